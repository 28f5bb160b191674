import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { flaecheAbschnitt, nutzungAbschnitt } from './_sondernutzung-flaeche.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde'

/**
 * Permit for outdoor seating, goods, boards and stands on public ground. Drafted: the by-law and the city’s form were not at
 * hand. Against the draft, parking spaces and squares are possible, and proof of the business is asked of new uses only.
 */
export const sondernutzungFreisitz = defineForm({
  id: 'sondernutzung-freisitz',
  version: '1.0.0',
  title: {
    de: 'Freisitz oder Warenauslage auf öffentlichem Grund beantragen',
    en: 'Apply for outdoor seating or a display of goods on public ground',
  },
  leistung: {
    leikaKey: '99108012005000',
    ozgId: '10348',
    source:
      'LeiKa „Sondernutzung von Straßen Erlaubnis“: OZG catalogue of 2019, which also lists 99108012005004 (offering goods or services).',
  },
  lebenslage: 'veranstaltungen',
  trustLevel: { value: 'low', status: 'illustrative', why: 'Assumption: the form portal of the city suffices.' },
  signature: { required: false, status: 'illustrative', why: 'The application is made over the city’s form portal.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Freisitz', 'Außengastronomie', 'Terrasse', 'Schanigarten', 'Werbeaufsteller', 'Sondernutzung'],
  legalBasis: [
    { norm: '§ 18 SächsStrG', reviewedAt },
    { norm: '§ 8 FStrG', reviewedAt },
    { norm: 'Sondernutzungssatzung der Stadt Leipzig (VI-DS-01213)', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Verwaltungsgebühr und Sondernutzungsgebühr nach Fläche und Lage.',
    why: 'Amt24 names 5 to 1500 euros as a frame; the rates of the by-law of Leipzig were not at hand.',
  },
  evidence: [
    { title: { de: 'Lageplan mit Maßen', en: 'Site plan with measures' }, field: 'flaeche.lageplan' },
    { title: { de: 'Fotos der Fläche', en: 'Photographs of the area' }, field: 'flaeche.fotos' },
    { title: { de: 'Gewerbeanmeldung', en: 'Trade registration' }, field: 'betrieb.gewerbeanmeldung' },
  ],
  beforeYouStart: [
    { de: 'Die Maße der Fläche und des Gehwegs', en: 'The measures of the area and the pavement' },
    { de: 'Einen Lageplan mit Maßen und Fotos', en: 'A site plan with measures, and photographs' },
    vorDemStart.registerauszug,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Behörde hört weitere Stellen an, zum Beispiel Verkehr und Feuerwehr.',
      en: 'The authority consults others, for example traffic planning and the fire brigade.',
    },
    wieEsWeitergeht.bescheid,
    wieEsWeitergeht.zahlung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Erlaubnis zur Sondernutzung', en: 'the permit for special use' },
  }),

  sections: {
    nutzung: nutzungAbschnitt,

    betrieb: section(
      { title: { de: 'Betrieb', en: 'Business' } },
      {
        wer: antragsteller(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        name: text({
          label: { de: 'Name der Gaststätte oder des Geschäfts', en: 'Name of the restaurant or shop' },
          phrase: { de: 'den Namen der Gaststätte oder des Geschäfts', en: 'the name of the restaurant or shop' },
          hint: { de: 'So, wie er an der Tür steht.', en: 'As it stands on the door.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        gewerbeanmeldung: nachweis({
          label: { de: 'Gewerbeanmeldung', en: 'Trade registration' },
          phrase: { de: 'die Gewerbeanmeldung', en: 'the trade registration' },
          visibleWhen: equal('nutzung.antragsart', 'neu'),
        }),
      },
    ),

    flaeche: flaecheAbschnitt,

    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' } },
      {
        wegeFrei: erklaerung({
          de: 'Rettungswege, Hydranten, Leitstreifen und Hauseingänge bleiben frei.',
          en: 'Escape routes, hydrants, tactile paving and entrances remain clear.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type SondernutzungFreisitz = DataOf<typeof sondernutzungFreisitz>
