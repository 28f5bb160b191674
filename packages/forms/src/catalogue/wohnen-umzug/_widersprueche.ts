import type { ConditionData } from '../../model/condition.js'
import { choices } from '../../model/fields.js'
import type { Given, Made, OptionsOf } from '../../model/field.js'

/** To whom the register must not pass on data after an objection. */
export type Empfaenger =
  | 'religionsgesellschaften'
  | 'parteien-und-waehlergruppen'
  | 'mandatstraeger-presse-und-rundfunk-bei-jubilaeen'
  | 'adressbuchverlage'

/**
 * Objections under § 42 Abs. 3 and § 50 Abs. 5 BMG. The objection to transfers to the Bundeswehr (formerly § 36 Abs. 2 BMG)
 * is not offered: by press reports the Wehrdienstmodernisierungsgesetz of 22 December 2025 abolished it on 1 January 2026.
 */
export function widersprueche<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options: Given<OptionsOf<'choices', 'choices'>, P, W, Q>): Made<readonly Empfaenger[], P, W, Q> {
  return choices(
    {
      religionsgesellschaften: {
        de: 'Religionsgesellschaften, denen nur Ihre Familienangehörigen angehören',
        en: 'Religious bodies to which only members of your family belong',
      },
      'parteien-und-waehlergruppen': {
        de: 'Parteien und Wählergruppen vor Wahlen und Abstimmungen',
        en: 'Parties and groups of voters before elections and votes',
      },
      'mandatstraeger-presse-und-rundfunk-bei-jubilaeen': {
        de: 'Mandatsträger, Presse und Rundfunk bei Alters- und Ehejubiläen',
        en: 'Elected representatives, press and broadcasting on anniversaries',
      },
      adressbuchverlage: { de: 'Adressbuchverlage', en: 'Publishers of address books' },
    },
    options,
  )
}
