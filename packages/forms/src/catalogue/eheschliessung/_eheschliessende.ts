import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { abweichenderGeburtsname, geburtsort } from '../../bausteine/geburt.js'
import { nameFields } from '../../bausteine/person.js'
import { staat, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { notEqual, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, partialDate, text } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

interface Eheschliessende {
  readonly title: Texts
  readonly whose: Texts
}

/**
 * What § 12 PStG wants to know of each of the two: person, nationality, home, and every earlier marriage with its end.
 * Six months before the age of 18 is early enough, because that is how long a notice is valid.
 */
export function eheschliessende({ title, whose }: Eheschliessende) {
  return section(
    { title, sources: ['§ 12 Abs. 1 und 2, § 13 PStG', '§ 1303 BGB'] },
    {
      ...nameFields({ whose }),
      geburtsname: abweichenderGeburtsname(whose),
      geburtsdatum: partialDate({
        label: { de: 'Geburtsdatum', en: 'Date of birth' },
        phrase: { de: `das Geburtsdatum ${whose.de}`, en: `the date of birth ${whose.en}` },
        min: '1900-01-01',
        max: today({ years: -18, months: 6 }),
        fim: 'G60000000083',
        messages: {
          'date-too-late': {
            de: 'Heiraten kann nur, wer volljährig ist. Melden Sie die Eheschließung frühestens ein halbes Jahr vor dem 18. Geburtstag an.',
            en: 'Only adults can marry. Give notice no earlier than half a year before the 18th birthday.',
          },
        },
      }),
      geburtsort: geburtsort({ whose }),
      geburtsstaat: staat({
        label: { de: 'Geburtsstaat', en: 'State of birth' },
        phrase: { de: `den Geburtsstaat ${whose.de}`, en: `the state of birth ${whose.en}` },
        fim: 'F60000000235',
      }),
      staatsangehoerigkeiten: staatsangehoerigkeiten({ whose }),
      anschrift: anschrift({ whose }),
      familienstand: choice(
        {
          ledig: { de: 'Ledig', en: 'Single' },
          geschieden: { de: 'Geschieden', en: 'Divorced' },
          verwitwet: { de: 'Verwitwet', en: 'Widowed' },
          'ehe-aufgehoben': { de: 'Ehe aufgehoben', en: 'Marriage annulled' },
          'lebenspartnerschaft-aufgehoben': { de: 'Lebenspartnerschaft aufgehoben', en: 'Civil partnership dissolved' },
          'lebenspartner-verstorben': { de: 'Lebenspartnerin oder Lebenspartner verstorben', en: 'Civil partner died' },
        },
        {
          label: { de: 'Familienstand', en: 'Marital status' },
          phrase: { de: `den Familienstand ${whose.de}`, en: `the marital status ${whose.en}` },
        },
      ),
      fruehereEhen: repeat(
        {
          geschlossenAm: date({
            label: { de: 'Geschlossen am', en: 'Began on' },
            phrase: { de: 'den Tag der Eheschließung oder Begründung', en: 'the day on which it began' },
            min: '1930-01-01',
            max: today(),
          }),
          ort: text({
            label: { de: 'Geschlossen in (Ort, Staat)', en: 'Began in (place, state)' },
            phrase: { de: 'den Ort der Eheschließung oder Begründung', en: 'the place where it began' },
            maxLength: 100,
            characters: 'din-91379-b',
          }),
          beendetAm: date({
            label: { de: 'Beendet am', en: 'Ended on' },
            phrase: { de: 'den Tag des Endes', en: 'the day on which it ended' },
            hint: {
              de: 'Tag der Rechtskraft oder Todestag.',
              en: 'Day on which the decree became final, or of death.',
            },
            min: '1930-01-01',
            max: today(),
          }),
        },
        {
          label: { de: 'Frühere Ehe oder Lebenspartnerschaft', en: 'Earlier marriage or civil partnership' },
          phrase: { de: `die früheren Ehen ${whose.de}`, en: `the earlier marriages ${whose.en}` },
          hint: { de: 'Nennen Sie alle, auch im Ausland geschlossene.', en: 'Name all, also those abroad.' },
          max: 10,
          visibleWhen: notEqual('self.familienstand', 'ledig'),
        },
      ),
    },
  )
}
