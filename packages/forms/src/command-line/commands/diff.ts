import { diffFimSchemas, diffForms, type Change } from '../../fim/index.js'
import type { Command } from '../command.js'
import { usageError } from '../command-error.js'
import type { Io } from '../io.js'
import { bad, faint, good, type Line } from '../line.js'
import { namedForm } from '../named-form.js'
import { isSchemaFile, readSchema } from '../schema-file.js'

export const diff: Command = {
  name: 'diff',
  operands: ['<before>', '<after>'],
  summary: 'Compares two versions of a form, or of a FIM schema in files that end in .xml.',
  details:
    'Breaking is what may refuse answers that were accepted, or give them another meaning; texts and order never are. Exit code 1 when a change is breaking.',
  options: [],
  examples: ['diff old/fundanzeige.ts forms/fundanzeige.ts', 'diff S1V1.0.xdf3.xml S1V1.1.xdf3.xml --json'],
  async run({ io, operands: [before = '', after = ''] }) {
    const changes = await changesOf(before, after, io)
    const breaking = changes.filter(({ kind }) => kind === 'breaking').length
    const total = `${breaking} breaking, ${changes.length - breaking} compatible`
    return {
      value: changes,
      lines: [...changes.map(lineOf), [changes.length === 0 ? good('no changes') : faint(total)]],
      isNegative: breaking > 0,
    }
  },
}

async function changesOf(before: string, after: string, io: Io): Promise<readonly Change[]> {
  if (isSchemaFile(before) !== isSchemaFile(after))
    throw usageError('diff compares two forms or two FIM schemas. Import the schema first: amt24-forms import.')
  if (isSchemaFile(before)) return diffFimSchemas(readSchema(before, io), readSchema(after, io))
  return diffForms(await namedForm(before, io), await namedForm(after, io))
}

function lineOf({ kind, code, message }: Change): Line {
  return [kind === 'breaking' ? bad('breaking  ') : 'compatible', `  ${code}  `, message]
}
