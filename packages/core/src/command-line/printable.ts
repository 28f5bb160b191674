// eslint-disable-next-line no-control-regex -- Control characters are what this removes.
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * One line without what moves the cursor, retitles the terminal, turns the direction of writing or begins another line: names
 * and messages may come from elsewhere.
 */
export function printable(text: string): string {
  return text.replace(control, '\ufffd')
}

/** JSON that says the same without control characters. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  const escaped = text.replace(control, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${escaped}\n`
}
