/** Makes identifiers. Injected for repeatable tests; keys, IVs and salts never come from here. */
export interface IdGenerator {
  /** A UUID, version 4, lower case. */
  uuid(): string
}

/** Random UUIDs of the machine. Web Crypto, so that importing this package loads no module of Node's. */
export const randomIds: IdGenerator = { uuid: () => globalThis.crypto.randomUUID() }
