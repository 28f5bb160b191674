import type { MiddlewareHandler } from 'hono'

/**
 * Keeps web pages away from the control endpoints: a foreign Host header means DNS rebinding, a foreign Origin means
 * that a page in the browser asks. Programs send neither.
 */
export function onlyFromThisMachine(url: string): MiddlewareHandler {
  const { port } = new URL(url)
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
  const origins = hosts.map((host) => `http://${host}`)
  return async ({ req }, next) => {
    if (!hosts.includes(new URL(req.url).host))
      return refusal('The control endpoints answer to 127.0.0.1 and localhost only.')
    const origin = req.header('origin')
    const isForeign = origin !== undefined && !origins.includes(origin)
    if (isForeign || req.header('sec-fetch-site') === 'cross-site')
      return refusal('The control endpoints do not answer to web pages of other origins.')
    return next()
  }
}

function refusal(error: string): Response {
  return Response.json({ error }, { status: 403 })
}
