import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { and, equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { verbleibAbschnitt } from './_kfz-ausserbetriebsetzung-verbleib.js'
import { stempelCode, zb1Code } from './_sicherheitscodes.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Kfz-Zulassungsbehörde'

/**
 * Vehicle taken off the road over the internet, complete against §§ 16, 17, 24 and 25 FZV. Whoever holds all codes counts
 * as authorised, and keeper data come from the register (§ 24 (4) FZV): neither a name nor the vehicle identification
 * number is asked for. Nor is a day: the decision is effective on the day it is retrieved or sent (§§ 23, 25 FZV).
 */
export const kfzAusserbetriebsetzung = defineForm({
  id: 'kfz-ausserbetriebsetzung',
  version: '1.0.0',
  title: { de: 'Fahrzeug abmelden', en: 'Deregister a vehicle' },
  leistung: {
    leikaKey: '99036008003000',
    ozgId: '10439',
    source:
      'LeiKa „Kraftfahrzeug Stilllegung“: OZG catalogue of 2019 and service export of Munich of June 2026. The catalogue of 2019 also lists 99036008070003 for the online procedure.',
  },
  lebenslage: 'logistik-transport',
  trustLevel: {
    value: 'none',
    status: 'sourced',
    source: '§ 24 Abs. 4 FZV: no identification where the security codes of stamps and part I are entered.',
  },
  signature: {
    required: false,
    status: 'sourced',
    source: '§ 24 FZV: the security codes stand for plates and papers; no signature is demanded.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Auto abmelden', 'Kfz abmelden', 'Stilllegung', 'Außerbetriebsetzung', 'Verschrottung', 'i-Kfz'],
  legalBasis: [
    { norm: '§§ 16, 17 FZV', reviewedAt },
    { norm: '§§ 21, 24, 25 FZV', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Bundesgebühr nach GebOSt. Die Reservierung des Kennzeichens kostet zusätzlich 2,60 € (Angabe München).',
    why: 'The amount for Leipzig was not at hand.',
  },
  evidence: [
    {
      title: {
        de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I) mit Sicherheitscode',
        en: 'Registration certificate, part I, with security code',
      },
      field: 'codes.zb1Code',
    },
    {
      title: { de: 'Kennzeichenschilder mit Sicherheitscodes', en: 'Number plates with security codes' },
      field: 'codes.stempelCodeHinten',
    },
    {
      title: { de: 'Verwertungsnachweis (bei Verwertung)', en: 'Certificate of destruction (if recycled)' },
      field: 'verbleib.nachweisDatum',
    },
  ],
  beforeYouStart: [
    {
      de: 'Fahrzeugschein und Schilder mit verdeckten Sicherheitscodes. Legen Sie die Codes erst frei, wenn Sie danach gefragt werden.',
      en: 'Part I and plates with hidden security codes. Uncover the codes only when you are asked for them.',
    },
    {
      de: 'Bei Verwertung den Verwertungsnachweis und den Fahrzeugbrief',
      en: 'If the vehicle was recycled, the certificate of destruction and part II',
    },
  ],
  whatHappensNext: [
    {
      de: 'Sind alle Codes richtig, wird das Fahrzeug sofort abgemeldet. Sie können den Bescheid 30 Minuten lang abrufen, sonst kommt er mit der Post.',
      en: 'If all codes are right, the vehicle is deregistered at once. You can retrieve the decision for 30 minutes, otherwise it is sent by post.',
    },
    {
      de: 'Wurde das Fahrzeug verwertet, schicken Sie Fahrzeugschein und Fahrzeugbrief an die Zulassungsbehörde.',
      en: 'If the vehicle was recycled, you send both parts of the registration certificate to the authority.',
    },
    {
      de: 'Die Zulassungsbehörde unterrichtet Versicherung und Zoll.',
      en: 'The registration authority informs the insurer and the customs office.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Abmeldung Ihres Fahrzeugs', en: 'the deregistration of your vehicle' },
  }),

  sections: {
    fahrzeug: section(
      {
        title: { de: 'Fahrzeug', en: 'Vehicle' },
        sources: ['§ 16 Abs. 1 FZV', '§ 24 Abs. 2 Satz 1 Nr. 1, Satz 2 FZV', '§ 12 Abs. 5 FZV'],
      },
      {
        kennzeichen: kennzeichen(),
        schilder: choice(
          {
            'vorn-und-hinten': { de: 'Vorn und hinten', en: 'Front and rear' },
            'nur-ein-schild': {
              de: 'Nur ein Schild, zum Beispiel bei Motorrädern und Anhängern',
              en: 'One plate only, for example on motorcycles and trailers',
            },
          },
          {
            label: { de: 'Wo sind Schilder angebracht?', en: 'Where are plates fixed?' },
            phrase: { de: 'die Anbringung der Schilder', en: 'where plates are fixed' },
          },
        ),
        wechselkennzeichen: yesNo({
          label: {
            de: 'Ist es ein Wechselkennzeichen für zwei Fahrzeuge?',
            en: 'Is it an interchangeable plate for two vehicles?',
          },
        }),
        anderesFahrzeugBleibt: yesNo({
          label: {
            de: 'Bleibt das andere Fahrzeug mit dem Wechselkennzeichen zugelassen?',
            en: 'Does the other vehicle remain registered with the interchangeable plate?',
          },
          visibleWhen: equal('fahrzeug.wechselkennzeichen', true),
        }),
      },
    ),

    codes: section(
      {
        title: { de: 'Sicherheitscodes', en: 'Security codes' },
        sources: ['§ 21 FZV', '§ 24 Abs. 2 FZV'],
      },
      {
        zb1Code: zb1Code(),
        stempelCodeHinten: stempelCode({
          label: {
            de: 'Sicherheitscode des hinteren oder einzigen Schildes',
            en: 'Security code of the rear or only plate',
          },
          phrase: { de: 'den Sicherheitscode des hinteren Schildes', en: 'the security code of the rear plate' },
        }),
        stempelCodeVorn: stempelCode({
          label: { de: 'Sicherheitscode des vorderen Schildes', en: 'Security code of the front plate' },
          phrase: { de: 'den Sicherheitscode des vorderen Schildes', en: 'the security code of the front plate' },
          visibleWhen: equal('fahrzeug.schilder', 'vorn-und-hinten'),
        }),
        stempelCodeGemeinsam: stempelCode({
          label: {
            de: 'Sicherheitscode des gemeinsamen Kennzeichenteils',
            en: 'Security code of the common part of the plate',
          },
          phrase: {
            de: 'den Sicherheitscode des gemeinsamen Kennzeichenteils',
            en: 'the security code of the common part of the plate',
          },
          visibleWhen: and(equal('fahrzeug.wechselkennzeichen', true), equal('fahrzeug.anderesFahrzeugBleibt', false)),
        }),
      },
    ),

    verbleib: verbleibAbschnitt,

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 21 Abs. 2 und 3 FZV', '§ 16 Abs. 1 Satz 2 FZV'] },
      {
        kontakt: kontakt(),
        nichtMehrGueltig: erklaerung({
          de: 'Ich weiß, dass ich mit diesem Fahrzeug nach der Abmeldung nicht mehr auf öffentlichen Straßen fahren oder parken darf.',
          en: 'I know that after deregistration I must no longer drive or park this vehicle on public roads.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the deregistration. */
export type KfzAusserbetriebsetzung = DataOf<typeof kfzAusserbetriebsetzung>
