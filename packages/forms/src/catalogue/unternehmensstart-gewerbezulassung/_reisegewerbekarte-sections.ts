import { abweichenderGeburtsname } from '../../bausteine/geburt.js'
import { geburtsangabenFields } from '../../bausteine/geburtsangaben.js'
import { nameFields } from '../../bausteine/person.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { rechtsform, registereintrag } from '../../bausteine/registereintrag.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal } from '../../conditions/builders.js'
import { repeat, section, variant } from '../../model/containers.js'
import { text, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** Whose name the card will carry: a person, or a legal person with those who represent it. */
export function karteninhaber() {
  return variant(
    {
      person: {
        label: { de: 'Eine Person', en: 'A person' },
        fields: {
          ...nameFields({ autocomplete: true }),
          doktorgrad: text({
            label: { de: 'Doktorgrad', en: 'Doctorate' },
            phrase: { de: 'den Doktorgrad', en: 'the doctorate' },
            optional: true,
            minLength: 3,
            maxLength: 119,
            characters: 'din-91379-b',
            fim: 'F60000000229',
          }),
          geburtsname: abweichenderGeburtsname(),
          ...geburtsangabenFields(),
          staatsangehoerigkeiten: staatsangehoerigkeiten(),
        },
      },
      juristischePerson: {
        label: {
          de: 'Eine juristische Person, zum Beispiel eine GmbH',
          en: 'A legal person, for example a GmbH',
        },
        fields: {
          name: text({
            label: { de: 'Eingetragener Name', en: 'Registered name' },
            phrase: { de: 'den eingetragenen Namen', en: 'the registered name' },
            maxLength: 1_000,
            characters: 'din-91379-c',
            fim: 'F60000000319',
          }),
          rechtsform: rechtsform(),
          registereintrag: registereintrag(),
          vertreter: repeat(
            {
              person: personMitGeburt({
                whose: { de: 'der gesetzlichen Vertretung', en: 'of the representative' },
              }),
            },
            {
              label: { de: 'Gesetzliche Vertreterinnen und Vertreter', en: 'Legal representatives' },
              phrase: { de: 'die gesetzliche Vertretung', en: 'the legal representative' },
              max: 10,
            },
          ),
        },
      },
    },
    {
      label: { de: 'Wer beantragt die Karte?', en: 'Who applies for the card?' },
      phrase: { de: 'wer die Karte beantragt', en: 'who applies for the card' },
    },
  )
}

/** What is pending or was decided against the applicant (§ 57 GewO). */
export function zuverlaessigkeitSection() {
  return section(
    {
      title: { de: 'Zuverlässigkeit', en: 'Reliability' },
      hint: {
        de: 'Bei juristischen Personen gelten die Fragen auch für alle, die sie vertreten.',
        en: 'For legal persons the questions also refer to everybody who represents them.',
      },
    },
    {
      strafverfahren: yesNo({
        label: { de: 'Ist ein Strafverfahren anhängig?', en: 'Are criminal proceedings pending?' },
        sensitive: true,
      }),
      strafverfahrenAngaben: angaben(
        { de: 'Gericht oder Staatsanwaltschaft und Aktenzeichen', en: 'Court or prosecutor and file number' },
        'strafverfahren',
      ),
      bussgeldverfahren: yesNo({
        label: {
          de: 'Ist ein Bußgeldverfahren wegen eines Gewerbes anhängig?',
          en: 'Are proceedings for a fine about a trade pending?',
        },
        sensitive: true,
      }),
      bussgeldverfahrenAngaben: angaben(
        { de: 'Behörde und Aktenzeichen', en: 'Authority and file number' },
        'bussgeldverfahren',
      ),
      gewerbeuntersagung: yesNo({
        label: {
          de: 'Wurde schon einmal ein Gewerbe untersagt oder eine Karte versagt?',
          en: 'Was a trade ever prohibited or a card refused?',
        },
        sensitive: true,
      }),
      gewerbeuntersagungAngaben: angaben(
        { de: 'Behörde, Jahr und Aktenzeichen', en: 'Authority, year and file number' },
        'gewerbeuntersagung',
      ),
    },
  )
}

function angaben<const Q extends 'strafverfahren' | 'bussgeldverfahren' | 'gewerbeuntersagung'>(
  label: Texts,
  question: Q,
) {
  return text({
    label,
    phrase: { de: 'die Angaben zum Verfahren', en: 'the particulars of the proceedings' },
    maxLength: 300,
    characters: 'din-91379-c',
    sensitive: true,
    visibleWhen: equal(`zuverlaessigkeit.${question}`, true),
  })
}
