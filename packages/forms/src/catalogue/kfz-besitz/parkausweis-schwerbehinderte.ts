import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, file, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { voraussetzungenAbschnitt } from './_parkausweis-schwerbehinderte-voraussetzungen.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt'

/**
 * Parking permits for severely disabled people: the blue one of the EU and the orange one. Against the draft, the groups
 * of the administrative regulation are offered in place of marks and a degree to be combined by the citizen. Neither
 * vehicle nor driving licence is asked for: the permit belongs to the person, who may be driven.
 */
export const parkausweisSchwerbehinderte = defineForm({
  id: 'parkausweis-schwerbehinderte',
  version: '1.0.0',
  title: { de: 'Parkausweis für schwerbehinderte Menschen beantragen', en: 'Apply for a disabled parking permit' },
  leistung: {
    leikaKey: '99108009012000',
    ozgId: '10173',
    source:
      'LeiKa „Parkausweis für Schwerbehinderte Ausstellung“: OZG catalogue of 2019; in 2026 Munich lists 99108009000000 and 99108009020000.',
  },
  lebenslage: 'kfz-besitz',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: the disability card or notice of assessment suffices as proof.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 46 StVO names no form of the application.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Behindertenparkausweis',
    'blauer Parkausweis',
    'oranger Parkausweis',
    'EU-Parkausweis',
    'Rollstuhlparkplatz',
  ],
  legalBasis: [
    { norm: '§ 46 Abs. 1 Satz 1 Nr. 11 StVO', reviewedAt },
    { norm: 'VwV-StVO zu § 46', reviewedAt },
    { norm: '§ 152 SGB IX', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: 0,
    asOf: '2026-06-01',
    status: 'illustrative',
    note: 'Keine Gebühr.',
    why: 'Service export of Munich of June 2026; Leipzig was not looked up.',
  },
  evidence: [
    {
      title: {
        de: 'Schwerbehindertenausweis oder Feststellungsbescheid',
        en: 'Disability card or notice of assessment',
      },
      field: 'voraussetzungen.nachweis',
    },
    { title: { de: 'Lichtbild (blauer Ausweis)', en: 'Photograph (blue permit)' }, field: 'ausweis.lichtbild' },
  ],
  beforeYouStart: [
    {
      de: 'Ihren Schwerbehindertenausweis oder Feststellungsbescheid',
      en: 'Your disability card or notice of assessment',
    },
    { de: 'Ein aktuelles Lichtbild', en: 'A recent photograph' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.zusendung],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: {
      de: 'den Parkausweis, auch Gesundheitsdaten nach Art. 9 DSGVO',
      en: 'the parking permit, including health data under Art. 9 GDPR',
    },
  }),

  sections: {
    ausweis: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' } },
      {
        antragsart: choice(
          {
            erstantrag: { de: 'Erster Ausweis', en: 'First permit' },
            verlaengerung: { de: 'Verlängerung', en: 'Renewal' },
            'ersatz-bei-verlust': { de: 'Ersatz für einen verlorenen Ausweis', en: 'Replacement of a lost permit' },
          },
          {
            label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
            phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
          },
        ),
        bisherigeNummer: text({
          label: { de: 'Nummer des bisherigen Ausweises', en: 'Number of the present permit' },
          phrase: { de: 'die Nummer des bisherigen Ausweises', en: 'the number of the present permit' },
          hint: { de: 'Wenn Sie sie noch wissen.', en: 'If you still know it.' },
          optional: true,
          maxLength: 30,
          characters: 'din-91379-c',
          visibleWhen: notEqual('ausweis.antragsart', 'erstantrag'),
        }),
        art: choice(
          {
            'eu-parkausweis-blau': { de: 'Blauer Ausweis der EU', en: 'Blue permit of the EU' },
            'ausnahmegenehmigung-orange': { de: 'Oranger Ausweis', en: 'Orange permit' },
          },
          {
            label: { de: 'Welchen Ausweis möchten Sie?', en: 'Which permit would you like?' },
            phrase: { de: 'die Art des Ausweises', en: 'the kind of permit' },
            hint: {
              de: 'Nur mit dem blauen dürfen Sie auf Parkplätzen mit Rollstuhlzeichen parken. Der orange gilt in ganz Deutschland.',
              en: 'Only the blue one permits parking on places with the wheelchair sign. The orange one is valid in all of Germany.',
            },
          },
        ),
        lichtbild: file({
          label: { de: 'Lichtbild', en: 'Photograph' },
          phrase: { de: 'das Lichtbild', en: 'the photograph' },
          hint: { de: 'Aktuelles Passbild als JPEG oder PNG.', en: 'Recent passport photograph as JPEG or PNG.' },
          optional: true,
          requiredWhen: equal('ausweis.art', 'eu-parkausweis-blau'),
          mediaTypes: ['image/jpeg', 'image/png'],
          maxSize: 5 * 1024 * 1024,
          sensitive: true,
        }),
      },
    ),

    person: section(
      { title: { de: 'Für wen ist der Ausweis?', en: 'Who is the permit for?' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        antragDurch: choice(
          {
            selbst: { de: 'Die Person selbst', en: 'The person' },
            eltern: { de: 'Die Eltern', en: 'The parents' },
            betreuung: { de: 'Eine rechtliche Betreuung', en: 'A legal carer' },
            bevollmaechtigt: { de: 'Jemand mit Vollmacht', en: 'Somebody with a power of attorney' },
          },
          {
            label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
            phrase: { de: 'wer den Antrag stellt', en: 'who is applying' },
          },
        ),
        vertretung: personenname({
          label: { de: 'Name der vertretenden Person', en: 'Name of the representative' },
          whose: { de: 'der vertretenden Person', en: 'of the representative' },
          visibleWhen: notEqual('person.antragDurch', 'selbst'),
        }),
        vertretungsnachweis: nachweis({
          label: { de: 'Vollmacht oder Betreuerausweis', en: 'Power of attorney or carer’s certificate' },
          phrase: { de: 'die Vollmacht oder den Betreuerausweis', en: 'the power of attorney or certificate' },
          optional: true,
          requiredWhen: equal('person.antragDurch', 'bevollmaechtigt'),
          visibleWhen: notEqual('person.antragDurch', 'selbst'),
        }),
      },
    ),

    voraussetzungen: voraussetzungenAbschnitt,

    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' } },
      {
        nurEinAusweis: erklaerung({
          de: 'Es gibt keinen weiteren gültigen Parkausweis dieser Art, außer dem, der ersetzt oder verlängert wird.',
          en: 'There is no other valid permit of this kind, except the one that is replaced or renewed.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type ParkausweisSchwerbehinderte = DataOf<typeof parkausweisSchwerbehinderte>
