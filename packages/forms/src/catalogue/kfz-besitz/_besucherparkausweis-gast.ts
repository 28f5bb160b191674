import { anschriftAuslandFields } from '../../bausteine/anschrift-ausland.js'
import { anschriftInlandFields } from '../../bausteine/anschrift.js'
import { erklaerung } from '../../bausteine/erklaerung.js'
import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { personenname } from '../../bausteine/person.js'
import { staatImAusland } from '../../bausteine/staat.js'
import { equal, not, or } from '../../conditions/builders.js'
import { section, variant } from '../../model/containers.js'
import { text, yesNo } from '../../model/fields.js'
import { carsharingAnbieter } from './_parken.js'

const description =
  'Portalverbund, L100009_6002043, „Erteilung von Besucherparkausweisen“ for Leipzig: conditions (state of November 2026)'

const ofGuest = { de: 'des Gastes', en: 'of the guest' }

const livesNearby = or(
  equal('gast.anschrift.inland.ort', 'Leipzig'),
  equal('gast.anschrift.inland.ort', 'Markkleeberg'),
  equal('gast.anschrift.inland.ort', 'Markranstädt'),
  equal('gast.anschrift.inland.ort', 'Schkeuditz'),
  equal('gast.anschrift.inland.ort', 'Taucha'),
)

/** Who visits. Guests from Leipzig and four towns around it get no permit. */
export const gastAbschnitt = section(
  {
    title: { de: 'Gast', en: 'Guest' },
    sources: [description],
    rules: [
      {
        valid: not(livesNearby),
        message: {
          de: 'Prüfen Sie den Wohnort des Gastes. Für Gäste aus Leipzig, Markkleeberg, Markranstädt, Schkeuditz und Taucha gibt es keinen Besucherparkausweis.',
          en: 'Check where the guest lives. There is no visitor permit for guests from Leipzig, Markkleeberg, Markranstädt, Schkeuditz and Taucha.',
        },
        at: 'gast.anschrift.inland.ort',
      },
    ],
  },
  {
    name: personenname({ label: { de: 'Name des Gastes', en: 'Name of the guest' }, whose: ofGuest }),
    anschrift: variant(
      {
        inland: { label: { de: 'In Deutschland', en: 'In Germany' }, fields: anschriftInlandFields(ofGuest) },
        ausland: { label: { de: 'Im Ausland', en: 'Abroad' }, fields: anschriftAuslandFields(ofGuest) },
      },
      {
        label: { de: 'Hauptwohnsitz des Gastes', en: 'Main residence of the guest' },
        phrase: { de: 'den Hauptwohnsitz des Gastes', en: 'the main residence of the guest' },
      },
    ),
  },
)

/** The guest's car, which may be registered abroad. */
export const fahrzeugAbschnitt = section(
  { title: { de: 'Pkw des Gastes', en: 'Car of the guest' }, sources: [description] },
  {
    zulassung: variant(
      {
        inland: { label: { de: 'In Deutschland', en: 'In Germany' }, fields: { kennzeichen: kennzeichen() } },
        ausland: {
          label: { de: 'Im Ausland', en: 'Abroad' },
          fields: {
            kennzeichen: text({
              label: { de: 'Kennzeichen', en: 'Registration number' },
              phrase: { de: 'das Kennzeichen', en: 'the registration number' },
              maxLength: 15,
              characters: 'din-91379-b',
            }),
            staat: staatImAusland({ whose: { de: 'der Zulassung', en: 'of registration' } }),
          },
        },
      },
      {
        label: { de: 'Wo ist der Pkw zugelassen?', en: 'Where is the car registered?' },
        phrase: { de: 'den Ort der Zulassung', en: 'where the car is registered' },
      },
    ),
    gruenePlakette: yesNo({
      label: {
        de: 'Hat der Pkw eine grüne Umweltplakette?',
        en: 'Does the car have a green environmental badge?',
      },
      hint: {
        de: 'Sie ist Voraussetzung, auch für ausländische Fahrzeuge.',
        en: 'It is a condition, also for foreign vehicles.',
      },
    }),
    carsharing: yesNo({
      label: {
        de: 'Ist der Pkw auf einen Carsharing-Anbieter zugelassen?',
        en: 'Is the car registered to a carsharing organisation?',
      },
    }),
    carsharingAnbieter: carsharingAnbieter({ visibleWhen: equal('fahrzeug.carsharing', true) }),
    carsharingErkennbar: erklaerung(
      {
        de: 'Der Anbieter ist am Fahrzeug von außen zu erkennen, zum Beispiel an einer Aufschrift.',
        en: 'The organisation can be recognised on the outside of the vehicle, for example by its lettering.',
      },
      { visibleWhen: equal('fahrzeug.carsharing', true) },
    ),
  },
)
