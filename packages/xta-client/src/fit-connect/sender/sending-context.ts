import type { TrustedChain } from '../certificates/trusted-chain.js'
import type { Connection } from '../connection.js'

/** What sending needs of the outside world: the connection, and whose certificates are believed. */
export interface SendingContext extends Connection {
  readonly chain: TrustedChain
}
