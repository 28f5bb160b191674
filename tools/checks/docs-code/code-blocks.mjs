/** @typedef {{ text: string, docLine: number }} CodeLine */
/** @typedef {{ lines: CodeLine[], docLine: number }} CodeModule one module to be type-checked */

const fence = /^```(\S*)(.*)$/
const marker = /^<!-- docs-code: (.*?)\s*(-->)?$/

/**
 * The TypeScript of a Markdown document. Each block is a module of its own, unless a marker before it says otherwise:
 *
 * - `<!-- docs-code: continues -->` appends the block to the module of the previous one
 * - `<!-- docs-code: given` … `-->` holds declarations that the reader does not need to see
 * - `<!-- docs-code: skip, because … -->` leaves the block unchecked and says why
 *
 * @param {string} markdown
 * @returns {{ modules: CodeModule[], problems: { docLine: number, message: string }[] }}
 */
export function codeBlocks(markdown) {
  const lines = markdown.split('\n').map((text, index) => ({ text, docLine: index + 1 }))
  /** @type {CodeModule[]} */
  const modules = []
  const problems = []
  /** @type {CodeLine[]} */
  let given = []
  let order = ''
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const { text, docLine } = line
    const marked = marker.exec(text)
    if (marked?.[1] === 'given') given = takeUntil(lines, '-->')
    else if (marked) order = marked[1] ?? ''
    const opening = fence.exec(text)
    if (!opening) continue
    const code = takeUntil(lines, '```')
    if (!['ts', 'typescript'].includes(opening[1] ?? '')) continue
    const previous = modules.at(-1)
    if (opening[2]?.trim())
      problems.push({ docLine, message: 'nothing may follow ```ts; say why with <!-- docs-code: skip, because … -->' })
    else if (order.startsWith('skip')) {
      if (!/^skip, because \S.{9,}/.test(order))
        problems.push({ docLine, message: 'a skipped block needs its reason: skip, because …' })
    } else if (order === 'continues') {
      if (previous) previous.lines.push(...given, ...code)
      else problems.push({ docLine, message: 'there is no block before this one to continue' })
    } else if (order === '') modules.push({ docLine, lines: [...given, ...code] })
    else problems.push({ docLine, message: `unknown order "${order}"; there are: continues, given, skip` })
    given = []
    order = ''
  }
  return { modules, problems }
}

/**
 * @param {CodeLine[]} lines from which the taken ones are removed
 * @param {string} end
 */
function takeUntil(lines, end) {
  const length = lines.findIndex(({ text }) => text.trimEnd() === end)
  const taken = lines.splice(0, length === -1 ? lines.length : length)
  lines.shift()
  return taken
}
