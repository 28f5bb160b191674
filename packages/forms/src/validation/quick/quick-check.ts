
/**
 * Turns an answer into the one that will be delivered when it is simply right; undefined says nothing, and the full
 * check decides. Reads every property of the input once. What a getter or a trap throws is not caught.
 *
 * There is one scope for the whole form: `read` holds the checked answers that conditions look at, in an entry of a list
 * those of this entry.
 */
export type { Check as QuickCheck } from '../check.js'
