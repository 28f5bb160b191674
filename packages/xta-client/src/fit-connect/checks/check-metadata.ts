import type { Problem } from '../events/event.js'
import type { Metadata } from '../metadata/metadata.js'
import type { ParsedMetadata } from '../metadata/parse.js'
import { parseMetadata } from '../metadata/parse.js'
import { problem } from '../problems/index.js'
import type { CheckOptions, Checked, PartOptions, ReceivedSubmission } from './check.js'
import { failed } from './check.js'
import { checkDataSets } from './check-data-sets.js'
import { uploadedIds } from './fragments.unverified.js'
import { openPart } from './open-part.js'
import { namePlaces } from './places.js'
import { haveSameIds } from './same-ids.js'

/**
 * Step 3 of the subscriber's checks: tag, decryption, syntax, schema, then what the receiver supports and the list of
 * attachments, which are all reported together.
 *
 * @throws {FitConnectError} `jwe-key-unknown`
 * @see FIT-Connect, "Verifikation"
 */
export async function checkMetadata(submission: ReceivedSubmission, options: PartOptions): Promise<Checked<Metadata>> {
  if (submission.metadata === undefined) {
    return failed(problem('encryption-issue', 'metadata', 'Die Einreichung enthält keinen Metadatensatz.'))
  }
  const opened = await openPart(submission.metadata, options.tags.metadata, 'metadata', options)
  if (!opened.ok) return opened

  const parsed = parseMetadata(opened.value, {
    ...(options.metadataVersions && { supportedVersions: options.metadataVersions }),
    tolerateEmptyFragments: options.tolerateEmptyFragments ?? false,
  })
  if (!parsed.ok) return failed(parseProblem(parsed))

  const problems = [
    ...serviceProblems(submission, options),
    ...supportProblems(parsed.metadata, options),
    ...attachmentProblems(parsed.metadata, options),
    ...checkDataSets(parsed.metadata),
  ]
  return problems.length > 0 ? failed(...problems) : { ok: true, value: parsed.metadata }
}

function parseProblem({ reason, paths }: Extract<ParsedMetadata, { ok: false }>): Problem {
  const places = namePlaces(paths.map((path) => path.split('/').slice(1)))
  switch (reason) {
    case 'syntax':
      return problem('syntax-violation', 'metadata', 'Der Metadatensatz ist kein gültiges JSON.')
    case 'schema-missing':
      return problem('missing-schema', 'metadata', 'Der Metadatensatz nennt kein Schema.')
    case 'schema-unsupported':
      return problem('unsupported-schema', 'metadata', 'Das Metadatenschema wird nicht unterstützt.')
    case 'schema-violation':
      return problem('schema-violation', 'metadata', `Der Metadatensatz verletzt sein Schema: ${places}`)
  }
}

function serviceProblems({ serviceIdentifier }: ReceivedSubmission, { services }: CheckOptions): Problem[] {
  const isSupported =
    services === undefined || (serviceIdentifier !== undefined && services.includes(serviceIdentifier))
  return isSupported
    ? []
    : [problem('unsupported-service', 'metadata', 'Die Verwaltungsleistung wird hier nicht bearbeitet.')]
}

function supportProblems(metadata: Metadata, { dataSchemas, replyChannels }: CheckOptions): Problem[] {
  const problems: Problem[] = []
  const schemaUri = metadata.contentStructure.data?.submissionSchema.schemaUri
  if (dataSchemas && schemaUri !== undefined && !dataSchemas.includes(schemaUri)) {
    problems.push(problem('unsupported-schema', 'data', 'Das Fachdatenschema wird hier nicht unterstützt.'))
  }
  const channels: readonly string[] = Object.keys(metadata.replyChannel ?? {})
  const served: readonly string[] | undefined = replyChannels
  if (served && channels.some((channel) => !served.includes(channel))) {
    problems.push(problem('unsupported-reply-channel', 'metadata', 'Der gewünschte Rückkanal wird nicht unterstützt.'))
  }
  return problems
}

function attachmentProblems({ contentStructure }: Metadata, { tags }: PartOptions): Problem[] {
  const described = contentStructure.attachments.flatMap(uploadedIds)
  return haveSameIds(described, Object.keys(tags.attachments))
    ? []
    : [
        problem(
          'attachments-mismatch',
          'metadata',
          'Die Anlagen des Metadatensatzes stimmen nicht mit dem Event-Log überein.',
        ),
      ]
}
