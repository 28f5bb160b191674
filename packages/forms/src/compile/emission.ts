import type { OutlineNode } from '../model/outline.js'

/** What was generated so far. */
export interface Emission {
  /** Declarations at the top of the module, in order. */
  readonly constants: string[]
  /** Functions of containers; inner ones first. */
  readonly functions: string[]
  /** Questions whose checked answer is kept for conditions, in `c.v…`. */
  readonly remembered: ReadonlySet<OutlineNode>
  /** The input is promised to come from `JSON.parse`: reading a property of it runs no code. */
  readonly isParsedJson: boolean
}

/** The statement that refuses everything but an object of answers. */
export function objectGuard({ isParsedJson }: Emission): string {
  const isObject = isParsedJson
    ? "typeof raw === 'object' && raw !== null && !Array.isArray(raw)"
    : 'isPlainObject(raw)'
  return `  if (!(${isObject})) return undefined`
}

/** Statements that read an own property into a new variable. They expect a variable `own`. */
export function readStatements({ isParsedJson }: Emission, variable: string, name: string): readonly string[] {
  if (isParsedJson && !(name in Object.prototype)) return [`let ${variable} = raw[${literal(name)}]`]
  return [
    `own = getOwnPropertyDescriptor(raw, ${literal(name)})`,
    // What an accessor says is for the interpreter, which asks once.
    'if (own !== undefined && own.get !== undefined) return undefined',
    `let ${variable} = own !== undefined && own.enumerable ? own.value : undefined`,
  ]
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
