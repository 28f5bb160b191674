import type { FileAnswer, TeilDatum } from '../model/definition.js'
import { isPlainObject } from '../model/plain-object.js'

/** Whether a value can be read as the answer to a file question; its limits are not checked. */
export function isFileAnswer(value: unknown): value is FileAnswer {
  return (
    isPlainObject(value) &&
    'attachmentId' in value &&
    typeof value.attachmentId === 'string' &&
    'filename' in value &&
    typeof value.filename === 'string' &&
    'mediaType' in value &&
    typeof value.mediaType === 'string' &&
    'size' in value &&
    typeof value.size === 'number'
  )
}

/** Whether a value can be read as a partial date; the calendar is not asked. */
export function isTeilDatum(value: unknown): value is TeilDatum {
  if (!isPlainObject(value) || !('jahr' in value) || typeof value.jahr !== 'number') return false
  return isAbsentOrNumber(value, 'monat') && isAbsentOrNumber(value, 'tag')
}

function isAbsentOrNumber(value: object, key: 'monat' | 'tag'): boolean {
  const part: unknown = Reflect.get(value, key)
  return part === undefined || typeof part === 'number'
}
