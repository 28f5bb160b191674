import { IntegrationError } from '@amt24/core'
import type { Form } from '../../src/model/form.js'
import type { IssueCode } from '../../src/model/issue.js'
import { seededRandom } from '../../src/output/sample/random.js'
import { validate } from '../../src/validation/validate.js'
import { fromXml } from '../../src/xml/from-xml.js'
import { toXml } from '../../src/xml/to-xml.js'
import { toXsd } from '../../src/xml/xsd/to-xsd.js'
import { generate, increase, promisedIssues, type AgreementOptions, type Disagreement } from '../agreement/agreement.js'
import { mutatedXml } from './mutated-xml.js'
import { xsdVerdicts } from './xmllint.js'

const today = '2026-11-22'

export interface XsdAgreementReport {
  readonly disagreements: readonly Disagreement[]
  /** Issues found by `validate` in what the documents say, by code. */
  readonly codes: Map<IssueCode, number>
  /** Documents that `fromXml` refused, by the code of its error. */
  readonly refusals: Map<string, number>
  readonly documents: { accepted: number; refused: number }
}

interface Expectation {
  readonly seed: number
  readonly document: string
  /** What libxml2 has to say; undefined where XML Schema has no words. */
  readonly verdict: boolean | undefined
  readonly detail: unknown
}

/** Asks `fromXml` with `validate`, and libxml2, about the same documents, and collects where they do not agree. */
export function xsdAgreement(program: string, form: Form, options: AgreementOptions): XsdAgreementReport {
  const promised = promisedIssues(form, 'xsd')
  const report = { codes: new Map<IssueCode, number>(), refusals: new Map<string, number>() }
  const expectations: Expectation[] = []
  const expected = (seed: number, document: string): Expectation => {
    try {
      const checked = validate(form, fromXml(form, document), { today })
      // Spaces around numbers and the like are another spelling of the same; only our own one is sure to be accepted.
      if (checked.ok) {
        const isOurs = toXml(form, checked.value, { today }) === document
        return { seed, document, verdict: isOurs ? true : undefined, detail: 'valid' }
      }
      for (const { code } of checked.issues) increase(report.codes, code)
      const found = promised(checked.issues)
      return { seed, document, verdict: found.length > 0 ? false : undefined, detail: checked.issues }
    } catch (error) {
      if (!(error instanceof IntegrationError)) throw error
      increase(report.refusals, error.code)
      return { seed, document, verdict: false, detail: error.code }
    }
  }
  for (const { seed, kind, data } of generate(form, options)) {
    if (kind === 'mutation') continue
    const document = toXml<unknown>(form, data, { today })
    expectations.push(expected(seed, document))
    if (kind === 'sample') expectations.push(expected(seed, mutatedXml(document, seededRandom(seed))))
  }
  const verdicts = xsdVerdicts(
    program,
    toXsd(form),
    expectations.map(({ document }) => document),
  )
  return {
    ...report,
    documents: { accepted: verdicts.filter(Boolean).length, refused: verdicts.filter((verdict) => !verdict).length },
    disagreements: expectations.flatMap(({ seed, document, verdict, detail }, at) =>
      verdict === undefined || verdict === verdicts[at]
        ? []
        : [{ formId: form.id, seed, why: `libxml2 says ${verdicts[at]}`, data: document, detail }],
    ),
  }
}
