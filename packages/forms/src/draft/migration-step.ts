import type { Scalar } from '../model/condition.js'

/**
 * What became of the answers between two versions of a form, as plain data. Changes are applied in order. Paths name
 * questions from the section down, without positions: inside of a list a change is made in every entry.
 */
export interface MigrationStep {
  readonly from: string
  readonly to: string
  readonly changes: readonly MigrationChange[]
}

export type MigrationChange =
  /** The section, group or question has another name in the same place. */
  | { readonly op: 'rename'; readonly path: string; readonly name: string }
  /** It lies somewhere else. Lists on the way must be the same for both paths. */
  | { readonly op: 'move'; readonly from: string; readonly to: string }
  /** It is not asked any more. */
  | { readonly op: 'drop'; readonly path: string }
  /** An answer for whoever has none, where the section or group around it was begun. */
  | { readonly op: 'default'; readonly path: string; readonly value: Scalar }
  /** Choices have other keys; those that are not named stay. */
  | { readonly op: 'map'; readonly path: string; readonly values: Readonly<Record<string, Scalar>> }
