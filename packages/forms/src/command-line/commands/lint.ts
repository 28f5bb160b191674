import { lintFimSchema, lintForm, type LintFinding, type LintSeverity } from '../../fim/index.js'
import type { Command } from '../command.js'
import type { Io } from '../io.js'
import { bad, faint, good, type Line } from '../line.js'
import { namedForm } from '../named-form.js'
import { isSchemaFile, readSchema } from '../schema-file.js'

export const lint: Command = {
  name: 'lint',
  operands: ['<form|xdf>'],
  summary: 'Checks the quality of a form, or of a FIM schema in a file that ends in .xml.',
  details: 'Codes of four digits are those of the FIM quality check. Exit code 1 when a finding is critical.',
  options: [],
  examples: ['lint forms/fundanzeige.ts', 'lint S00000000371.xdf3.xml --json'],
  async run({ io, operands: [name = ''] }) {
    const findings = await findingsOf(name, io)
    const count = (wanted: LintSeverity) => findings.filter(({ severity }) => severity === wanted).length
    const total = (['critical', 'method', 'warning', 'info'] as const).map(
      (severity) => `${count(severity)} ${severity}`,
    )
    return {
      value: findings,
      lines: [...findings.flatMap(linesOf), [findings.length === 0 ? good('no findings') : faint(total.join(', '))]],
      isNegative: count('critical') > 0,
    }
  },
}

async function findingsOf(name: string, io: Io): Promise<readonly LintFinding[]> {
  return isSchemaFile(name) ? lintFimSchema(readSchema(name, io)) : lintForm(await namedForm(name, io))
}

function linesOf({ code, severity, line, message }: LintFinding): readonly Line[] {
  const place = line === undefined ? '' : `  line ${line}`
  return [[severity === 'critical' ? bad(severity) : severity, `  ${code}`, faint(place)], `   ${message}`]
}
