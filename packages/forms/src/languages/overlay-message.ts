import type { IssueCode, IssueFacts } from '../model/issue.js'
import type { Overlay, OverlayMessage, SpokenText } from '../model/overlay.js'
import { formatMediaType } from '../messages/format.js'
import { tagOf } from './spoken.js'

/**
 * What a citizen should do about an issue, in the language of an overlay; undefined when it does not say. Like the German
 * texts it is made from the code and the definition alone.
 *
 * @param label - the question, in the language that its label was found in
 */
export function overlayMessage(
  overlay: Overlay,
  code: IssueCode,
  facts: IssueFacts,
  label: SpokenText | undefined,
): SpokenText | undefined {
  if (overlay.messages === undefined) return undefined
  const { byCode, withLabel } = overlay.messages
  const template = Object.hasOwn(byCode, code) ? templateOf(byCode[code], facts) : undefined
  const message = template === undefined ? undefined : fill(template, valuesOf(overlay, code, facts))
  if (message === undefined) return undefined
  const text = label === undefined ? message : fill(withLabel, { label: embedded(label, overlay), message })
  return text === undefined ? undefined : { text, ...tagOf(overlay) }
}

function templateOf(message: OverlayMessage | undefined, { kind }: IssueFacts): string | undefined {
  if (message === undefined || typeof message === 'string') return message
  return (kind && message[kind]) ?? message.other
}

const placeholder = /\{(\w+)\}/gu

/** Undefined when a value is missing: half a sentence helps nobody. */
function fill(template: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  const names = [...template.matchAll(placeholder)].map(([, name = '']) => name)
  if (names.some((name) => values[name] === undefined)) return undefined
  return template.replace(placeholder, (_, name: string) => values[name] ?? '')
}

/** A declaration is a sentence; inside of ours it ends without its full stop. Foreign direction is kept apart. */
function embedded({ text, dir }: SpokenText, overlay: Overlay): string {
  const name = text.replace(/\.$/u, '')
  return dir === overlay.dir ? name : `\u2068${name}\u2069`
}

function valuesOf({ lang, locale = lang }: Overlay, code: IssueCode, facts: IssueFacts) {
  const { limit, limitDate, mediaTypes, kind } = facts
  return {
    limit: limit === undefined ? undefined : written(limit, code === 'file-too-large' ? 'file' : kind, locale),
    date: limitDate === undefined ? undefined : writtenDay(limitDate, locale),
    mediaTypes: mediaTypes?.map(formatMediaType).join(', '),
  }
}

const bytesPerMegabyte = 1024 * 1024

function written(limit: number, kind: IssueFacts['kind'], locale: string): string {
  if (kind === 'cents') return (limit / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' })
  if (kind !== 'file') return limit.toLocaleString(locale)
  const unit = limit < bytesPerMegabyte ? 'kilobyte' : 'megabyte'
  const value = limit / (unit === 'kilobyte' ? 1024 : bytesPerMegabyte)
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
}

function writtenDay(day: string, locale: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, options)
}
