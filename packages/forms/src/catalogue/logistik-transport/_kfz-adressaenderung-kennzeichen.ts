import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { and, equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, yesNo } from '../../model/fields.js'
import { stempelCode, zb2Code } from './_sicherheitscodes.js'

const newPlate = equal('kennzeichen.behalten', false)
const newPlateOnline = and(newPlate, equal('fahrzeug.nachweis', 'sicherheitscode'))

/**
 * What happens to the plate of those who moved from another registration district. What becomes of the old number is not
 * asked: the regulation knows a reservation only for vehicles that are taken off the road (§ 16 (1) FZV).
 */
export const kennzeichenAbschnitt = section(
  {
    title: { de: 'Kennzeichen', en: 'Number plate' },
    sources: ['§ 15 Abs. 4 FZV', '§ 30 Abs. 2 bis 5 FZV'],
    visibleWhen: equal('umzug.andererZulassungsbezirk', true),
  },
  {
    behalten: yesNo({
      label: {
        de: 'Möchten Sie Ihr bisheriges Kennzeichen behalten?',
        en: 'Would you like to keep your present registration number?',
      },
    }),
    wunsch: choice(
      {
        'naechstes-freies': { de: 'Das nächste freie Kennzeichen', en: 'The next free number' },
        reserviert: { de: 'Ein Kennzeichen, das ich reserviert habe', en: 'A number that I reserved' },
      },
      {
        label: { de: 'Welches neue Kennzeichen möchten Sie?', en: 'Which new number would you like?' },
        phrase: { de: 'das neue Kennzeichen', en: 'the new number' },
        visibleWhen: newPlate,
      },
    ),
    reserviertesKennzeichen: kennzeichen({
      label: { de: 'Reserviertes Kennzeichen', en: 'Reserved registration number' },
      phrase: { de: 'das reservierte Kennzeichen', en: 'the reserved registration number' },
      visibleWhen: equal('kennzeichen.wunsch', 'reserviert'),
    }),
    zb2Code: zb2Code({ visibleWhen: newPlateOnline }),
    stempelCodeHinten: stempelCode({
      label: { de: 'Sicherheitscode des hinteren Schildes', en: 'Security code of the rear plate' },
      phrase: { de: 'den Sicherheitscode des hinteren Schildes', en: 'the security code of the rear plate' },
      visibleWhen: newPlateOnline,
    }),
    stempelCodeVorn: stempelCode({
      label: { de: 'Sicherheitscode des vorderen Schildes', en: 'Security code of the front plate' },
      phrase: { de: 'den Sicherheitscode des vorderen Schildes', en: 'the security code of the front plate' },
      optional: true,
      visibleWhen: newPlateOnline,
    }),
  },
)
