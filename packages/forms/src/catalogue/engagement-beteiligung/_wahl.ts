import { today } from '../../conditions/builders.js'
import { choice, date } from '../../model/fields.js'

/** What the forms about elections share. */

export const wahlamt = 'Stadt Leipzig, Amt für Statistik und Wahlen'

/** Which election, by its kind and day: a free text would leave the office guessing. */
export function wahlFields() {
  return {
    art: choice(
      {
        bundestagswahl: { de: 'Bundestagswahl', en: 'Election of the Bundestag' },
        europawahl: { de: 'Europawahl', en: 'European election' },
        landtagswahl: { de: 'Landtagswahl', en: 'Election of the state parliament' },
        kommunalwahl: {
          de: 'Kommunalwahl (Stadtrat, Ortschaftsrat, Bürgermeisteramt)',
          en: 'Local election (city council, district council, mayor)',
        },
        abstimmung: { de: 'Volks- oder Bürgerentscheid', en: 'Referendum' },
      },
      {
        label: { de: 'Welche Wahl?', en: 'Which election?' },
        phrase: { de: 'die Wahl', en: 'the election' },
      },
    ),
    wahltag: date({
      label: { de: 'Wahltag', en: 'Day of the election' },
      phrase: { de: 'den Wahltag', en: 'the day of the election' },
      hint: { de: 'Er steht auf der Wahlbenachrichtigung.', en: 'It is printed on the notice of the election.' },
      min: today(),
      max: today({ years: 2 }),
    }),
  }
}
