export { createChainVerifier } from './chain-verifier.js'
export type { ChainVerifier } from './chain-verifier.js'
