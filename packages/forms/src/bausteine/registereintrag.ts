import type { ConditionData } from '../model/condition.js'
import { rechtsform as legalForms } from '../code-lists/lists.js'
import type { Given, Made } from '../model/field.js'
import { choice, text } from '../model/fields.js'
import { codeOf, groupOf, type CodeOptions, type GroupOptions } from './block.js'

/** Registers that courts keep of companies and associations. */
export type Registerart = 'hra' | 'hrb' | 'gnr' | 'gsr' | 'pr' | 'vr'

/** Where an organisation is registered. */
export interface Registereintrag {
  gericht: string
  art: Registerart
  nummer: string
}

/** Legal form by its key in the list of XUnternehmen (FIM field F60000000339). */
export function rechtsform<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<CodeOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return codeOf<P, W, Q>(
    {
      label: { de: 'Rechtsform', en: 'Legal form' },
      phrase: { de: 'die Rechtsform', en: 'the legal form' },
      fim: 'F60000000339',
    },
    options,
    legalForms,
  )
}

/** Court, kind and number of the entry in a register. The court is text: its code list was not at hand. */
export function registereintrag<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions, P, W, Q>): Made<Registereintrag, P, W, Q> {
  return groupOf<Registereintrag, P, W, Q>({ label: { de: 'Registereintrag', en: 'Entry in a register' } }, options, {
    gericht: text({
      label: { de: 'Registergericht', en: 'Register court' },
      phrase: { de: 'das Registergericht', en: 'the register court' },
      hint: { de: 'Der Ort genügt, zum Beispiel „Leipzig“.', en: 'The place is enough, for example “Leipzig”.' },
      maxLength: 60,
      characters: 'din-91379-b',
      fim: 'F60000000327',
    }),
    art: choice(
      {
        hra: { de: 'Handelsregister A (HRA)', en: 'Commercial register A (HRA)' },
        hrb: { de: 'Handelsregister B (HRB)', en: 'Commercial register B (HRB)' },
        gnr: { de: 'Genossenschaftsregister (GnR)', en: 'Register of cooperatives (GnR)' },
        gsr: { de: 'Gesellschaftsregister (GsR)', en: 'Register of civil-law partnerships (GsR)' },
        pr: { de: 'Partnerschaftsregister (PR)', en: 'Register of professional partnerships (PR)' },
        vr: { de: 'Vereinsregister (VR)', en: 'Register of associations (VR)' },
      },
      {
        label: { de: 'Register', en: 'Register' },
        phrase: { de: 'das Register', en: 'the register' },
        fim: 'F60000000347',
      },
    ),
    nummer: text({
      label: { de: 'Registernummer', en: 'Number in the register' },
      phrase: { de: 'die Registernummer', en: 'the number in the register' },
      hint: { de: 'Nur die Nummer, ohne „HRB“.', en: 'The number alone, without “HRB”.' },
      maxLength: 20,
      rule: 'handelsregisternummer',
      fim: 'F60000000328',
    }),
  })
}
