import { anschriftInland } from '../../bausteine/anschrift.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { fin, kennzeichen } from '../../bausteine/fahrzeug.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { hauptuntersuchung } from './_hauptuntersuchung.js'
import { kennzeichenAbschnitt } from './_kfz-adressaenderung-kennzeichen.js'
import { zb1Code } from './_sicherheitscodes.js'
import { versand } from './_versand.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Kfz-Zulassungsbehörde'

/**
 * Change of the keeper’s address in the vehicle papers after a move, complete against §§ 15, 20 to 22, 26 and 30 FZV. Moves
 * within the district and from another one are one form, because only the plate differs. Keepers without a residence in
 * Germany, who name a recipient (§ 6 (2) FZV), and changes of keeper or vehicle (§ 15 (1) nos. 2 to 11, (5)) are not for
 * this form. The whole vehicle identification number is asked for, as § 26 (2) no. 1 does; a copy of part I is not, because
 * its code or the original replaces it.
 */
export const kfzAdressaenderung = defineForm({
  id: 'kfz-adressaenderung',
  version: '1.0.0',
  title: {
    de: 'Anschrift in den Fahrzeugpapieren ändern',
    en: 'Change the address in vehicle papers',
  },
  leistung: {
    leikaKey: '99036011011000',
    ozgId: '10459',
    source:
      'LeiKa „Zulassungsbescheinigung Teil I Änderung“: OZG catalogue of 2019 and service export of Munich of June 2026 (change of address in vehicle papers).',
  },
  lebenslage: 'logistik-transport',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: '§ 20 FZV demands that keepers are identified by a citizen’s or organisation’s account, the online function of the identity card or another means of level substantial or high; which of them Leipzig offers was not found.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 20 FZV knows a qualified signature only as an alternative to identification.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Auto ummelden', 'Kfz ummelden', 'Fahrzeugschein ändern', 'Umzug mit Auto', 'i-Kfz'],
  legalBasis: [
    { norm: '§ 15 Abs. 1 Satz 1 Nr. 1, Abs. 4 FZV', reviewedAt },
    { norm: '§§ 20 bis 22, 26, 30 FZV', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Bundesgebühr nach GebOSt; online in der Regel weniger als vor Ort.',
    why: 'Munich names 8.20 euros online and 12 euros on site (June 2026); amounts of Leipzig were not at hand.',
  },
  evidence: [
    {
      title: {
        de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I): Sicherheitscode oder Original',
        en: 'Registration certificate, part I: security code or original',
      },
      field: 'fahrzeug.zb1Code',
    },
    {
      title: {
        de: 'Fahrzeugbrief (Zulassungsbescheinigung Teil II), nur bei neuem Kennzeichen',
        en: 'Registration certificate, part II, only for a new registration number',
      },
      field: 'kennzeichen.zb2Code',
    },
    { title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney' }, field: 'halter.vertretung.nachweis' },
  ],
  beforeYouStart: [
    {
      de: 'Melden Sie zuerst Ihren Wohnsitz um. Die neue Anschrift muss im Melderegister stehen.',
      en: 'Register your new residence first. The new address must be in the population register.',
    },
    vorDemStart.onlineAusweis,
    vorDemStart.fahrzeugschein,
    { de: 'Den Fahrzeugbrief, wenn Sie ein neues Kennzeichen möchten', en: 'Part II, if you want a new number' },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    { de: 'Sie erhalten einen neuen Fahrzeugschein.', en: 'You receive a new registration certificate, part I.' },
    {
      de: 'Die Behörde teilt Ihrer Versicherung und dem Zoll die neue Anschrift mit.',
      en: 'The authority tells your insurer and the customs office the new address.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Änderung der Fahrzeugpapiere', en: 'the change of the vehicle papers' },
  }),

  sections: {
    halter: section(
      {
        title: { de: 'Halterin oder Halter', en: 'Keeper of the vehicle' },
        sources: ['§ 15 Abs. 1 Satz 1 Nr. 1 FZV', '§ 20 Abs. 1 bis 3 FZV'],
      },
      {
        wer: antragsteller({
          label: { de: 'Auf wen ist das Fahrzeug zugelassen?', en: 'In whose name is the vehicle registered?' },
          phrase: { de: 'die Art der Halterin oder des Halters', en: 'the kind of keeper' },
        }),
        vertretung: vollmacht(),
        kontakt: kontakt(),
      },
    ),

    umzug: section(
      {
        title: { de: 'Umzug', en: 'Move' },
        sources: ['§ 15 Abs. 1 Satz 1 Nr. 1 FZV', '§ 15 Abs. 4 FZV', '§ 6 Abs. 1 FZV'],
      },
      {
        neueAnschrift: anschriftInland({
          label: { de: 'Neue Anschrift', en: 'New address' },
          hint: { de: 'Hauptwohnung oder Sitz.', en: 'Main residence or seat.' },
          whose: { de: 'der neuen Wohnung oder des neuen Sitzes', en: 'of the new residence or seat' },
        }),
        bisherigeAnschrift: anschriftInland({
          label: { de: 'Bisherige Anschrift', en: 'Previous address' },
          hint: { de: 'So, wie sie im Fahrzeugschein steht.', en: 'As printed in part I.' },
          whose: { de: 'der bisherigen Wohnung oder des bisherigen Sitzes', en: 'of the previous residence or seat' },
        }),
        umzugsdatum: date({
          label: { de: 'Datum des Umzugs', en: 'Day of the move' },
          phrase: { de: 'das Datum des Umzugs', en: 'the day of the move' },
          min: '1990-01-01',
          max: today(),
        }),
        andererZulassungsbezirk: yesNo({
          label: {
            de: 'War das Fahrzeug bisher bei einer anderen Zulassungsbehörde gemeldet?',
            en: 'Was the vehicle so far registered with another registration authority?',
          },
          hint: {
            de: 'Ja, wenn Sie aus einer anderen kreisfreien Stadt oder einem Landkreis zugezogen sind.',
            en: 'Yes, if you moved here from another city or district.',
          },
        }),
      },
    ),

    fahrzeug: section(
      {
        title: { de: 'Fahrzeug', en: 'Vehicle' },
        sources: ['§ 15 Abs. 1 FZV', '§ 22 FZV', '§ 26 Abs. 2 Nr. 1 und 4 FZV', '§ 30 Abs. 2 und 3 FZV'],
      },
      {
        kennzeichen: kennzeichen({ label: { de: 'Bisheriges Kennzeichen', en: 'Present registration number' } }),
        fin: fin(),
        nachweis: choice(
          {
            sicherheitscode: { de: 'Mit den Sicherheitscodes', en: 'By the security codes' },
            original: { de: 'Ich lege die Originale vor', en: 'I present the originals' },
          },
          {
            label: {
              de: 'Wie weisen Sie nach, dass Sie die Fahrzeugpapiere haben?',
              en: 'How do you prove that you have the vehicle papers?',
            },
            phrase: { de: 'die Art des Nachweises', en: 'the kind of proof' },
            help: {
              de: 'Fahrzeugscheine und Plaketten seit 2015 und Fahrzeugbriefe seit 2018 tragen verdeckte Sicherheitscodes. Ältere legen Sie im Original vor.',
              en: 'Part I and badges since 2015 and part II since 2018 carry hidden security codes. Older ones are presented as originals.',
            },
          },
        ),
        zb1Code: zb1Code({ visibleWhen: equal('fahrzeug.nachweis', 'sicherheitscode') }),
        ...hauptuntersuchung(),
        anhaengerverzeichnis: yesNo({
          label: {
            de: 'Gibt es zu dem Fahrzeug ein Anhängerverzeichnis?',
            en: 'Is there a list of trailers for the vehicle?',
          },
          hint: {
            de: 'Ein Verzeichnis mehrerer Anhänger derselben Halterin oder desselben Halters. Meistens nein.',
            en: 'A list of several trailers of the same keeper. Usually no.',
          },
          source: '§ 15 Abs. 1 Satz 1, § 13 Abs. 2 FZV',
        }),
      },
    ),

    kennzeichen: kennzeichenAbschnitt,

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 26 Abs. 4 Nr. 3 FZV', '§ 15 Abs. 1 FZV'] },
      {
        versand: versand({ label: { de: 'Versand des Fahrzeugscheins', en: 'Dispatch of part I' } }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the notice. */
export type KfzAdressaenderung = DataOf<typeof kfzAdressaenderung>
