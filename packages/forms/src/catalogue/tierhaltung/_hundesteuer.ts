import { text } from '../../model/fields.js'
import { transpondernummer } from '../../bausteine/hund.js'
import type { LegalBasis } from '../../model/metadata.js'

/**
 * What the forms of the dog tax share. The text of Leipzig’s by-law was not found. Registration and reliefs are compared
 * with the federal model of such an application, the released FIM schema; what Leipzig asks besides follows announcements.
 */

/** The released schema, by whose groups the sections name their sources. */
export const fimHundesteuer =
  'FIM S05000039 v1.1, „Anmeldung zur Hundesteuer“ (number range 05, released in gold; state of 2026-09-15)'

export const satzung2026 =
  'Announcement of the city on the by-law from 2026 (leipziginfo.de, „Leipzigs Hundesteuer wird angepasst“)'

export const ratsbeschluss2026 =
  'LVZ on the decision of the council (europesays.com/de/655597): exemptions, and 30 € less until 2029 for a chip that may be read'

/** Why every form of a tax has its answers declared true. */
export const wahrheitspflicht = '§ 3 Abs. 1 Nr. 4 SächsKAG with § 150 Abs. 2 AO: true to the best of one’s knowledge'

/** What keeps the forms from being compared with Leipzig’s own law. */
export const hundesteuerUnseen = [
  'Hundesteuersatzung der Stadt Leipzig, in force since 2026-01-01: neither leipzig.de nor the council’s documents were readable; only announcements and press reports were',
  'Leipzig’s own forms „Hundesteuer-Anmeldung“, „-Änderungsmitteilung“ and „-Abmeldung“: only their names were found',
] as const

export const hundesteuerLaw: readonly LegalBasis[] = [
  { norm: '§ 7 SächsKAG', reviewedAt: '2026-11-29' },
  { norm: 'Hundesteuersatzung der Stadt Leipzig', asOf: '2026-01-01', reviewedAt: '2026-11-29' },
]

export const hundesteuerAuthority = 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern'

export const hundesteuerSignature = {
  required: false,
  status: 'illustrative',
  why: 'The city takes registrations online and by e-mail (leipzig-helps-ukraine.de); the by-law itself was not at hand.',
} as const

/** The dog as the tax office finds it among those that are registered. */
export function gemeldeterHund() {
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
      optional: true,
      maxLength: 100,
      characters: 'din-91379-b',
    }),
    steuermarke: text({
      label: { de: 'Nummer der Hundemarke', en: 'Number of the dog tag' },
      phrase: { de: 'die Nummer der Hundemarke', en: 'the number of the dog tag' },
      hint: {
        de: 'Sie steht auf der Blechmarke. Seit 2026 gibt es stattdessen einen QR-Code.',
        en: 'It is stamped on the metal tag. Since 2026 there is a QR code instead.',
      },
      optional: true,
      maxLength: 20,
      characters: 'din-91379-b',
    }),
    transpondernummer: transpondernummer({ optional: true }),
  }
}
