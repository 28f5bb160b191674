/** Day on which the forms for social benefits were compared with their sources. */
export const reviewedAt = '2026-11-29'

/** What all proceedings for social benefits share: login, form and costs. */
export const sozialverfahren = {
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: social data and data on income are protected (§ 35 SGB I); no source names the level for Leipzig.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Assumption from § 9 SGB X: proceedings are not bound to a form unless a provision says otherwise.',
  },
  fee: { amountCents: 0, asOf: reviewedAt, status: 'sourced', source: '§ 64 SGB X: proceedings are free of costs.' },
} as const
