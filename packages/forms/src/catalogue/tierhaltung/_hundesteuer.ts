import { text } from '../../model/fields.js'
import { transpondernummer } from '../../bausteine/hund.js'
import type { LegalBasis } from '../../model/metadata.js'

/** What the forms of the dog tax share. The by-law itself was not at hand; what is asked follows published descriptions. */

export const hundesteuerLaw: readonly LegalBasis[] = [
  { norm: '§ 7 SächsKAG', reviewedAt: '2026-11-29' },
  { norm: 'Hundesteuersatzung der Stadt Leipzig', asOf: '2026-01-01', reviewedAt: '2026-11-29' },
]

export const hundesteuerAuthority = 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern'

export const hundesteuerSignature = {
  required: false,
  status: 'illustrative',
  why: 'No statutory form was found; the by-law itself was not at hand.',
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
      hint: { de: 'Sie steht auf der Marke am Halsband.', en: 'It is stamped on the tag at the collar.' },
      optional: true,
      maxLength: 20,
      characters: 'din-91379-b',
    }),
    transpondernummer: transpondernummer({ optional: true }),
  }
}
