import { z } from 'zod'
import type { Sandbox } from '../../src/index.js'
import { jsonRequest, type Fetch } from './plain-client.js'

type Loose = Record<string, unknown>

/** As much of the inspection as tests look at. */
export interface LooseInspection {
  submissions: Loose[]
  destinations: Loose[]
  requests: Loose[]
}

const list = z.array(z.looseObject({}))
const stateSchema: z.ZodType<{ fitConnect: LooseInspection }> = z.object({
  fitConnect: z.object({ submissions: list, destinations: list, requests: list }),
})

/** Steers a running sandbox as a script would. */
export interface Control {
  get(path: string, init?: RequestInit): Promise<Response>
  send(method: string, path: string, body?: unknown): Promise<Response>
  inspect(): Promise<LooseInspection>
}

export function controlOf({ config }: Pick<Sandbox, 'config'>, ask: Fetch = fetch): Control {
  return {
    get: (path, init) => ask(config.controlUrl + path, init),
    send: (method, path, body) =>
      ask(config.controlUrl + path, body === undefined ? { method } : jsonRequest(method, undefined, body)),
    inspect: async () => stateSchema.parse(await (await ask(`${config.controlUrl}/state`)).json()).fitConnect,
  }
}
