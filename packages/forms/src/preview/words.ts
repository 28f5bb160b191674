import { spoken } from '../languages/spoken.js'
import type { AnyLanguage, SpokenText } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'

/** What the page itself says, besides the form. */
export const words = {
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  preview: { de: 'Vorschau: nichts wird gesendet oder gespeichert.', en: 'Preview: nothing is sent or stored.' },
  notReviewed: {
    de: 'Diese Übersetzung wurde von keiner Behörde geprüft.',
    en: 'No authority has reviewed this translation.',
  },
  steps: { de: 'Schritte', en: 'Steps' },
  start: { de: 'Vor dem Start', en: 'Before you start' },
  begin: { de: 'Jetzt starten', en: 'Start now' },
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Zurück', en: 'Back' },
  summary: { de: 'Angaben prüfen', en: 'Check your answers' },
  change: { de: 'Ändern', en: 'Change' },
  restart: { de: 'Neu beginnen', en: 'Start again' },
  errors: { de: 'Bitte prüfen Sie Ihre Angaben', en: 'Please check your answers' },
  errorPrefix: { de: 'Fehler', en: 'Error' },
  optional: { de: '(freiwillig)', en: '(optional)' },
  newQuestions: {
    de: 'Durch Ihre Antworten haben sich die Fragen dieser Seite geändert.',
    en: 'Your answers have changed the questions on this page.',
  },
  choose: { de: 'Bitte wählen', en: 'Please choose' },
  add: { de: 'Weiteren Eintrag hinzufügen', en: 'Add another entry' },
  addFirst: { de: 'Eintrag hinzufügen', en: 'Add an entry' },
  entry: { de: 'Eintrag', en: 'Entry' },
  removeEntry: { de: 'Eintrag {n} entfernen', en: 'Remove entry {n}' },
  chosenFile: { de: 'Ausgewählt:', en: 'Chosen:' },
  removeFile: { de: 'Auswahl entfernen', en: 'Remove the choice' },
  fileNote: { de: 'Die Vorschau merkt sich nur den Namen.', en: 'The preview remembers the name only.' },
  day: { de: 'Tag', en: 'Day' },
  month: { de: 'Monat', en: 'Month' },
  year: { de: 'Jahr', en: 'Year' },
  partialHint: {
    de: 'Unbekannten Tag oder Monat frei lassen.',
    en: 'Leave an unknown day or month empty.',
  },
  help: { de: 'Mehr dazu', en: 'More about this' },
  authority: { de: 'Zuständig', en: 'Responsible' },
  fee: { de: 'Gebühr', en: 'Fee' },
  feeNone: { de: 'keine', en: 'none' },
  feeUnknown: { de: 'nicht bekannt', en: 'not known' },
  illustrative: { de: '(Beispiel, nicht bestätigt)', en: '(example, not confirmed)' },
  evidence: { de: 'Diese Nachweise brauchen Sie', en: 'Evidence that you need' },
  atHand: { de: 'Halten Sie bereit', en: 'Have at hand' },
  privacy: { de: 'Datenschutz', en: 'Privacy' },
  after: { de: 'Wie es weitergeht', en: 'What happens next' },
  complete: { de: 'Alle Angaben sind vollständig.', en: 'All answers are complete.' },
  data: { de: 'Daten als JSON', en: 'Data as JSON' },
  closed: { de: 'Das Formular ist heute nicht geöffnet.', en: 'The form is not open today.' },
  notFound: { de: 'Diese Seite gibt es nicht.', en: 'There is no such page.' },
  nothing: { de: 'Bisher wurde nichts beantwortet.', en: 'Nothing has been answered so far.' },
  euro: { de: 'Betrag in Euro, zum Beispiel 12,50', en: 'Amount in euros, for example 12,50' },
} as const satisfies Readonly<Record<string, Texts>>

export type Word = keyof typeof words

/** The word in the language of the page, or in German where the language lacks it; `{n}` becomes a number. */
export function word(name: Word, language: AnyLanguage, number?: number): SpokenText {
  const texts = words[name]
  const own = typeof language === 'object' ? language.pageWords : undefined
  const found = spoken(texts, language, own && Object.hasOwn(own, texts.de) ? own[texts.de] : undefined)
  return number === undefined ? found : { ...found, text: found.text.replace('{n}', String(number)) }
}
