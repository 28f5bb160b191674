import type { MapSource } from './bundle.js'

/** The same questions within two groups: each one of the target is answered by the one of that name. */
export function each(target: string, from: string, names: readonly string[]): Readonly<Record<string, MapSource>> {
  return Object.fromEntries(names.map((name) => [`${target}.${name}`, `${from}.${name}`]))
}
