import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { einwilligung } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { wahlamt, wahlFields } from './_wahl.js'

/**
 * Volunteering for a polling committee. All nationalities are asked, because citizens of the Union may help in European and
 * local elections. The account may stay open: the allowance can be paid in other ways. The age is not limited here, because
 * it differs by election; the office compares it with the right to vote.
 */
export const wahlhelferMeldung = defineForm({
  id: 'wahlhelfer-meldung',
  version: '1.0.0',
  title: { de: 'Als Wahlhelferin oder Wahlhelfer melden', en: 'Volunteer as a poll worker' },
  leistung: {
    leikaKey: '99128008104000',
    ozgId: '10144',
    source: 'LeiKa „Wahlhelfer Anmeldung“: catalogue of 2019. OZG „Wahlhelferanmeldung und -verpflichtung“.',
  },
  lebenslage: 'engagement-beteiligung',
  trustLevel: { value: 'none', status: 'illustrative', why: 'Assumption: an offer to help needs no identification.' },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The norms on polling committees name no form for offers.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Wahlhelfer', 'Wahlvorstand', 'Ehrenamt', 'Wahllokal', 'Stimmen auszählen', 'Erfrischungsgeld'],
  legalBasis: [
    { norm: '§ 11 BWahlG', reviewedAt: '2026-11-29' },
    { norm: '§§ 6, 9, 10 BWO', reviewedAt: '2026-11-29' },
  ],
  authority: wahlamt,
  fee: {
    amountCents: 0,
    asOf: '2021-09-26',
    status: 'illustrative',
    note: 'Keine Gebühr. Es wird ein Erfrischungsgeld gezahlt (30 bis 50 € im Jahr 2021).',
    why: 'Press report of 2021 (sachsen-fernsehen.de) for the allowance; the present amount was not found.',
  },
  evidence: [],
  beforeYouStart: [vorDemStart.iban],
  whatHappensNext: [
    {
      de: 'Das Wahlamt prüft, ob Sie wahlberechtigt sind, und teilt Sie ein.',
      en: 'The election office checks whether you have the right to vote, and assigns you.',
    },
    {
      de: 'Sie erhalten die Berufung mit Ort und Uhrzeit und eine Einladung zur Schulung.',
      en: 'You receive your appointment with place and time, and an invitation to a training.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: wahlamt,
    zweck: { de: 'die Besetzung der Wahlvorstände', en: 'the appointment of polling committees' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        hauptwohnungInLeipzig: yesNo({
          label: { de: 'Ist das Ihre Hauptwohnung?', en: 'Is this your main residence?' },
          hint: {
            de: 'Sie müssen für die Wahl in Leipzig wahlberechtigt sein.',
            en: 'You must have the right to vote in Leipzig.',
          },
        }),
        staatsangehoerigkeiten: staatsangehoerigkeiten(),
        kontakt: kontakt(),
      },
    ),
    einsatz: section(
      { title: { de: 'Ihr Einsatz', en: 'Your duty' } },
      {
        ...wahlFields(),
        funktion: choice(
          {
            egal: { de: 'Das ist mir gleich', en: 'I do not mind' },
            beisitz: { de: 'Beisitz', en: 'Member' },
            schriftfuehrung: { de: 'Schriftführung', en: 'Keeping the minutes' },
            vorsitz: { de: 'Vorsitz', en: 'Chair' },
            briefwahlvorstand: { de: 'Auszählung der Briefwahl', en: 'Counting postal votes' },
          },
          {
            label: { de: 'Welche Aufgabe möchten Sie übernehmen?', en: 'Which task would you like?' },
            phrase: { de: 'die Aufgabe', en: 'the task' },
          },
        ),
        erfahrung: yesNo({
          label: {
            de: 'Haben Sie schon einmal bei einer Wahl geholfen?',
            en: 'Have you helped at an election before?',
          },
          optional: true,
        }),
        wunschWahllokal: text({
          label: { de: 'Gewünschtes Wahllokal', en: 'Preferred polling station' },
          phrase: { de: 'das gewünschte Wahllokal', en: 'the preferred polling station' },
          hint: { de: 'Name, Straße oder Stadtteil.', en: 'Name, street or part of the town.' },
          optional: true,
          maxLength: 100,
          characters: 'din-91379-c',
        }),
      },
    ),
    auszahlung: section(
      { title: { de: 'Erfrischungsgeld', en: 'Allowance' } },
      {
        ueberweisung: yesNo({
          label: { de: 'Soll das Erfrischungsgeld überwiesen werden?', en: 'Should the allowance be transferred?' },
        }),
        bankverbindung: bankverbindung({ visibleWhen: equal('auszahlung.ueberweisung', true) }),
        datenSpeichern: einwilligung({
          de: 'Meine Daten dürfen gespeichert werden, damit ich für künftige Wahlen angefragt werden kann.',
          en: 'My data may be stored so that I can be asked for future elections.',
        }),
      },
    ),
  },
})

/** The validated answers of the offer. */
export type WahlhelferMeldung = DataOf<typeof wahlhelferMeldung>
