import { SandboxError } from '../sandbox-error.js'
import type { ActiveFault, Fault } from './fault.js'
import { compilePathPattern } from './path-pattern.js'

/** The scripted faults of one service. */
export interface FaultList {
  /** @returns the id for {@link FaultList.remove}. @throws {SandboxError} `fault-invalid` */
  add(fault: Fault): string
  remove(id: string): boolean
  clear(): void
  list(): readonly ActiveFault[]
  /** The fault for a request, which then counts as used once more. */
  take(method: string, path: string): Fault | undefined
}

interface Entry {
  readonly id: string
  readonly fault: Fault
  readonly matchesPath: (path: string) => boolean
  used: number
}

export function createFaultList(): FaultList {
  let entries: readonly Entry[] = []
  let added = 0
  return {
    add(fault) {
      requireSense(fault)
      const id = String(++added)
      entries = [...entries, { id, fault, matchesPath: compilePathPattern(fault.path ?? '**'), used: 0 }]
      return id
    },
    remove(id) {
      const before = entries.length
      entries = entries.filter((entry) => entry.id !== id)
      return entries.length < before
    },
    clear() {
      entries = []
    },
    list: () => entries.map(({ id, fault, used }) => ({ id, ...fault, used })),
    take(method, path) {
      const entry = entries.find(
        ({ fault, matchesPath }) => (fault.method ?? method).toUpperCase() === method && matchesPath(path),
      )
      if (entry === undefined) return undefined
      entry.used += 1
      entries = entries.filter(({ fault, used }) => fault.times === undefined || used < fault.times)
      return entry.fault
    },
  }
}

function requireSense(fault: Fault): void {
  const wrong = (what: string): SandboxError =>
    new SandboxError('fault-invalid', `The fault cannot be carried out: ${what}`)
  if (fault.status !== undefined && !(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599))
    throw wrong('status must be from 200 to 599.')
  if (fault.times !== undefined && !(Number.isInteger(fault.times) && fault.times > 0))
    throw wrong('times must be a whole number ≥ 1.')
  if (fault.body !== undefined && [204, 205, 304].includes(fault.status ?? 0))
    throw wrong('an answer with this status has no body.')
  for (const name of ['delayMs', 'cutAfterBytes', 'cutUploadAfterBytes'] as const) {
    const value = fault[name]
    if (value !== undefined && !(Number.isFinite(value) && value >= 0)) throw wrong(`${name} must be ≥ 0.`)
  }
  const endsEarly = [fault.reset === true, fault.cutUploadAfterBytes !== undefined].filter(Boolean).length
  const changesAnswer = fault.loseAnswer === true || fault.cutAfterBytes !== undefined || fault.status !== undefined
  if (endsEarly > 1 || (endsEarly > 0 && changesAnswer))
    throw wrong('reset and cutUploadAfterBytes exclude each other, status, loseAnswer and cutAfterBytes.')
}
