import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { fahrzeugAbschnitt, gastAbschnitt } from './_besucherparkausweis-gast.js'
import { bewohnerparkgebiet } from './_parken.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt'

const description =
  'Portalverbund, L100009_6002043, „Erteilung von Besucherparkausweisen“ for Leipzig: conditions and documents (state of November 2026)'

const cardHint = {
  de: 'Personalausweis mit aktueller Anschrift. Oder Reisepass und Meldebescheinigung, nicht älter als drei Monate, in einer Datei.',
  en: 'Identity card with the present address. Or passport and certificate of registration, at most three months old, in one file.',
}

/**
 * Visitor parking permit of the city of Leipzig, drafted from the city’s published conditions. By law it is an exemption (§ 46
 * StVO): the paragraph names from what one may be exempt, lets the city set conditions, and lists no questions; the end of the
 * published text (what hosts confirm when guests apply) was not at hand. Foreign cars are possible. The vehicle registration
 * certificate is not asked for, because the conditions do not name it.
 */
export const besucherparkausweis = defineForm({
  id: 'besucherparkausweis',
  version: '1.0.0',
  title: { de: 'Besucherparkausweis beantragen', en: 'Apply for a visitor parking permit' },
  leistung: {
    leikaKey: null,
    ozgId: '10173',
    source:
      'No key of its own was found; by law an exemption, of which the LeiKa of 2019 knows only 99108003001000 (parking, OZG 10446).',
  },
  lebenslage: 'kfz-besitz',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: the application is proven by copies of identity documents.',
  },
  signature: { required: false, status: 'illustrative', why: 'The city’s published conditions name no signature.' },
  depth: 'draft',
  unseen: [
    'the city’s electronic form, which the published conditions demand without listing its questions; neither in Amt24 nor at leipzig.de was it readable',
    'the end of those conditions, on what hosts confirm when guests apply; the copies on portals of other states break off there',
    'a FIM schema, or an official form of another Saxon town, for permits of visitors: none was found',
    'the fees of today: only the press report of 2019 names amounts, and it names two weeks’ notice, which the conditions do not',
  ],
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Besuch', 'Gästeparkausweis', 'Gast', 'Parken für Besucher', 'Tagesparkausweis'],
  legalBasis: [
    { norm: '§ 45 Abs. 1b Satz 1 Nr. 2a StVO', reviewedAt },
    { norm: '§ 46 Abs. 1 Satz 1 Nr. 4a, 4b und 11, Abs. 3 StVO', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: 1_020,
    asOf: '2019-12-01',
    status: 'illustrative',
    note: 'Ein Tag 10,20 €, drei Tage 20 €, vierzehn Tage 60 €.',
    why: 'Press report of December 2019 (bild.de) on the decision of the council; the amounts of today were not at hand.',
  },
  evidence: [
    {
      title: { de: 'Ausweis der gastgebenden Person', en: 'Identity document of the host' },
      field: 'nachweise.ausweisGastgeber',
    },
    { title: { de: 'Ausweis des Gastes', en: 'Identity document of the guest' }, field: 'nachweise.ausweisGast' },
    {
      title: {
        de: 'Bestätigung der gastgebenden Person (wenn der Gast den Antrag stellt)',
        en: 'Confirmation of the host (if the guest applies)',
      },
      field: 'nachweise.bestaetigungGastgeber',
    },
  ],
  beforeYouStart: [
    { de: 'Die Ausweise von Gastgeberin oder Gastgeber und Gast', en: 'The identity cards of host and guest' },
    { de: 'Das Kennzeichen des Gastfahrzeugs', en: 'The registration number of the guest’s vehicle' },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Der Ausweis muss mitgeführt und bei Kontrollen vorgezeigt werden. Wer ihn elektronisch erhält, druckt ihn aus.',
      en: 'The permit must be carried and shown when checked. If it comes electronically, print it.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Besucherparkausweis', en: 'the visitor parking permit' },
  }),

  sections: {
    antrag: section(
      {
        title: { de: 'Ihr Antrag', en: 'Your application' },
        sources: ['§ 46 Abs. 1 StVO: exemptions for certain applicants, here guests of residents', description],
      },
      {
        rolle: choice(
          {
            gastgeber: { de: 'Ich habe Besuch', en: 'I have a visitor' },
            gast: { de: 'Ich bin zu Besuch', en: 'I am visiting' },
          },
          {
            label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
            phrase: { de: 'Ihre Rolle', en: 'your role' },
          },
        ),
        kontakt: kontakt(),
      },
    ),

    gastgeber: section(
      { title: { de: 'Gastgeberin oder Gastgeber', en: 'Host' }, sources: [description] },
      {
        name: personenname({ whose: { de: 'der gastgebenden Person', en: 'of the host' } }),
        anschrift: anschriftInland({
          label: { de: 'Hauptwohnsitz im Bewohnerparkgebiet', en: 'Main residence in the residents’ parking area' },
          whose: { de: 'der gastgebenden Person', en: 'of the host' },
        }),
        bewohnerparkgebiet: bewohnerparkgebiet({ optional: true }),
      },
    ),

    gast: gastAbschnitt,
    fahrzeug: fahrzeugAbschnitt,

    gueltigkeit: section(
      {
        title: { de: 'Dauer', en: 'Duration' },
        hint: {
          de: 'Für denselben Zeitraum gibt es einen Ausweis.',
          en: 'There is one permit for the same period.',
        },
        sources: [
          '§ 46 Abs. 3 StVO: time limits; the permit is carried along',
          description,
          'Press report of December 2019 (bild.de): permits for 1, 3 and 14 days',
        ],
      },
      {
        dauer: choice(
          {
            'ein-tag': { de: 'Ein Tag', en: 'One day' },
            'drei-tage': { de: 'Drei Tage', en: 'Three days' },
            'vierzehn-tage': { de: 'Vierzehn Tage', en: 'Fourteen days' },
          },
          {
            label: { de: 'Wie lange soll der Ausweis gelten?', en: 'How long should the permit be valid?' },
            phrase: { de: 'die Dauer', en: 'the duration' },
          },
        ),
        gueltigAb: date({
          label: { de: 'Gültig ab', en: 'Valid from' },
          phrase: { de: 'den ersten Tag der Gültigkeit', en: 'the first day of validity' },
          min: today(),
          max: today({ years: 1 }),
        }),
        zustellung: choice(
          {
            post: { de: 'Mit der Post', en: 'By post' },
            'elektronisches-postfach': { de: 'In mein elektronisches Postfach', en: 'To my electronic mailbox' },
          },
          {
            label: { de: 'Wie möchten Sie den Ausweis erhalten?', en: 'How would you like to receive the permit?' },
            phrase: { de: 'die Art der Zustellung', en: 'how you would like to receive the permit' },
          },
        ),
      },
    ),

    nachweise: section(
      { title: { de: 'Nachweise', en: 'Proofs' }, sources: [description] },
      {
        ausweisGastgeber: nachweis({
          label: { de: 'Ausweis der gastgebenden Person', en: 'Identity document of the host' },
          phrase: { de: 'den Ausweis der gastgebenden Person', en: 'the identity document of the host' },
          hint: cardHint,
          sensitive: true,
        }),
        ausweisGast: nachweis({
          label: { de: 'Ausweis des Gastes', en: 'Identity document of the guest' },
          phrase: { de: 'den Ausweis des Gastes', en: 'the identity document of the guest' },
          hint: cardHint,
          sensitive: true,
        }),
        bestaetigungGastgeber: nachweis({
          label: { de: 'Bestätigung der gastgebenden Person', en: 'Confirmation of the host' },
          phrase: { de: 'die Bestätigung der gastgebenden Person', en: 'the confirmation of the host' },
          hint: { de: 'Formlos und unterschrieben.', en: 'Informal and signed.' },
          visibleWhen: equal('antrag.rolle', 'gast'),
        }),
      },
    ),

    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' }, sources: [description] },
      {
        wohnsitzAusserhalb: erklaerung({
          de: 'Der Gast ist nicht mit Hauptwohnsitz in Leipzig, Markkleeberg, Markranstädt, Schkeuditz oder Taucha gemeldet.',
          en: 'The guest’s main residence is not in Leipzig, Markkleeberg, Markranstädt, Schkeuditz or Taucha.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Besucherparkausweis = DataOf<typeof besucherparkausweis>
