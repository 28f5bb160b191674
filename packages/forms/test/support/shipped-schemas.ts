import { createHash } from 'node:crypto'

/** Hashes of released schemas, by form and version. */
export type Released = Readonly<Record<string, Readonly<Record<string, string>>>>

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * What is wrong with the schemas of earlier versions: each of them must lie beside the record with the bytes that were
 * released. The schema of the current version needs no file, because the form writes it.
 *
 * @param current - version of each form
 * @param files - shipped files by their path, `<id>/<version>/schema.json`
 */
export function problemsOfShippedSchemas(
  released: Released,
  current: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  const earlier = new Map<string, string>(
    Object.entries(released).flatMap(([id, versions]) =>
      Object.entries(versions)
        .filter(([version]) => current[id] !== version)
        .map(([version, hash]) => [`${id}/${version}/schema.json`, hash] as const),
    ),
  )
  const unknown = [...files.keys()].filter((path) => !earlier.has(path))
  return [
    ...unknown.map((path) => `${path} is shipped, but is no schema of an earlier version on record. Remove it.`),
    ...[...earlier].flatMap(([path, hash]) => {
      const bytes = files.get(path)
      if (bytes === undefined)
        return `${path} is missing: authorities still validate by it. Write JSON.stringify(toJsonSchema(form)) of the last release of that version there.`
      return sha256(bytes) === hash ? [] : `${path} has other bytes than were released. Restore it.`
    }),
  ]
}
