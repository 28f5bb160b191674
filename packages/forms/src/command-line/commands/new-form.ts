import { basename, join } from 'node:path'
import { lebenslagen } from '../../catalogue/index.js'
import { todayFrom } from '../../model/today.js'
import type { Command } from '../command.js'
import { usageError } from '../command-error.js'
import { requireAbsent, writeText } from '../files.js'
import { strong } from '../line.js'
import { namedFolder } from '../named-folder.js'
import { newFormSource } from '../new-form-source.js'
import { forceOption } from '../output-file.js'
import { sourcesAround } from '../sources-around.js'
import { lebenslageOf } from './list.js'

const idShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const newForm: Command = {
  name: 'new',
  operands: ['<id>'],
  summary: 'Writes a form to begin with, and a test for it; both compile and pass as they are.',
  details: 'The id is lower case, words joined by hyphens. What no authority has confirmed is marked as illustrative.',
  options: [
    {
      name: 'lebenslage',
      value: '<slug>',
      help: 'default: the name of the folder if it is one, else querschnitt-buerger',
    },
    { name: 'out', value: '<folder>', help: 'default: the working directory' },
    forceOption,
  ],
  examples: ['new fundanzeige --out forms', 'new hundewiese-patenschaft --lebenslage tierhaltung'],
  run({ io, options, operands: [id = ''] }) {
    if (!idShape.test(id) || id.length > 60)
      throw usageError(`"${id}" is no id of a form. Write lower-case words joined by hyphens, such as fundanzeige.`)
    const folder = namedFolder(options.text('out') ?? '.', 'a folder', io)
    const place = basename(io.absolute(folder))
    const lebenslage = lebenslageOf(options) ?? (Object.hasOwn(lebenslagen, place) ? place : 'querschnitt-buerger')
    const reviewedAt = todayFrom(io.today === undefined ? {} : { today: io.today })()
    const { source, testSource } = newFormSource({ id, lebenslage, reviewedAt, sources: sourcesAround(folder, io) })
    const [form, test] = [join(folder, `${id}.ts`), join(folder, `${id}.test.ts`)] as const
    const replace = options.isSet('force')
    requireAbsent([form, test], io, replace)
    writeText(form, source, io, replace)
    writeText(test, testSource, io, replace)
    return Promise.resolve({
      value: { wrote: [form, test] },
      lines: [
        [strong('wrote'), `  ${form} and ${test}`],
        [strong('next '), `  npx @amt24/forms preview ${form}`],
      ],
    })
  },
}
