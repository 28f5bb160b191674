import { variant } from '../../model/containers.js'
import { organisationFields } from '../../bausteine/organisation.js'
import { nameFields } from '../../bausteine/person.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'

const authority = 'Stadt Leipzig, Stadtkämmerei'
const reviewedAt = '2026-11-29'

/** Where the questions come from; the text of the by-law was not at hand. */
export const amt24Quelle = 'Amt24, „Gästetaxe“ of the city of Leipzig (6001349)'

/** What both forms about the visitor tax of Leipzig say about themselves. */
export const gaestetaxe = {
  authority,
  leistung: {
    leikaKey: null,
    source:
      'No key is certain: the nearest are the objects 99077018000000 (culture and tourism tax) and 99139002000000 (spa tax).',
  },
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Amt24 asks for a service or organisation account; which level of trust it must have is not stated.',
  },
  signature: { required: false, status: 'illustrative', why: 'The by-law was not at hand.' },
  legalBasis: [
    { norm: '§ 34 SächsKAG', reviewedAt },
    { norm: '§ 7 Gästetaxesatzung der Stadt Leipzig (GTS)', asOf: '2019-01-01', reviewedAt },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Erhebung der Gästetaxe', en: 'the collection of the visitor tax' },
  }),
} as const

/** Who puts guests up: private hosts, too, so that nobody is called a trader. Nobody is asked for a date of birth. */
export function unterkunftgeber() {
  return variant(
    {
      person: {
        label: { de: 'Eine Person', en: 'One person' },
        fields: nameFields({ autocomplete: true }),
      },
      organisation: {
        label: { de: 'Unternehmen, Verein oder andere Organisation', en: 'Company, association or other organisation' },
        fields: organisationFields(),
      },
    },
    {
      label: { de: 'Wer beherbergt die Gäste?', en: 'Who puts the guests up?' },
      phrase: { de: 'die Art des Unterkunftgebers', en: 'who puts the guests up' },
    },
  )
}
