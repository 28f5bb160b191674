/** An amount in euro cents for people; null is not known or not fixed. */
export function summaryOfFee(amountCents: number | null): string {
  if (amountCents === null) return 'not known'
  if (amountCents === 0) return 'none'
  return `${(amountCents / 100).toFixed(2)} EUR`
}
