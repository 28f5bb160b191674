import { defaultMaxFileSize, defaultMediaTypes, type FileAnswer, type FileDefinition } from '../model/definition.js'
import type { IssueCode } from '../model/issue.js'
import { codePointsOf, composed, hasMarkPile, isHopelesslyLong } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import { isUuid } from '../model/uuid.js'
import type { Check } from './check.js'
import { countGiven, reportOtherKeys } from './other-keys.js'
import { characterTable, isSettledText, type SettledText } from './settled-text.js'

const names = new Set(['attachmentId', 'filename', 'mediaType', 'size'])

export function compileFile(node: OutlineNode, definition: FileDefinition): Check {
  const { maxSize = defaultMaxFileSize, mediaTypes = defaultMediaTypes } = definition
  const readUsual = compileUsualFile(definition)
  return (raw, scope, issues) => {
    if (!isPlainObject(raw)) return issues.add(node, scope, 'wrong-type')
    const attachmentId = readOwn(raw, 'attachmentId')
    const filename = readOwn(raw, 'filename')
    const mediaType = readOwn(raw, 'mediaType')
    const size = readOwn(raw, 'size')
    const given = countGiven(attachmentId, filename, mediaType, size)
    reportOtherKeys(raw, given, names, node, scope, issues)
    const usual = readUsual(attachmentId, filename, mediaType, size)
    if (usual !== undefined) return usual
    const answer = fileOf(attachmentId, filename, mediaType, size)
    if (answer === undefined) return issues.add(node, scope, 'wrong-type')
    const broken = fileIssue(answer, maxSize, mediaTypes)
    return broken === undefined ? answer : issues.add(node, scope, broken, { limit: maxSize, mediaTypes })
  }
}

const maxMediaTypeLength = 255

function fileOf(attachmentId: unknown, filename: unknown, mediaType: unknown, size: unknown): FileAnswer | undefined {
  if (typeof attachmentId !== 'string' || attachmentId.length !== 36 || typeof filename !== 'string') return undefined
  if (typeof mediaType !== 'string' || mediaType.length > maxMediaTypeLength) return undefined
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined
  const id = attachmentId.toLowerCase()
  if (!isUuid(id)) return undefined
  return { attachmentId: id, filename: normaliseFilename(filename), mediaType: mediaType.toLowerCase(), size }
}

/** File systems of today take no longer names. */
const maxFilenameLength = 255
/** What could lead out of a folder, end a header line or disguise the ending of the name, and what XML cannot carry. */
function unsafeInFilename(): RegExp {
  // Not a literal: the sets of characters would be made when a form is imported.
  return new RegExp(String.raw`[/\\:\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]`, 'u')
}

function normaliseFilename(filename: string): string {
  return isHopelesslyLong(filename, maxFilenameLength) ? filename : composed(filename)
}

function fileIssue(answer: FileAnswer, maxSize: number, mediaTypes: readonly string[]): IssueCode | undefined {
  if (answer.size === 0) return 'file-empty'
  if (answer.size > maxSize) return 'file-too-large'
  if (!mediaTypes.includes(answer.mediaType)) return 'file-type-not-allowed'
  return isSafeFilename(answer.filename) ? undefined : 'file-name-invalid'
}

function isSafeFilename(filename: string): boolean {
  if (isHopelesslyLong(filename, maxFilenameLength) || codePointsOf(filename) > maxFilenameLength) return false
  if (filename.trim() === '' || filename === '.' || filename === '..') return false
  return !unsafeInFilename().test(filename) && !hasMarkPile(filename)
}

/** Reads files with nothing to normalise and nothing wrong; undefined says nothing. */
export function compileUsualFile({ maxSize = defaultMaxFileSize, mediaTypes = defaultMediaTypes }: FileDefinition) {
  const usualTypes = new Set(mediaTypes.filter((mediaType) => mediaType === mediaType.toLowerCase()))
  const unsafe = unsafeInFilename()
  const safe = characterTable((character) => !unsafe.test(character))
  const usualName: SettledText = { minLength: 1, maxLength: maxFilenameLength, table: safe }
  return (attachmentId: unknown, filename: unknown, mediaType: unknown, size: unknown): FileAnswer | undefined => {
    if (typeof attachmentId !== 'string' || typeof filename !== 'string' || typeof mediaType !== 'string')
      return undefined
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1 || size > maxSize) return undefined
    if (filename.charCodeAt(0) === dot || !isSettledText(filename, usualName)) return undefined
    return usualTypes.has(mediaType) && isUuid(attachmentId) ? { attachmentId, filename, mediaType, size } : undefined
  }
}

/** Names such as `..` begin with it. */
const dot = 0x2e
