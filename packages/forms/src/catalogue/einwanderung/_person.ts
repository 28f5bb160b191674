import { abweichenderGeburtsname } from '../../bausteine/geburt.js'
import { geburtsangabenFields } from '../../bausteine/geburtsangaben.js'
import { natuerlichePersonFields } from '../../bausteine/person.js'
import { familienstand, geschlecht } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal, or, today } from '../../conditions/builders.js'
import { cents, date, text } from '../../model/fields.js'

/** What both forms of immigration ask about the person who applies, for a section with the name `person`. */
export function personFields() {
  const { geburtsort, geburtsstaat } = geburtsangabenFields()
  return {
    ...natuerlichePersonFields({ autocomplete: true }),
    geburtsname: abweichenderGeburtsname(),
    fruehereNamen: text({
      label: { de: 'Weitere frühere Namen und Schreibweisen', en: 'Other former names and spellings' },
      phrase: { de: 'die früheren Namen und Schreibweisen', en: 'the former names and spellings' },
      hint: {
        de: 'Auch abweichende Schreibweisen in anderen Dokumenten.',
        en: 'Including different spellings in other documents.',
      },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-b',
    }),
    geburtsort,
    geburtsstaat,
    staatsangehoerigkeiten: staatsangehoerigkeiten(),
    geschlecht: geschlecht(),
    familienstand: familienstand(),
    verheiratetSeit: date({
      label: { de: 'Verheiratet oder verpartnert seit', en: 'Married or in a civil partnership since' },
      phrase: { de: 'den Tag der Eheschließung oder Begründung', en: 'the day of the marriage or civil partnership' },
      min: '1930-01-01',
      max: today(),
      visibleWhen: or(equal('person.familienstand', 'VH'), equal('person.familienstand', 'LP')),
    }),
  }
}

/** Net income a month; at most a million euros, which catches amounts in the wrong unit. */
export function nettoeinkommen() {
  return cents({
    label: { de: 'Nettoeinkommen im Monat', en: 'Net income a month' },
    phrase: { de: 'das Nettoeinkommen im Monat', en: 'the net income a month' },
    hint: { de: 'Was Ihnen ausgezahlt wird. Ohne Einkommen: 0.', en: 'What is paid out to you. Without income: 0.' },
    max: 100_000_000,
    sensitive: true,
  })
}
