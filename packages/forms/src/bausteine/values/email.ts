/** At most 254 code points; with the shortest top-level domain no address has fewer than 6 (FIM field F60000000242). */
export const emailLength = { min: 6, max: 254 } as const

/** Pattern of FIM field F60000000242, anchored at both ends. */
export const emailPattern = '^(?:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{1,63})$'
const shape = new RegExp(emailPattern, 'u')

/** True for an address of the shape and length that the FIM field permits. Whether it receives mail is not checked. */
export function isEmail(text: string): boolean {
  return text.length >= emailLength.min && text.length <= emailLength.max && isWrittenAsEmail(text)
}

/** True for the shape of an address of any length. */
export function isWrittenAsEmail(text: string): boolean {
  return shape.test(text)
}

/** An address that can never receive mail (RFC 2606). */
export function sampleEmail(number: number): string {
  return `erika.muster-beispiel.${number % 1_000}@example.org`
}
