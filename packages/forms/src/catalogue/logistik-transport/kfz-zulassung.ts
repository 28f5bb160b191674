import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { fahrzeugAbschnitt, untersuchungAbschnitt, versicherungAbschnitt } from './_kfz-zulassung-fahrzeug.js'
import { halterAbschnitt } from './_kfz-zulassung-halter.js'
import { kennzeichenAbschnitt } from './_kfz-zulassung-kennzeichen.js'
import { versand } from './_versand.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Kfz-Zulassungsbehörde'

/**
 * Registration of a vehicle over the internet, complete against §§ 6, 7, 20 to 22 and 26 to 30 FZV: first and renewed
 * registration and the two kinds of transfer. Not for this form are vehicles from abroad (§ 6 (6) and (7), § 8 FZV),
 * vehicles exempt from registration or insurance (§ 26 (1) FZV), and keepers without a residence in Germany (§ 6 (2) FZV).
 * Against the draft, the number of part II is asked for new vehicles only, and letters at the end of a number may be
 * combined with a season.
 */
export const kfzZulassung = defineForm({
  id: 'kfz-zulassung',
  version: '1.0.0',
  title: { de: 'Fahrzeug zulassen oder umschreiben', en: 'Register or transfer a vehicle' },
  leistung: {
    leikaKey: '99036008007000',
    ozgId: '10439',
    source:
      'LeiKa „Kraftfahrzeug Zulassung“: OZG catalogue of 2019; in 2026 Munich lists several detailed keys below 99036008007.',
  },
  lebenslage: 'logistik-transport',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: '§ 20 FZV demands that keepers are identified by a citizen’s or organisation’s account, the online function of the identity card or another means of level substantial or high; which of them Leipzig offers was not found.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 20 FZV knows a qualified signature only as an alternative to identification.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Auto anmelden', 'Kfz anmelden', 'Neuwagen', 'Halterwechsel', 'Ummeldung', 'i-Kfz'],
  legalBasis: [
    { norm: '§§ 6, 7, 15 Abs. 5, 16 Abs. 2 FZV', reviewedAt },
    { norm: '§§ 20 bis 22, 26 bis 30 FZV', reviewedAt },
    { norm: '§ 33 StVG', reviewedAt },
    { norm: '§ 13 KraftStG', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Bundesgebühr nach GebOSt, je nach Vorgang.',
    why: 'The amounts were not looked up.',
  },
  evidence: [
    {
      title: {
        de: 'Fahrzeugbrief (Zulassungsbescheinigung Teil II) mit Sicherheitscode',
        en: 'Registration certificate, part II, with security code',
      },
      field: 'fahrzeug.zb2Code',
    },
    {
      title: {
        de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I) mit Sicherheitscode',
        en: 'Registration certificate, part I, with security code',
      },
      field: 'fahrzeug.zb1Code',
    },
    {
      title: { de: 'Elektronische Versicherungsbestätigung (eVB)', en: 'Electronic confirmation of insurance (eVB)' },
      field: 'versicherung.evbNummer',
    },
    { title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney' }, field: 'halter.vertretung.nachweis' },
  ],
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    {
      de: 'Fahrzeugbrief und, wenn vorhanden, Fahrzeugschein mit verdeckten Sicherheitscodes',
      en: 'Part II and, if there is one, part I with hidden security codes',
    },
    { de: 'Die eVB-Nummer Ihrer Versicherung', en: 'The eVB number of your insurer' },
    vorDemStart.iban,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten Fahrzeugpapiere und Plaketten per Post und kleben die Plaketten auf die Schilder.',
      en: 'You receive papers and badges by post, and stick the badges on the plates.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Zulassung Ihres Fahrzeugs', en: 'the registration of your vehicle' },
  }),

  sections: {
    vorgang: section(
      {
        title: { de: 'Worum geht es?', en: 'What is it about?' },
        sources: ['§ 7 FZV', '§ 15 Abs. 4 und 5 FZV', '§ 16 Abs. 2 FZV', '§§ 27 bis 30 FZV'],
      },
      {
        art: choice(
          {
            neuzulassung: { de: 'Ein neues Fahrzeug zulassen', en: 'Register a new vehicle' },
            wiederzulassung: { de: 'Ein abgemeldetes Fahrzeug wieder zulassen', en: 'Register a vehicle again' },
            'umschreibung-mit-halterwechsel': {
              de: 'Ein zugelassenes Fahrzeug übernehmen',
              en: 'Take over a registered vehicle',
            },
            'umschreibung-ohne-halterwechsel': {
              de: 'Mein Fahrzeug nach einem Umzug umschreiben',
              en: 'Transfer my vehicle after a move',
            },
          },
          {
            label: { de: 'Was möchten Sie?', en: 'What would you like to do?' },
            phrase: { de: 'den Vorgang', en: 'what you would like to do' },
          },
        ),
        tageszulassung: yesNo({
          label: { de: 'Soll die Zulassung nur einen Tag lang gelten?', en: 'Should it be valid for one day only?' },
          hint: { de: 'Tageszulassung, meistens durch den Handel.', en: 'Mostly by dealers.' },
          visibleWhen: equal('vorgang.art', 'neuzulassung'),
        }),
        gleicherHalter: yesNo({
          label: {
            de: 'War das Fahrzeug vor der Abmeldung schon auf dieselbe Halterin oder denselben Halter zugelassen?',
            en: 'Was the vehicle registered to the same keeper before?',
          },
          visibleWhen: equal('vorgang.art', 'wiederzulassung'),
        }),
        nichtVerwertet: erklaerung(
          {
            de: 'Für das Fahrzeug wurde kein Verwertungsnachweis ausgestellt.',
            en: 'No certificate of destruction was issued for the vehicle.',
          },
          { visibleWhen: equal('vorgang.art', 'wiederzulassung'), source: '§ 29 Abs. 5 FZV' },
        ),
      },
    ),

    halter: halterAbschnitt,
    kennzeichen: kennzeichenAbschnitt,
    fahrzeug: fahrzeugAbschnitt,
    untersuchung: untersuchungAbschnitt,
    versicherung: versicherungAbschnitt,

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 6 Abs. 5 Nr. 2 FZV', '§ 26 Abs. 4 Nr. 3 FZV'] },
      {
        versandZb1: versand({
          label: { de: 'Versand von Fahrzeugschein und Plaketten', en: 'Dispatch of part I and badges' },
        }),
        versandZb2: versand({
          label: {
            de: 'Fahrzeugbrief: Wer darf über ihn verfügen und erhält ihn?',
            en: 'Part II: who may dispose of it and receives it?',
          },
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type KfzZulassung = DataOf<typeof kfzZulassung>
