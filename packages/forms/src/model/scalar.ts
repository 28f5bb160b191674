import type { Scalar } from './condition.js'

/** Whether JSON can say it as one text, number or boolean. */
export function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' || typeof value === 'boolean'
}
