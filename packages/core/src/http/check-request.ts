import type { HttpRequest } from './transport.js'

const ownedByTransport = ['accept-encoding', 'connection', 'content-length', 'transfer-encoding', 'user-agent']

/**
 * Refuses a request that would leave in another form than written. Runs before any I/O; no value is repeated in a message.
 *
 * @throws {TypeError} for an address that is not absolute http(s) or holds credentials, for header names that are not lower
 * case, for headers that belong to the transport, and for a body without `content-type`
 */
export function checkRequest(request: HttpRequest): URL {
  const url = checkAddress(request.url)
  for (const [name, value] of Object.entries(request.headers)) checkHeader(name, value)
  if (request.body !== undefined && request.headers['content-type'] === undefined) {
    throw new TypeError('A request body needs an explicit content-type header. Name the media type of the body.')
  }
  return url
}

function checkAddress(address: string): URL {
  const url = parseAddress(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`The address begins with ${url.protocol}, only https: and http: are supported.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('The address holds a user name or password. Send credentials in the authorization header.')
  }
  return url
}

function parseAddress(address: string): URL {
  try {
    return new URL(address)
  } catch {
    // The error of the parser holds the whole address.
    throw new TypeError('The request needs an absolute address, such as https://host/path.')
  }
}

function checkHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) {
    throw new TypeError(`The header name ${JSON.stringify(name)} must be a lower-case token, such as "content-type".`)
  }
  if (ownedByTransport.includes(name)) {
    throw new TypeError(`The header ${name} is set by the transport. Remove it from the request.`)
  }
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
    throw new TypeError(`The value of the header ${name} holds characters that a header cannot carry. Encode it first.`)
  }
}
