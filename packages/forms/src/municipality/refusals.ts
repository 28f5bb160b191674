import type { FormDefinition } from '../model/definition.js'
import type { TrustLevel } from '../model/metadata.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../model/outline.js'
import type { FormVariation } from './profile.js'
import { zusatzName } from './zusatz-name.js'

const levels: readonly TrustLevel[] = ['none', 'low', 'substantial', 'high']

/** Why a town may not change the form like this; one sentence each. */
export function refusals(form: FormDefinition, variation: FormVariation): string[] {
  const places = new Map(walk(outlineOf(form)).map((node) => [pathOf(node), node]))
  return [
    ...Object.entries(variation.texts ?? {}).flatMap(([path, texts]) => refusalOfTexts(places.get(path), path, texts)),
    ...(variation.drop ?? []).flatMap((path) => refusalOfDrop(places.get(path), path)),
    ...refusalOfTrustLevel(form, variation),
    ...(variation.zusatz !== undefined && Object.hasOwn(form.sections, zusatzName)
      ? [`The form has a section '${zusatzName}' of its own, so the town cannot add one.`]
      : []),
  ]
}

function refusalOfTexts(node: OutlineNode | undefined, path: string, texts: object): string[] {
  if (node === undefined) return [`'${path}' has texts, but the form has no such section or question.`]
  const { definition } = node.part
  if (node.part.kind === 'section' && 'help' in texts) return [`'${path}' is a section and has no help; use its hint.`]
  if (node.part.kind === 'branch' && ('help' in texts || 'hint' in texts))
    return [`'${path}' is a branch and has a label only.`]
  if ('kind' in definition && definition.kind === 'confirmation' && 'label' in texts) {
    return [
      `The label of '${path}' may not vary: it is the declaration that the citizen makes and the authority relies on.`,
    ]
  }
  return []
}

function refusalOfDrop(node: OutlineNode | undefined, path: string): string[] {
  if (node === undefined) return [`'${path}' cannot be dropped, because the form does not ask it.`]
  const { definition } = node.part
  const isOptional = 'optional' in definition && (definition.optional ?? false) && node.requiredWhen === undefined
  if (isOptional) return []
  return [
    `'${path}' cannot be dropped: the form needs its answer, by statute or for the schema that receivers check by.`,
  ]
}

function refusalOfTrustLevel(form: FormDefinition, { trustLevel }: FormVariation): string[] {
  if (trustLevel === undefined || levels.indexOf(trustLevel.value) >= levels.indexOf(form.trustLevel.value)) return []
  return [
    `The trust level may be raised and not lowered: the form asks for '${form.trustLevel.value}', the profile for '${trustLevel.value}'.`,
  ]
}
