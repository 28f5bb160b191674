import type { z } from 'zod'
import { lazily } from '../lazily.js'
import type { Metadata } from './metadata.js'
import { metadataSchema1 } from './schema-1.js'
import { metadataSchema2 } from './schema-2.js'

/** Metadata versions whose structure this library knows, oldest first. */
export const knownVersions = ['1.0', '2.0', '2.1'] as const
export type KnownVersion = (typeof knownVersions)[number]

const schemas: Readonly<Record<KnownVersion, () => z.ZodType<Metadata>>> = {
  '1.0': lazily(metadataSchema1),
  '2.0': lazily(() => metadataSchema2({ maxGeschaeftszeichen: 10 })),
  '2.1': lazily(() => metadataSchema2({ maxGeschaeftszeichen: 60 })),
}

/** Our own schema of a metadata version; its verdicts are compared with the official ones in the conformance tests. */
export function metadataSchema(version: KnownVersion): z.ZodType<Metadata> {
  return schemas[version]()
}
