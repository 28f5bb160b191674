/**
 * Where encrypted parts lie: the compact JWEs of submissions and replies, up to 500 MB each. The owner is the id of a
 * submission or reply, the part `metadata`, `data` or the id of an attachment.
 */
export interface ContentStore {
  /** Stores a part that is small enough to be a text. */
  save(ownerId: string, part: string, jwe: string): void
  /** Begins a part that arrives in pieces. Nobody sees it before it is kept. */
  draft(): ContentDraft
  read(ownerId: string, part: string): string | undefined
  open(ownerId: string, part: string): StoredContent | undefined
  /** The last characters of a part: its authentication tag. */
  ending(ownerId: string, part: string, characters: number): string | undefined
  /** Parts of an owner and their sizes in bytes. */
  sizes(ownerId: string): ReadonlyMap<string, number>
  delete(ownerId: string): void
  /** Owner id → part → compact JWE; everything at once. */
  export(): Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface ContentDraft {
  /** The bytes are copied or written before it returns. */
  write(piece: Uint8Array): void
  /** Replaces the part, if there is one, as a whole. The draft is over. */
  keep(ownerId: string, part: string): void
  discard(): void
}

export interface StoredContent {
  /** In bytes. */
  readonly size: number
  stream(): ReadableStream<Uint8Array>
}
