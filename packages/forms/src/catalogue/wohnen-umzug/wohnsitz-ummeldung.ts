import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bmg, elektronischeMeldung, meldebehoerde, meldegebuehr } from './_melderecht.js'
import { widersprueche } from './_widersprueche.js'
import { familie, mitziehende, person, vertretung } from './_wohnsitz-ummeldung-personen.js'
import { ausweise, bisherigeWohnung, fahrzeuge, neueWohnung, wohnungsgeber } from './_wohnsitz-ummeldung-sections.js'

/**
 * Registration of a new dwelling in Leipzig (§ 17 Abs. 1 BMG).
 *
 * The questions follow what may be asked at a registration (§ 24 Abs. 1: § 3 Abs. 1 Nr. 1 to 18, Abs. 2 Nr. 2, 5 and 10
 * BMG), and the duties to state further dwellings (§ 21 Abs. 4) and to name the provider of the dwelling (§ 19 Abs. 3).
 * What the register already knows is asked nevertheless: a prefilled Meldeschein (§ 23a Abs. 1) can only be fetched by
 * portals that are connected to it. Not asked is what other authorities report: tax numbers, days of joining or leaving a
 * religious body, blocks on information, proceedings about nationality.
 *
 * Against the draft, whether the dwelling is the only one follows from the question for further dwellings; relatives are
 * asked for what the register needs of them; the e-mail address is optional.
 */
export const wohnsitzUmmeldung = defineForm({
  id: 'wohnsitz-ummeldung',
  version: '1.0.0',
  title: { de: 'Wohnsitz an- oder ummelden', en: 'Register or change residence' },
  leistung: {
    leikaKey: '99115005104001',
    ozgId: '10124',
    source:
      'LeiKa „Wohnsitz Anmeldung als Hauptwohnsitz“: catalogue of 2019 and Bundesportal, page of that key. OZG „Wohnsitzmeldungen“.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: {
    value: 'high',
    status: 'sourced',
    source:
      'The nationwide online service demands the online function of the identity card and a BundID account (press of Kassel, August 2024; medienservice.sachsen.de 1090617). Residence titles were excluded in 2024.',
  },
  signature: elektronischeMeldung,
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Umzug', 'Ummeldung', 'Anmeldung', 'Einwohnermeldeamt', 'Adresse ändern', 'Zuzug', 'Meldeschein'],
  legalBasis: bmg('§ 3', '§ 17', '§ 19', '§ 21', '§ 22', '§ 23', '§ 23a', '§ 24', '§ 25'),
  authority: meldebehoerde,
  fee: meldegebuehr,
  evidence: [
    {
      title: { de: 'Wohnungsgeberbestätigung', en: 'Confirmation of the provider of the dwelling' },
      field: 'wohnungsgeber.bestaetigung',
      source: '§ 19 BMG',
    },
    {
      title: { de: 'Einverständnis weiterer Sorgeberechtigter', en: 'Consent of other holders of custody' },
      field: 'mitziehende.einverstaendnis',
    },
  ],
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    {
      de: 'Die Ausweise aller Personen, die mit Ihnen einziehen',
      en: 'The identity documents of everyone who moves in with you',
    },
    {
      de: 'Die Wohnungsgeberbestätigung mit Name und Anschrift der Wohnungsgeberin oder des Wohnungsgebers',
      en: 'The confirmation of the provider of the dwelling, with name and address of the provider',
    },
    {
      de: 'Die Heiratsurkunde, wenn Sie verheiratet oder verpartnert sind',
      en: 'The marriage certificate, if you are married or in a civil partnership',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten kostenlos die Meldebestätigung (§ 24 Abs. 2 BMG).',
      en: 'You receive the confirmation of your registration free of charge (§ 24 (2) BMG).',
    },
    {
      de: 'Danach wird die Anschrift im Ausweis geändert, auf dem Chip und mit einem Aufkleber.',
      en: 'Then the address in your identity card is changed, on the chip and with a sticker.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: meldebehoerde,
    zweck: { de: 'Ihre Anmeldung im Melderegister', en: 'your entry in the register of residents' },
  }),

  sections: {
    meldung: section(
      { title: { de: 'Ihre Meldung', en: 'Your report' }, sources: ['§ 17 Abs. 1 BMG'] },
      {
        art: choice(
          {
            'umzug-innerhalb-leipzigs': { de: 'Ich ziehe innerhalb Leipzigs um', en: 'I move within Leipzig' },
            'zuzug-nach-leipzig': {
              de: 'Ich ziehe von einem anderen Ort in Deutschland zu',
              en: 'I move here from another place in Germany',
            },
            'zuzug-aus-dem-ausland': { de: 'Ich ziehe aus dem Ausland zu', en: 'I move here from abroad' },
          },
          {
            label: { de: 'Was möchten Sie melden?', en: 'What would you like to report?' },
            phrase: { de: 'die Art der Meldung', en: 'the kind of report' },
            hint: {
              de: 'Auch wenn Sie die bisherige Wohnung behalten: Danach wird später gefragt.',
              en: 'Even if you keep the previous dwelling: you are asked about that later.',
            },
          },
        ),
        einzugsdatum: date({
          label: { de: 'Tag des Einzugs', en: 'Day on which you moved in' },
          phrase: { de: 'den Tag des Einzugs', en: 'the day on which you moved in' },
          hint: {
            de: 'Melden Sie sich innerhalb von zwei Wochen nach dem Einzug an.',
            en: 'Register within two weeks after moving in.',
          },
          min: { today: { years: -50 } },
          max: today(),
          messages: {
            'date-too-late': {
              de: 'Sie können sich erst anmelden, wenn Sie eingezogen sind.',
              en: 'You can only register once you have moved in.',
            },
          },
        }),
      },
    ),
    neueWohnung,
    bisherigeWohnung,
    person,
    vertretung,
    familie,
    mitziehende,
    wohnungsgeber,
    ausweise,
    fahrzeuge,
    abschluss: section(
      {
        title: { de: 'Abschluss', en: 'Completion' },
        sources: ['§ 23a Abs. 2, § 25 BMG', '§ 42 Abs. 3, § 50 Abs. 5 BMG'],
      },
      {
        widersprueche: widersprueche({
          label: {
            de: 'Möchten Sie der Weitergabe Ihrer Daten widersprechen?',
            en: 'Would you like to object to your data being passed on?',
          },
          phrase: { de: 'die Empfänger', en: 'the recipients' },
          hint: {
            de: 'Freiwillig. Ohne Widerspruch darf die Meldebehörde Daten an diese Stellen weitergeben.',
            en: 'Voluntary. Without an objection, the authority may pass data on to these recipients.',
          },
          optional: true,
        }),
        kontakt: kontakt(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the registration. */
export type WohnsitzUmmeldung = DataOf<typeof wohnsitzUmmeldung>
