/** Tools talk on standard error: standard output belongs to the program that was asked for. */
const colours = process.stderr.isTTY && process.env['NO_COLOR'] === undefined

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * One calm line for a finished stage.
 *
 * @param {'ok' | 'failed' | 'skipped'} state
 * @param {string} title
 * @param {number} milliseconds
 * @param {string} [remark]
 */
export function sayStage(state, title, milliseconds, remark = '') {
  const duration = `${(milliseconds / 1000).toFixed(1)} s`
  say(`${paint(state)} ${title.padEnd(28)} ${duration.padStart(8)}  ${remark}`.trimEnd())
}

/** @param {'ok' | 'failed' | 'skipped'} state */
function paint(state) {
  const word = state.padEnd(7)
  if (!colours) return word
  const code = { ok: 32, failed: 31, skipped: 33 }[state]
  return `\u001b[${String(code)}m${word}\u001b[0m`
}
