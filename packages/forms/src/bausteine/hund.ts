import type { ConditionData } from '../model/condition.js'
import { today } from '../conditions/builders.js'
import type { Given, Made } from '../model/field.js'
import { choice, date, text } from '../model/fields.js'
import { textOf, type TextOptions } from './block.js'

/** Transponder number of an animal, 15 digits. Illustrative, see the value rule `microchip-number`. */
export function transpondernummer<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Transpondernummer (Mikrochip)', en: 'Microchip number' },
      phrase: { de: 'die Transpondernummer', en: 'the microchip number' },
      hint: {
        de: '15 Ziffern, im Heimtierausweis oder Impfausweis.',
        en: '15 digits, in the pet passport or vaccination card.',
      },
    },
    options,
    { minLength: 15, maxLength: 15, rule: 'microchip-number' },
  )
}

/** What dog tax offices ask about a dog, for a section of that name. Limits of free text are our own. */
export function hundeangaben() {
  return {
    rufname: text({
      label: { de: 'Rufname des Hundes', en: 'Name of the dog' },
      phrase: { de: 'den Rufnamen des Hundes', en: 'the name of the dog' },
      optional: true,
      maxLength: 50,
      characters: 'din-91379-b',
    }),
    rasse: text({
      label: { de: 'Rasse', en: 'Breed' },
      phrase: { de: 'die Rasse des Hundes', en: 'the breed of the dog' },
      hint: {
        de: 'Bei Mischlingen die Rassen der Eltern, soweit bekannt.',
        en: 'For a mixed breed, the breeds of the parents as far as known.',
      },
      maxLength: 100,
      characters: 'din-91379-b',
    }),
    geschlecht: choice(
      { huendin: { de: 'Hündin', en: 'Female' }, ruede: { de: 'Rüde', en: 'Male' } },
      {
        label: { de: 'Geschlecht des Hundes', en: 'Sex of the dog' },
        phrase: { de: 'das Geschlecht des Hundes', en: 'the sex of the dog' },
      },
    ),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum des Hundes', en: 'Date of birth of the dog' },
      phrase: { de: 'das Geburtsdatum des Hundes', en: 'the date of birth of the dog' },
      hint: {
        de: 'Wenn Sie den Tag nicht kennen, schätzen Sie ihn.',
        en: 'If you do not know the day, give an estimate.',
      },
      min: { today: { years: -40 } },
      max: today(),
    }),
    farbe: text({
      label: { de: 'Fellfarbe', en: 'Colour of the coat' },
      phrase: { de: 'die Fellfarbe des Hundes', en: 'the colour of the dog’s coat' },
      optional: true,
      maxLength: 50,
      characters: 'din-91379-b',
    }),
    transpondernummer: transpondernummer({ optional: true }),
  }
}
