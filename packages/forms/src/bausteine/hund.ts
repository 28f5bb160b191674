import { today } from '../conditions/builders.js'
import type { Made, OptionsOf } from '../model/field.js'
import { choice, date, text } from '../model/fields.js'

/** Transponder number of an animal, 15 digits. Illustrative, see the value rule `microchip-number`. */
export function transpondernummer<const O extends OptionsOf<'text', 'rule' | 'maxLength' | 'minLength'>>(
  options?: O,
): Made<string, O> {
  const definition = {
    label: { de: 'Transpondernummer (Mikrochip)', en: 'Microchip number' },
    hint: {
      de: '15 Ziffern, im Heimtierausweis oder Impfausweis.',
      en: '15 digits, in the pet passport or vaccination card.',
    },
    ...options,
    minLength: 15,
    maxLength: 15,
    rule: 'microchip-number',
    kind: 'text' as const,
  }
  return definition
}

/** What dog tax offices ask about a dog, for a section of that name. Limits of free text are our own. */
export function hundeangaben() {
  return {
    rufname: text({
      label: { de: 'Rufname des Hundes', en: 'Name of the dog' },
      optional: true,
      maxLength: 50,
      characters: 'din-91379-b',
    }),
    rasse: text({
      label: { de: 'Rasse', en: 'Breed' },
      hint: {
        de: 'Bei Mischlingen die Rassen der Eltern, soweit bekannt.',
        en: 'For a mixed breed, the breeds of the parents as far as known.',
      },
      maxLength: 100,
      characters: 'din-91379-b',
    }),
    geschlecht: choice(
      { huendin: { de: 'Hündin', en: 'Female' }, ruede: { de: 'Rüde', en: 'Male' } },
      { label: { de: 'Geschlecht des Hundes', en: 'Sex of the dog' } },
    ),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum des Hundes', en: 'Date of birth of the dog' },
      hint: {
        de: 'Wenn Sie den Tag nicht kennen, schätzen Sie ihn.',
        en: 'If you do not know the day, give an estimate.',
      },
      min: { today: { years: -40 } },
      max: today(),
    }),
    farbe: text({
      label: { de: 'Fellfarbe', en: 'Colour of the coat' },
      optional: true,
      maxLength: 50,
      characters: 'din-91379-b',
    }),
    transpondernummer: transpondernummer({ optional: true }),
  }
}
