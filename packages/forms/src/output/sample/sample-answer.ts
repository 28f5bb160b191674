import { sampleEmail } from '../../bausteine/values/email.js'
import { isExistingDay, shiftDay, type Day } from '../../model/calendar.js'
import {
  defaultMaxFileSize,
  defaultMediaTypes,
  type FieldDefinition,
  type FileAnswer,
  type FileDefinition,
} from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'
import { isOptional } from '../is-optional.js'
import { comparedValuesOf, type Compared } from './compared-values.js'
import type { Random } from './random.js'
import { sampleDay, samplePartialDate } from './sample-date.js'
import { sampleText } from './sample-text.js'

type SimpleDefinition = Exclude<FieldDefinition, { kind: 'group' | 'repeat' | 'variant' }>

/** An answer for everything inside a place, whether it is asked or not; some optional ones are left open. */
export function sampleMembers(node: OutlineNode, today: Day, random: Random): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const child of node.children.values()) {
    if (isOptional(child) && random.chance(0.4)) continue
    answers[child.name] = sampleNode(child, today, random)
  }
  return answers
}

function sampleNode(node: OutlineNode, today: Day, random: Random): unknown {
  const { definition } = node.part
  if (!('kind' in definition)) return sampleMembers(node, today, random)
  switch (definition.kind) {
    case 'group':
      return sampleMembers(node, today, random)
    case 'repeat': {
      const min = definition.min ?? 1
      const count = random.integer(min, Math.min(definition.max, min + 2))
      return Array.from({ length: count }, () => sampleMembers(node, today, random))
    }
    case 'variant': {
      const branches = [...node.children.values()]
      const branch = branches[random.integer(0, branches.length - 1)]
      return branch && { [branch.name]: sampleMembers(branch, today, random) }
    }
    default:
      return comparedAnswer(node, today, random) ?? sampleAnswer(definition, today, random)
  }
}

/** How often an answer is one that a condition asks for. */
const comparedShare = 0.3

/** Sometimes a text, number or day on one side or the other of what a condition compares with; else undefined. */
function comparedAnswer(node: OutlineNode, today: Day, random: Random): unknown {
  const compared = comparedValuesOf(rootOf(node)).get(node)
  const isSampledWell = node.part.kind === 'choice' || node.part.kind === 'yesNo' || node.part.kind === 'confirmation'
  if (compared === undefined || isSampledWell || !random.chance(comparedShare)) return undefined
  const value = compared[random.integer(0, compared.length - 1)]
  return value === undefined ? undefined : beside(value, today, random.integer(-1, 1))
}

function beside(value: Compared, today: Day, distance: number): unknown {
  if (typeof value === 'number') return value + distance
  if (typeof value === 'string') return isExistingDay(value) ? shiftDay(value, { days: distance }) : value
  return typeof value === 'object' ? shiftDay(shiftDay(today, value.today), { days: distance }) : value
}

function rootOf(node: OutlineNode): OutlineNode {
  return node.parent === undefined ? node : rootOf(node.parent)
}

/** An answer to a question that has none inside. */
export function sampleAnswer(definition: SimpleDefinition, today: Day, random: Random): unknown {
  switch (definition.kind) {
    case 'text':
      return sampleText(definition, today, random)
    case 'email':
      return sampleEmail(random.integer(0, 999))
    case 'date':
      return sampleDay(definition, 10, today, random)
    case 'partialDate':
      return samplePartialDate(definition, today, random)
    case 'yesNo':
      return random.chance(0.5)
    case 'confirmation':
      return true
    case 'integer':
      return sampleNumber(definition.min, definition.max, 100, random)
    case 'cents':
      return sampleNumber(definition.min, definition.max, 100_000, random)
    case 'file':
      return sampleFile(definition, random)
    case 'choice':
      return sampleChoices(Object.keys(definition.choices), 1, 1, random)[0]
    case 'code':
      return sampleChoices(definition.list.codes.split(' '), 1, 1, random)[0]
    case 'choices': {
      const keys = Object.keys(definition.choices)
      return sampleChoices(keys, definition.min ?? 1, definition.max ?? keys.length, random)
    }
  }
}

/** A number within the limits; where only one is given, within `range` of it. */
function sampleNumber(min: number | undefined, max: number | undefined, range: number, random: Random): number {
  const lowest = min ?? Math.min(0, (max ?? range) - range)
  return random.integer(lowest, Math.min(max ?? lowest + range, lowest + range))
}

function sampleChoices(keys: readonly string[], min: number, max: number, random: Random): string[] {
  const left = [...keys]
  const count = random.integer(min, max)
  return Array.from({ length: count }, () => left.splice(random.integer(0, left.length - 1), 1)).flat()
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

function sampleFile(definition: FileDefinition, random: Random): FileAnswer {
  const mediaTypes = definition.mediaTypes ?? defaultMediaTypes
  const mediaType = mediaTypes[random.integer(0, mediaTypes.length - 1)] ?? 'application/pdf'
  return {
    attachmentId: sampleUuid(random),
    filename: `beispiel-${random.integer(1, 99)}.${extensions[mediaType] ?? 'bin'}`,
    mediaType,
    size: random.integer(1, Math.min(definition.maxSize ?? defaultMaxFileSize, 1_000_000)),
  }
}

/** A version 4 UUID. */
function sampleUuid(random: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.integer(0, 15).toString(16)).join('')
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${random.pick(['8', '9', 'a', 'b'])}${digits(3)}-${digits(12)}`
}
