import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { equal } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { personOderOrganisation } from './_name.js'
import { saison } from './_saison.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Kfz-Zulassungsbehörde'

const ofKeeper = { de: 'der künftigen Halterin oder des künftigen Halters', en: 'of the future keeper' }

/**
 * Reservation of a registration number. The three parts of a number are one question, because only together they can be
 * checked; alternatives are possible, because the first wish is often taken. A date of birth is not asked for: nobody is
 * identified by a reservation.
 */
export const wunschkennzeichen = defineForm({
  id: 'wunschkennzeichen',
  version: '1.0.0',
  title: { de: 'Wunschkennzeichen reservieren', en: 'Reserve a personalised number plate' },
  leistung: {
    leikaKey: '99036009072003',
    ozgId: '10436',
    source:
      'LeiKa „Kraftfahrzeugkennzeichen Reservierung Wunschkennzeichen“: OZG catalogue of 2019; in 2026 Munich lists other keys of the object 99036009.',
  },
  lebenslage: 'logistik-transport',
  trustLevel: { value: 'none', status: 'illustrative', why: 'Assumption: a reservation needs no identification.' },
  signature: { required: false, status: 'illustrative', why: 'The regulation names no form of a reservation.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Nummernschild', 'Autokennzeichen', 'Kennzeichen reservieren', 'Wunschnummer'],
  legalBasis: [
    { norm: '§§ 9 bis 11 FZV, Anlage 1', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Reservierung kostet nach Angabe der Stadt München 2,60 € (Bundesgebühr). Das Wunschkennzeichen selbst kostet zusätzlich.',
    why: 'The sum of both fees was not at hand for Leipzig.',
  },
  evidence: [],
  beforeYouStart: [
    { de: 'Ein paar Wünsche, falls der erste vergeben ist', en: 'A few wishes, in case the first one is taken' },
  ],
  whatHappensNext: [
    {
      de: 'Die Behörde prüft, welcher Wunsch frei ist, und bestätigt Ihnen die Reservierung.',
      en: 'The authority checks which wish is free and confirms the reservation.',
    },
    {
      de: 'Lassen Sie danach das Fahrzeug mit dem reservierten Kennzeichen zu. Prägen Sie Schilder erst nach der Bestätigung.',
      en: 'Then register the vehicle with the reserved number. Have plates made after the confirmation only.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Reservierung des Kennzeichens', en: 'the reservation of the number' },
  }),

  sections: {
    kennzeichen: section(
      { title: { de: 'Ihr Wunsch', en: 'Your wish' }, sources: ['§§ 9 bis 11 FZV', 'Anlage 1 FZV'] },
      {
        fahrzeugart: choice(
          {
            pkw: { de: 'Pkw oder Wohnmobil', en: 'Car or camper van' },
            motorrad: { de: 'Motorrad', en: 'Motorcycle' },
            anhaenger: { de: 'Anhänger', en: 'Trailer' },
            sonstiges: { de: 'Anderes Fahrzeug', en: 'Other vehicle' },
          },
          {
            label: { de: 'Für welches Fahrzeug?', en: 'For which vehicle?' },
            phrase: { de: 'die Art des Fahrzeugs', en: 'the kind of vehicle' },
            hint: {
              de: 'Schilder von Motorrädern sind kleiner. Darauf passen weniger Zeichen.',
              en: 'Plates of motorcycles are smaller. Fewer characters fit on them.',
            },
          },
        ),
        wunsch: kennzeichen({
          label: { de: 'Gewünschtes Kennzeichen', en: 'Wanted number' },
          phrase: { de: 'das gewünschte Kennzeichen', en: 'the wanted number' },
          hint: {
            de: 'Mit „L“ für Leipzig, ein oder zwei Buchstaben und bis zu vier Ziffern. Zum Beispiel „L-AB 123“, mit „E“ oder „H“ am Ende „L-AB 12E“.',
            en: 'With “L” for Leipzig, one or two letters and up to four digits. For example “L-AB 123”, with “E” or “H” at the end “L-AB 12E”.',
          },
        }),
        alternativen: repeat(
          { kennzeichen: kennzeichen() },
          {
            label: { de: 'Weitere Wünsche', en: 'Further wishes' },
            phrase: { de: 'die weiteren Wünsche', en: 'the further wishes' },
            hint: { de: 'In der Reihenfolge, in der Sie sie möchten.', en: 'In the order in which you want them.' },
            optional: true,
            max: 3,
          },
        ),
        saisonkennzeichen: yesNo({
          label: {
            de: 'Soll das Kennzeichen nur in einem Teil des Jahres gelten (Saisonkennzeichen)?',
            en: 'Should the number be valid in a part of the year only (seasonal plate)?',
          },
        }),
        saison: saison({ visibleWhen: equal('kennzeichen.saisonkennzeichen', true) }),
      },
    ),

    halter: section(
      { title: { de: 'Auf wen wird das Fahrzeug zugelassen?', en: 'In whose name will the vehicle be registered?' } },
      {
        wer: personOderOrganisation({
          label: { de: 'Künftige Halterin oder künftiger Halter', en: 'Future keeper' },
          phrase: { de: 'die künftige Halterin oder den künftigen Halter', en: 'the future keeper' },
          whose: ofKeeper,
        }),
        anschrift: anschriftInland({ whose: ofKeeper }),
        kontakt: kontakt({
          hint: {
            de: 'Ohne E-Mail-Adresse bestätigt die Behörde die Reservierung per Post.',
            en: 'Without an email address the authority confirms the reservation by post.',
          },
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the reservation. */
export type Wunschkennzeichen = DataOf<typeof wunschkennzeichen>
