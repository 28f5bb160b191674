import { anschriftInland, type AnschriftInland } from '../../bausteine/anschrift.js'
import { groupOf } from '../../bausteine/block.js'
import { equal } from '../../conditions/builders.js'
import type { Made } from '../../model/field.js'
import { choice } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'
import { personOderOrganisation, type PersonOderOrganisation } from './_name.js'

interface Document {
  /** Name of the document as heading, e.g. `Versand des Fahrzeugscheins`. */
  readonly label: Texts
}

/** Where a vehicle document is sent. */
export interface Versand {
  an: 'halter' | 'andere'
  empfaenger?: PersonOderOrganisation
  anschrift?: AnschriftInland
}

/** To whom a vehicle document is sent: the keeper, or somebody whom the keeper names (§ 26 (4) no. 3 FZV). */
export function versand({ label }: Document): Made<Versand> {
  const whose = { de: 'der Empfängerin oder des Empfängers', en: 'of the recipient' }
  return groupOf<Versand>({ label }, undefined, {
    an: choice(
      {
        halter: { de: 'An die Halterin oder den Halter', en: 'To the keeper' },
        andere: { de: 'An jemand anderen', en: 'To somebody else' },
      },
      {
        label: { de: 'An wen wird verschickt?', en: 'To whom is it sent?' },
        phrase: { de: 'die Empfängerin oder den Empfänger', en: 'to whom it is sent' },
      },
    ),
    empfaenger: personOderOrganisation({
      label: { de: 'Empfängerin oder Empfänger', en: 'Recipient' },
      phrase: { de: 'die Empfängerin oder den Empfänger', en: 'the recipient' },
      whose,
      visibleWhen: equal('self.an', 'andere'),
    }),
    anschrift: anschriftInland({ whose, visibleWhen: equal('self.an', 'andere') }),
  })
}
