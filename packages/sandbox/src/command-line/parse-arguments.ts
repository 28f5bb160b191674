import { parseArgs } from 'node:util'
import { SandboxError } from '../sandbox-error.js'
import { sandboxServices, type SandboxOptions, type SandboxServiceName } from '../server/start-sandbox.js'

export function usage(): string {
  return `Usage: amt24-sandbox [options]

  --port <n>           port on 127.0.0.1; 0 (default) takes the stored or a free one
  --state <folder>     keeps keys, destinations and submissions between two runs
  --config-out <file>  writes sandbox.json there once the port answers; default: standard output
  --seed <text>        makes identifiers repeatable
  --services <names>   comma-separated; known: ${sandboxServices.join(', ')}
  --help               shows this text
`
}

export type Command =
  { readonly kind: 'help' } | { readonly kind: 'start'; readonly sandbox: SandboxOptions; readonly configOut?: string }

/** @throws {SandboxError} `usage` */
export function parseArguments(args: readonly string[]): Command {
  const { port, state, seed, services, help, 'config-out': configOut } = parse(args)
  if (help === true) return { kind: 'help' }
  return {
    kind: 'start',
    sandbox: {
      ...(port !== undefined && { port: portOf(port) }),
      ...(state !== undefined && { state }),
      ...(seed !== undefined && { seed }),
      ...(services !== undefined && { services: servicesOf(services) }),
    },
    ...(configOut !== undefined && { configOut }),
  }
}

interface Values {
  port?: string | undefined
  state?: string | undefined
  seed?: string | undefined
  services?: string | undefined
  help?: boolean | undefined
  'config-out'?: string | undefined
}

function parse(args: readonly string[]): Values {
  const text = { type: 'string' } as const
  try {
    const options = {
      port: text,
      state: text,
      seed: text,
      services: text,
      'config-out': text,
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new SandboxError('usage', cause instanceof Error ? cause.message : 'The arguments were not understood.', {
      cause,
    })
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new SandboxError('usage', '--port must be a number from 0 to 65535.')
  return port
}

function servicesOf(text: string): SandboxServiceName[] {
  return text.split(',').map((name) => {
    const known = sandboxServices.find((candidate) => candidate === name.trim())
    if (known === undefined)
      throw new SandboxError('usage', `--services knows ${sandboxServices.join(', ')}; "${name}" is not among them.`)
    return known
  })
}
