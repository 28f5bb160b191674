/** More places than these tell a sender nothing new, and a rejection has to fit into an event. */
const maxPlaces = 10

/**
 * Names places of a document as JSON pointers, for a problem. A problem is signed but not encrypted: a step that does
 * not look like the name of a field may be what the citizen wrote, and is left out.
 */
export function namePlaces(paths: readonly (readonly PropertyKey[])[]): string {
  const named = paths.slice(0, maxPlaces).map((path) => `/${path.map(nameOf).join('/')}`)
  return [...new Set(named), ...(paths.length > maxPlaces ? ['…'] : [])].join(', ')
}

function nameOf(step: PropertyKey): string {
  const name = String(step)
  return /^[$\w.-]{1,64}$/.test(name) ? name : '…'
}
