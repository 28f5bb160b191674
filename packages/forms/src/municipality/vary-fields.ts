import type { BranchDefinition, FieldDefinition, FieldDefinitions } from '../model/definition.js'
import type { FormVariation } from './profile.js'

/** The questions of a form as a town asks them: with its texts, without those that it drops. */
export function varyFields(fields: FieldDefinitions, path: string, variation: FormVariation): FieldDefinitions {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, definition]) => [name, definition, `${path}.${name}`] as const)
      .filter(([, , at]) => !variation.drop?.includes(at))
      .map(([name, definition, at]) => [name, varyField(definition, at, variation)]),
  )
}

function varyField(definition: FieldDefinition, path: string, variation: FormVariation): FieldDefinition {
  const varied = { ...definition, ...variation.texts?.[path] }
  switch (varied.kind) {
    case 'group':
    case 'repeat':
      return { ...varied, fields: varyFields(varied.fields, path, variation) }
    case 'variant':
      return { ...varied, branches: varyBranches(varied.branches, path, variation) }
    default:
      return varied
  }
}

function varyBranches(branches: Readonly<Record<string, BranchDefinition>>, path: string, variation: FormVariation) {
  return Object.fromEntries(
    Object.entries(branches).map(([name, branch]): [string, BranchDefinition] => {
      const at = `${path}.${name}`
      const label = variation.texts?.[at]?.label ?? branch.label
      return [name, { ...branch, ...(label && { label }), fields: varyFields(branch.fields, at, variation) }]
    }),
  )
}
