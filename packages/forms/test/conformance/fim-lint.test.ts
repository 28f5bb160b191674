import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import {
  diffFimSchemas,
  diffForms,
  formSourceOf,
  lintFimSchema,
  lintForm,
  readGenericode,
  readXdf,
} from '../../src/fim/index.js'
import { qsRules } from '../../src/fim/lint/qs-rules.js'

const grades: Readonly<Record<string, string>> = {
  critical: 'FehlerKritisch',
  method: 'FehlerMethodisch',
  warning: 'Warnung',
  info: 'Hinweis',
}

describeWithSpec('lintFimSchema and the FIM quality check', (specDir) => {
  const folder = join(specDir, 'fim')
  const documents = ['xdf2', 'xdf3'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.startsWith('S'))
      .map((name) => readXdf(readFileSync(join(folder, part, name)))),
  )

  it('grades every code as the published list does', () => {
    const list = readGenericode(readFileSync(join(folder, 'genericode', 'xdfm_1.8_qs-meldungen.gc.xml')))
    for (const [code, [severity]] of Object.entries(qsRules)) {
      expect(`${code} ${grades[severity] ?? ''}`).toBe(
        `${code} ${list.entries.find((entry) => entry.code === code)?.name ?? ''}`,
      )
    }
  })

  it('finds few critical faults in published schemas, and tells the place of every finding', () => {
    for (const document of documents) {
      const findings = lintFimSchema(document)
      const critical = findings.filter(({ severity }) => severity === 'critical')
      if (document.xdf === '3.0.0') expect(critical.length).toBeLessThan(findings.length / 2)
      for (const { line } of findings) expect(line).toBeGreaterThan(0)
    }
  })

  it('lints the forms made of them, and finds no change between a schema and itself', () => {
    for (const document of documents) {
      const { definition } = formSourceOf(document)
      expect(lintForm(definition).length).toBeGreaterThan(0)
      expect(diffForms(definition, definition)).toEqual([])
      expect(diffFimSchemas(document, document)).toEqual([])
    }
  })
})
