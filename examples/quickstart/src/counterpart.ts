import { readFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { startSandbox, type SandboxConfig } from '@amt24/sandbox'
import { createTestKeys, type SandboxKeys } from '@amt24/sandbox/fit-connect'
import type { Environment } from '@amt24/xta-client/fit-connect'
import { UsageError } from './options.js'

type FitConnect = SandboxConfig['fitConnect']

/** Both ends of the line: where to send to, and the authority that receives, with its private keys. */
export interface Counterpart {
  readonly environment: Environment
  readonly credentials: Pick<FitConnect, 'sender' | 'subscriber'>
  readonly authority: FitConnect['destinations'][number]
  close(): Promise<void>
}

/** What a destination must offer to be the right one for a form. */
export interface Offer {
  readonly serviceIdentifier: string
  readonly schemaUri: string
}

const REGION_LEIPZIG = 'DE147130000000'

/** Uses the running sandbox of `file`, or starts one on a free loopback port. Adds a destination for the form when there is none. */
export async function openCounterpart(file: string | undefined, offer: Offer): Promise<Counterpart> {
  if (file !== undefined) return withDestination(await readConfig(file), offer, () => Promise.resolve())
  const sandbox = await startSandbox({ keys: await rememberedKeys() })
  return withDestination(sandbox.config, offer, () => sandbox.close())
}

async function withDestination(config: SandboxConfig, offer: Offer, close: () => Promise<void>): Promise<Counterpart> {
  const { fitConnect } = config
  const offered = fitConnect.destinations.find(
    ({ serviceIdentifier, schemaUri }) =>
      serviceIdentifier === offer.serviceIdentifier && schemaUri === offer.schemaUri,
  )
  const authority = offered ?? (await addDestination(config.controlUrl, offer))
  return { environment: fitConnect, credentials: fitConnect, authority, close }
}

async function addDestination(controlUrl: string, offer: Offer): Promise<Counterpart['authority']> {
  const answer = await fetch(`${controlUrl}/fit-connect/destinations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...offer, region: REGION_LEIPZIG, mimeType: 'application/json', keys: 'shared' }),
  })
  if (!answer.ok)
    throw new UsageError(
      `The sandbox at ${controlUrl} did not add a destination (${String(answer.status)}). Is it of this version?`,
    )
  return (await answer.json()) as Counterpart['authority']
}

async function readConfig(file: string): Promise<SandboxConfig> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SandboxConfig
  } catch {
    throw new UsageError(`${file} is no sandbox.json. Write one with: npm run sandbox -- --config-out sandbox.json`)
  }
}

/** RSA-4096 keys take seconds to make, so the keys of this checkout's sandbox are made once. They protect artificial data only. */
async function rememberedKeys(): Promise<SandboxKeys> {
  const file = resolve(import.meta.dirname, '../../../.amt24/quickstart-keys.TEST-ONLY.json')
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SandboxKeys
  } catch {
    const keys = await createTestKeys()
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(keys), { mode: 0o600 })
    return keys
  }
}
