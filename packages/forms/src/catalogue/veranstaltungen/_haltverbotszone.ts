import { anschriftInland } from '../../bausteine/anschrift.js'
import { answerTo, lessThan, not, or, today } from '../../conditions/builders.js'
import { repeat } from '../../model/containers.js'
import { date, integer, text, yesNo } from '../../model/fields.js'

const ofZone = { de: 'der Zone', en: 'of the zone' }

/**
 * Where and when nobody may stop: up to two zones, because people move out at one place and in at another. Times are whole
 * hours, as signs name them. Signs must stand four days before, so no earlier day is possible.
 */
export function haltverbotszonen() {
  return repeat(
    {
      ort: anschriftInland({ label: { de: 'Vor welchem Haus?', en: 'In front of which house?' }, whose: ofZone }),
      lage: text({
        label: { de: 'Straßenseite und genaue Lage', en: 'Side of the street and exact place' },
        phrase: { de: 'die genaue Lage', en: 'the exact place' },
        hint: {
          de: 'Zum Beispiel „vor dem Haus, links vom Eingang“.',
          en: 'For example “in front, left of the entrance”.',
        },
        maxLength: 200,
        characters: 'din-91379-c',
      }),
      laenge: integer({
        label: { de: 'Länge in Metern', en: 'Length in metres' },
        phrase: { de: 'die Länge in Metern', en: 'the length in metres' },
        hint: {
          de: 'Für einen Transporter etwa 10, für einen Lkw etwa 15.',
          en: 'About 10 for a van, about 15 for a lorry.',
        },
        min: 3,
        max: 100,
      }),
      beginn: date({
        label: { de: 'Erster Tag', en: 'First day' },
        phrase: { de: 'den ersten Tag', en: 'the first day' },
        hint: {
          de: 'Stellen Sie den Antrag mindestens 14 Tage vorher.',
          en: 'Apply at least 14 days before.',
        },
        min: today({ days: 4 }),
        max: today({ years: 1 }),
      }),
      vonUhr: integer({
        label: { de: 'Ab wie viel Uhr?', en: 'From which hour?' },
        phrase: { de: 'die Uhrzeit des Beginns', en: 'the hour at which it begins' },
        hint: { de: 'Volle Stunde, zum Beispiel 7.', en: 'Full hour, for example 7.' },
        min: 0,
        max: 23,
      }),
      ende: date({
        label: { de: 'Letzter Tag', en: 'Last day' },
        phrase: { de: 'den letzten Tag', en: 'the last day' },
        min: today({ days: 4 }),
        max: today({ years: 1 }),
      }),
      bisUhr: integer({
        label: { de: 'Bis wie viel Uhr?', en: 'Until which hour?' },
        phrase: { de: 'die Uhrzeit des Endes', en: 'the hour at which it ends' },
        hint: { de: 'Volle Stunde, zum Beispiel 18.', en: 'Full hour, for example 18.' },
        min: 1,
        max: 24,
      }),
      gehwegBetroffen: yesNo({
        label: {
          de: 'Wird der Gehweg ganz oder teilweise gebraucht, zum Beispiel für einen Möbellift?',
          en: 'Is the pavement needed wholly or in part, for example for a furniture lift?',
        },
      }),
    },
    {
      label: { de: 'Haltverbotszonen', en: 'No-stopping zones' },
      phrase: { de: 'die Haltverbotszone', en: 'the no-stopping zone' },
      hint: {
        de: 'Sie können Zonen am alten und am neuen Wohnort in Leipzig beantragen.',
        en: 'You can apply for zones at the old and the new home in Leipzig.',
      },
      max: 2,
      rules: [
        {
          valid: not(lessThan('self.ende', answerTo('self.beginn'))),
          message: {
            de: 'Prüfen Sie den letzten Tag. Er kann nicht vor dem ersten liegen.',
            en: 'Check the last day. It cannot be before the first.',
          },
          at: 'self.ende',
        },
        {
          valid: or(
            lessThan('self.beginn', answerTo('self.ende')),
            lessThan('self.ende', answerTo('self.beginn')),
            lessThan('self.vonUhr', answerTo('self.bisUhr')),
          ),
          message: {
            de: 'Prüfen Sie die Uhrzeiten. Das Ende liegt nach dem Beginn.',
            en: 'Check the hours. The end is after the start.',
          },
          at: 'self.bisUhr',
        },
      ],
    },
  )
}
