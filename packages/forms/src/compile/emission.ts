import type { OutlineNode } from '../model/outline.js'

/** What was generated so far. */
export interface Emission {
  /** Declarations at the top of the module, in order. */
  readonly constants: string[]
  /** Functions of containers; inner ones first. */
  readonly functions: string[]
  /** Questions whose checked answer is kept for conditions, in `c.v…`. */
  readonly remembered: ReadonlySet<OutlineNode>
}

/** Any text as a literal of the generated source. */
export function literal(value: string | number | boolean | readonly string[]): string {
  return JSON.stringify(value)
}

/** Where the context of a call keeps the answer of a question. */
export function slotOf(node: OutlineNode): string {
  return `c.v${node.index}`
}

/** Declares a constant once and returns its name. */
export function constant({ constants }: Emission, name: string, expression: string): string {
  const declaration = `const ${name} = ${expression}`
  if (!constants.includes(declaration)) constants.push(declaration)
  return name
}
