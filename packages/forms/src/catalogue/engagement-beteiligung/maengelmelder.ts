import { plz } from '../../bausteine/anschrift.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Stadt Leipzig, zuständiges Fachamt'

/**
 * Report of a defect in public space. Nobody has to say who they are. The draft demanded coordinates; an address or a
 * description is enough, because not everybody has a map at hand. Coordinates are whole numbers, millionths of a degree,
 * for a map to fill in. "Other" was added, so that a defect without a category is not reported in a wrong one; that the
 * privacy notice was read is not asked, because reading it cannot be a duty.
 */
export const maengelmelder = defineForm({
  id: 'maengelmelder',
  version: '1.0.0',
  title: { de: 'Mangel melden', en: 'Report a defect in public space' },
  leistung: {
    leikaKey: null,
    ozgId: '10136',
    source:
      'OZG „Mängel melden“: the catalogue of 2019 lists it without a LeiKa key; parts of it have keys of their own, such as 99001004004000 for illegal waste.',
  },
  lebenslage: 'engagement-beteiligung',
  trustLevel: {
    value: 'none',
    status: 'sourced',
    source:
      'The reporting platform of Saxony takes reports without registration and anonymously (mitdenken.sachsen.de/maengelmelder-L).',
  },
  signature: { required: false, status: 'illustrative', why: 'A voluntary offer of the city; no norm demands a form.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Müll',
    'Müllablagerung',
    'Schrottfahrrad',
    'Hundekot',
    'Spielplatz kaputt',
    'Schaden melden',
    'Papierkorb',
  ],
  legalBasis: [{ norm: 'Freiwilliges Angebot der Stadt, ohne gesetzliche Grundlage', reviewedAt: '2026-11-29' }],
  authority,
  fee: { amountCents: null, status: 'illustrative', why: 'No fee was found; reports are a voluntary offer.' },
  evidence: [{ title: { de: 'Foto', en: 'Photograph' }, field: 'mangel.foto' }],
  beforeYouStart: [
    { de: 'Bei Gefahr rufen Sie sofort 110 oder 112 an.', en: 'In danger, call 110 or 112 at once.' },
    { de: 'Ein Foto hilft, ist aber nicht nötig.', en: 'A photograph helps, but is not needed.' },
  ],
  whatHappensNext: [
    { de: 'Ihre Meldung geht an das zuständige Amt.', en: 'Your report goes to the office in charge.' },
    {
      de: 'Das Amt fragt nur nach, wenn Sie eine E-Mail-Adresse oder Telefonnummer angegeben haben.',
      en: 'The office asks back only if you gave an email address or a telephone number.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Beseitigung des Mangels', en: 'the removal of the defect' },
  }),

  sections: {
    mangel: section(
      { title: { de: 'Der Mangel', en: 'The defect' } },
      {
        kategorie: choice(
          {
            'illegale-abfaelle': { de: 'Illegale Abfälle', en: 'Illegal waste' },
            'verschmutzte-glasinsel': { de: 'Verschmutzte Glasinsel', en: 'Dirty bottle bank' },
            'ueberfuellter-papierkorb': { de: 'Überfüllter Papierkorb', en: 'Overflowing litter bin' },
            hundekot: { de: 'Hundekot', en: 'Dog droppings' },
            'schaden-an-einer-bank': { de: 'Schaden an einer Bank', en: 'Damaged bench' },
            'schaden-an-einem-spielplatz': { de: 'Schaden an einem Spielplatz', en: 'Damaged playground' },
            gewaesserverunreinigung: { de: 'Verunreinigtes Gewässer', en: 'Polluted water' },
            'fahrzeug-ohne-kennzeichen': { de: 'Fahrzeug ohne Kennzeichen', en: 'Vehicle without plates' },
            schrottfahrrad: { de: 'Schrottfahrrad', en: 'Scrap bicycle' },
            anderes: { de: 'Etwas anderes', en: 'Something else' },
          },
          {
            label: { de: 'Worum geht es?', en: 'What is it about?' },
            phrase: { de: 'die Kategorie', en: 'the category' },
          },
        ),
        beschreibung: text({
          label: { de: 'Beschreibung', en: 'Description' },
          phrase: { de: 'die Beschreibung', en: 'the description' },
          hint: { de: 'Nennen Sie keine Namen anderer Personen.', en: 'Do not name other persons.' },
          maxLength: 1_000,
          characters: 'din-91379-c',
          multiline: true,
        }),
        foto: nachweis({
          label: { de: 'Foto', en: 'Photograph' },
          phrase: { de: 'das Foto', en: 'the photograph' },
          hint: {
            de: 'Ohne Gesichter und Kennzeichen anderer. JPEG oder PNG.',
            en: 'Without faces and number plates of others. JPEG or PNG.',
          },
          mediaTypes: ['image/jpeg', 'image/png'],
          optional: true,
        }),
      },
    ),
    ort: section(
      { title: { de: 'Wo ist der Mangel?', en: 'Where is the defect?' } },
      {
        lage: variant(
          {
            anschrift: {
              label: { de: 'Straße und Hausnummer', en: 'Street and house number' },
              fields: {
                strasse: text({
                  label: { de: 'Straße', en: 'Street' },
                  phrase: { de: 'die Straße', en: 'the street' },
                  maxLength: 55,
                  characters: 'din-91379-b',
                }),
                hausnummer: text({
                  label: { de: 'Hausnummer', en: 'House number' },
                  phrase: { de: 'die Hausnummer', en: 'the house number' },
                  hint: { de: 'Auch die des nächsten Hauses.', en: 'The one of the nearest house will do.' },
                  optional: true,
                  maxLength: 11,
                  rule: 'house-number',
                }),
                plz: plz({ optional: true }),
              },
            },
            beschreibung: {
              label: { de: 'Beschreibung des Ortes', en: 'Description of the place' },
              fields: {
                text: text({
                  label: { de: 'Beschreibung des Ortes', en: 'Description of the place' },
                  phrase: { de: 'die Beschreibung des Ortes', en: 'the description of the place' },
                  hint: {
                    de: 'Zum Beispiel „Stadtpark, Nordseite des Teichs“.',
                    en: 'For example “park, northern side of the pond”.',
                  },
                  maxLength: 200,
                  characters: 'din-91379-c',
                }),
              },
            },
            koordinaten: {
              label: { de: 'Punkt auf der Karte', en: 'Point on the map' },
              fields: {
                breitengrad: integer({
                  label: { de: 'Breitengrad in Millionstel Grad', en: 'Latitude in millionths of a degree' },
                  phrase: { de: 'den Breitengrad', en: 'the latitude' },
                  min: 47_000_000,
                  max: 56_000_000,
                }),
                laengengrad: integer({
                  label: { de: 'Längengrad in Millionstel Grad', en: 'Longitude in millionths of a degree' },
                  phrase: { de: 'den Längengrad', en: 'the longitude' },
                  min: 5_000_000,
                  max: 16_000_000,
                }),
              },
            },
          },
          {
            label: { de: 'Wie möchten Sie den Ort angeben?', en: 'How would you like to give the place?' },
            phrase: { de: 'die Art der Ortsangabe', en: 'the way to give the place' },
          },
        ),
      },
    ),
    meldende: section(
      {
        title: { de: 'Für Rückfragen', en: 'In case of questions' },
        hint: { de: 'Freiwillig. Sie können anonym melden.', en: 'Voluntary. You can report anonymously.' },
      },
      { name: personenname({ optional: true }), kontakt: kontakt() },
    ),
  },
})

/** The validated answers of the report. */
export type Maengelmelder = DataOf<typeof maengelmelder>
