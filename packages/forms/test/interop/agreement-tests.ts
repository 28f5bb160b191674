import { expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { catalogue } from '../../src/catalogue/entries.js'
import { loadForm } from '../../src/catalogue/load-form.js'
import type { Form } from '../../src/model/form.js'
import { agreement } from '../agreement/agreement.js'
import { everyKind } from '../fixtures/every-kind.js'
import { withIds } from '../fixtures/with-ids.js'
import { XsdAgreement } from './xsd-agreement.js'

/** Data of each sort for each form. A thousand take four seconds of one core for a form of 25 questions. */
const count = Number(process.env['AMT24_AGREEMENT_COUNT'] ?? 200)
/** So often each way must have been taken, when there were enough samples to take it by chance. */
const minHits = count >= 1_000 ? 20 : 1

const forms: Form[] = [...(await Promise.all(catalogue.map(({ id }) => loadForm(id)))), everyKind, withIds]

/**
 * Tests of every second form, so that two files keep two cores busy.
 *
 * @param half 0 or 1
 */
export function agreementTests(half: 0 | 1): void {
  const mine = forms.filter((_, at) => at % 2 === half)
  describeWithPeerTool('xmllint', 'validate, JSON Schema and the XML Schema of libxml2', (xmllint) => {
    it.each(mine.map((form) => [form.id, form] as const))('agree about %s', { timeout: 1_200_000 }, (id, form) => {
      const documents = new XsdAgreement(xmllint, form)
      const json = agreement(form, { count, seed: 1, observe: documents.add })
      const xsd = documents.report()
      console.log(
        [
          `${id}: ${count} of each, documents ${JSON.stringify(xsd.documents)}`,
          `  issues: ${written(json.codes)}`,
          `  ways: ${written(json.branches)}`,
          `  issues in XML: ${written(xsd.codes)}`,
          `  not of this form: ${written(xsd.refusals)}`,
        ].join('\n'),
      )
      expect([...json.disagreements, ...xsd.disagreements].slice(0, 3)).toEqual([])
      expect([...json.branches].filter(([, times]) => times < minHits)).toEqual([])
      expect(xsd.documents.accepted).toBeGreaterThan(count * 0.9)
      expect(xsd.documents.refused).toBeGreaterThan(count * 0.5)
    })
  })
}

function written(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, times]) => `${name} ${times}`).join(', ')
}
