import type { Texts } from '../model/texts.js'

export interface DatenschutzhinweisFacts {
  /** The controller, as the form names the authority. */
  readonly behoerde: string
  /** What the data are needed for, a noun with its article in the accusative: `die Anmeldung Ihres Hundes`. */
  readonly zweck: Texts
}

/**
 * A short privacy notice for `privacyNotice`: who uses the data and what for. Our own words; the full information under
 * Art. 13 GDPR (legal basis, storage, rights, contact of the data protection officer) is the authority's.
 */
export function datenschutzhinweis({ behoerde, zweck }: DatenschutzhinweisFacts): Texts {
  return {
    de: `Verantwortlich für Ihre Daten ist: ${behoerde}. Ihre Angaben werden für ${zweck.de} verarbeitet. Die vollständigen Informationen nach Art. 13 DSGVO erhalten Sie von dieser Behörde.`,
    en: `Responsible for your data is: ${behoerde}. Your entries are processed for ${zweck.en}. You receive the full information under Art. 13 GDPR from this authority.`,
  }
}

/** What people often need at hand, for `beforeYouStart`. Our own words. */
export const vorDemStart = {
  ausweis: { de: 'Ihren Personalausweis oder Reisepass', en: 'Your identity card or passport' },
  onlineAusweis: {
    de: 'Ihren Personalausweis mit Online-Ausweisfunktion und die PIN',
    en: 'Your identity card with its online function, and the PIN',
  },
  iban: { de: 'Die IBAN Ihres Kontos', en: 'The IBAN of your account' },
  scans: {
    de: 'Ihre Nachweise als PDF oder gut lesbares Foto',
    en: 'Your proofs as PDF files or legible photographs',
  },
  steuerId: { de: 'Ihre steuerliche Identifikationsnummer', en: 'Your tax identification number' },
  fahrzeugschein: {
    de: 'Den Fahrzeugschein (Zulassungsbescheinigung Teil I)',
    en: 'The registration certificate of the vehicle (part I)',
  },
  geburtsurkunde: { de: 'Die Geburtsurkunde', en: 'The birth certificate' },
  vollmacht: {
    de: 'Eine Vollmacht, wenn Sie für jemand anderen handeln',
    en: 'A power of attorney, if you act for somebody else',
  },
  registerauszug: {
    de: 'Den Auszug aus dem Register, wenn Ihr Unternehmen eingetragen ist',
    en: 'The extract from the register, if your company is registered',
  },
  flurstueck: {
    de: 'Gemarkung und Flurstücksnummer, wenn das Grundstück keine Anschrift hat',
    en: 'Cadastral district and number of the parcel, if the land has no address',
  },
} as const satisfies Readonly<Record<string, Texts>>

/** Usual steps after an application was sent, for `whatHappensNext`. Our own words; no promise of a term. */
export const wieEsWeitergeht = {
  eingang: {
    de: 'Sie erhalten eine Bestätigung, dass Ihr Antrag eingegangen ist.',
    en: 'You receive a confirmation that your application has arrived.',
  },
  pruefung: {
    de: 'Die Behörde prüft Ihre Angaben und fragt nach, wenn etwas fehlt.',
    en: 'The authority checks your entries and asks back if something is missing.',
  },
  zahlung: {
    de: 'Sie erhalten eine Aufforderung, die Gebühr zu zahlen.',
    en: 'You receive a request to pay the fee.',
  },
  bescheid: {
    de: 'Sie erhalten die Entscheidung per Post oder in Ihr elektronisches Postfach.',
    en: 'You receive the decision by post or in your electronic mailbox.',
  },
  zusendung: {
    de: 'Das Dokument wird Ihnen zugeschickt.',
    en: 'The document is sent to you.',
  },
  abholung: {
    de: 'Sie holen das Dokument bei der Behörde ab.',
    en: 'You collect the document from the authority.',
  },
  termin: {
    de: 'Die Behörde vereinbart mit Ihnen einen Termin.',
    en: 'The authority arranges an appointment with you.',
  },
} as const satisfies Readonly<Record<string, Texts>>
