import { randomIds, type IdGenerator } from '@amt24/core'
import { fileAnswer } from '../output/application/file-answer.js'
import type { QuestionView } from '../view/form-view.js'

/** Names of fields that belong to no question begin with an exclamation mark or hold one. */
export type Posted = Pick<URLSearchParams, 'get' | 'getAll'>

/**
 * The answer to a question as the browser posted it; undefined when nothing was answered. What cannot be read stays as it
 * was typed, so that validation complains and people see it again.
 */
export function postedValue(question: QuestionView, posted: Posted, ids: IdGenerator = randomIds): unknown {
  const { kind, path } = question
  const typed = posted.get(path) ?? ''
  switch (kind) {
    case 'choices': {
      const chosen = posted.getAll(path)
      return chosen.length === 0 ? undefined : chosen
    }
    case 'partialDate':
      return partialDate(path, posted)
    case 'file':
      return file(question, typed, posted, ids)
    case 'yesNo':
    case 'confirmation':
      return typed === 'true' ? true : typed === 'false' ? false : written(typed)
    case 'integer':
      return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : written(typed)
    case 'cents':
      return cents(typed.trim())
    default:
      return written(typed.replace(/\r\n?/g, '\n'))
  }
}

function written(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : typed
}

function partialDate(path: string, posted: Posted): unknown {
  const parts = ['jahr', 'monat', 'tag'].flatMap((name) => {
    const typed = (posted.get(`${path}.${name}`) ?? '').trim()
    return typed === '' ? [] : [[name, /^\d{1,6}$/.test(typed) ? Number(typed) : typed] as const]
  })
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}

/** `1.234,5` and `1234,50` are German amounts; anything else is for validation. */
function cents(typed: string): number | string | undefined {
  const found = /^(-?)(\d{1,3}(?:\.\d{3}){1,3}|\d{1,11})(?:,(\d{1,2}))?(?:\s?€)?$/.exec(typed)
  if (found === null) return written(typed)
  const [, sign = '', euros = '', rest = ''] = found
  const amount = Number(euros.replaceAll('.', '')) * 100 + Number(rest.padEnd(2, '0'))
  return sign === '-' ? -amount : amount
}

/** The browser sends the name alone, so one byte stands for the content. */
function file({ path, value }: QuestionView, typed: string, posted: Posted, ids: IdGenerator): unknown {
  if (posted.get(`${path}!remove`) !== null && typed === '') return undefined
  if (typed === '') return value
  const filename = typed.split(/[\\/]/).at(-1) ?? typed
  const isKnown = /\.(?:pdf|png|jpe?g|xml|json|txt)$/i.test(filename)
  const other = isKnown ? {} : { mediaType: 'application/octet-stream' }
  return fileAnswer({ path: filename, size: 1, ...other }, { ids })
}
