/** The answers without one of them, for tests of what happens when it is missing. */
export function without(answers: object, key: string): object {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key))
}
