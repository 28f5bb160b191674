import { readProblem, type HttpResponse } from '@amt24/core/http'

/**
 * The last segment of the `type` of a problem document, `undefined` for any other body. Only a plain name is handed
 * out: what the service writes around it may repeat content of the request.
 */
export function problemNameOf(response: HttpResponse): string | undefined {
  return /\/problems\/([a-z][a-z0-9-]{1,63})$/.exec(readProblem(response).type ?? '')?.[1]
}
