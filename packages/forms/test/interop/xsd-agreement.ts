import { IntegrationError } from '@amt24/core'
import type { Form } from '../../src/model/form.js'
import type { Issue } from '../../src/model/issue.js'
import { seededRandom } from '../../src/output/sample/random.js'
import { validate } from '../../src/validation/validate.js'
import { fromXml } from '../../src/xml/from-xml.js'
import { toXml } from '../../src/xml/to-xml.js'
import { toXsd } from '../../src/xml/xsd/to-xsd.js'
import { countVerdict, increase, promisedIssues, type Disagreement, type Verdicts } from '../agreement/agreement.js'
import type { Generated } from '../agreement/generate.js'
import { today } from '../support/metadata.js'
import { mutatedXml } from './mutated-xml.js'
import { xsdVerdicts } from './xmllint.js'

export interface XsdAgreementReport {
  readonly disagreements: readonly Disagreement[]
  /** What libxml2 said about documents in which `validate` finds issues of one code only. */
  readonly verdicts: Verdicts
  /** Documents that `fromXml` refused, by the code of its error. */
  readonly refusals: Map<string, number>
  readonly documents: { accepted: number; refused: number }
}

interface Expectation {
  readonly seed: number
  readonly document: string
  /** What libxml2 has to say; undefined where XML Schema has no words. */
  readonly verdict: boolean | undefined
  /** The issues that `validate` finds, or the code with which `fromXml` refuses. */
  readonly detail: readonly Issue[] | string
}

/** Asks `fromXml` with `validate`, and libxml2, about the same documents, and collects where they do not agree. */
export class XsdAgreement {
  readonly #promised: ReturnType<typeof promisedIssues>
  readonly #expectations: Expectation[] = []
  readonly #refusals = new Map<string, number>()

  constructor(
    private readonly program: string,
    private readonly form: Form,
  ) {
    this.#promised = promisedIssues(form, 'xsd')
  }

  /** Writes what was generated as a document, and a sample as a second one with changes in it. */
  readonly add = ({ seed, kind, data }: Generated): void => {
    // What is wild has mostly a shape that no document can have, and of rules XML Schema knows nothing.
    if (kind === 'mutation' || kind === 'guess') return
    const document = toXml<unknown>(this.form, data, { today })
    this.#expect(seed, document)
    if (kind === 'sample') this.#expect(seed, mutatedXml(document, seededRandom(seed)))
  }

  /** The verdicts of libxml2 about all documents beside ours. */
  report(): XsdAgreementReport {
    const documents = this.#expectations.map(({ document }) => document)
    const verdicts = xsdVerdicts(this.program, toXsd(this.form), documents)
    const ofOneCode: Verdicts = new Map()
    for (const [at, { detail }] of this.#expectations.entries())
      if (typeof detail !== 'string') countVerdict(ofOneCode, detail, verdicts[at] === true)
    return {
      verdicts: ofOneCode,
      refusals: this.#refusals,
      documents: { accepted: verdicts.filter(Boolean).length, refused: verdicts.filter((verdict) => !verdict).length },
      disagreements: this.#expectations.flatMap(({ seed, document, verdict, detail }, at) =>
        verdict === undefined || verdict === verdicts[at]
          ? []
          : [{ formId: this.form.id, seed, why: `libxml2 says ${verdicts[at]}`, data: document, detail }],
      ),
    }
  }

  #expect(seed: number, document: string): void {
    this.#expectations.push({ seed, document, ...this.#expected(document) })
  }

  #expected(document: string): Pick<Expectation, 'verdict' | 'detail'> {
    let input: unknown
    try {
      input = fromXml(this.form, document)
    } catch (error) {
      if (!(error instanceof IntegrationError)) throw error
      increase(this.#refusals, error.code)
      return { verdict: false, detail: String(error.code) }
    }
    const checked = validate(this.form, input, { today })
    if (checked.ok) {
      // Spaces around numbers and the like are another spelling of the same; only our own one is sure to be accepted.
      const isOurs = toXml<unknown>(this.form, checked.value, { today }) === document
      return { verdict: isOurs ? true : undefined, detail: [] }
    }
    return { verdict: this.#promised(checked.issues).length > 0 ? false : undefined, detail: checked.issues }
  }
}
