/**
 * Whether this is an object as `JSON.parse` makes them here. Plain objects of other realms are not usual; the full check
 * takes them.
 */
export function isUsualObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && !Array.isArray(value)
}

const plain: Readonly<Record<string, unknown>> = {}

/** Whether nobody added to `Object.prototype` what `for…in` would take for a property of every usual object. */
export function isPrototypeClean(): boolean {
  const added: string[] = []
  for (const name in plain) added.push(name)
  return added.length === 0
}
