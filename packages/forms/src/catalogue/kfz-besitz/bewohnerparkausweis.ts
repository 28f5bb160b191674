import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { equal, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { fahrzeugAbschnitt } from './_bewohnerparkausweis-fahrzeug.js'
import { bewohnerparkgebiet } from './_parken.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt'

const verwaltungsvorschrift =
  'VwV-StVO zu § 45 Abs. 1 bis 1e, Bewohnerparkvorrechte: who is registered in the area and really lives there has a claim; a secondary home may suffice; one permit for each resident'

/**
 * Resident parking permit of the city of Leipzig, complete against the administrative regulation to § 45 StVO, which lists
 * what is examined. Cities may demand more: Leipzig asks for a main residence, a green badge and that there is no place of
 * one's own to park. Such answers are asked and never refuse an application, because the authority decides.
 */
export const bewohnerparkausweis = defineForm({
  id: 'bewohnerparkausweis',
  version: '1.0.0',
  title: { de: 'Bewohnerparkausweis beantragen', en: 'Apply for a resident parking permit' },
  leistung: {
    leikaKey: '99108001001000',
    ozgId: '10173',
    source:
      'LeiKa „Bewohnerparkausweis Erteilung“: OZG catalogue of 2019 and public PVOG query of 2026; Munich lists the object 99108001000000.',
  },
  lebenslage: 'kfz-besitz',
  trustLevel: {
    value: 'high',
    status: 'sourced',
    source:
      'Report on the online application of Leipzig (mein-leipzig.net, „Bewohnerparkausweise jetzt bequem online bezahlen“): identity card with its online function.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'VwV-StVO names no form; the online application of Leipzig does without a signature.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Anwohnerparkausweis', 'Anwohnerparken', 'Bewohnerparken', 'Parkkarte', 'Parkplatz'],
  legalBasis: [
    { norm: '§ 45 Abs. 1b Satz 1 Nr. 2a StVO', reviewedAt },
    { norm: 'VwV-StVO zu § 45 Abs. 1 bis 1e (Bewohnerparkvorrechte)', reviewedAt },
    { norm: '§ 6a Abs. 5a StVG', reviewedAt },
    { norm: 'Gebührennummer 265 GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: 3_070,
    asOf: '2026-11-22',
    status: 'illustrative',
    note: 'Für ein Jahr. Ersatz und Änderung können weniger kosten.',
    why: 'Press reports of 2022 and 2023 (l-iz.de, mein-leipzig.net); the city’s own list of fees was not at hand.',
  },
  evidence: [
    {
      title: { de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I)', en: 'Registration certificate (part I)' },
      field: 'fahrzeug.zulassungsbescheinigung',
    },
    {
      title: {
        de: 'Bestätigung der Halterin oder des Halters (bei fremdem Fahrzeug)',
        en: 'Confirmation of the keeper (of a vehicle that is lent)',
      },
      field: 'fahrzeug.nutzungsbestaetigung',
    },
    {
      title: { de: 'Carsharing-Vertrag (bei Carsharing)', en: 'Carsharing contract (for carsharing)' },
      field: 'fahrzeug.carsharingVertrag',
    },
  ],
  beforeYouStart: [vorDemStart.onlineAusweis, vorDemStart.fahrzeugschein],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.zusendung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Bewohnerparkausweis', en: 'the resident parking permit' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' }, sources: ['§ 45 Abs. 1b Satz 1 Nr. 2a StVO'] },
      {
        art: choice(
          {
            erstantrag: { de: 'Erster Ausweis', en: 'First permit' },
            verlaengerung: { de: 'Verlängerung', en: 'Renewal' },
            'aenderung-des-kennzeichens': { de: 'Anderes Kennzeichen', en: 'Other registration number' },
            'ersatz-bei-verlust': { de: 'Ersatz für einen verlorenen Ausweis', en: 'Replacement of a lost permit' },
          },
          {
            label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
            phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
          },
        ),
        bisherigeAusweisnummer: text({
          label: { de: 'Nummer des bisherigen Parkausweises', en: 'Number of the present permit' },
          phrase: { de: 'die Nummer des bisherigen Parkausweises', en: 'the number of the present permit' },
          hint: { de: 'Wenn Sie sie noch wissen.', en: 'If you still know it.' },
          optional: true,
          maxLength: 30,
          characters: 'din-91379-c',
          visibleWhen: notEqual('antrag.art', 'erstantrag'),
        }),
        gueltigAb: date({
          label: { de: 'Ab wann soll der Ausweis gelten?', en: 'From when should the permit be valid?' },
          phrase: { de: 'den Beginn der Gültigkeit', en: 'the first day of validity' },
          min: today(),
          max: today({ years: 1 }),
          visibleWhen: or(equal('antrag.art', 'erstantrag'), equal('antrag.art', 'verlaengerung')),
        }),
        rueckgabe: erklaerung(
          {
            de: 'Ich gebe den verlorenen Ausweis zurück, wenn er sich wiederfindet.',
            en: 'I shall return the lost permit if it is found.',
          },
          { visibleWhen: equal('antrag.art', 'ersatz-bei-verlust') },
        ),
      },
    ),

    bewohner: section(
      { title: { de: 'Wer wohnt im Gebiet?', en: 'Who lives in the area?' }, sources: [verwaltungsvorschrift] },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland({ label: { de: 'Anschrift im Gebiet', en: 'Address in the area' } }),
        wohnung: choice(
          {
            hauptwohnung: { de: 'Hauptwohnung', en: 'Main residence' },
            nebenwohnung: { de: 'Nebenwohnung', en: 'Secondary residence' },
          },
          {
            label: { de: 'Wie sind Sie dort gemeldet?', en: 'How are you registered there?' },
            phrase: { de: 'die Art der Wohnung', en: 'the kind of residence' },
            hint: {
              de: 'In Leipzig gibt es den Ausweis in der Regel nur für die Hauptwohnung.',
              en: 'In Leipzig the permit is normally for main residences only.',
            },
          },
        ),
        bewohnerparkgebiet: bewohnerparkgebiet({ optional: true }),
        eigenerStellplatz: yesNo({
          label: {
            de: 'Haben Sie in der Nähe der Wohnung einen Stellplatz oder eine Garage?',
            en: 'Do you have a parking space or garage near your home?',
          },
          hint: { de: 'Eigener oder gemieteter Platz.', en: 'Your own or a rented one.' },
          source:
            'Condition of the city of Leipzig (mein-leipzig.net); Amt24, 6000319, names it as one that cities may set.',
        }),
        stellplatzNichtNutzbar: begruendung({
          label: { de: 'Warum können Sie ihn nicht nutzen?', en: 'Why can you not use it?' },
          visibleWhen: equal('bewohner.eigenerStellplatz', true),
        }),
        kontakt: kontakt(),
      },
    ),

    fahrzeug: fahrzeugAbschnitt,

    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' }, sources: [verwaltungsvorschrift] },
      {
        wohntDort: erklaerung({
          de: 'Ich wohne tatsächlich unter der angegebenen Anschrift.',
          en: 'I really live at the address given.',
        }),
        nurEinAusweis: erklaerung({
          de: 'Ich habe für keine andere Wohnung und kein anderes Fahrzeug einen gültigen Bewohnerparkausweis.',
          en: 'I have no valid resident parking permit for another residence or vehicle.',
        }),
        carsharing: erklaerung(
          {
            de: 'Ich weiß, dass der Ausweis nur für Fahrzeuge des Anbieters gilt, die von außen deutlich als solche zu erkennen sind.',
            en: 'I know that the permit is valid only for vehicles of the organisation that are clearly marked as such on the outside.',
          },
          { visibleWhen: equal('fahrzeug.nutzungsverhaeltnis', 'carsharing') },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Bewohnerparkausweis = DataOf<typeof bewohnerparkausweis>
