/** Records of one kind by their id. Whoever changes one saves it before answering. */
export interface RecordCollection<T> {
  all(): readonly T[]
  get(id: string): T | undefined
  save(record: T): void
  delete(id: string): void
  clear(): void
}

/** @param writer Is told every change. */
export function createRecordCollection<T>(
  records: readonly T[],
  idOf: (record: T) => string,
  writer: { save(record: T): void; delete(id: string): void },
): RecordCollection<T> {
  const byId = new Map(records.map((record) => [idOf(record), record]))
  const remove = (id: string): void => {
    if (byId.delete(id)) writer.delete(id)
  }
  return {
    all: () => [...byId.values()],
    get: (id) => byId.get(id),
    save(record) {
      byId.set(idOf(record), record)
      writer.save(record)
    },
    delete: remove,
    clear: () => [...byId.keys()].forEach(remove),
  }
}
