import type { ConditionData } from '../model/condition.js'
import { equal } from '../conditions/builders.js'
import type { Given, Made } from '../model/field.js'
import { confirmation, yesNo } from '../model/fields.js'
import { bankverbindung, type Bankverbindung } from './bankverbindung.js'
import { groupOf, type GroupOptions } from './block.js'

/** Whether the authority may collect payments, and from where. */
export interface SepaMandat {
  erteilt: boolean
  bankverbindung?: Bankverbindung
  ermaechtigung?: true
}

/**
 * Direct debit mandate: account and authorisation are asked once it is given. The wording is illustrative: a mandate also
 * needs the creditor identifier and a mandate reference, which are the authority's to add.
 */
export function sepaMandat<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions, P, W, Q>,
): Made<SepaMandat, P, W, Q> {
  return groupOf<SepaMandat, P, W, Q>({ label: { de: 'Lastschrift', en: 'Direct debit' } }, options, {
    erteilt: yesNo({
      label: {
        de: 'Möchten Sie ein SEPA-Lastschriftmandat erteilen?',
        en: 'Would you like to give a SEPA direct debit mandate?',
      },
      hint: {
        de: 'Fällige Beträge werden dann von Ihrem Konto abgebucht.',
        en: 'Amounts that are due will then be debited from your account.',
      },
    }),
    bankverbindung: bankverbindung({ visibleWhen: equal('self.erteilt', true) }),
    ermaechtigung: confirmation({
      label: {
        de: 'Ich ermächtige die Behörde, fällige Beträge von diesem Konto einzuziehen, und weise mein Kreditinstitut an, die Lastschriften einzulösen.',
        en: 'I authorise the authority to collect amounts that are due from this account, and instruct my bank to honour the debits.',
      },
      visibleWhen: equal('self.erteilt', true),
    }),
  })
}
