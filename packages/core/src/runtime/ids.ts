import { randomUUID } from 'node:crypto'

/** Makes identifiers. Injected for repeatable tests; keys, IVs and salts never come from here. */
export interface IdGenerator {
  /** A UUID, version 4, lower case. */
  uuid(): string
}

/** Random UUIDs of the machine. */
export const randomIds: IdGenerator = { uuid: () => randomUUID() }
