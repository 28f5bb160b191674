import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { wohnsitzUmmeldung, type WohnsitzUmmeldung } from './wohnsitz-ummeldung.js'

const today = '2026-11-29'

const leipzig = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

/** Somebody who moves alone within the city, from one rented flat to another. */
const single = {
  meldung: { art: 'umzug-innerhalb-leipzigs', einzugsdatum: '2026-11-20' },
  neueWohnung: { anschrift: leipzig, weitereWohnungen: false },
  bisherigeWohnung: {
    inland: { ...leipzig, hausnummer: '99' },
    status: 'alleinige-wohnung',
    bleibtBestehen: false,
    auszugsdatum: '2026-11-21',
  },
  person: {
    vornamen: 'Erika',
    familienname: 'Muster-Beispiel',
    geburtsdatum: { tag: 1, monat: 2, jahr: 1980 },
    geburtsort: 'Musterstadt',
    geburtsstaat: '000',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    geschlecht: 'w',
  },
  vertretung: { vorhanden: false },
  familie: { familienstand: 'LD' },
  mitziehende: { ziehenMit: false },
  wohnungsgeber: {
    eigeneWohnung: false,
    name: 'Muster-Wohnbau GmbH',
    anschrift: { inland: leipzig },
    istEigentuemer: true,
    bestaetigungsart: 'zuordnungsmerkmal',
    zuordnungsmerkmal: 'ABC-123',
  },
  ausweise: {
    dokumente: [
      {
        inhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
        dokument: {
          art: '01',
          nummer: 'L01X00T471',
          behoerde: 'Stadt Leipzig',
          ausgestelltAm: '2024-01-10',
          gueltigBis: '2034-01-09',
        },
      },
    ],
  },
  fahrzeuge: { anschriftAendern: true, kennzeichen: [{ kennzeichen: 'L-AB 123' }] },
  abschluss: { kontakt: {}, richtigkeit: true },
} satisfies WohnsitzUmmeldung

/** A family that returns from abroad into its own house and keeps a flat elsewhere. */
const family = {
  meldung: { art: 'zuzug-aus-dem-ausland', einzugsdatum: '2026-11-28' },
  neueWohnung: {
    anschrift: leipzig,
    weitereWohnungen: true,
    status: 'hauptwohnung',
    nebenwohnungen: [{ anschrift: { strasse: 'Beispielgasse', plz: '01067', ort: 'Dresden' } }],
  },
  bisherigeWohnung: {
    ausland: { zeile1: 'Exempelstraat 1', zeile2: '1000 AA Amsterdam', staat: '148' },
    fruehererWohnsitzInDeutschland: true,
    letzteAnschriftImInland: { strasse: 'Alte Musterstraße', plz: '01067', ort: 'Dresden' },
    letzterWegzug: '2019-06-30',
    zuzugAusDemAusland: '2026-11-28',
  },
  person: {
    ...single.person,
    gebraeuchlicherVorname: 'Erika',
    geburtsname: 'Beispiel',
    religionsgemeinschaft: 'evangelisch',
  },
  vertretung: { vorhanden: false },
  familie: {
    familienstand: 'VH',
    geschlossenAm: '2010-05-08',
    geschlossenIn: 'Amsterdam',
    staat: '148',
    partner: {
      vornamen: 'Max',
      familienname: 'Muster-Beispiel',
      geburtsdatum: { tag: 3, monat: 4, jahr: 1979 },
      geschlecht: 'm',
      ziehtMitEin: true,
      weitereAngaben: {
        geburtsort: 'Amsterdam',
        geburtsstaat: '148',
        staatsangehoerigkeiten: [{ staatsangehoerigkeit: '148' }, { staatsangehoerigkeit: '000' }],
      },
    },
  },
  mitziehende: {
    ziehenMit: true,
    geteilteSorge: false,
    personen: [
      {
        verhaeltnis: 'kind',
        vornamen: 'Mika',
        familienname: 'Muster-Beispiel',
        geburtsdatum: { tag: 5, monat: 6, jahr: 2015 },
        geburtsort: 'Amsterdam',
        geburtsstaat: '148',
        staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
        geschlecht: 'd',
        familienstand: 'LD',
      },
    ],
    kinderAnderswo: [
      {
        vornamen: 'Kim',
        familienname: 'Beispiel',
        geburtsdatum: { jahr: 2010 },
        geschlecht: 'w',
        anschrift: { strasse: 'Musterweg', plz: '01067', ort: 'Dresden' },
      },
    ],
  },
  wohnungsgeber: { eigeneWohnung: true, erklaerungAlsEigentuemer: true },
  ausweise: {},
  fahrzeuge: { anschriftAendern: false },
  abschluss: {
    widersprueche: ['parteien-und-waehlergruppen', 'adressbuchverlage'],
    kontakt: { email: 'erika@muster.example' },
    richtigkeit: true,
  },
} satisfies WohnsitzUmmeldung

function codesOf(answers: object, changes: object): string[] {
  return issuesOf(validate(wohnsitzUmmeldung, { ...answers, ...changes }, { today }))
}

