/**
 * A text of which no more than the last characters are shown: so much that the owner recognises it and nobody else can
 * use it. Of a text that is not three times as long, nothing is shown.
 */
export function masked(text: string, shown: number): string {
  const characters = Array.from(text.replace(/\s/gu, ''))
  return characters.length < 3 * shown ? '••••' : `•••• ${characters.slice(-shown).join('')}`
}
