import type { MessageParameters, MessageTable } from './message.js'

/** German texts: formal "Sie", what to do, no blame, no technical words. */
export const germanMessages: MessageTable = {
  required,
  'confirmation-required': (m) =>
    m.label === undefined && m.phrase === undefined ? 'Bestätigen Sie diese Erklärung.' : `Bestätigen Sie ${name(m)}.`,
  'wrong-type': (m) => `Geben Sie ${at(m)} ${expected(m)} an.`,
  'unknown-field': () => 'Entfernen Sie diese Angabe. Das Formular fragt nicht danach.',
  'forbidden-key': () => 'Entfernen Sie diese Angabe. Ihr Name ist nicht zulässig.',
  'too-many-issues': () => 'Korrigieren Sie zuerst die genannten Angaben. Weitere Hinweise folgen danach.',
  'too-short': (m) => `Geben Sie ${at(m)} mindestens ${m.limit ?? 'die verlangten'} Zeichen an.`,
  'too-long': (m) => `Kürzen Sie ${name(m)}${m.limit === undefined ? '' : ` auf höchstens ${m.limit} Zeichen`}.`,
  'character-not-allowed': (m) =>
    m.characters === undefined
      ? `Verwenden Sie ${at(m)} nur zulässige Zeichen. Entfernen Sie zum Beispiel Emojis und unsichtbare Sonderzeichen.`
      : `Entfernen Sie ${at(m)} nicht zulässige Zeichen (${m.characters}), zum Beispiel Emojis und unsichtbare Sonderzeichen.`,
  'email-invalid': () => 'Geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@example.org.',
  'date-invalid': (m) =>
    m.kind === 'partialDate'
      ? `Geben Sie ${at(m)} mindestens das Jahr mit vier Ziffern an. Einen Tag geben Sie nur zusammen mit dem Monat an.`
      : `Geben Sie ${at(m)} ein vollständiges Datum mit Tag, Monat und Jahr an.`,
  'date-not-existing': (m) => `Prüfen Sie ${name(m)}. Diesen Tag gibt es im Kalender nicht.`,
  'date-too-early': (m) =>
    m.date === undefined
      ? `Prüfen Sie ${name(m)}. Das Datum liegt zu weit zurück.`
      : `Geben Sie ${at(m)} ${m.kind === 'text' ? 'einen Monat ab' : 'ein Datum ab dem'} ${m.date} an.`,
  'date-too-late': (m) =>
    m.date === undefined
      ? `Prüfen Sie ${name(m)}. Das Datum liegt zu weit in der Zukunft.`
      : `Geben Sie ${at(m)} ${m.kind === 'text' ? 'einen Monat bis' : 'ein Datum bis zum'} ${m.date} an.`,
  'number-too-small': (m) => `Geben Sie ${at(m)} mindestens ${m.limit ?? 'den kleinsten zulässigen Wert'} an.`,
  'number-too-large': (m) => `Geben Sie ${at(m)} höchstens ${m.limit ?? 'den größten zulässigen Wert'} an.`,
  'choice-unknown': (m) => `Wählen Sie ${at(m)} eine der angebotenen Antworten aus.`,
  'code-unknown': (m) => `Wählen Sie ${at(m)} einen Eintrag der Liste aus.`,
  'choice-repeated': (m) => `Wählen Sie ${at(m)} jede Antwort nur einmal aus.`,
  'too-few': (m) => `Geben Sie ${at(m)} mindestens ${entries(m)} an.`,
  'too-many': (m) => `Geben Sie ${at(m)} höchstens ${entries(m)} an.`,
  'file-empty': (m) => `Laden Sie ${at(m)} eine andere Datei hoch. Die Datei ist leer.`,
  'file-too-large': (m) =>
    `Laden Sie ${at(m)} eine kleinere Datei hoch${m.limit === undefined ? '' : ` (höchstens ${m.limit})`}.`,
  'file-type-not-allowed': (m) =>
    `Laden Sie ${at(m)} eine Datei eines zulässigen Typs hoch${m.mediaTypes === undefined ? '' : ` (${m.mediaTypes})`}.`,
  'file-name-invalid': (m) =>
    `Benennen Sie die Datei ${at(m)} um. Verwenden Sie einen kurzen Namen ohne Schrägstriche und Sonderzeichen.`,
  'variant-not-single': (m) => `Entscheiden Sie sich ${at(m)} für genau eine der Möglichkeiten.`,
  'rule-violated': () => 'Prüfen Sie diese Angaben. Sie passen nicht zusammen.',
  'iban-invalid': () =>
    'Geben Sie die vollständige IBAN an. Vergleichen Sie sie mit Ihrer Bankkarte oder dem Kontoauszug.',
  'bic-invalid': () => 'Geben Sie den BIC mit 8 oder 11 Zeichen an. Er steht auf dem Kontoauszug.',
  'postal-code-invalid': () => 'Geben Sie eine deutsche Postleitzahl mit fünf Ziffern an, zum Beispiel 04109.',
  'phone-invalid': () => 'Geben Sie die Telefonnummer mit Vorwahl und nur mit Ziffern an, zum Beispiel 0341 000000.',
  'house-number-invalid': () => 'Geben Sie die Hausnummer mit mindestens einer Ziffer an, zum Beispiel 12 a.',
  'microchip-number-invalid': () =>
    'Geben Sie die Transpondernummer mit 15 Ziffern an. Sie steht im Heimtierausweis oder im Impfausweis.',
  'steuer-id-invalid': () =>
    'Prüfen Sie die Steuer-Identifikationsnummer. Sie hat 11 Ziffern und steht im Steuerbescheid.',
  'steuernummer-invalid': () => 'Geben Sie die Steuernummer mit 13 Ziffern an, so wie ELSTER sie schreibt.',
  'kfz-kennzeichen-invalid': () =>
    'Geben Sie das Kennzeichen mit Bindestrich nach dem Ortskürzel an, zum Beispiel L-AB 1234.',
  'fin-invalid': () =>
    'Geben Sie die Fahrzeug-Identifizierungsnummer mit 17 Zeichen an. Die Buchstaben I, O und Q kommen darin nicht vor.',
  'ausweisnummer-invalid': () =>
    'Geben Sie die Nummer des Ausweises mit 9 Zeichen an. Den Buchstaben O gibt es darin nicht, nur die Ziffer 0.',
  'glaeubiger-id-invalid': () =>
    'Geben Sie die Gläubiger-Identifikationsnummer mit 18 Zeichen an, zum Beispiel DE98ZZZ09999999999.',
  'ags-invalid': () => 'Geben Sie den Amtlichen Gemeindeschlüssel mit 8 Ziffern an, zum Beispiel 14713000.',
  'ars-invalid': () => 'Geben Sie den Amtlichen Regionalschlüssel mit 12 Ziffern an, zum Beispiel 147130000000.',
  'time-invalid': () => 'Geben Sie die Uhrzeit mit Stunde und Minute an, zum Beispiel 09:30.',
  'month-invalid': () => 'Geben Sie Monat und Jahr an, zum Beispiel 03/2026.',
  'ust-idnr-invalid': () => 'Geben Sie die Umsatzsteuer-Identifikationsnummer mit DE und 9 Ziffern an.',
  'rentenversicherungsnummer-invalid': () =>
    'Geben Sie die Versicherungsnummer mit 12 Zeichen an. Sie steht auf Schreiben der Rentenversicherung.',
  'handelsregisternummer-invalid': () =>
    'Geben Sie die Registernummer mit höchstens 20 Zeichen an, zum Beispiel HRB 12345.',
  'zb1-code-invalid': () => 'Geben Sie den Sicherheitscode mit 7 Zeichen an. Beachten Sie große und kleine Buchstaben.',
  'evb-nummer-invalid': () => 'Geben Sie die eVB-Nummer mit 7 Zeichen an. Sie erhalten sie von Ihrer Kfz-Versicherung.',
  'flurstueck-invalid': () => 'Geben Sie die Nummer des Flurstücks an, zum Beispiel 123/4.',
}

