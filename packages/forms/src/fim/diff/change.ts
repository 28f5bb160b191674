/**
 * - `breaking`: answers that were accepted before may be refused now, or mean something else; a major version.
 * - `compatible`: every answer that was accepted still is.
 */
export type ChangeKind = 'breaking' | 'compatible'

export type ChangeCode =
  | 'added'
  | 'removed'
  | 'moved'
  | 'kind-changed'
  | 'identifier-changed'
  | 'version-changed'
  | 'became-mandatory'
  | 'became-optional'
  | 'became-list'
  | 'became-single'
  | 'limit-narrowed'
  | 'limit-widened'
  | 'check-added'
  | 'check-removed'
  | 'check-changed'
  | 'value-added'
  | 'value-removed'
  | 'list-changed'
  | 'condition-changed'
  | 'rule-added'
  | 'rule-removed'
  | 'text-changed'

/** One difference between two versions. */
export interface Change {
  readonly kind: ChangeKind
  readonly code: ChangeCode
  /** Path of the question, or ids of the schema from the top. */
  readonly path: string
  readonly message: string
}

/** Collects changes; the words for a limit, a set and a value that changed are the same everywhere. */
export class Changes {
  readonly list: Change[] = []

  add(kind: ChangeKind, code: ChangeCode, path: string, what: string): void {
    this.list.push({ kind, code, path, message: path === '' ? what : `'${path}': ${what}` })
  }

  /** @param direction whether a larger number permits more (`max`) or less (`min`) */
  limit(
    path: string,
    name: string,
    direction: 'min' | 'max',
    before: number | string | undefined,
    after: number | string | undefined,
  ): void {
    if (before === after) return
    const said = `${name} was ${String(before ?? 'open')} and is ${String(after ?? 'open')}.`
    const isWider =
      after === undefined || (before !== undefined && (direction === 'max' ? after > before : after < before))
    if (isWider) this.add('compatible', 'limit-widened', path, said)
    else this.add('breaking', 'limit-narrowed', path, said)
  }

  /** A check that may be absent, such as a pattern. */
  check(path: string, name: string, before: string | undefined, after: string | undefined): void {
    if (before === after) return
    if (after === undefined) this.add('compatible', 'check-removed', path, `${name} is no longer checked.`)
    else if (before === undefined) this.add('breaking', 'check-added', path, `${name} is now checked: ${after}.`)
    else this.add('breaking', 'check-changed', path, `${name} was ${before} and is ${after}.`)
  }

  /** What may be chosen. */
  values(path: string, name: string, before: readonly string[], after: readonly string[]): void {
    for (const value of before)
      if (!after.includes(value)) this.add('breaking', 'value-removed', path, `${name} lost '${value}'.`)
    for (const value of after)
      if (!before.includes(value)) this.add('compatible', 'value-added', path, `${name} gained '${value}'.`)
  }

  text(path: string, name: string, before: unknown, after: unknown): void {
    if (JSON.stringify(before) !== JSON.stringify(after))
      this.add('compatible', 'text-changed', path, `${name} changed.`)
  }

  /** Rules by how they are written. */
  rules(path: string, before: readonly string[], after: readonly string[]): void {
    for (const rule of after)
      if (!before.includes(rule))
        this.add('breaking', 'rule-added', path, `a rule was added or changed: ${shortened(rule)}`)
    for (const rule of before)
      if (!after.includes(rule))
        this.add('compatible', 'rule-removed', path, `a rule was removed or changed: ${shortened(rule)}`)
  }
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
