import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { readGenericode } from '../../src/fim/genericode/read-genericode.js'

describeWithSpec('readGenericode on stored code lists', (specDir) => {
  const folder = join(specDir, 'fim', 'genericode')
  const read = (name: string) => readGenericode(readFileSync(join(folder, `${name}.gc.xml`)))

  it.each([
    ['destatis-staat_2024-08-01', 197, 'schluessel-staat', 'staatenname-kurz'],
    [
      'destatis-staatsangehoerigkeit_2024-08-01',
      211,
      'DESTATIS-Schluessel-Staatsangehoerigkeit',
      'Staatsangehoerigkeit',
    ],
    ['destatis-bundesland_2010-04-01', 16, 'SCHLUESSEL', 'Bezeichnung'],
    ['destatis-kreis_2026-01-31', 518, 'SCHLUESSEL', 'Bezeichnung'],
    ['dsmeld-familienstand_2', 10, 'key', 'name'],
    ['dsmeld-ausweisdokumente_5', 15, 'key', 'name'],
    ['xinneres-geschlecht_1', 4, 'code', 'beschreibung'],
    ['xunternehmen-rechtsformen_2.4', 174, 'Code', 'Bezeichnung-lang'],
    ['xunternehmen-artgesetzlichervertreter_1', 14, 'Code', 'Beschreibung'],
    ['xoev-erreichbarkeit_3', 9, 'code', 'Beschreibung'],
    ['xpersonenstand-namensart_1', 19, 'key', 'name'],
    ['kosit-currency-codes_3', 179, 'AlphabeticCode', 'Currency'],
    ['xfahrtenschreiber-sprache-eu_2', 30, 'ISO-Code', 'ISO-Wert'],
    ['xdfm_1.8_qs-meldungen', 142, 'Code', 'Typ'],
  ])('reads %s with %i rows, codes from %s and names from %s', (name, rows, codeColumn, nameColumn) => {
    const list = read(name)
    expect(list.entries).toHaveLength(rows)
    expect(list).toMatchObject({ codeColumn, nameColumn })
    expect(list.canonicalVersionUri).toMatch(/^urn:/)
  })

  it('knows that categories of legal forms cannot be selected, and that states end', () => {
    const forms = read('xunternehmen-rechtsformen_2.4').entries
    expect(forms.find(({ code }) => code === '100000')).toMatchObject({ selectable: false })
    expect(forms.some(({ selectable }) => selectable)).toBe(true)
    const nationalities = read('destatis-staatsangehoerigkeit_2024-08-01').entries
    expect(nationalities.some(({ validTo }) => validTo !== undefined)).toBe(true)
  })

  it('has read every list of the folder', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.gc.xml'))).toHaveLength(14)
  })
})