function required(m: MessageParameters): string {
  if (m.phrase !== undefined) return requiredPhrase(m.kind, m.phrase)
  switch (m.kind) {
    case 'code':
    case 'choice':
    case 'variant':
      return `Wählen Sie ${at(m)} eine Antwort aus.`
    case 'choices':
      return `Wählen Sie ${at(m)} mindestens eine Antwort aus.`
    case 'yesNo':
      return `Beantworten Sie ${name(m)} mit Ja oder Nein.`
    case 'file':
      return `Laden Sie ${at(m)} eine Datei hoch.`
    case 'confirmation':
      return `Bestätigen Sie ${name(m)}.`
    case 'repeat':
      return `Geben Sie ${at(m)} mindestens einen Eintrag an.`
    default:
      return m.label === undefined ? 'Machen Sie hier eine Angabe.' : `Geben Sie „${m.label}“ an.`
  }
}

function requiredPhrase(kind: MessageParameters['kind'], phrase: string): string {
  switch (kind) {
    case 'choice':
    case 'choices':
    case 'code':
    case 'variant':
      return `Wählen Sie ${phrase} aus.`
    case 'file':
      return `Laden Sie ${phrase} hoch.`
    case 'yesNo':
      return `Beantworten Sie ${phrase} mit Ja oder Nein.`
    case 'confirmation':
      return `Bestätigen Sie ${phrase}.`
    default:
      return `Geben Sie ${phrase} an.`
  }
}

function expected(m: MessageParameters): string {
  switch (m.kind) {
    case 'yesNo':
      return 'Ja oder Nein'
    case 'integer':
      return 'eine ganze Zahl'
    case 'cents':
      return 'einen Betrag in Cent'
    case 'date':
    case 'partialDate':
      return 'ein Datum'
    case 'file':
      return 'eine hochgeladene Datei'
    case 'choices':
    case 'repeat':
      return 'eine Liste'
    case 'text':
    case 'email':
    case 'code':
      return 'einen Text'
    default:
      return 'eine passende Antwort'
  }
}

/** The question as the object of a sentence. */
function name(m: MessageParameters): string {
  if (m.phrase !== undefined) return m.phrase
  return m.label === undefined ? 'diese Angabe' : `„${m.label}“`
}

/** The question as the place of a sentence. */
function at(m: MessageParameters): string {
  return m.label === undefined ? 'hier' : `bei „${m.label}“`
}

function entries(m: MessageParameters): string {
  const isChoice = m.kind === 'choices'
  if (m.limit === undefined) return isChoice ? 'die verlangte Zahl von Antworten' : 'die verlangte Zahl von Einträgen'
  if (m.isOne) return isChoice ? 'eine Antwort' : 'einen Eintrag'
  return `${m.limit} ${isChoice ? 'Antworten' : 'Einträge'}`
}
