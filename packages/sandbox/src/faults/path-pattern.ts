import { SandboxError } from '../sandbox-error.js'

/**
 * Compiles the path of a fault: a regular expression when it begins with `^`, else a glob.
 * @throws {SandboxError} `fault-invalid`
 */
export function compilePathPattern(pattern: string): (path: string) => boolean {
  const expression = toExpression(pattern)
  return (path) => expression.test(path)
}

function toExpression(pattern: string): RegExp {
  try {
    return new RegExp(pattern.startsWith('^') ? pattern : globSource(pattern))
  } catch (cause) {
    throw new SandboxError(
      'fault-invalid',
      'The path of the fault is not a regular expression. Begin it with something else than ^ for a glob.',
      { cause },
    )
  }
}

function globSource(glob: string): string {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*'
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  return `^${parts.join('')}$`
}
