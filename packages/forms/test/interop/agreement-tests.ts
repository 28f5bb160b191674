import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import type { Form } from '../../src/model/form.js'
import { outlineOf, walk } from '../../src/model/outline.js'
import { checkers } from '../../src/output/checkers.js'
import { agreedForms } from '../agreement/agreed-forms.js'
import { agreement } from '../agreement/agreement.js'
import { producibleCodes } from '../agreement/producible-codes.js'
import { XsdAgreement } from './xsd-agreement.js'

/** Data that are generated for each form. */
const count = Number(process.env['AMT24_AGREEMENT_COUNT'] ?? 600)
/** Each seed gives a sample, a near miss and a wild mutation. */
const seeds = Math.ceil(count / 3)
/** So often each way must have been taken, and each issue found, when there were enough data to meet them by chance. */
const minHits = count >= 10_000 ? 20 : 0
/** `tools/ci/agreement.mjs` makes tables of what lies here. */
const reports = fileURLToPath(new URL('../../../../.amt24/report/agreement/', import.meta.url))

/**
 * Tests of every second form, so that two files keep two cores busy for about the same time.
 *
 * @param half 0 or 1
 */
export function agreementTests(half: 0 | 1): void {
  const bySize = agreedForms.toSorted((left, right) => sizeOf(right) - sizeOf(left))
  const mine = bySize.filter((_, at) => at % 2 === half)
  describeWithPeerTool('xmllint', 'validate, JSON Schema and the XML Schema of libxml2', (xmllint) => {
    it.each(mine.map((form) => [form.id, form] as const))('agree about %s', { timeout: 1_200_000 }, (id, form) => {
      const documents = new XsdAgreement(xmllint, form)
      const json = agreement(form, { count: seeds, seed: 1, minHits, observe: documents.add })
      const xsd = documents.report()
      const codes = new Map([...producibleCodes(form)].map((code) => [code, json.codes.get(code) ?? 0]))
      const counts = {
        generated: json.generated,
        documents: xsd.documents,
        codes: Object.fromEntries(codes),
        checkers,
        ways: Object.fromEntries(json.branches),
        jsonSchema: Object.fromEntries(json.verdicts),
        xsd: Object.fromEntries(xsd.verdicts),
        notOfThisForm: Object.fromEntries(xsd.refusals),
      }
      mkdirSync(reports, { recursive: true })
      writeFileSync(`${reports}${id}.json`, JSON.stringify(counts))
      expect([...json.disagreements, ...xsd.disagreements].slice(0, 3)).toEqual([])
      expect(json.generated).toBeGreaterThanOrEqual(count)
      expect([...json.branches, ...codes].filter(([, times]) => times < minHits)).toEqual([])
      expect(xsd.documents.accepted).toBeGreaterThan(seeds * 0.9)
      expect(xsd.documents.refused).toBeGreaterThan(seeds * 0.5)
    })
  })
}

function sizeOf(form: Form): number {
  return walk(outlineOf(form)).length
}
