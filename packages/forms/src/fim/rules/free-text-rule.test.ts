import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFreeTextRule } from './free-text-rule.js'

const F = 'F99000000001'
const G = 'G99000000001'
const H = 'G99000000002'
const is = (value: string | boolean) => ({ equal: [{ identifier: F }, value] })
const isNot = (value: string | boolean) => ({ not_equal: [{ identifier: F }, value] })

describe('readFreeTextRule', () => {
  it.each([
    [
      `WENN ${F} "Abfrage" = JA, DANN aktiviere ${G} "Angaben".`,
      [{ effect: 'require', target: G, condition: is(true) }],
    ],
    [
      `WENN Datenfeld ${F} "Abfrage" = JA, DANN aktiviere Datenfeldgruppe ${G} "A". \n\nWENN Datenfeld ${F} "Abfrage" = NEIN, DANN deaktiviere Datenfeldgruppe ${G} "A".`,
      [
        { effect: 'require', target: G, condition: is(true) },
        { effect: 'forbid', target: G, condition: is(false) },
      ],
    ],
    [
      `WENN ${F} 'Ort' = 001 'Hier', DANN aktiviere ${G} 'A', ${H} 'B' UND deaktiviere ${G}.${F} 'C'`,
      [
        { effect: 'require', target: G, condition: is('001') },
        { effect: 'require', target: H, condition: is('001') },
        { effect: 'forbid', target: `${G}.${F}`, condition: is('001') },
      ],
    ],
    [
      `WENN ${F} = JA, DANN aktiviere ${G} UND mache es zu einer Pflichtangabe.`,
      [
        { effect: 'require', target: G, condition: is(true) },
        { effect: 'require', target: G, condition: is(true) },
      ],
    ],
    [
      `Wenn das Feld ${F} "A" = 001 "Eins", dann muss die Gruppe ${G} "B" befüllt sein. Wenn das Feld ${F} "A" <> 001 "Eins", dann darf die Gruppe ${G} "B" nicht angezeigt werden.`,
      [
        { effect: 'require', target: G, condition: is('001') },
        { effect: 'forbid', target: G, condition: isNot('001') },
      ],
    ],
    [
      `WENN in Datenfeld ${F} "A" Auswahl = 001 oder 002, DANN ist Feldgruppe ${G} "B" als Pflichtfeldgruppe anzuzeigen.`,
      [
        { effect: 'require', target: G, condition: { or: [is('001'), is('002')] } },
        { effect: 'show', target: G, condition: { or: [is('001'), is('002')] } },
      ],
    ],
    [
      `Wenn das Feld ${F} "A" = 411 "x" ODER = 412 "y", dann muss die Gruppe ${G} "B" befüllt werden.`,
      [{ effect: 'require', target: G, condition: { or: [is('411'), is('412')] } }],
    ],
    [
      `Wenn das Feld ${F} "A" <> (411 "x" UND 412 "y"), dann darf die Gruppe ${G} "B" nicht befüllt werden.`,
      [{ effect: 'forbid', target: G, condition: { and: [isNot('411'), isNot('412')] } }],
    ],
    [
      `Wenn ${F} === "Ja", dann zeige ${G} an, sonst zeige ${G} nicht an.`,
      [
        { effect: 'show', target: G, condition: is(true) },
        { effect: 'forbid', target: G, condition: { not: is(true) } },
      ],
    ],
    [
      `Wenn Feld ${F} Erklärung (Firma) === "Ja", dann zeige ${G} Angabe Behörde an, wenn <> "Ja", dann blende ${G} Angabe Behörde aus.`,
      [
        { effect: 'show', target: G, condition: is(true) },
        { effect: 'forbid', target: G, condition: isNot(true) },
      ],
    ],
    [
      `WENN in Datenfeld ${F} 'A' Auswahl = 06=andere Qualifikation, DANN ist ${G} 'B' zu befüllen`,
      [{ effect: 'require', target: G, condition: is('06') }],
    ],
    [
      `Wenn ${F} = "Am Standort", dann erscheint ${G} "B" und muss befüllt werden`,
      [
        { effect: 'show', target: G, condition: is('Am Standort') },
        { effect: 'require', target: G, condition: is('Am Standort') },
      ],
    ],
    [
      `Wenn ${F} "Tag" nicht leer, dann darf ${G} "Monat" nicht leer sein.`,
      [{ effect: 'require', target: G, condition: { not: { is_empty: { identifier: F } } } }],
    ],
    [
      `Mindestens eines der Felder ${F} "a" oder F99000000002 "b" muss den Wert "wahr" haben.`,
      [{ effect: 'valid', condition: { or: [is(true), { equal: [{ identifier: 'F99000000002' }, true] }] } }],
    ],
    [
      `Entweder muss die Feldgruppe ${G} "A" oder die Feldgruppe ${H} "B" befüllt sein.`,
      [
        {
          effect: 'valid',
          condition: { xor: [{ not: { is_empty: { identifier: G } } }, { not: { is_empty: { identifier: H } } }] },
        },
      ],
    ],
    [
      `Das Datum im Feld ${F} "von" muss zeitlich vor dem Datum in Feld F99000000002 "bis" liegen.`,
      [{ effect: 'valid', condition: { less_than: [{ identifier: F }, { identifier: 'F99000000002' }] } }],
    ],
  ])('understands %s', (text, effects) => {
    expect(readFreeTextRule(text)).toEqual(effects)
  })

  it.each([
    ['nothing', ''],
    ['another sentence', 'Bitte sorgfältig ausfüllen.'],
    ['a condition on a country', `Für das Land NW gilt: WENN ${F} = JA, DANN aktiviere ${G}.`],
    ['a rest that is not understood', `WENN ${F} = JA, DANN aktiviere ${G}, wobei nur der Code A gewählt werden darf.`],
    ['a condition without an action', `WENN ${F} = JA`],
    ['and beside or', `WENN ${F} = JA UND ${F} = NEIN ODER ${F} = JA, DANN aktiviere ${G}.`],
    ['an order of codes', `WENN ${F} >= 200, DANN aktiviere ${G}.`],
    ['something endless', `WENN ${F} = JA, DANN aktiviere ${G}. `.repeat(1_000)],
  ])('does not guess at %s', (_, text) => {
    expect(readFreeTextRule(text)).toBeUndefined()
  })

  it('ends, whatever is written', () => {
    const words = [
      'WENN',
      'DANN',
      F,
      G,
      '"x"',
      '=',
      '<>',
      '(',
      ')',
      ',',
      '.',
      'UND',
      'ODER',
      'aktiviere',
      'muss',
      'JA',
      '001',
      '„',
      "'",
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const effects = readFreeTextRule(parts.join(' '))
        expect(effects === undefined || effects.length > 0).toBe(true)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFreeTextRule(text)))
  })
})
