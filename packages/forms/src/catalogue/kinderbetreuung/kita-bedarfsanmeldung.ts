import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { equal, lessThan, not, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { betreutesKind, betreuungsstunden, weitereSorgeperson } from './_kita.js'

const authority = 'Stadt Leipzig, Amt für Jugend und Familie'

/**
 * Need for a place in childcare.
 *
 * Against the draft: the facilities wished for are a list of at most five in their order; special needs and the language
 * of the family are voluntary and protected; children under one say why they need a place, because § 24 (1) SGB VIII wants
 * a reason before the first birthday.
 */
export const kitaBedarfsanmeldung = defineForm({
  id: 'kita-bedarfsanmeldung',
  version: '1.0.0',
  title: { de: 'Betreuungsbedarf für einen Kita-Platz anmelden', en: 'Register the need for a childcare place' },
  leistung: {
    leikaKey: '99041004034000',
    ozgId: '10019',
    source: 'LeiKa „Kindertagesstätte Aufnahme“: OZG catalogue of 2019.',
  },
  lebenslage: 'kinderbetreuung',
  trustLevel: { value: 'low', status: 'illustrative', why: 'The portal of the city asks for a simple registration.' },
  signature: { required: false, status: 'illustrative', why: '§ 4 SächsKitaG names no form.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Kita', 'Kindergarten', 'Krippe', 'Tagesmutter', 'Hort', 'Kitaplatz', 'Betreuungsplatz'],
  legalBasis: [
    { norm: '§ 24 SGB VIII', reviewedAt: '2026-11-29' },
    { norm: '§ 4 SächsKitaG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: {
    amountCents: 0,
    asOf: '2026-11-22',
    status: 'sourced',
    source: 'https://meinkitaplatz-leipzig.de: registering the need is free of charge.',
  },
  evidence: [
    { title: { de: 'Geburtsurkunde des Kindes', en: 'Birth certificate of the child' }, field: 'kind.geburtsurkunde' },
  ],
  beforeYouStart: [
    vorDemStart.geburtsurkunde,
    { de: 'Bis zu fünf Einrichtungen, die Sie sich wünschen', en: 'Up to five facilities that you wish for' },
    {
      de: 'Denken Sie mindestens sechs Monate voraus.',
      en: 'Think at least six months ahead.',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    { de: 'Sie erhalten eine Referenznummer.', en: 'You receive a reference number.' },
    { de: 'Eine Einrichtung bietet Ihnen einen Platz an.', en: 'A facility offers you a place.' },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Vermittlung eines Betreuungsplatzes', en: 'finding a childcare place' },
  }),

  sections: {
    eltern: section(
      { title: { de: 'Sorgeberechtigte', en: 'Persons with custody' } },
      {
        person: personenname({ label: { de: 'Ihr Name', en: 'Your name' } }),
        weitereSorgeperson: weitereSorgeperson(),
        anschrift: anschriftInland({ hint: { de: 'Wo das Kind wohnt.', en: 'Where the child lives.' } }),
        kontakt: kontakt(),
        familiensprache: text({
          label: { de: 'Familiensprache', en: 'Language of the family' },
          phrase: { de: 'die Familiensprache', en: 'the language of the family' },
          hint: { de: 'Freiwillig. Hilft der Einrichtung.', en: 'Voluntary. Helps the facility.' },
          optional: true,
          maxLength: 60,
          characters: 'din-91379-b',
          specialCategory: 'ethnic-origin',
        }),
      },
    ),
    kind: section(
      { title: { de: 'Kind', en: 'Child' } },
      {
        ...betreutesKind(),
        geschlecht: geschlecht({ optional: true }),
        foerderbedarf: text({
          label: { de: 'Besonderer Förderbedarf', en: 'Special needs' },
          phrase: { de: 'den besonderen Förderbedarf', en: 'the special needs' },
          hint: {
            de: 'Freiwillig. Nur, was für die Wahl der Einrichtung wichtig ist.',
            en: 'Voluntary. Only what matters for the choice of the facility.',
          },
          optional: true,
          maxLength: 1_000,
          multiline: true,
          specialCategory: 'disability',
        }),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde des Kindes', en: 'Birth certificate of the child' },
          phrase: { de: 'die Geburtsurkunde des Kindes', en: 'the birth certificate of the child' },
        }),
      },
    ),
    betreuung: section(
      { title: { de: 'Betreuung', en: 'Care' } },
      {
        art: choice(
          {
            krippe: { de: 'Krippe', en: 'Crèche' },
            kindergarten: { de: 'Kindergarten', en: 'Kindergarten' },
            kindertagespflege: { de: 'Kindertagespflege', en: 'Childminder' },
            hort: { de: 'Hort', en: 'After-school care' },
          },
          {
            label: { de: 'Art der Betreuung', en: 'Kind of care' },
            phrase: { de: 'die Art der Betreuung', en: 'the kind of care' },
          },
        ),
        schule: text({
          label: { de: 'Grundschule', en: 'Primary school' },
          phrase: { de: 'die Grundschule', en: 'the primary school' },
          maxLength: 120,
          characters: 'din-91379-c',
          visibleWhen: equal('betreuung.art', 'hort'),
        }),
        beginn: date({
          label: { de: 'Gewünschter Betreuungsbeginn', en: 'Desired start of the care' },
          phrase: { de: 'den gewünschten Betreuungsbeginn', en: 'the desired start of the care' },
          hint: {
            de: 'Wenn möglich, in sechs Monaten oder später.',
            en: 'If possible, in six months or later.',
          },
          min: today(),
          max: today({ years: 7 }),
        }),
        stunden: betreuungsstunden(),
        grund: choices(
          {
            arbeit: { de: 'Arbeit oder Arbeitssuche der Eltern', en: 'Work of the parents, or looking for work' },
            ausbildung: {
              de: 'Ausbildung, Schule oder Studium der Eltern',
              en: 'Training, school or studies of the parents',
            },
            foerderung: { de: 'Gut für die Entwicklung des Kindes', en: 'Good for the development of the child' },
          },
          {
            label: { de: 'Warum brauchen Sie den Platz?', en: 'Why do you need the place?' },
            phrase: { de: 'den Grund für den Platz', en: 'the reason for the place' },
            hint: {
              de: 'Vor dem ersten Geburtstag hängt der Anspruch davon ab.',
              en: 'Before the first birthday the entitlement depends on it.',
            },
            visibleWhen: not(lessThan('kind.geburtsdatum', today({ years: -1, days: 1 }))),
          },
        ),
        wunscheinrichtungen: repeat(
          {
            name: text({
              label: { de: 'Einrichtung oder Tagespflegeperson', en: 'Facility or childminder' },
              phrase: { de: 'die Einrichtung', en: 'the facility' },
              maxLength: 150,
              characters: 'din-91379-c',
            }),
            geschwisterkind: yesNo({
              label: { de: 'Ist dort schon ein Geschwisterkind?', en: 'Does a brother or sister already go there?' },
              optional: true,
            }),
          },
          {
            label: { de: 'Wunscheinrichtungen', en: 'Facilities you wish for' },
            phrase: { de: 'die Wunscheinrichtungen', en: 'the facilities you wish for' },
            hint: { de: 'Die liebste zuerst, höchstens fünf.', en: 'The favourite first, at most five.' },
            max: 5,
          },
        ),
      },
    ),
    erklaerung: section({ title: { de: 'Erklärung', en: 'Declaration' } }, { richtigkeit: richtigkeit() }),
  },
})

/** The validated answers of the registration. */
export type KitaBedarfsanmeldung = DataOf<typeof kitaBedarfsanmeldung>
