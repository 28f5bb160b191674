import type { ContentStore } from './content-store.js'

/** Contents in memory, for services in process; use the server for large ones. */
export function createMemoryContents(
  initial: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): ContentStore {
  const owners = new Map(
    Object.entries(initial).map(([ownerId, parts]) => [
      ownerId,
      new Map(Object.entries(parts).map(([part, jwe]): [string, Buffer] => [part, Buffer.from(jwe)])),
    ]),
  )
  const find = (ownerId: string, part: string): Buffer | undefined => owners.get(ownerId)?.get(part)
  const put = (ownerId: string, part: string, content: Buffer): void => {
    owners.set(ownerId, (owners.get(ownerId) ?? new Map<string, Buffer>()).set(part, content))
  }

  return {
    save: (ownerId, part, jwe) => put(ownerId, part, Buffer.from(jwe)),
    draft() {
      const pieces: Buffer[] = []
      return {
        write: (piece) => void pieces.push(Buffer.from(piece)),
        keep: (ownerId, part) => put(ownerId, part, Buffer.concat(pieces)),
        discard: () => void pieces.splice(0),
      }
    },
    read: (ownerId, part) => find(ownerId, part)?.toString(),
    open(ownerId, part) {
      const content = find(ownerId, part)
      if (content === undefined) return undefined
      return { size: content.length, stream: () => new Blob([new Uint8Array(content)]).stream() }
    },
    ending: (ownerId, part, characters) => find(ownerId, part)?.subarray(-characters).toString(),
    sizes: (ownerId) => new Map([...(owners.get(ownerId) ?? [])].map(([part, { length }]) => [part, length])),
    delete: (ownerId) => void owners.delete(ownerId),
    export: () =>
      Object.fromEntries(
        [...owners].map(([ownerId, parts]) => [
          ownerId,
          Object.fromEntries([...parts].map(([part, content]) => [part, content.toString()])),
        ]),
      ),
  }
}
