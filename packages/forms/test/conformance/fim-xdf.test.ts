import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import type { FimField, FimGroup, FimSchema } from '../../src/fim/model.js'
import { readXdf } from '../../src/fim/xdf/read-xdf.js'

function countsOf(root: FimSchema | FimGroup): { fields: number; groups: number; rules: number } {
  const total = { fields: 0, groups: 0, rules: root.regeln.length }
  const visit = (element: FimField | FimGroup): void => {
    total.rules += element.regeln.length
    if (element.kind === 'field') total.fields++
    else {
      total.groups++
      for (const { element: child } of element.struktur) visit(child)
    }
  }
  for (const { element } of root.struktur) visit(element)
  return total
}

describeWithSpec('readXdf on stored FIM files', (specDir) => {
  const folder = join(specDir, 'fim')
  const read = (name: string) => readXdf(readFileSync(join(folder, name)))
  const failureOf = (name: string): unknown => {
    try {
      return read(name)
    } catch (error) {
      return error
    }
  }

  it.each([
    ['xdf3/S00000000364.xdf3.xml', 14],
    ['xdf3/S00000000371.xdf3.xml', 27],
    ['xdf3/S00000000385.xdf3.xml', 84],
    ['xdf3/S00000000395.xdf3.xml', 21],
    ['xdf3/S05000001345.xdf3.norelation.xml', 44],
    ['xdf3/S07000000201.xdf3.xml', 17],
    ['xdf3/S07000000210.xdf3.norelation.xml', 40],
    ['xdf2/S00000121_V1.0_BlaueKarte.xdf2.xml', 88],
  ])('reads %s whole, without a warning', (name, fields) => {
    const document = read(name)
    const source = readFileSync(join(folder, name), 'utf8')
    const tags = (local: string) => source.match(new RegExp(`<\\w+:${local}>`, 'g'))?.length ?? 0
    expect(document.warnings).toEqual([])
    expect(tags('datenfeld')).toBe(fields)
    expect(countsOf(document.root)).toEqual({ fields, groups: tags('datenfeldgruppe'), rules: tags('regel') })
    expect(document.relations).toBe(tags('relation'))
  })

  it('reads each of the other schemas and groups that are valid', () => {
    const valid = ['flxbe-input', 'flxbe-simple', 'flxbe-xmlstruct-sample'].map((name) => `xdf3/${name}.xml`)
    const older = ['data-field-rule', 'data-group-rule', 'label', 'minimal', 'rule', 'select', 'simple'].map(
      (name) => `xdf2/flxbe-${name}.xml`,
    )
    for (const name of [...valid, ...older]) expect(read(name).root.id).toMatch(/^[A-Z]/)
  })

  it.each([
    ['xdf1/S00000036_V0.0_Waffenbesitzkarte.xdf1.xml', 'xdf-version-unsupported', 2, 1],
    ['xdf2/flxbe-unknown-namespace.xml', 'xdf-namespace-unknown', 2, 1],
    ['xdf3/flxbe-unknown-namespace.xml', 'xdf-namespace-unknown', 2, 1],
    ['xdf3/flxbe-missing-id-node.xml', 'xdf-node-missing', 9, 9],
    ['xdf3/flxbe-empty-id-node.xml', 'xdf-node-missing', 9, 9],
    ['xdf3/flxbe-duplicate-id-node.xml', 'xdf-node-duplicate', 11, 13],
    ['xdf2/flxbe-duplicate-required-value.xml', 'xdf-node-duplicate', 13, 9],
    ['xdf3/flxbe-invalid-freigabestatus.xml', 'xdf-value-invalid', 17, 9],
  ])('refuses %s with %s at %i:%i', (name, code, line, column) => {
    expect(failureOf(name)).toMatchObject({ code, facts: { line, column } })
  })

  it('warns of what is empty twice or unknown, and says where', () => {
    expect(read('xdf2/flxbe-duplicate-optional-value.xml').warnings).toMatchObject([
      { code: 'node-repeated', line: 15 },
    ])
    expect(read('xdf3/flxbe-unexpected-node.xml').warnings).toMatchObject([{ code: 'node-unexpected', line: 11 }])
    const bytes = readFileSync(join(folder, 'xdf3/flxbe-unexpected-node.xml'))
    expect(() => readXdf(bytes, { strict: true })).toThrow(expect.objectContaining({ code: 'xdf-node-unexpected' }))
  })

  describe('the prefix', () => {
    it('changes nothing', () => {
      const source = readFileSync(join(folder, 'xdf3/S00000000371.xdf3.xml'), 'utf8')
      const withoutPositions = (text: string) =>
        JSON.parse(JSON.stringify(readXdf(text), (key, value: unknown) => (key === 'position' ? 0 : value))) as unknown
      const original = withoutPositions(source)
      expect(withoutPositions(source.replaceAll('xdf3:', 'ns0:').replace('xmlns:xdf3', 'xmlns:ns0'))).toEqual(original)
      const unprefixed = source
        .replaceAll('xdf3:', '')
        .replace('xmlns:xdf3', 'xmlns')
        .replaceAll('<code>', '<code xmlns="">')
        .replaceAll('<wert><code xmlns="">', '<wert><code>')
      expect(withoutPositions(unprefixed)).toEqual(original)
    })
  })

  it('has read every file of the folder', () => {
    const files = ['xdf1', 'xdf2', 'xdf3'].flatMap((name) => readdirSync(join(folder, name)))
    expect(files).toHaveLength(28)
  })
})
