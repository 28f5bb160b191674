import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { abweichenderGeburtsname } from '../../bausteine/geburt.js'
import { geburtsangabenFields } from '../../bausteine/geburtsangaben.js'
import { natuerlichePersonFields } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { geschlecht, religionsgemeinschaft } from '../../bausteine/personenstand.js'
import { phrase } from '../../bausteine/phrase.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { text } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** A person as the register of residents stores one: § 3 Abs. 1 Nr. 1 to 7, 10 and 11 BMG. */
export function meldepersonFields(whose?: Texts) {
  return { ...angehoerigeFields(whose), ...weitereMeldedaten(whose) }
}

/** What the register stores about a spouse or partner even if she or he lives elsewhere: § 3 Abs. 1 Nr. 15 BMG. */
export function angehoerigeFields(whose?: Texts) {
  return {
    ...natuerlichePersonFields({ whose, autocomplete: whose === undefined }),
    geburtsname: abweichenderGeburtsname(whose),
    geschlecht: geschlecht({ whose }),
  }
}

/** What it stores besides about those who live here themselves. */
export function weitereMeldedaten(whose?: Texts) {
  const { geburtsort, geburtsstaat } = geburtsangabenFields(whose)
  return {
    gebraeuchlicherVorname: text({
      label: { de: 'Gebräuchlicher Vorname', en: 'Forename in use' },
      phrase: phrase('den gebräuchlichen Vornamen', 'the forename in use', whose),
      hint: { de: 'Nur bei mehreren Vornamen.', en: 'Only if there are several forenames.' },
      optional: true,
      maxLength: 80,
      characters: 'din-91379-a',
    }),
    fruehereNamen: text({
      label: { de: 'Weitere frühere Namen', en: 'Other former names' },
      phrase: phrase('die früheren Namen', 'the former names', whose),
      hint: { de: 'Zum Beispiel aus einer früheren Ehe.', en: 'For example from a former marriage.' },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-b',
    }),
    ordensOderKuenstlername: text({
      label: { de: 'Ordensname oder Künstlername', en: 'Religious name or stage name' },
      phrase: phrase('den Ordens- oder Künstlernamen', 'the religious name or stage name', whose),
      hint: { de: 'Nur, wenn er im Ausweis steht.', en: 'Only if it is printed in the identity card.' },
      optional: true,
      maxLength: 120,
      characters: 'din-91379-b',
    }),
    geburtsort,
    geburtsstaat,
    staatsangehoerigkeiten: staatsangehoerigkeiten({ whose }),
    religionsgemeinschaft: religionsgemeinschaft({ whose }),
  }
}

/** A legal representative: § 3 Abs. 1 Nr. 9 BMG. */
export function vertretungFields(whose: Texts) {
  return {
    ...natuerlichePersonFields({ whose }),
    geschlecht: geschlecht({ whose }),
    anschrift: anschrift({ whose }),
  }
}

/** Family members who leave the dwelling on the same day: §§ 17 Abs. 2, 23 Abs. 1 BMG. */
export function mitAusziehende() {
  return personenliste({
    label: { de: 'Wer zieht mit Ihnen aus?', en: 'Who moves out with you?' },
    phrase: { de: 'die Personen, die mit Ihnen ausziehen', en: 'the persons who move out with you' },
    hint: {
      de: 'Nur Familienangehörige, die am selben Tag ausziehen.',
      en: 'Only members of your family who move out on the same day.',
    },
    whose: { de: 'der ausziehenden Person', en: 'of the person who moves out' },
    optional: true,
  })
}
