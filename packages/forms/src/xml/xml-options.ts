import type { FormDefinition } from '../model/definition.js'
import { schemaFolderOf } from '../output/application/schema-uri.js'
import type { KeyStyleOptions } from '../output/key-style/key-style.js'

/** What documents and their schema must agree about. */
export interface FormXmlOptions extends KeyStyleOptions {
  /** Where the municipality publishes schemas, as in its profile. Default: an `.example` address. */
  readonly schemaBase?: string
  /** Namespace of all elements. Default: {@link xmlNamespaceOf}. */
  readonly namespace?: string
}

/**
 * Namespace of the documents of this version of a form: the folder in which its schemas are published. Documents with
 * other keys have other elements, and so a namespace of their own.
 */
export function xmlNamespaceOf(form: FormDefinition, options: FormXmlOptions = {}): string {
  return options.namespace ?? schemaFolderOf(form, options)
}
