import type { FormDefinition } from '../../model/definition.js'
import { todayFrom, type TodayOptions } from '../../model/today.js'
import type { GapCode } from '../gap.js'
import type { FimGroup, FimSchema } from '../model.js'
import { untranslated, type SourceContext } from './context.js'
import { idFrom } from './names.js'

export interface MetadataOptions extends TodayOptions {
  readonly id?: string | undefined
  readonly lebenslage?: string | undefined
}

/** Stands where a form must say something that no schema says. */
export const unknownToSchema = 'unbekannt'

/** What a form says about itself, as far as the schema says it. Everything else is marked and reported. */
export function metadataOf(
  root: FimSchema | FimGroup,
  options: MetadataOptions,
  context: SourceContext,
): Omit<FormDefinition, 'sections'> {
  const report = (code: GapCode, path: string, message: string): void => {
    context.gaps.push({ code, path, line: root.position.line, message })
  }
  const title = titleOf(root)
  const leikaKey = leikaKeyOf(root)
  if (leikaKey === null)
    report(
      'metadata-missing',
      'leistung',
      'No single Leistungsschlüssel (99… with 14 digits) stands in the description. Add it.',
    )
  if (options.lebenslage === undefined)
    report('metadata-missing', 'lebenslage', 'The schema does not say to which Lebenslage its service belongs. Add it.')
  report('metadata-missing', 'trustLevel', 'The schema says nothing of the trust level. Ask the authority.')
  report('metadata-missing', 'fee', 'The schema says nothing of fees. Ask the authority.')
  report('metadata-missing', 'authority', 'The schema does not say which authority decides. Add it.')
  const why = `not said by the FIM schema ${root.id}`
  const reviewedAt = todayFrom(options)()
  return {
    id: options.id ?? idFrom(title, 'formular'),
    version: semanticVersion(root.version),
    title: untranslated(title),
    leistung: leikaKey === null ? { leikaKey } : { leikaKey, source: `description of the FIM schema ${root.id}` },
    lebenslage: options.lebenslage ?? unknownToSchema,
    trustLevel: { value: 'none', status: 'illustrative', why },
    legalBasis: root.bezug.map(({ text }) => ({ norm: text.replace(/\s+/g, ' '), reviewedAt })),
    authority: unknownToSchema,
    fee: { amountCents: null, status: 'illustrative', why },
    evidence: [],
  }
}

/** Schemas have no field for the key of their service; authors write it into the description. */
function leikaKeyOf(root: FimSchema | FimGroup): string | null {
  const found = new Set(root.beschreibung?.match(/\b99\d{12}\b/g) ?? [])
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

/** `1.0` of XDatenfelder 2 becomes `1.0.0`; working copies without a version `0.1.0`. */
function semanticVersion(version: string | undefined): string {
  const [, major, minor, patch] = /^(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?$/.exec(version ?? '') ?? []
  return major === undefined || minor === undefined
    ? '0.1.0'
    : `${Number(major)}.${Number(minor)}.${Number(patch ?? 0)}`
}

/** What the citizen reads above the form. */
export function titleOf(root: FimSchema | FimGroup): string {
  return (root.kind === 'schema' ? root.bezeichnung : root.bezeichnungEingabe) ?? root.name
}
