import type { World } from '../contract/world.js'

/** The configuration of the command for a world, in the shape of a `sandbox.json`. */
export function createSandboxConfig({ service }: World): object {
  const { urls, sender, subscriber } = service
  return { fitConnect: { ...urls, sender, subscriber, destinations: service.destinations() } }
}
