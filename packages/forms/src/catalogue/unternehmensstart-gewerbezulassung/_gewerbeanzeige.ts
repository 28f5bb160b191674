import { nachweis } from '../../bausteine/nachweis.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { isEmpty, not } from '../../conditions/builders.js'
import type { FormMetadata } from '../../model/metadata.js'

/**
 * What the three trade notices (GewA 1, 2 and 3) say about themselves alike. Numbers of fields in the sources of their
 * sections are those of § 3 GewAnzV and of the FIM schema S05000001294 (Gewerbeabmeldung, 2.0.0).
 */

export const reviewedAt = '2026-11-29'

const gewerbebehoerde = 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde'

/** The statute and the three official forms; § 3 of the ordinance names their fields by number. */
export const gewAnzV = { norm: 'GewAnzV', asOf: '2024-12-11', reviewedAt } as const

export const gewerbeanzeige = {
  lebenslage: 'unternehmensstart-gewerbezulassung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: '§ 2 (2) GewAnzV lets the authority choose the means of identification, from a declaration of identity to the online identity card.',
  },
  signature: {
    required: false,
    status: 'sourced',
    source: '§ 2 (1) GewAnzV: the signature of the official form is left out when the notice is electronic.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  authority: gewerbebehoerde,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Rahmen nach dem Sächsischen Kostenverzeichnis: 22 bis 112 €.',
    why: 'The Saxon list of fees was quoted by municipalities; the amount that Leipzig charges was not found.',
  },
  beforeYouStart: [vorDemStart.ausweis, vorDemStart.registerauszug, vorDemStart.vollmacht],
} as const satisfies Partial<FormMetadata>

/** Trades that the authority watches: who registers or changes one applies for both papers at once, without being asked. */
export const zuverlaessigkeitsnachweise = {
  title: {
    de: 'Führungszeugnis und Gewerbezentralregisterauszug, sofort beantragt (nur überwachungsbedürftige Gewerbe, zum Beispiel Gebrauchtwagenhandel, Schlüsseldienst, Detektei, Reisebüro)',
    en: 'Certificate of conduct and extract from the central trade register, applied for at once (only trades under supervision, for example used cars, locksmiths, detectives, travel agents)',
  },
  source: '§ 38 (1) GewO',
} as const

/** Confirmation within three days (§ 15 GewO), and who learns of the notice (§ 14 (8) GewO). */
export const nachDerAnzeige = [
  {
    de: 'Die Gewerbebehörde bestätigt innerhalb von drei Tagen, dass sie Ihre vollständige Anzeige erhalten hat (§ 15 GewO).',
    en: 'The trade office confirms within three days that it received your complete notice (§ 15 GewO).',
  },
  {
    de: 'Sie unterrichtet unter anderem Finanzamt, Kammer und Unfallversicherung (§ 14 Abs. 8 GewO).',
    en: 'It informs, among others, the tax office, the chamber and the accident insurance (§ 14 (8) GewO).',
  },
  { de: 'Sie erhalten einen Gebührenbescheid.', en: 'You receive a notice of the fee.' },
] as const

export function datenschutz(zweck: { de: string; en: string }) {
  return datenschutzhinweis({ behoerde: gewerbebehoerde, zweck })
}

/** Proofs of identity and of the register, and the declarations at the end. */
export function abschlussFields() {
  return {
    vertretung: vollmacht({
      hint: {
        de: 'Gesetzliche Vertreterinnen und Vertreter, zum Beispiel Geschäftsführer, brauchen keine Vollmacht.',
        en: 'Legal representatives, for example managing directors, need no power of attorney.',
      },
    }),
    ausweiskopie: nachweis({
      label: { de: 'Kopie von Ausweis oder Pass', en: 'Copy of identity card or passport' },
      phrase: { de: 'die Kopie von Ausweis oder Pass', en: 'the copy of identity card or passport' },
      hint: {
        de: 'Nur nötig, wenn Sie sich nicht mit dem Online-Ausweis anmelden.',
        en: 'Only needed if you do not sign in with your online identity card.',
      },
      optional: true,
      sensitive: true,
      source: '§ 2 (2) sentence 3 GewAnzV',
    }),
    registerauszug: nachweis({
      label: { de: 'Auszug aus dem Register', en: 'Extract from the register' },
      phrase: { de: 'den Auszug aus dem Register', en: 'the extract from the register' },
      hint: {
        de: 'In Gründung: der Gesellschaftsvertrag und die Vollmacht der Gründer.',
        en: 'While being founded: the articles and the power of attorney of the founders.',
      },
      visibleWhen: not(isEmpty('betriebsinhaber.wer.juristischePerson.name')),
    }),
    identitaet: erklaerung(
      {
        de: 'Ich bin die Person, die das Gewerbe anzeigt, oder darf für sie handeln.',
        en: 'I am the person who gives this notice, or I may act for that person.',
      },
      { source: '§ 2 (2) sentence 2 no. 4 GewAnzV' },
    ),
    richtigkeit: richtigkeit(),
  }
}
