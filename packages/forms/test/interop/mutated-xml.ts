import type { Random } from '../../src/output/sample/random.js'

const texts: readonly [string, ...string[]] = [
  '',
  ' ',
  '0',
  '-1',
  '7',
  '1.5',
  '007',
  'true',
  'nein',
  '1',
  'a',
  'x',
  'ungültig',
  'x'.repeat(1_200),
  '\u{1F600}',
  '\u202Eumgekehrt',
  '\u00A0',
  '2025-02-28',
  '2025-02-30',
  '2025-02-28Z',
  '01.01.2020',
  '99999999999999999999',
]

/**
 * A document with a change in one to two of its lines; each line is a start tag, an end tag or an element with its text.
 * Many are still well-formed.
 */
export function mutatedXml(document: string, random: Random): string {
  let lines = document.split('\n')
  for (let changes = random.integer(1, 2); changes > 0; changes--) lines = changed(lines, random)
  return lines.join('\n')
}

function changed(lines: readonly string[], random: Random): string[] {
  // The declaration and the outermost element stay.
  const at = random.integer(2, lines.length - 3)
  const line = lines[at] ?? ''
  const isLeaf = /^\s*<([^/>]+)>[^<]*<\/\1>$/u.test(line)
  const kind = random.integer(0, isLeaf ? 9 : 2)
  switch (kind) {
    case 0:
      return lines.toSpliced(at, 0, '<fremd>x</fremd>')
    case 1:
      return lines.toSpliced(at, 0, random.pick(['<__proto__/>', '<a xmlns="urn:x"/>', 'Text', '<!-- a -->']))
    case 2:
      return lines.toSpliced(at, 1)
    case 3:
      return lines.toSpliced(at, 0, line)
    case 4:
      return lines.toSpliced(at, 2, lines[at + 1] ?? '', line)
    case 5:
      return lines.with(at, line.replace('>', ' art="x">'))
    case 6:
      return lines.with(at, line.replace('>', '><b/>'))
    default:
      return lines.with(at, line.replace(/>[^<]*</u, `>${random.pick(texts)}<`))
  }
}
