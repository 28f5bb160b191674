import type { IssueCode, IssueFacts } from '../model/issue.js'
import type { Overlay, OverlayMessage, SpokenText } from '../model/overlay.js'
import { formatMediaType } from '../messages/format.js'
import { tagOf } from './spoken.js'
import { localeOf, writtenBytes, writtenCents, writtenDay } from './written.js'

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

function valuesOf(overlay: Overlay, code: IssueCode, facts: IssueFacts) {
  const { limit, limitDate, mediaTypes, kind } = facts
  return {
    limit: limit === undefined ? undefined : writtenLimit(limit, code === 'file-too-large' ? 'file' : kind, overlay),
    date: limitDate === undefined ? undefined : writtenDay(limitDate, overlay).text,
    mediaTypes: mediaTypes?.map(formatMediaType).join(', '),
  }
}

function writtenLimit(limit: number, kind: IssueFacts['kind'], overlay: Overlay): string {
  if (kind === 'cents') return writtenCents(limit, overlay).text
  return kind === 'file' ? writtenBytes(limit, overlay).text : limit.toLocaleString(localeOf(overlay))
}
