import type { Problem } from '../events/event.js'

/** What a problem is about: the whole submission, one part of it, one attachment, or something else. */
export type ProblemInstance = 'submission' | 'metadata' | 'data' | 'other' | `attachment:${string}`

export type ProblemName = keyof typeof titles

/**
 * Names and titles of problems. UNVERIFIED: from memory of FIT-Connect's page on verification, none of it seen on the wire
 * but for three class names of the Java SDK (syntax violation, schema violation and unsupported schema of the data).
 * Nothing else in this library spells a problem, so that a check against the page changes this file only.
 *
 * @see https://docs.fitko.de/fit-connect/docs/receiving/verification
 */
const titles = {
  'invalid-event-log': 'Inkonsistentes Event-Log',
  'attachments-mismatch': 'Fehlerhafte Anlagen-Liste',
  'incorrect-authentication-tag': 'Authentication-Tag ungültig',
  'encryption-issue': 'Entschlüsselungs-Fehler',
  'syntax-violation': 'Syntax-Fehler',
  'missing-schema': 'Schema-Referenz fehlt',
  'unsupported-schema': 'Schema nicht unterstützt',
  'schema-violation': 'Schema-Fehler',
  'unsupported-service': 'Verwaltungsleistung nicht unterstützt',
  'service-mismatch': 'Verwaltungsleistung stimmt nicht überein',
  'unsupported-reply-channel': 'Rückkanal nicht unterstützt',
  'missing-data': 'Fachdatensatz fehlt',
  'missing-attachment': 'Anlage fehlt',
  'hash-mismatch': 'Prüfsumme stimmt nicht',
  'invalid-content': 'Inhalte nicht akzeptiert',
  'technical-error': 'Technischer Fehler',
} as const

const base = 'https://schema.fitko.de/fit-connect/events/problems/'

/**
 * Builds a problem for a rejection. Problems are signed but not encrypted: the delivery service reads them.
 *
 * @param detail For the clerk or developer at the sender; German, without personal data.
 */
export function problem(name: ProblemName, instance: ProblemInstance, detail: string): Problem {
  return { type: `${base}${name}`, title: titles[name], detail, instance }
}

/**
 * The name of a problem that this list knows, for a program that reads a rejection.
 *
 * @returns `undefined` for a problem of the authority's own
 */
export function problemNameOf({ type }: Pick<Problem, 'type'>): ProblemName | undefined {
  const name = type.startsWith(base) ? type.slice(base.length) : ''
  return isProblemName(name) ? name : undefined
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(titles, name)
}
