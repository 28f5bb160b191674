import { http, HttpResponse, type RequestHandler } from 'msw'
import { outcomeAsFetchResult, type Outcome } from '../faults/outcome.js'

/** What a sandbox service offers to adapters. */
export interface InterceptedService {
  readonly baseUrl: string
  handle(request: Request): Promise<Outcome>
}

/**
 * Answers every request below the service's base address in MSW. Ended connections become network errors; MSW has
 * no socket, so use the server for large uploads and for what happens on the wire.
 */
export function toMswHandlers(service: InterceptedService): RequestHandler[] {
  return [
    http.all(`${service.baseUrl}/*`, async ({ request }) => {
      const outcome = await service.handle(request)
      return 'reset' in outcome ? HttpResponse.error() : outcomeAsFetchResult(outcome)
    }),
  ]
}
