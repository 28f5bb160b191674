export { createChainVerifier } from './chain-verifier.js'
export type { ChainVerifier, ChainVerifierOptions } from './chain-verifier.js'
