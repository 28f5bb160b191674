/** @type {import('node:worker_threads').MessagePort | undefined} */
let port

/** @param {{ port: import('node:worker_threads').MessagePort }} data */
export function initialize(data) {
  port = data.port
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  port?.postMessage({ specifier, parent: context.parentURL ?? '' })
  return nextResolve(specifier, context)
}
