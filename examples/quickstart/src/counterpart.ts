import { readSandboxConfig, startSandbox, type SandboxConfig } from '@amt24/sandbox'
import type { Environment } from '@amt24/xta-client/fit-connect'
import { DataError, toError } from './errors.js'
import { readJson } from './read-json.js'
import { rememberedKeys } from './remembered-keys.js'

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

/**
 * Uses the running sandbox of `file`, or starts one on a free loopback port. Adds a destination for the form when there
 * is none.
 *
 * @throws {DataError} when `file` is no sandbox.json, or its sandbox does not run
 */
export async function openCounterpart(
  file: string | undefined,
  offer: Offer,
  say: (line: string) => void,
): Promise<Counterpart> {
  if (file !== undefined) return withDestination(await readConfig(file), offer, () => Promise.resolve())
  const sandbox = await startSandbox({ keys: await rememberedKeys(say) })
  return withDestination(sandbox.config, offer, () => sandbox.close())
}

async function withDestination(config: SandboxConfig, offer: Offer, close: () => Promise<void>): Promise<Counterpart> {
  const { fitConnect } = config
  const offered = fitConnect.destinations.find(
    ({ serviceIdentifier, schemaUri }) =>
      serviceIdentifier === offer.serviceIdentifier && schemaUri === offer.schemaUri,
  )
  const authority = offered ?? (await addDestination(config, offer))
  return { environment: fitConnect, credentials: fitConnect, authority, close }
}

async function addDestination(config: SandboxConfig, offer: Offer): Promise<Counterpart['authority']> {
  const answer = await fetch(`${config.controlUrl}/fit-connect/destinations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...offer, region: REGION_LEIPZIG, mimeType: 'application/json', keys: 'shared' }),
  }).catch(() => {
    throw new DataError(`No sandbox answers at ${config.controlUrl}. Start it with: npm run sandbox`)
  })
  const added: unknown = await answer.json()
  const extended = { ...config, fitConnect: { ...config.fitConnect, destinations: [added] } }
  const [authority] = readSandboxConfig(extended).fitConnect.destinations
  if (authority === undefined) throw new TypeError('The sandbox added no destination.')
  return authority
}

async function readConfig(file: string): Promise<SandboxConfig> {
  const value = await readJson(file)
  try {
    return readSandboxConfig(value)
  } catch (error) {
    throw new DataError(`${file} cannot be used. ${toError(error).message}`)
  }
}
