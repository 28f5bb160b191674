import type { OutlineNode } from '../model/outline.js'

/** What was generated so far. */
export interface Emission {
  /** Declarations at the top of the module, in order. */
  readonly constants: string[]
  /** Functions of containers; inner ones first. */
  readonly functions: string[]
  /** Questions that some condition reads; what conditions see of them is kept in `c.v…`. */
  readonly operands: ReadonlySet<OutlineNode>
  /** The input is promised to come from `JSON.parse`, so that nobody's prototype needs a look. */
  readonly isParsedJson: boolean
}

/** The statement that refuses everything but an object of answers. */
export function objectGuard({ isParsedJson }: Emission): string {
  const isObject = isParsedJson
    ? "typeof raw === 'object' && raw !== null && !Array.isArray(raw)"
    : 'isUsualObject(raw)'
  return `if (!(${isObject})) return undefined`
}

/**
 * Statements that read each property of `raw` once, into a variable for each question, and leave at any other key. Reading
 * by `for…in` is as fast for objects of many shapes as for those of one.
 */
export function readingStatements({ children }: OutlineNode): readonly string[] {
  const nodes = [...children.values()]
  return [
    `let ${nodes.map(variableOf).join(', ')}`,
    'for (const key in raw) {',
    'const part = raw[key]',
    'switch (key) {',
    ...nodes.map((node) => `case ${literal(node.name)}: ${variableOf(node)} = part; break`),
    'default: return undefined',
    '}',
    '}',
  ]
}

/** The variable that holds the answer of a question: first the raw one, then the checked one. */
export function variableOf({ index }: OutlineNode): string {
  return `a${index}`
}

/** Any text as a literal of the generated source. */
export function literal(value: string | number | boolean | readonly string[]): string {
  return JSON.stringify(value)
}

/** Where the context of a call keeps what conditions see of an answer. */
export function slotOf({ index }: OutlineNode): string {
  return `c.v${index}`
}

/** Declares a constant once and returns its name. */
export function constant({ constants }: Emission, name: string, expression: string): string {
  const declaration = `const ${name} = ${expression}`
  if (!constants.includes(declaration)) constants.push(declaration)
  return name
}
