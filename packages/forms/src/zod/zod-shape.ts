import * as z from 'zod'
import { emailLength } from '../bausteine/values/email.js'
import { defaultMaxFileSize, defaultMaxLength, defaultMediaTypes, type FieldDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { isOptional } from '../output/is-optional.js'

/** The answers to the questions inside of a place, as `validate` returns them. Conditional ones may be absent. */
export function objectShape(node: OutlineNode): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      [...node.children.values()].map((child) => {
        const shape = described(child)
        return [child.name, child.visibleWhen !== undefined || isOptional(child) ? shape.optional() : shape]
      }),
    ),
  )
}

function described(node: OutlineNode): z.ZodType {
  const { definition } = node.part
  const label = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const shape = shapeOf(node)
  return label === undefined ? shape : shape.meta({ ...shape.meta(), title: label.de })
}

function shapeOf(node: OutlineNode): z.ZodType {
  const { definition } = node.part
  if (!('kind' in definition) || definition.kind === 'group') return objectShape(node)
  if (definition.kind === 'repeat') {
    return z
      .array(objectShape(node))
      .min(definition.min ?? 1)
      .max(definition.max)
  }
  if (definition.kind === 'variant') {
    const branches = [...node.children.values()].map((branch) => z.strictObject({ [branch.name]: described(branch) }))
    return z.union(branches)
  }
  return answerShape(definition)
}

type SimpleDefinition = Exclude<FieldDefinition, { kind: 'group' | 'repeat' | 'variant' }>

/**
 * Lengths of texts are said as metadata for JSON Schema and not checked by zod, which counts UTF-16 units where they are
 * meant in code points.
 */
function answerShape(definition: SimpleDefinition): z.ZodType {
  switch (definition.kind) {
    case 'text':
      return z
        .string()
        .meta({ minLength: definition.minLength ?? 1, maxLength: definition.maxLength ?? defaultMaxLength })
    case 'email':
      return z.string().meta({ minLength: emailLength.min, maxLength: emailLength.max })
    case 'date':
      return z.string().meta({ format: 'date' })
    case 'partialDate':
      return z.strictObject({ tag: whole(1, 31).optional(), monat: whole(1, 12).optional(), jahr: whole(1, 9999) })
    case 'yesNo':
      return z.boolean()
    case 'confirmation':
      return z.literal(true)
    case 'integer':
      return whole(definition.min, definition.max)
    case 'cents':
      return whole(definition.min ?? 0, definition.max)
    case 'file':
      return z.strictObject({
        attachmentId: z.string().meta({ format: 'uuid' }),
        filename: z.string().meta({ minLength: 1, maxLength: 255 }),
        mediaType: z.enum(definition.mediaTypes ?? defaultMediaTypes),
        size: whole(1, definition.maxSize ?? defaultMaxFileSize),
      })
    case 'choice':
      return z.enum(Object.keys(definition.choices))
    case 'code':
      return z.enum(definition.list.codes.split(' '))
    case 'choices': {
      const offered = Object.keys(definition.choices)
      return z
        .array(z.enum(offered))
        .min(definition.min ?? 1)
        .max(definition.max ?? offered.length)
    }
  }
}

function whole(min: number | undefined, max: number | undefined): z.ZodType {
  return z
    .int()
    .min(min ?? Number.MIN_SAFE_INTEGER)
    .max(max ?? Number.MAX_SAFE_INTEGER)
}
