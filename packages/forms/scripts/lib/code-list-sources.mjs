/**
 * The published lists that forms use, and how each is read.
 *
 * @typedef {object} Source
 * @property {string} name our name of the list; also the name of the generated files
 * @property {string} file below `fim/genericode`
 * @property {string} code column of the code
 * @property {string} label column of the name
 * @property {string[]} [search] columns with further words by which people search
 * @property {string} [from] column of the first day
 * @property {string} [until] column of the last day; what has one can no longer be chosen
 * @property {(row: Record<string, string>) => boolean} [isSelectable] default: every row that has not ended
 * @property {string} [urn] for tables that do not say it themselves
 * @property {string} [version]
 * @property {string} [part] which part of the list it is, when it is not the whole
 */

const destatis = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel'

/** @type {readonly Source[]} */
export const sources = [
  {
    name: 'staat',
    file: 'destatis-staat_2024-08-01.gc.xml',
    code: 'schluessel-staat',
    label: 'staatenname-kurz',
    search: ['suchbegriff'],
    from: 'existenz-ab',
  },
  {
    name: 'staatsangehoerigkeit',
    file: 'destatis-staatsangehoerigkeit_2024-08-01.gc.xml',
    code: 'DESTATIS-Schluessel-Staatsangehoerigkeit',
    label: 'Staatsangehoerigkeit',
    search: ['Suchbegriff'],
    from: 'Existenz-ab',
    until: 'Existenz-bis',
    // "910" is described as for internal use and has no name.
    isSelectable: (row) => row['Staatsangehoerigkeit'] !== '–',
  },
  { name: 'bundesland', file: 'destatis-bundesland_2010-04-01.gc.xml', code: 'SCHLUESSEL', label: 'Bezeichnung' },
  {
    name: 'kreis',
    file: 'destatis-kreis_2026-01-31.gc.xml',
    code: 'SCHLUESSEL',
    label: 'Bezeichnung',
    // The list also numbers the quarters of Hamburg and the boroughs of Berlin, and says so: they are no Kreise.
    isSelectable: (row) => row['Hinweis'] !== 'Stadt-/Ortsteil bzw. Stadtbezirk',
  },
  { name: 'familienstand', file: 'dsmeld-familienstand_2.gc.xml', code: 'key', label: 'name' },
  { name: 'ausweisdokument', file: 'dsmeld-ausweisdokumente_5.gc.xml', code: 'key', label: 'name' },
  { name: 'geschlecht', file: 'xinneres-geschlecht_1.gc.xml', code: 'code', label: 'beschreibung' },
  {
    name: 'rechtsform',
    file: 'xunternehmen-rechtsformen_2.4.gc.xml',
    code: 'Code',
    label: 'Bezeichnung-lang',
    search: ['Bezeichnung-kurz-1', 'Bezeichnung-kurz-2'],
    isSelectable: (row) => row['Art'] !== 'Kategorie' && row['Art'] !== 'Unterkategorie',
  },
  {
    name: 'gesetzlicher-vertreter',
    file: 'xunternehmen-artgesetzlichervertreter_1.gc.xml',
    code: 'Code',
    label: 'Beschreibung',
  },
  { name: 'erreichbarkeit', file: 'xoev-erreichbarkeit_3.gc.xml', code: 'code', label: 'Beschreibung' },
  { name: 'namensart', file: 'xpersonenstand-namensart_1.gc.xml', code: 'key', label: 'name' },
  { name: 'waehrung', file: 'kosit-currency-codes_3.gc.xml', code: 'AlphabeticCode', label: 'Currency' },
  {
    name: 'sprache-eu',
    file: 'xfahrtenschreiber-sprache-eu_2.gc.xml',
    code: 'ISO-Code',
    label: 'ISO-Wert',
    search: ['ISO-Sprachbezeichnung'],
  },
  {
    name: 'ags-sachsen',
    file: 'destatis-ags_2026-04-30_sachsen.csv',
    code: 'schluessel',
    label: 'bezeichnung',
    urn: `${destatis}:ags`,
    version: '2026-04-30',
    part: 'only municipalities of Saxony',
  },
  {
    name: 'ars-sachsen',
    file: 'destatis-rs_2026-04-30_sachsen.csv',
    code: 'schluessel',
    label: 'bezeichnung',
    urn: `${destatis}:rs`,
    version: '2026-04-30',
    part: 'only municipalities of Saxony',
  },
]
