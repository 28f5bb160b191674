import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { mitAusziehende } from './_meldeperson.js'
import { auszugsdatum, bmg, elektronischeAbmeldung, meldebehoerde, meldegebuehr } from './_melderecht.js'

/**
 * Deregistration of a secondary residence (§ 17 Abs. 2, § 21 Abs. 4 BMG). The draft asked for a confirmation of the
 * provider of the dwelling about moving out; § 19 BMG has demanded one only for moving in since 1 November 2016, so neither
 * the confirmation nor the name of the provider is asked. What remains is asked, because § 21 Abs. 4 BMG wants to know it with
 * every report.
 */
export const nebenwohnungAbmelden = defineForm({
  id: 'nebenwohnung-abmelden',
  version: '1.0.0',
  title: { de: 'Nebenwohnung abmelden', en: 'Deregister a secondary residence' },
  leistung: {
    leikaKey: '99115005070002',
    ozgId: '10124',
    source:
      'LeiKa „Wohnort - Abmeldung des Nebenwohnung“: catalogue of 2019; Bundesportal and Munich (2026) use the object 99115005070000.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: { value: 'high', status: 'illustrative', why: 'Assumption: as for the electronic registration.' },
  signature: elektronischeAbmeldung,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Zweitwohnung', 'Zweitwohnsitz', 'Nebenwohnsitz', 'Abmeldung', 'Auszug'],
  legalBasis: bmg('§ 17 Abs. 2', '§ 21 Abs. 4'),
  authority: meldebehoerde,
  fee: meldegebuehr,
  evidence: [],
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    { de: 'Die Anschriften von Haupt- und Nebenwohnung', en: 'The addresses of the main and the secondary residence' },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten kostenlos eine Bestätigung der Abmeldung.',
      en: 'You receive a confirmation of the deregistration free of charge.',
    },
    {
      de: 'Eine Zweitwohnungsteuer endet nicht von selbst: Melden Sie den Auszug auch dem Steueramt.',
      en: 'A tax on secondary residences does not end by itself: report the move to the tax office as well.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: meldebehoerde,
    zweck: { de: 'die Abmeldung der Nebenwohnung', en: 'the deregistration of the secondary residence' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      { person: natuerlichePerson(), kontakt: kontakt() },
    ),
    wohnungen: section(
      { title: { de: 'Ihre Wohnungen', en: 'Your dwellings' } },
      {
        nebenwohnung: anschriftInland({
          label: { de: 'Nebenwohnung, die Sie abmelden', en: 'Secondary residence that you deregister' },
          whose: { de: 'der Nebenwohnung', en: 'of the secondary residence' },
        }),
        hauptwohnung: anschriftInland({
          label: { de: 'Hauptwohnung, die Sie behalten', en: 'Main residence that you keep' },
          whose: { de: 'der Hauptwohnung', en: 'of the main residence' },
        }),
        verbleib: choice(
          {
            'alleinige-wohnung': {
              de: 'Meine Hauptwohnung ist danach meine einzige Wohnung',
              en: 'My main residence is my only dwelling then',
            },
            'weitere-nebenwohnungen': {
              de: 'Ich behalte weitere Nebenwohnungen',
              en: 'I keep further secondary residences',
            },
          },
          {
            label: { de: 'Welche Wohnungen behalten Sie?', en: 'Which dwellings do you keep?' },
            phrase: { de: 'die Wohnungen, die Sie behalten', en: 'the dwellings that you keep' },
          },
        ),
      },
    ),
    auszug: section(
      { title: { de: 'Auszug', en: 'Moving out' } },
      { auszugsdatum: auszugsdatum(), weiterePersonen: mitAusziehende() },
    ),
    abschluss: section({ title: { de: 'Abschluss', en: 'Completion' } }, { richtigkeit: richtigkeit() }),
  },
})

/** The validated answers of the deregistration. */
export type NebenwohnungAbmelden = DataOf<typeof nebenwohnungAbmelden>
