import { Hono } from 'hono'
import { z } from 'zod'
import { callbackEffects, type CallbackFault } from '../../fit-connect/callbacks/callback-fault.js'
import { callbackTargetSchema } from '../../fit-connect/callbacks/callback-target.js'
import { logEffects, type LogLie } from '../../fit-connect/events/log-tampering.js'
import type { FitConnectService } from '../../fit-connect/index.js'
import { replyEvents, serviceEvents, subscriberEvents } from '../../fit-connect/protocol.js'
import { lazily } from '../../lazily.js'
import { readBody } from './read-body.js'

const callbackFaultSchema: () => z.ZodType<CallbackFault> = lazily(() =>
  z.strictObject({
    effect: z.enum(callbackEffects),
    kind: z.enum(['new-submissions', 'new-events', 'new-replies']).exactOptional(),
    times: z.number().exactOptional(),
  }),
)

const logLieSchema: () => z.ZodType<LogLie> = lazily(() =>
  z.strictObject({
    effect: z.enum(logEffects),
    event: z.enum([...serviceEvents, ...subscriberEvents, ...replyEvents]).exactOptional(),
    caseId: z.string().exactOptional(),
    count: z.number().exactOptional(),
  }),
)

/** Where senders are called back, what goes wrong with callbacks, and how the event log lies. */
export function callbackRoutes(fitConnect: FitConnectService): Hono {
  const routes = new Hono()
  routes.put('/clients/:clientId/callback', async ({ req }) => {
    fitConnect.setCallback(req.param('clientId'), await readBody(req.raw, callbackTargetSchema()))
    return noContent()
  })
  routes.delete('/clients/:clientId/callback', ({ req }) => {
    fitConnect.setCallback(req.param('clientId'))
    return noContent()
  })
  routes.get('/callback-faults', () => Response.json({ faults: fitConnect.callbackFaults.list() }))
  routes.post('/callback-faults', async ({ req }) => {
    fitConnect.callbackFaults.add(await readBody(req.raw, callbackFaultSchema()))
    return noContent()
  })
  routes.delete('/callback-faults', () => {
    fitConnect.callbackFaults.clear()
    return noContent()
  })
  routes.put('/event-log/tampering', async ({ req }) => {
    fitConnect.eventLog.tamper(await readBody(req.raw, logLieSchema()))
    return noContent()
  })
  routes.delete('/event-log/tampering', () => {
    fitConnect.eventLog.restore()
    return noContent()
  })
  return routes
}

function noContent(): Response {
  return new Response(null, { status: 204 })
}
