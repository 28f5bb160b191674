import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { choice } from '../model/fields.js'
import { groupOf, textOf, type GroupOptions, type TextOptions } from './block.js'

/** Kinds of vehicles that municipal forms tell apart; our own list. */
export type Fahrzeugart = 'pkw' | 'motorrad' | 'wohnmobil' | 'lkw' | 'anhaenger' | 'sonstiges'

/** A registered vehicle. */
export interface Fahrzeug {
  kennzeichen: string
  art: Fahrzeugart
  fin?: string
}

/** Registration plate of a vehicle. Whether it is in use is not checked. */
export function kennzeichen<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Amtliches Kennzeichen', en: 'Registration number' },
      phrase: { de: 'das Kennzeichen', en: 'the registration number' },
      hint: { de: 'Zum Beispiel „L-AB 123“.', en: 'For example “L-AB 123”.' },
    },
    options,
    { maxLength: 10, rule: 'kfz-kennzeichen' },
  )
}

/** Vehicle identification number, 17 characters. */
export function fin<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Fahrzeug-Identifizierungsnummer', en: 'Vehicle identification number' },
      phrase: { de: 'die Fahrzeug-Identifizierungsnummer', en: 'the vehicle identification number' },
      hint: {
        de: '17 Zeichen, im Fahrzeugschein im Feld E.',
        en: '17 characters, in field E of the registration certificate.',
      },
    },
    options,
    { minLength: 17, maxLength: 17, rule: 'fin' },
  )
}

/** Vehicle: plate, kind and, where it is at hand, its identification number. */
export function fahrzeug<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions, P, W, Q>,
): Made<Fahrzeug, P, W, Q> {
  return groupOf<Fahrzeug, P, W, Q>({ label: { de: 'Fahrzeug', en: 'Vehicle' } }, options, {
    kennzeichen: kennzeichen(),
    art: choice(
      {
        pkw: { de: 'Pkw', en: 'Car' },
        motorrad: { de: 'Motorrad', en: 'Motorcycle' },
        wohnmobil: { de: 'Wohnmobil', en: 'Camper van' },
        lkw: { de: 'Lkw', en: 'Lorry' },
        anhaenger: { de: 'Anhänger', en: 'Trailer' },
        sonstiges: { de: 'Anderes Fahrzeug', en: 'Other vehicle' },
      },
      {
        label: { de: 'Art des Fahrzeugs', en: 'Kind of vehicle' },
        phrase: { de: 'die Art des Fahrzeugs', en: 'the kind of vehicle' },
      },
    ),
    fin: fin({ optional: true }),
  })
}
