import { variant } from '../../model/containers.js'
import { organisationFields } from '../../bausteine/organisation.js'
import { nameFields } from '../../bausteine/person.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'

const authority = 'Stadt Leipzig, Stadtkämmerei'
const reviewedAt = '2026-11-29'

/** By-law in force; a host published its beginning, §§ 1 to 3. */
export const satzung =
  'Beherbergungssteuersatzung der Stadt Leipzig of 2023-02-09, §§ 1–3 (text at villa-le.de): places, base, rate'

export const infoblatt =
  'Information of the city for guests (at home.apartment-leipzig.de/en/beherbergungssteuer, hotel-amstgeorg.de): exemptions, of which medical treatment only on application to the city; rounding'

export const ankuendigung =
  'L-IZ, 2023-01, on the bill: every operator, private ones too, registers within a month; reports go through the portal'

/** By-laws like that of Leipzig, from which only what they share is taken. */
export const dresden =
  'Dresden, page on its accommodation tax (dresden.de, 2023-09): opening, giving up and changes of what was told within a month, on the official form'

export const neukieritzsch =
  'Beherbergungssteuersatzung of Neukieritzsch of 2024-06-25 (ol.wittich.de), in the words of Leipzig’s: places, price with value-added tax, shares of several guests'

/** What the state’s act applies of the federal code to every by-law on a tax. */
export const anzeigepflicht =
  '§ 6 Abs. 2 Nr. 2 SächsKAG: by-laws may want notices of facts; § 3 Abs. 1 SächsKAG with §§ 33, 43, 90, 93 AO: who collects the tax for others takes part'

export const steueranmeldung =
  '§ 3 Abs. 1 Nr. 4 SächsKAG with §§ 149, 150, 153 AO: declarations, their truth and their correction; §§ 167, 168 AO: declared tax'

/** The forms for the visitor tax, which the city took over electronically as it did then. */
export const amt24Vorgaenger =
  'Amt24, „Gästetaxe“ of the city of Leipzig (6001349), on its forms until 2022: business, sites, stays, correction'

export const markkleeberg =
  'SSG, 2025, on the like by-law of Markkleeberg: the operator computes the tax of a month and declares it in Amt24'

/**
 * What both forms about the charge on guests of Leipzig say about themselves. They are named after the visitor tax of 2019,
 * which the higher administrative court declared void (SächsOVG, 5 C 19/19, hearing of 2022-02-02). Since April 2023 the
 * city levies an accommodation tax of five per cent instead, and that is what the forms ask for.
 */
export const gaestetaxe = {
  authority,
  leistung: {
    leikaKey: null,
    source:
      'No key of the accommodation tax was found: the nearest are the objects 99077018000000 (culture and tourism tax) and 99139002000000 (spa tax).',
  },
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Amt24 asked for a service or organisation account for the visitor tax; which level it must have is not stated.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The city announced that everything is handled electronically (L-IZ, 2023-01); the by-law was at hand up to § 3 only.',
  },
  unseen: [
    'Beherbergungssteuersatzung der Stadt Leipzig from § 4: the duties to register and to declare, their contents, periods and forms; looked for at leipzig.de, in the council’s information system, in pages of hosts, newspapers and public repositories, of which one host’s copy breaks off in § 3',
    'the page and forms of the accommodation tax in Amt24, and the city’s catalogue of questions and answers: hosts only name them',
    'whether booking platforms declare the tax for their guests in Leipzig, as the official form of Dresden (Vdr 22.040/5) foresees it',
  ],
  legalBasis: [
    { norm: '§§ 2, 3, 6 und 7 SächsKAG (mit den dort genannten Vorschriften der AO)', reviewedAt },
    { norm: 'Beherbergungssteuersatzung der Stadt Leipzig', asOf: '2023-04-01', reviewedAt },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Erhebung der Beherbergungssteuer', en: 'the collection of the accommodation tax' },
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