describe('wohnsitzUmmeldung', () => {
  it('takes the move of one person within the city', () => {
    expect(validate(wohnsitzUmmeldung, single, { today })).toEqual({ ok: true, value: single })
  })

  it('takes a family that returns from abroad on one form', () => {
    expect(validate(wohnsitzUmmeldung, family, { today })).toEqual({ ok: true, value: family })
  })

  it('takes no move that lies ahead, because a registration before moving in has no effect', () => {
    const meldung = { ...single.meldung, einzugsdatum: '2026-11-30' }
    expect(codesOf(single, { meldung })).toEqual(['meldung.einzugsdatum date-too-late'])
  })

  it('asks which dwelling is the main one only of those who have several', () => {
    const { anschrift } = single.neueWohnung
    const several = { anschrift, weitereWohnungen: true }
    expect(codesOf(single, { neueWohnung: several })).toEqual(['neueWohnung.status required'])
    expect(codesOf(single, { neueWohnung: { ...several, status: 'hauptwohnung' } })).toEqual([
      'neueWohnung.nebenwohnungen required',
    ])
    expect(codesOf(single, { neueWohnung: { ...several, status: 'nebenwohnung' } })).toEqual([
      'neueWohnung.hauptwohnung.strasse required',
      'neueWohnung.hauptwohnung.plz required',
      'neueWohnung.hauptwohnung.ort required',
    ])
  })

  it('wants the last dwelling in Germany of those who return', () => {
    const { ausland, zuzugAusDemAusland } = family.bisherigeWohnung
    const first = { ausland, zuzugAusDemAusland, fruehererWohnsitzInDeutschland: false }
    expect(codesOf(family, { bisherigeWohnung: first })).toEqual([])
    expect(codesOf(family, { bisherigeWohnung: { ...first, fruehererWohnsitzInDeutschland: true } })).toEqual([
      'bisherigeWohnung.letzteAnschriftImInland.strasse required',
      'bisherigeWohnung.letzteAnschriftImInland.plz required',
      'bisherigeWohnung.letzteAnschriftImInland.ort required',
      'bisherigeWohnung.letzterWegzug required',
    ])
  })

  it('refuses an arrival before the last departure', () => {
    const bisherigeWohnung = { ...family.bisherigeWohnung, zuzugAusDemAusland: '2019-06-29' }
    expect(codesOf(family, { bisherigeWohnung }).map((issue) => issue.split(' ')[0])).toEqual([
      'bisherigeWohnung.zuzugAusDemAusland',
    ])
  })

  it('asks for day, place and spouse of those who are married or partnered', () => {
    const paths = codesOf(single, { familie: { familienstand: 'LP' } }).map((issue) => issue.split(' ')[0])
    expect(paths).toContain('familie.geschlossenAm')
    expect(paths).toContain('familie.geschlossenIn')
    expect(paths).toContain('familie.partner.ziehtMitEin')
    expect(paths).not.toContain('familie.staat')
    expect(codesOf(single, { familie: { familienstand: 'GS', aufgeloestAm: '2020-02-02' } })).toEqual([])
    expect(codesOf(single, { familie: { familienstand: 'GS', aufgeloestAm: '2027-02-02' } })).toEqual([
      'familie.aufgeloestAm date-too-late',
    ])
  })

  it('asks where a spouse lives who does not move along', () => {
    const partner = without(family.familie.partner, 'weitereAngaben')
    const familie = { ...family.familie, partner: { ...partner, ziehtMitEin: false } }
    expect(codesOf(family, { familie })).toEqual(['familie.partner.anschrift required'])
  })

  it('wants the persons who represent a minor', () => {
    expect(codesOf(single, { vertretung: { vorhanden: true } })).toEqual(['vertretung.personen required'])
  })

  it('wants the consent of those who share custody and do not move in', () => {
    const mitziehende = { ...family.mitziehende, geteilteSorge: true }
    expect(codesOf(family, { mitziehende })).toEqual([
      'mitziehende.sorgeberechtigte required',
      'mitziehende.einverstaendnis required',
    ])
  })

  it('takes the confirmation of the provider as a file, as a reference or replaced by a code', () => {
    const rest = without(single.wohnungsgeber, 'zuordnungsmerkmal')
    expect(codesOf(single, { wohnungsgeber: { ...rest, bestaetigungsart: 'datei' } })).toEqual([
      'wohnungsgeber.bestaetigung required',
    ])
    expect(codesOf(single, { wohnungsgeber: { ...rest, bestaetigungsart: 'zuordnungsmerkmal' } })).toEqual([
      'wohnungsgeber.zuordnungsmerkmal required',
    ])
    expect(codesOf(single, { wohnungsgeber: { ...rest, bestaetigungsart: 'code-per-post' } })).toEqual([])
    expect(
      codesOf(single, { wohnungsgeber: { ...rest, bestaetigungsart: 'code-per-post', istEigentuemer: false } }),
    ).toEqual(['wohnungsgeber.eigentuemer required'])
  })
})
