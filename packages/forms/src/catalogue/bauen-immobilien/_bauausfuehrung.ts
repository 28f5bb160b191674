import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { repeat } from '../../model/containers.js'
import { choice, text } from '../../model/fields.js'

/** Who watches over the works (§ 56 SächsBO) and who carries them out (§ 55). */
export function ausfuehrungFields() {
  return {
    bauleitung: personenname({
      label: { de: 'Bauleitung', en: 'Site manager' },
      whose: { de: 'der Bauleitung', en: 'of the site manager' },
    }),
    anschrift: anschrift({
      label: { de: 'Anschrift der Bauleitung', en: 'Address of the site manager' },
      optional: true,
    }),
    kontakt: kontakt({ label: { de: 'Kontakt zur Bauleitung', en: 'Contact of the site manager' } }),
    unternehmen: text({
      label: { de: 'Ausführendes Unternehmen', en: 'Contractor' },
      phrase: { de: 'das ausführende Unternehmen', en: 'the contractor' },
      hint: { de: 'Bei mehreren das wichtigste.', en: 'If there are several, the most important.' },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-c',
    }),
  }
}

/** What the permit wants to see before work starts. */
export function nachgereichteNachweise() {
  return repeat(
    {
      art: choice(
        {
          standsicherheit: { de: 'Standsicherheitsnachweis', en: 'Proof of structural safety' },
          brandschutz: { de: 'Brandschutznachweis', en: 'Proof of fire safety' },
          einmessung: { de: 'Einmessungsbescheinigung', en: 'Certificate of the survey' },
          anderer: { de: 'Anderer Nachweis', en: 'Other proof' },
        },
        {
          label: { de: 'Art des Nachweises', en: 'Kind of proof' },
          phrase: { de: 'die Art des Nachweises', en: 'the kind of proof' },
        },
      ),
      datei: nachweis(),
    },
    {
      label: { de: 'Nachweise, die Sie jetzt nachreichen', en: 'Proofs that you hand in now' },
      phrase: { de: 'die Nachweise', en: 'the proofs' },
      hint: { de: 'Was noch fehlt, steht in der Baugenehmigung.', en: 'The permit says what is missing.' },
      optional: true,
      max: 10,
    },
  )
}
