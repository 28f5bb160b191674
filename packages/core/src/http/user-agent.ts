import { version } from '../version.js'

/**
 * `@amt24/core/<version>`, followed by the product that uses it.
 *
 * @throws {TypeError} when the product is not printable ASCII
 */
export function userAgent(product?: string): string {
  const own = `@amt24/core/${version}`
  if (product === undefined) return own
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(product)) {
    throw new TypeError('The product must be printable ASCII, such as "my-portal/1.0".')
  }
  return `${own} ${product}`
}
