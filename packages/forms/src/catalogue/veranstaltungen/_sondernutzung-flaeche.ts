import { anschriftInland } from '../../bausteine/anschrift.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, integer, text, yesNo } from '../../model/fields.js'

const councilPapers =
  'Council papers of Leipzig (fdp-stadtrat-leipzig.de): what applicants for special use must hand in'

/** What stands where, and for how long. Measures are whole centimetres. */
export const nutzungAbschnitt = section(
  { title: { de: 'Nutzung', en: 'Use' }, sources: [councilPapers, '§ 18 SächsStrG'] },
  {
    art: choice(
      {
        freisitz: { de: 'Freisitz mit Tischen und Stühlen', en: 'Outdoor seating with tables and chairs' },
        warenauslage: { de: 'Auslage von Waren', en: 'Display of goods' },
        werbeaufsteller: { de: 'Werbeaufsteller', en: 'Advertising board' },
        verkaufsstand: { de: 'Verkaufsstand', en: 'Sales stand' },
        imbiss: { de: 'Imbissstand', en: 'Snack stand' },
      },
      {
        label: { de: 'Was möchten Sie aufstellen?', en: 'What would you like to put up?' },
        phrase: { de: 'die Art der Nutzung', en: 'the kind of use' },
      },
    ),
    antragsart: choice(
      {
        neu: { de: 'Zum ersten Mal', en: 'For the first time' },
        unveraendert: { de: 'Wie bisher', en: 'As before' },
        veraendert: { de: 'Anders als bisher', en: 'Other than before' },
      },
      {
        label: { de: 'Gab es die Nutzung schon?', en: 'Has there been such a use before?' },
        phrase: { de: 'ob es die Nutzung schon gab', en: 'whether there has been such a use' },
      },
    ),
    zeitraum: zeitraum({
      label: { de: 'Zeitraum', en: 'Period' },
      whose: { de: 'der Nutzung', en: 'of the use' },
      min: today(),
      max: today({ years: 3 }),
    }),
    moeblierung: text({
      label: { de: 'Möbel und Aufbauten', en: 'Furniture and structures' },
      phrase: { de: 'die Möbel und Aufbauten', en: 'the furniture and structures' },
      hint: {
        de: 'Zum Beispiel Tische, Stühle, Schirme, Pflanzkübel: Anzahl, Material und Maße.',
        en: 'For example tables, chairs, parasols, planters: number, material and measures.',
      },
      optional: true,
      multiline: true,
      maxLength: 1_000,
    }),
    sitzplaetze: integer({
      label: { de: 'Anzahl der Sitzplätze', en: 'Number of seats' },
      phrase: { de: 'die Anzahl der Sitzplätze', en: 'the number of seats' },
      optional: true,
      min: 1,
      max: 1_000,
      visibleWhen: equal('nutzung.art', 'freisitz'),
    }),
  },
)

export const flaecheAbschnitt = section(
  { title: { de: 'Fläche', en: 'Area' }, sources: [councilPapers] },
  {
    standort: anschriftInland({
      label: { de: 'Standort', en: 'Place' },
      hint: { de: 'Vor welchem Haus?', en: 'In front of which house?' },
      whose: { de: 'des Standorts', en: 'of the place' },
    }),
    untergrund: choice(
      {
        gehweg: { de: 'Gehweg', en: 'Pavement' },
        parkplatz: { de: 'Parkplatz am Straßenrand', en: 'Parking space at the kerb' },
        'platz-oder-fussgaengerzone': { de: 'Platz oder Fußgängerzone', en: 'Square or pedestrian zone' },
        andere: { de: 'Andere Fläche', en: 'Other area' },
      },
      {
        label: { de: 'Wo liegt die Fläche?', en: 'Where is the area?' },
        phrase: { de: 'die Art der Fläche', en: 'the kind of area' },
      },
    ),
    laenge: integer({
      label: { de: 'Länge in Zentimetern', en: 'Length in centimetres' },
      phrase: { de: 'die Länge in Zentimetern', en: 'the length in centimetres' },
      hint: { de: 'Entlang der Straße. 4 Meter sind 400.', en: 'Along the street. 4 metres are 400.' },
      min: 10,
      max: 20_000,
    }),
    breite: integer({
      label: { de: 'Breite in Zentimetern', en: 'Width in centimetres' },
      phrase: { de: 'die Breite in Zentimetern', en: 'the width in centimetres' },
      min: 10,
      max: 20_000,
    }),
    restgehwegbreite: integer({
      label: {
        de: 'Verbleibende Breite des Gehwegs in Zentimetern',
        en: 'Remaining width of the pavement in centimetres',
      },
      phrase: { de: 'die verbleibende Breite des Gehwegs', en: 'the remaining width of the pavement' },
      hint: {
        de: 'An der engsten Stelle, auch neben Bäumen und Masten.',
        en: 'At the narrowest place, also beside trees and posts.',
      },
      min: 0,
      max: 5_000,
      visibleWhen: equal('flaeche.untergrund', 'gehweg'),
    }),
    vorNachbarhaus: yesNo({
      label: {
        de: 'Reicht die Fläche vor ein anderes Haus oder Geschäft?',
        en: 'Does the area reach in front of another house or shop?',
      },
    }),
    zustimmung: nachweis({
      label: { de: 'Zustimmung der Nachbarn', en: 'Consent of the neighbours' },
      phrase: { de: 'die Zustimmung der Nachbarn', en: 'the consent of the neighbours' },
      visibleWhen: equal('flaeche.vorNachbarhaus', true),
    }),
    lageplan: nachweis({
      label: { de: 'Lageplan mit Maßen', en: 'Site plan with measures' },
      phrase: { de: 'den Lageplan mit Maßen', en: 'the site plan with measures' },
      hint: {
        de: 'Mit Hauswand, Bordstein, Türen, Bäumen und Masten.',
        en: 'With wall, kerb, doors, trees and posts.',
      },
    }),
    fotos: nachweis({
      label: { de: 'Fotos der Fläche', en: 'Photographs of the area' },
      phrase: { de: 'die Fotos der Fläche', en: 'the photographs of the area' },
      hint: { de: 'In einer Datei.', en: 'In one file.' },
      optional: true,
    }),
  },
)
