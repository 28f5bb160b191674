import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { fahrzeug } from '../../bausteine/fahrzeug.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, today } from '../../conditions/builders.js'
import { group, repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { date, integer, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bedarfAbschnitt, betriebAbschnitt } from './_parkausweis-gewerbe-antrag.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt'

/**
 * Exemption for businesses that must park where they work. Vehicles are a list with a certificate each, which says how many
 * there are. Self-employed people apply privately and are asked for no register.
 */
export const parkausweisGewerbe = defineForm({
  id: 'parkausweis-gewerbe',
  version: '1.0.0',
  title: { de: 'Parkausweis für Gewerbe und Handwerk beantragen', en: 'Apply for a parking permit for businesses' },
  leistung: {
    leikaKey: '99108003001001',
    ozgId: '10446',
    source:
      'LeiKa „Ausnahmegenehmigung Parken Erteilung für Betriebe“: OZG catalogue of 2019 and service export of Munich of June 2026.',
  },
  lebenslage: 'logistik-transport',
  trustLevel: { value: 'low', status: 'illustrative', why: 'Assumption: an organisation’s account suffices.' },
  signature: { required: false, status: 'illustrative', why: '§ 46 StVO names no form of the application.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Handwerkerparkausweis', 'Handwerkerheft', 'Pflegedienst', 'Parken Gewerbe', 'Ausnahmegenehmigung'],
  legalBasis: [
    { norm: '§ 46 Abs. 1 StVO', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    why: 'Not known as a fixed amount; the press (mdr.de) names 250 euros for a booklet of 50 permits in Leipzig.',
  },
  evidence: [
    { title: { de: 'Nachweis des Betriebs', en: 'Proof of the business' }, field: 'betrieb.gewerbenachweis' },
    { title: { de: 'Fahrzeugscheine', en: 'Registration certificates of the vehicles' } },
  ],
  beforeYouStart: [
    { de: 'Gewerbeanmeldung oder Handwerkskarte', en: 'Trade registration or craft card' },
    { de: 'Die Fahrzeugscheine aller Fahrzeuge', en: 'The registration certificates of all vehicles' },
    vorDemStart.registerauszug,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.zusendung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Parkausweis', en: 'the parking permit' },
  }),

  sections: {
    betrieb: betriebAbschnitt,
    bedarf: bedarfAbschnitt,

    fahrzeuge: section(
      { title: { de: 'Fahrzeuge und Dauer', en: 'Vehicles and duration' } },
      {
        fahrzeuge: repeat(
          {
            fahrzeug: fahrzeug(),
            fahrzeugschein: nachweis({
              label: { de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I)', en: 'Registration certificate (part I)' },
              phrase: { de: 'den Fahrzeugschein', en: 'the registration certificate' },
            }),
            privatesFahrzeug: yesNo({
              label: {
                de: 'Ist das Fahrzeug auf eine Privatperson zugelassen?',
                en: 'Is the vehicle registered to a private person?',
              },
            }),
            nutzungsbestaetigung: nachweis({
              label: { de: 'Bestätigung der betrieblichen Nutzung', en: 'Confirmation of use for the business' },
              phrase: { de: 'die Bestätigung der betrieblichen Nutzung', en: 'the confirmation of use' },
              visibleWhen: equal('self.privatesFahrzeug', true),
            }),
          },
          {
            label: { de: 'Fahrzeuge', en: 'Vehicles' },
            phrase: { de: 'die Fahrzeuge', en: 'the vehicles' },
            max: 20,
          },
        ),
        gueltigkeit: group(
          {
            ab: date({
              label: { de: 'Gültig ab', en: 'Valid from' },
              phrase: { de: 'den ersten Tag der Gültigkeit', en: 'the first day of validity' },
              min: today(),
              max: today({ years: 1 }),
            }),
            monate: integer({
              label: { de: 'Laufzeit in Monaten', en: 'Duration in months' },
              phrase: { de: 'die Laufzeit in Monaten', en: 'the duration in months' },
              min: 1,
              max: 36,
            }),
          },
          { label: { de: 'Gültigkeit', en: 'Validity' } },
        ),
      },
    ),

    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' } },
      {
        nurBeiEinsatz: erklaerung({
          de: 'Der Ausweis wird nur am Einsatzort und nur für die Dauer des Einsatzes verwendet.',
          en: 'The permit will only be used at the place of work and while working there.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type ParkausweisGewerbe = DataOf<typeof parkausweisGewerbe>
