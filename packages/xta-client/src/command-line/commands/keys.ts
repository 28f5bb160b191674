import { join } from 'node:path'
import type { JsonWebKey } from 'node:crypto'
import {
  attachCertificate,
  checkKey,
  createCertificateRequest,
  createDestinationKeys,
  type CertificateSubject,
} from '../../fit-connect/index.js'
import { column, type Command, type CommandInput, type CommandResult } from '../command.js'
import { jsonText, readJsonFile, requirePlaceFor, writePrivateFile } from '../files.js'
import { textOf, type OptionName } from '../options.js'
import { UsageError } from '../usage-error.js'
import { readCertificateFile, trustOf } from './clients.js'

const subjectOptions: readonly OptionName[] = ['common-name', 'organization', 'country']

const keyNames = ['encryption.private', 'encryption.public', 'signature.private', 'signature.public'] as const

export const keysCreate: Command = {
  name: 'keys create',
  operands: [],
  summary: 'makes both key pairs of a destination, with self-signed certificates for the test environment',
  options: ['out', 'force', ...subjectOptions],
  async run({ options, terminal: { clock } }) {
    const folder = textOf(options, 'out') ?? 'fit-connect-keys'
    const force = options.force === true
    const subject = subjectOf(options)
    const file = (name: string): string => join(folder, `${name}.jwk.json`)
    // Before seconds are spent on keys, and before one of them is written whose other half finds no place.
    for (const name of keyNames) requirePlaceFor(file(name), force)
    const { encryption, signature } = await createDestinationKeys({ clock, ...(subject && { subject }) })
    const jwks: Readonly<Record<(typeof keyNames)[number], JsonWebKey>> = {
      'encryption.private': encryption.privateJwk,
      'encryption.public': encryption.publicJwk,
      'signature.private': signature.privateJwk,
      'signature.public': signature.publicJwk,
    }
    const written = keyNames.map((name) => {
      writePrivateFile(file(name), jsonText(jwks[name]), force)
      return { file: file(name), kid: String(jwks[name]['kid']) }
    })
    return {
      value: { files: written },
      lines: [
        ...written.map(({ file, kid }) => column('wrote', `${file}  ${kid}`)),
        column('keep', 'the private ones secret, with a copy: lost keys are lost applications'),
        column(
          'next',
          `amt24-fit-connect destination create <description.json> --encryption-key ${join(folder, 'encryption.public.jwk.json')} --signing-key ${join(folder, 'signature.public.jwk.json')}`,
        ),
      ],
    }
  },
}

export const keysCheck: Command = {
  name: 'keys check',
  operands: ['<jwk file>'],
  summary: 'checks a key by every rule; with --trust-anchor also chain and revocation',
  options: ['private', 'trust-anchor'],
  async run(input) {
    const { options, operands, terminal } = input
    const certificates = trustOf(input)
    const report = await checkKey(readJsonFile(operands[0] ?? ''), {
      half: options.private === true ? 'private' : 'public',
      clock: terminal.clock,
      ...(certificates && { certificates }),
    })
    const lines = report.findings.map(({ status, demand, message }) => column(words[status], message ?? demand))
    const verdict = report.isValid ? 'valid' : 'not valid'
    return { value: report, lines: [...lines, column(verdict, `${report.use} key`)], isNegative: !report.isValid }
  },
}

const words = { passed: 'ok', failed: 'FAILED', 'not-checked': 'not checked' } as const

export const keysRequest: Command = {
  name: 'keys request',
  operands: ['<private jwk file>'],
  summary: 'makes a certificate request (PKCS#10) for the Verwaltungs-PKI',
  options: ['out', 'force', ...subjectOptions],
  async run({ options, operands }) {
    const subject = subjectOf(options)
    if (!subject) throw new UsageError('Say whom the certificate shall name: --common-name <text>.')
    const pem = await createCertificateRequest(readJsonFile(operands[0] ?? ''), subject)
    return writeOrShow(options, 'request.csr.pem', pem, 'hand it to your certification authority')
  },
}

export const keysCertificate: Command = {
  name: 'keys certificate',
  operands: ['<private jwk file>', '<certificate file>', '[<issuer file>…]'],
  summary: 'makes the public key to publish from the issued certificate',
  options: ['out', 'force'],
  async run({ options, operands: [key = '', ...files], terminal: { clock } }) {
    const jwk = attachCertificate(readJsonFile(key), files.map(readCertificateFile), { clock })
    return Promise.resolve(
      writeOrShow(options, 'public.jwk.json', jsonText(jwk), 'amt24-fit-connect keys check <file>'),
    )
  },
}

function writeOrShow(options: CommandInput['options'], name: string, text: string, next: string): CommandResult {
  const file = textOf(options, 'out') ?? name
  writePrivateFile(file, text, options.force === true)
  return { value: { file }, lines: [column('wrote', file), column('next', next)] }
}

function subjectOf(options: CommandInput['options']): CertificateSubject | undefined {
  const commonName = textOf(options, 'common-name')
  if (commonName === undefined) return undefined
  return { commonName, organization: textOf(options, 'organization'), country: textOf(options, 'country') }
}
