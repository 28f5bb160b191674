/** Invented XDatenfelder for tests; every part is text, so that a test can break it anywhere. */

interface Parts {
  readonly name?: string
  readonly art?: string
  readonly typ?: string
  readonly limits?: string
  readonly more?: string
  readonly anzahl?: string
  readonly version?: string
}

const identification = (id: string, version: string): string =>
  `<x:identifikation><x:id>${id}</x:id><x:version>${version}</x:version></x:identifikation>`

const code = (name: string, value: string): string => `<x:${name}><code>${value}</code></x:${name}>`

const structure = (anzahl: string, content: string): string =>
  `<x:struktur><x:anzahl>${anzahl}</x:anzahl><x:enthaelt>${content}</x:enthaelt></x:struktur>`

/** A field at its place. `more` stands behind the limits. */
export function xdfField(id: string, parts: Parts = {}): string {
  const { name = `Feld ${id}`, art = 'input', typ = 'text', limits = '', more = '', anzahl = '1:1' } = parts
  return structure(
    anzahl,
    `<x:datenfeld>${identification(id, parts.version ?? '1.0.0')}<x:name>${name}</x:name>${code('freigabestatus', '6')}
<x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>${code('feldart', art)}${code('datentyp', typ)}<x:praezisierung ${limits}/>${more}</x:datenfeld>`,
  )
}

/** A group at its place. `more` stands before the children. */
export function xdfGroup(id: string, children: readonly string[], parts: Parts = {}): string {
  const { name = `Gruppe ${id}`, more = '', anzahl = '1:1' } = parts
  return structure(
    anzahl,
    `<x:datenfeldgruppe>${identification(id, parts.version ?? '1.0.0')}<x:name>${name}</x:name>${code('freigabestatus', '6')}
<x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>${more}${children.join('\n')}</x:datenfeldgruppe>`,
  )
}

export function xdfRule(id: string, text: string): string {
  return `<x:regel>${identification(id, '1.0.0')}<x:name>Regel ${id}</x:name><x:freitextRegel>${text}</x:freitextRegel>${code('typ', 'K')}</x:regel>`
}

export function xdfValues(...values: readonly (readonly [code: string, name: string])[]): string {
  const entries = values.map(([value, name]) => `<x:wert><x:code>${value}</x:code><x:name>${name}</x:name></x:wert>`)
  return `<x:werte>${entries.join('')}</x:werte>`
}

/** A whole message of XDatenfelder 3. `more` stands before the children. */
export function xdfSchema(children: readonly string[], more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<x:xdatenfelder.stammdatenschema.0102 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_3.0.0">
<x:header><x:nachrichtID>1</x:nachrichtID><x:erstellungszeitpunkt>2026-11-29T00:00:00Z</x:erstellungszeitpunkt></x:header>
<x:stammdatenschema>${identification('S99000000001', '1.0.0')}<x:name>Antrag Beispiel</x:name>${code('freigabestatus', '3')}
<x:bezeichnung>Beispiel beantragen</x:bezeichnung>${more}
${children.join('\n')}
</x:stammdatenschema>
</x:xdatenfelder.stammdatenschema.0102>
`
}
