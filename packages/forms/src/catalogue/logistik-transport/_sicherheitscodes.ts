import type { ConditionData } from '../../model/condition.js'
import { textOf, type TextOptions } from '../../bausteine/block.js'
import type { Given, Made } from '../../model/field.js'

// § 21 FZV. The lengths of the codes are not in the regulation: only the code of part I has a rule, which is unverified.

/** Security code of the vehicle registration certificate, part I (§ 13 (1), § 21 (1) no. 2 FZV). */
export function zb1Code<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: {
        de: 'Sicherheitscode des Fahrzeugscheins (Zulassungsbescheinigung Teil I)',
        en: 'Security code of the registration certificate, part I',
      },
      phrase: { de: 'den Sicherheitscode des Fahrzeugscheins', en: 'the security code of part I' },
      hint: {
        de: 'Unter der Markierung auf dem Fahrzeugschein. Wenn Sie ihn freilegen, ist das Dokument nicht mehr gültig.',
        en: 'Under the marking on part I. Once you uncover it, the document is no longer valid.',
      },
      sensitive: true,
      source: '§ 21 Abs. 1 Nr. 2 FZV',
    },
    options,
    { minLength: 7, maxLength: 7, rule: 'zb1-code' },
  )
}

/** Security code of the vehicle registration certificate, part II (§ 14 (2), § 21 (1) no. 3 FZV). */
export function zb2Code<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: {
        de: 'Sicherheitscode des Fahrzeugbriefs (Zulassungsbescheinigung Teil II)',
        en: 'Security code of the registration certificate, part II',
      },
      phrase: { de: 'den Sicherheitscode des Fahrzeugbriefs', en: 'the security code of part II' },
      hint: {
        de: 'Unter der Markierung auf dem Fahrzeugbrief. Wenn Sie ihn freilegen, ist das Dokument nicht mehr gültig.',
        en: 'Under the marking on part II. Once you uncover it, the document is no longer valid.',
      },
      sensitive: true,
      source: '§ 21 Abs. 1 Nr. 3 FZV',
    },
    options,
    { maxLength: 20, characters: 'din-91379-b' },
  )
}

/** Security code of the stamp on a number plate (§ 12 (3), § 21 (1) no. 1 FZV); the label says of which plate. */
export function stempelCode<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options: Given<TextOptions & { label: object; phrase: object }, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      hint: {
        de: 'Unter der Plakette mit dem Wappen. Nach dem Freilegen dürfen Sie mit dem Schild nicht mehr fahren.',
        en: 'Under the badge with the coat of arms. Once it is uncovered, you must no longer drive with the plate.',
      },
      sensitive: true,
      source: '§ 21 Abs. 1 Nr. 1 FZV',
    },
    options,
    { maxLength: 10, characters: 'din-91379-b' },
  )
}
