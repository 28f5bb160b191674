import type { ConditionData } from '../model/condition.js'
import { ausweisdokument as documents } from '../code-lists/lists.js'
import { answerTo, lessThan, not, today } from '../conditions/builders.js'
import type { Given, Made } from '../model/field.js'
import { code, date, text } from '../model/fields.js'
import { groupOf, type GroupOptions } from './block.js'

/** An identity card, passport or other document of identity. */
export interface Ausweisdokument {
  /** Key of the list `ausweisdokument`. */
  art: string
  nummer: string
  behoerde: string
  /** `YYYY-MM-DD` */
  ausgestelltAm: string
  /** `YYYY-MM-DD` */
  gueltigBis: string
}

/**
 * Document of identity: kind, number, issuing authority, days of issue and expiry. The number is free, because documents of
 * every state are possible; it may have expired.
 */
export function ausweisdokument<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions, P, W, Q>): Made<Ausweisdokument, P, W, Q> {
  const defaults = { label: { de: 'Ausweisdokument', en: 'Identity document' }, sensitive: true }
  const fields = {
    art: code(documents, {
      label: { de: 'Art des Dokuments', en: 'Kind of document' },
      phrase: { de: 'die Art des Dokuments', en: 'the kind of document' },
    }),
    nummer: text({
      label: { de: 'Seriennummer', en: 'Document number' },
      phrase: { de: 'die Seriennummer des Dokuments', en: 'the number of the document' },
      hint: {
        de: 'Beim Personalausweis oben rechts auf der Vorderseite.',
        en: 'On German identity cards at the top right of the front.',
      },
      maxLength: 50,
      characters: 'din-91379-b',
      fim: 'F60000000239',
      sensitive: true,
    }),
    behoerde: text({
      label: { de: 'Ausstellende Behörde', en: 'Issuing authority' },
      phrase: { de: 'die ausstellende Behörde', en: 'the issuing authority' },
      maxLength: 84,
      characters: 'din-91379-b',
      fim: 'F60000000292',
    }),
    ausgestelltAm: date({
      label: { de: 'Ausgestellt am', en: 'Date of issue' },
      phrase: { de: 'das Ausstellungsdatum', en: 'the date of issue' },
      max: today(),
      fim: 'F60000000294',
    }),
    gueltigBis: date({
      label: { de: 'Gültig bis', en: 'Date of expiry' },
      phrase: { de: 'den letzten Tag der Gültigkeit', en: 'the date of expiry' },
      fim: 'F60000000295',
    }),
  }
  return groupOf<Ausweisdokument, P, W, Q>(defaults, options, fields, [expiresAfterIssue])
}

const expiresAfterIssue = {
  valid: not(lessThan('self.gueltigBis', answerTo('self.ausgestelltAm'))),
  message: {
    de: 'Prüfen Sie die Gültigkeit. Sie kann nicht vor der Ausstellung enden.',
    en: 'Check the date of expiry. It cannot be before the date of issue.',
  },
  at: 'self.gueltigBis',
}
