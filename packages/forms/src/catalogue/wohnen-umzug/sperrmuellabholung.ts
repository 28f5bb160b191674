import { anschriftInland } from '../../bausteine/anschrift.js'
import { datenschutzhinweis, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { organisationFields } from '../../bausteine/organisation.js'
import { nameFields } from '../../bausteine/person.js'
import { equal, includes, today } from '../../conditions/builders.js'
import { section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, date, integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Stadt Leipzig, Eigenbetrieb Stadtreinigung Leipzig'

/**
 * Collection of bulky waste at a fee. Against the draft, no date of birth is asked, because an order needs none; electrical
 * appliances are one of the kinds and not asked twice; the amount is in whole cubic metres. The place of collection is
 * asked only if it is not the address of whoever orders.
 */
export const sperrmuellabholung = defineForm({
  id: 'sperrmuellabholung',
  version: '1.0.0',
  title: { de: 'Sperrmüllabholung bestellen', en: 'Order a collection of bulky waste' },
  leistung: {
    leikaKey: '99001009004002',
    ozgId: '10110',
    source: 'LeiKa „Sperrmüll Entsorgung durch Abholung“: catalogue of 2019. OZG „Abfallentsorgung“.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: { value: 'none', status: 'illustrative', why: 'Assumption: an order without identification.' },
  signature: { required: false, status: 'illustrative', why: 'Orders are taken online; the by-law was not at hand.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Sperrmüll', 'Möbel entsorgen', 'Matratze', 'Entrümpelung', 'Kühlschrank entsorgen', 'Stadtreinigung'],
  legalBasis: [
    { norm: 'Abfallwirtschaftssatzung der Stadt Leipzig', reviewedAt: '2026-11-29' },
    { norm: '§ 17 KrWG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Abholung ist kostenpflichtig.',
    why: 'stadtreinigung-leipzig.de says that the collection is charged; the amount was not found.',
  },
  evidence: [],
  beforeYouStart: [
    {
      de: 'Eine Liste der Gegenstände und ihre ungefähre Menge',
      en: 'A list of the items and their approximate amount',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Sie erhalten den Termin der Abholung und den Preis.',
      en: 'You receive the day of the collection and the price.',
    },
    {
      de: 'Stellen Sie den Sperrmüll erst zum genannten Termin bereit.',
      en: 'Put the bulky waste out only for the day that you were given.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Abholung des Sperrmülls', en: 'the collection of bulky waste' },
  }),

  sections: {
    auftraggeber: section(
      { title: { de: 'Wer bestellt?', en: 'Who orders?' } },
      {
        wer: variant(
          {
            person: {
              label: { de: 'Privathaushalt', en: 'Private household' },
              fields: nameFields({ autocomplete: true }),
            },
            organisation: {
              label: {
                de: 'Unternehmen, Verein oder Hausverwaltung',
                en: 'Company, association or property management',
              },
              fields: organisationFields(),
            },
          },
          {
            label: { de: 'Für wen bestellen Sie?', en: 'For whom do you order?' },
            phrase: { de: 'für wen Sie bestellen', en: 'for whom you order' },
          },
        ),
        anschrift: anschriftInland({
          label: { de: 'Anschrift für die Rechnung', en: 'Address for the invoice' },
        }),
        kontakt: kontakt({
          hint: {
            de: 'Damit ein Termin schnell abgestimmt werden kann.',
            en: 'So that a day can be arranged quickly.',
          },
        }),
      },
    ),
    sperrmuell: section(
      { title: { de: 'Sperrmüll', en: 'Bulky waste' } },
      {
        gegenstaende: choices(
          {
            moebel: { de: 'Möbel', en: 'Furniture' },
            matratzen: { de: 'Matratzen', en: 'Mattresses' },
            teppiche: { de: 'Teppiche', en: 'Carpets' },
            elektrogrossgeraete: { de: 'Große Elektrogeräte', en: 'Large electrical appliances' },
            fahrraeder: { de: 'Fahrräder', en: 'Bicycles' },
            sonstiges: { de: 'Anderes', en: 'Other items' },
          },
          {
            label: { de: 'Was soll abgeholt werden?', en: 'What should be collected?' },
            phrase: { de: 'die Gegenstände', en: 'the items' },
          },
        ),
        andereGegenstaende: text({
          label: { de: 'Welche anderen Gegenstände?', en: 'Which other items?' },
          phrase: { de: 'die anderen Gegenstände', en: 'the other items' },
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: includes('sperrmuell.gegenstaende', 'sonstiges'),
        }),
        elektrogeraete: integer({
          label: { de: 'Zahl der großen Elektrogeräte', en: 'Number of large electrical appliances' },
          phrase: { de: 'die Zahl der Elektrogeräte', en: 'the number of electrical appliances' },
          hint: { de: 'Sie werden getrennt abgeholt.', en: 'They are collected separately.' },
          min: 1,
          max: 20,
          visibleWhen: includes('sperrmuell.gegenstaende', 'elektrogrossgeraete'),
        }),
        menge: integer({
          label: { de: 'Menge in Kubikmetern', en: 'Amount in cubic metres' },
          phrase: { de: 'die Menge', en: 'the amount' },
          hint: {
            de: 'Aufgerundet. Ein Kubikmeter ist 1 m hoch, breit und tief, etwa ein Sessel und ein kleiner Schrank.',
            en: 'Rounded up. One cubic metre is 1 m high, wide and deep, about an armchair and a small cupboard.',
          },
          min: 1,
          max: 50,
        }),
      },
    ),
    abholung: section(
      { title: { de: 'Abholung', en: 'Collection' } },
      {
        andererOrt: yesNo({
          label: {
            de: 'Soll der Sperrmüll an einer anderen Anschrift abgeholt werden?',
            en: 'Should the bulky waste be collected at another address?',
          },
        }),
        abholort: anschriftInland({
          label: { de: 'Abholort', en: 'Place of collection' },
          whose: { de: 'des Abholorts', en: 'of the place of collection' },
          visibleWhen: equal('abholung.andererOrt', true),
        }),
        expressabholung: yesNo({
          label: { de: 'Möchten Sie eine Expressabholung?', en: 'Would you like an express collection?' },
          hint: { de: 'Sie ist schneller und kostet mehr.', en: 'It is faster and costs more.' },
          optional: true,
        }),
        wunschtermin: date({
          label: { de: 'Wunschtermin', en: 'Preferred day' },
          phrase: { de: 'den Wunschtermin', en: 'the preferred day' },
          hint: { de: 'Der Termin wird Ihnen bestätigt.', en: 'The day is confirmed to you.' },
          min: today({ days: 1 }),
          max: today({ months: 6 }),
        }),
        hinweiseZumZugang: text({
          label: { de: 'Hinweise zum Zugang', en: 'Notes on access' },
          phrase: { de: 'die Hinweise zum Zugang', en: 'the notes on access' },
          hint: { de: 'Zum Beispiel enge Zufahrt oder Halteverbot.', en: 'For example a narrow drive or no stopping.' },
          optional: true,
          maxLength: 500,
          characters: 'din-91379-c',
          multiline: true,
        }),
      },
    ),
  },
})

/** The validated answers of the order. */
export type Sperrmuellabholung = DataOf<typeof sperrmuellabholung>
