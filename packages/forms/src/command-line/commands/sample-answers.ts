import type { TodayOptions } from '../../model/today.js'
import { nearMiss } from '../../output/sample/near-miss.js'
import { sample } from '../../output/sample/sample.js'
import type { Command } from '../command.js'
import { namedForm } from '../named-form.js'
import { documentResult, forceOption, jsonDocument, outOption } from '../output-file.js'

export const sampleAnswers: Command = {
  name: 'sample',
  operands: ['<form>'],
  summary: 'Writes answers of an artificial person as JSON: complete ones, or with exactly one issue.',
  details: 'The same form, seed and day give the same answers. With --near-miss the issue is told on standard error.',
  options: [
    { name: 'seed', value: '<number>', help: 'default: 1' },
    { name: 'near-miss', help: 'with exactly one issue; other seeds give other issues' },
    outOption,
    forceOption,
  ],
  examples: [
    'sample hundesteuer-anmeldung',
    'sample eheurkunde --seed 7 --out answers.json',
    'sample eheurkunde --near-miss | amt24-forms validate eheurkunde -',
  ],
  async run(input) {
    const { io, options, operands } = input
    const seed = options.count('seed') ?? 1
    const form = await namedForm(operands[0] ?? '', io)
    const day: TodayOptions = io.today === undefined ? {} : { today: io.today }
    if (!options.isSet('near-miss')) {
      const answers = sample(form, seed, day)
      return documentResult(jsonDocument(answers), answers, input)
    }
    const { answers, path, code } = nearMiss(form, seed, day)
    io.err(`issue  ${code} at ${path}\n`)
    return documentResult(jsonDocument(answers), answers, input)
  },
}
