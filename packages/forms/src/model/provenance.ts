/**
 * Where a fact comes from. What no authority has confirmed is `illustrative` and says why it was chosen, so that nobody
 * mistakes a plausible guess for the law.
 */
export type Provenance =
  { readonly status: 'sourced'; readonly source: string } | { readonly status: 'illustrative'; readonly why: string }
