import { lebenslagen, searchCatalogue, type CatalogueEntry, type Lebenslage } from '../../catalogue/index.js'
import { nearestNames } from '../../catalogue/nearest-names.js'
import type { Command } from '../command.js'
import { usageError } from '../command-error.js'
import { aligned, faint, type Line } from '../line.js'
import type { OptionValues } from '../option-values.js'

export const list: Command = {
  name: 'list',
  operands: ['[words…]'],
  summary: 'Lists the forms of the catalogue, best matches first.',
  details:
    'Words are looked for in titles, synonyms, ids, Lebenslagen, LeiKa keys and OZG ids; each must be found. Exit code 1 when no form matches.',
  options: [
    { name: 'lebenslage', value: '<slug>', help: 'only forms of this Lebenslage, such as tierhaltung' },
    { name: 'addressee', value: 'citizen|business', help: 'only forms for them' },
  ],
  examples: ['list', 'list hund', 'list --lebenslage kfz-besitz --json'],
  run({ options, operands }) {
    const lebenslage = lebenslageOf(options)
    const addressee = options.oneOf('addressee', ['citizen', 'business'])
    const found = searchCatalogue({
      words: operands.join(' '),
      ...(lebenslage && { lebenslage }),
      ...(addressee && { addressee }),
    })
    return Promise.resolve({ value: found, lines: linesOf(found), isNegative: found.length === 0 })
  },
}

/** @throws {CommandError} `usage-invalid` */
export function lebenslageOf(options: OptionValues): Lebenslage | undefined {
  const given = options.text('lebenslage')
  if (given === undefined || isLebenslage(given)) return given
  const similar = nearestNames(given, Object.keys(lebenslagen))
  throw usageError(`There is no Lebenslage "${given}". Similar ones: ${similar.join(', ')}.`)
}

function isLebenslage(slug: string): slug is Lebenslage {
  return Object.hasOwn(lebenslagen, slug)
}

function linesOf(found: readonly CatalogueEntry[]): readonly Line[] {
  const rows = aligned(found.map(({ id, title, depth }) => [id, title.de, depth === 'law' ? 'law' : '']))
  const count = found.length === 1 ? '1 form' : `${found.length} forms`
  return [...rows, [faint(found.length === 0 ? 'no form matches; try fewer words' : count)]]
}
