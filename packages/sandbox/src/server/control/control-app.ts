import { Hono } from 'hono'
import type { FitConnectService } from '../../fit-connect/index.js'
import { SandboxError } from '../../sandbox-error.js'
import type { SandboxConfig } from '../sandbox-config.js'
import { callbackRoutes } from './callback-routes.js'
import { onlyFromThisMachine } from './guard.js'
import { inspectorPage } from './inspector-page.js'
import { InvalidBody, readBody } from './read-body.js'
import { destinationChangeSchema, faultSchema, newDestinationSchema, timeStepSchema } from './schemas.js'
import { limitsSchema, newAreaSchema, routeTamperingSchema } from './fit-connect-schemas.js'

export const controlPath = '/__sandbox'

export interface ControlledSandbox {
  readonly url: string
  readonly fitConnect: FitConnectService
  config(): SandboxConfig
}

/** The inspector page and the endpoints that steer a running sandbox. */
export function createControlApp(sandbox: ControlledSandbox): Hono {
  const { url, fitConnect } = sandbox
  const app = new Hono()
  app.notFound(() =>
    Response.json({ error: `Nothing is here. The inspector page is ${url}${controlPath}/` }, { status: 404 }),
  )
  app.onError((error) => errorResponse(error))

  const control = app.basePath(controlPath)
  control.use('*', onlyFromThisMachine(url))
  const showPage = (): Promise<Response> =>
    inspectorPage(sandbox.config(), fitConnect.inspect(), {
      requests: fitConnect.faults.list(),
      callbacks: fitConnect.callbackFaults.list(),
      lie: fitConnect.eventLog.lie(),
      routes: fitConnect.routing.tampering(),
    })
  control.get('/', showPage)
  control.get('', showPage)
  control.get('/state', () => Response.json({ fitConnect: fitConnect.inspect() }))
  control.post('/reset', () => {
    fitConnect.reset()
    return noContent()
  })

  control.get('/faults', () => Response.json({ faults: fitConnect.faults.list() }))
  control.post('/faults', async ({ req }) => {
    const id = fitConnect.faults.add(await readBody(req.raw, faultSchema()))
    return Response.json({ id }, { status: 201 })
  })
  control.delete('/faults', () => {
    fitConnect.faults.clear()
    return noContent()
  })
  control.delete('/faults/:id', ({ req }) =>
    fitConnect.faults.remove(req.param('id'))
      ? noContent()
      : Response.json({ error: 'No fault has this id.' }, { status: 404 }),
  )

  control.get('/clock', () => Response.json(clockOf(fitConnect)))
  control.post('/clock', async ({ req }) => {
    const { advanceMs } = await readBody(req.raw, timeStepSchema())
    fitConnect.clock.advance(advanceMs)
    return Response.json(clockOf(fitConnect))
  })

  control.post('/fit-connect/destinations', async ({ req }) => {
    const destination = await fitConnect.addDestination(await readBody(req.raw, newDestinationSchema()))
    return Response.json(destination, { status: 201 })
  })
  control.patch('/fit-connect/destinations/:destinationId', async ({ req }) =>
    Response.json(
      await fitConnect.updateDestination(
        req.param('destinationId'),
        await readBody(req.raw, destinationChangeSchema()),
      ),
    ),
  )
  control.get('/fit-connect/limits', () => Response.json(fitConnect.limits))
  control.patch('/fit-connect/limits', async ({ req }) => {
    fitConnect.changeLimits(await readBody(req.raw, limitsSchema()))
    return Response.json(fitConnect.limits)
  })
  control.post('/fit-connect/areas', async ({ req }) =>
    Response.json(fitConnect.routing.addArea(await readBody(req.raw, newAreaSchema())), { status: 201 }),
  )
  control.route('/fit-connect', callbackRoutes(fitConnect))
  control.put('/fit-connect/routing/tampering', async ({ req }) => {
    fitConnect.routing.tamper(await readBody(req.raw, routeTamperingSchema()))
    return noContent()
  })
  control.delete('/fit-connect/routing/tampering', () => {
    fitConnect.routing.restore()
    return noContent()
  })
  return app
}

function clockOf({ clock }: FitConnectService): { now: string; offsetMs: number } {
  return { now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs }
}

function noContent(): Response {
  return new Response(null, { status: 204 })
}

function errorResponse(error: Error): Response {
  if (error instanceof InvalidBody) return Response.json({ error: error.message }, { status: 400 })
  if (error instanceof SandboxError)
    return Response.json(
      { error: error.message, code: error.code },
      { status: error.code === 'unknown-destination' || error.code === 'unknown-client' ? 404 : 400 },
    )
  throw error
}
