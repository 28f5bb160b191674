import type { Issue } from '../../model/issue.js'
import { validate } from '../../validation/validate.js'
import type { Command } from '../command.js'
import { bad, faint, good, type Line } from '../line.js'
import { namedForm } from '../named-form.js'
import { readJson } from '../read-json.js'

export const validateAnswers: Command = {
  name: 'validate',
  operands: ['<form>', '<data.json>'],
  summary: 'Checks answers as the citizen would see it; - reads them from standard input.',
  details:
    'With --json: { ok: true, value } with the answers as they may be delivered, or { ok: false, issues }. Exit code 1 when there are issues; 2 for a file that is no JSON, with line and column.',
  options: [{ name: 'language', value: 'de|en', help: 'of the messages; default: de' }],
  examples: ['validate hundesteuer-anmeldung answers.json', 'validate eheurkunde answers.json --language en --json'],
  async run({ io, options, operands: [name = '', file = ''] }) {
    const language = options.oneOf('language', ['de', 'en']) ?? 'de'
    const form = await namedForm(name, io)
    const input = readJson(file, io)
    const checked = validate(form, input, { language, ...(io.today !== undefined && { today: io.today }) })
    if (checked.ok) return { value: checked, lines: [[good('valid'), `  ${form.id} ${form.version}`]] }
    const { issues } = checked
    return {
      value: { ok: false, issues: issues.map(({ path, code, message }) => ({ path, code, message })) },
      lines: [...issues.flatMap(linesOf), [bad(issues.length === 1 ? '1 issue' : `${issues.length} issues`)]],
      isNegative: true,
    }
  },
}

function linesOf({ path, code, message }: Issue): readonly Line[] {
  return [[path === '' ? '(all)' : path, '  ', faint(code)], `   ${message}`]
}
