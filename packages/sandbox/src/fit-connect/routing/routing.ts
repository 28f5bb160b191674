import { createServiceKeys } from '../keys/create-keys.js'
import type { KeyPair } from '../keys/jwk.js'
import type { ServiceContext } from '../service-context.js'
import type { DestinationRecord } from '../state.js'
import { createAreaList, type AreaList } from './areas.js'
import type { RouteTampering } from './forgery.js'
import { createRouteSigner } from './route-signer.js'
import { sampleTexts } from './sample-texts.js'

/** Areas, signed routes and their falsification, behind the endpoints of the Routing API. */
export interface Routing {
  readonly areas: AreaList
  /** The portal's key pair; made on first use when nobody has given one, which takes seconds. */
  portalKey(): Promise<KeyPair>
  route(destination: DestinationRecord): Promise<Record<string, unknown>>
  /** Replaces what was tampered with before; `undefined` ends it. */
  tamper(tampering: RouteTampering | undefined): void
  tampering(): RouteTampering | undefined
}

export function createRouting(context: ServiceContext): Routing {
  const { store } = context
  let making: Promise<KeyPair> | undefined
  let current: RouteTampering | undefined

  const portalKey = (): Promise<KeyPair> => (making ??= portalKeyOf())
  const portalKeyOf = async (): Promise<KeyPair> => {
    const stored = store.portalKey()
    if (stored !== undefined) return stored
    const made = await createServiceKeys()
    store.savePortalKey(made)
    return made
  }
  const sign = createRouteSigner(context, portalKey)

  return {
    areas: createAreaList(),
    portalKey,
    async route(destination) {
      const { destinationId, name } = destination
      const isTampered = current !== undefined && (current.destinationId ?? destinationId) === destinationId
      const { forge = [], fields = {} } = isTampered ? (current ?? {}) : {}
      return {
        destinationId,
        destinationSignature: await sign(destination, forge),
        destinationName: `${name} - Sachgebiet 1 (erfunden)`,
        destinationShortName: name,
        ...sampleTexts,
        ...fields,
      }
    },
    tamper(tampering) {
      current = tampering
    },
    tampering: () => current,
  }
}
