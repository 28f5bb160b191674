import { version } from '../../version.js'
import type { Author } from './metadata.js'

/** Who sends. `name` is that of the portal or online service; the product is this package unless it is named. */
export interface AuthorContent extends Omit<Author, 'product'> {
  readonly product?: Author['product']
}

const ownProduct: Author['product'] = { name: '@amt24/xta-client', version, manufacturer: 'amt24' }

/** Completes an author by the product that sends. */
export function describeAuthor(author: AuthorContent): Author {
  return { ...author, product: author.product ?? ownProduct }
}
