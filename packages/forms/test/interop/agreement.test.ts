import { expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { catalogue } from '../../src/catalogue/entries.js'
import { loadForm } from '../../src/catalogue/load-form.js'
import type { Form } from '../../src/model/form.js'
import { agreement } from '../agreement/agreement.js'
import { producibleCodes } from '../agreement/producible-codes.js'
import { everyKind } from '../fixtures/every-kind.js'
import { withIds } from '../fixtures/with-ids.js'
import { xsdAgreement } from './xsd-agreement.js'

const count = Number(process.env['AMT24_AGREEMENT_COUNT'] ?? 200)
const forms: Form[] = [...(await Promise.all(catalogue.map(({ id }) => loadForm(id)))), everyKind, withIds]

describeWithPeerTool('xmllint', 'validate, JSON Schema and XML Schema of libxml2', (xmllint) => {
  it.each(forms.map((form) => [form.id, form] as const))('agree about %s', { timeout: 600_000 }, (id, form) => {
    const json = agreement(form, { count, seed: 1 })
    const xsd = xsdAgreement(xmllint, form, { count, seed: 1 })
    expect([...json.disagreements, ...xsd.disagreements].slice(0, 3)).toEqual([])
    console.log(`${id}: ${count} of each, documents ${JSON.stringify(xsd.documents)}`)
    for (const [what, counts] of Object.entries({
      issues: json.codes,
      branches: json.branches,
      'issues in XML': xsd.codes,
      refusals: xsd.refusals,
    })) {
      console.log(`  ${what}: ${[...counts].map(([name, times]) => `${name} ${times}`).join(', ')}`)
    }
    expect(xsd.documents.accepted).toBeGreaterThan(count * 0.9)
    expect(xsd.documents.refused).toBeGreaterThan(count * 0.5)
  })
})
