import { IntegrationError } from '@amt24/core'
import { catalogue, loadForm } from '../catalogue/index.js'
import { nearestNames } from '../catalogue/nearest-names.js'
import type { Form } from '../model/form.js'
import { CommandError } from './command-error.js'
import { readBytes } from './files.js'
import type { Io } from './io.js'

const scriptFile = /\.[cm]?[jt]s$/
const pathLike = /[/\\#]|\.[cm]?[jt]sx?$/

/**
 * The form that an operand names: an id of the catalogue, or a path to a file, with `#name` behind it when the file exports
 * several.
 *
 * @throws {CommandError} `form-unknown`, `file-unreadable`, `form-not-loadable`, `form-not-exported`
 */
export async function namedForm(name: string, io: Io): Promise<Form> {
  if (catalogue.some(({ id }) => id === name)) return loadForm(name)
  if (!pathLike.test(name)) throw unknown(name)
  const [path = '', exportName] = name.split('#', 2)
  const forms = Object.entries(exportsOf(await run(path, io))).filter((entry): entry is [string, Form] =>
    isForm(entry[1]),
  )
  const chosen = exportName === undefined ? forms : forms.filter(([exported]) => exported === exportName)
  const [only] = chosen
  if (only !== undefined && chosen.length === 1) return only[1]
  throw notExported(
    path,
    forms.map(([exported]) => exported),
  )
}

async function run(path: string, io: Io): Promise<unknown> {
  readBytes(path, io)
  if (!scriptFile.test(path)) {
    throw new CommandError('form-not-loadable', {
      message: `${path} is no file in TypeScript or JavaScript. A FIM schema becomes one by: amt24-forms import ${path}`,
    })
  }
  try {
    return await io.loadModule(path)
  } catch (cause) {
    throw new CommandError('form-not-loadable', {
      message: `${path} cannot be run: ${cause instanceof Error ? cause.message : 'it threw something that is no error'}`,
      facts: IntegrationError.isInstance(cause) ? { reason: cause.code, ...cause.facts } : {},
      cause,
    })
  }
}

function exportsOf(module: unknown): object {
  return typeof module === 'object' && module !== null ? module : {}
}

/** A form that another copy of the package made counts as well. */
function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && 'sections' in value && 'id' in value && '~standard' in value
}

function unknown(name: string): CommandError {
  if (name.endsWith('.json'))
    return new CommandError('form-unknown', { message: `"${name}" holds answers and is no form. Name the form first.` })
  const similar = nearestNames(
    name,
    catalogue.map(({ id }) => id),
  )
  return new CommandError('form-unknown', {
    message: `There is no form "${name}". Similar ones: ${similar.join(', ')}. All of them: amt24-forms list. A file of your own is named by its path, such as ./${name.slice(0, 40)}.ts.`,
    facts: { similar },
  })
}

function notExported(path: string, names: readonly string[]): CommandError {
  return new CommandError('form-not-exported', {
    message:
      names.length === 0
        ? `${path} exports no form. Export what defineForm returns: export const name = defineForm({ … })`
        : `Which form of ${path}: ${names.map((name) => `${path}#${name}`).join(', ')}?`,
    facts: { exports: names },
  })
}
