import type { Command } from '../command.js'
import { subscriberOf } from './clients.js'

export const list: Command = {
  name: 'list',
  operands: [],
  summary: 'lists the submissions that wait to be fetched',
  options: ['destination', 'encryption-key', 'signing-key'],
  async run(input) {
    const waiting = await subscriberOf(input).list()
    const lines = waiting.map(({ submissionId, caseId }) => `${submissionId}  case ${caseId}`)
    return { value: waiting, lines: [...lines, `${waiting.length} waiting`] }
  },
}
