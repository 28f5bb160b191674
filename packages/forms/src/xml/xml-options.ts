import type { FormDefinition } from '../model/definition.js'
import { schemaFolderOf } from '../output/application/schema-uri.js'
import type { KeyStyleOptions } from '../output/key-style/key-style.js'

/** What documents and their schema must agree about. */
export interface FormXmlOptions extends KeyStyleOptions {
  /** Where the municipality publishes schemas, as in its profile. Default: an `.example` address. */
  readonly schemaBase?: string
  /** Namespace of all elements. Default: {@link xmlNamespaceOf}. */
  readonly namespace?: string
  /**
   * Name of the outermost element. Default: the id of the form. Documents of a FIM schema (XFall) are called by id and version
   * of the schema, `S05000039V1.1`.
   */
  readonly root?: string
}

export function xmlRootOf(form: FormDefinition, options: FormXmlOptions): string {
  return options.root ?? form.id
}

/**
 * Namespace of the documents of this version of a form: the folder in which its schemas are published. Documents with
 * other keys have other elements, and so a namespace of their own.
 */
export function xmlNamespaceOf(form: FormDefinition, options: FormXmlOptions = {}): string {
  return options.namespace ?? schemaFolderOf(form, options)
}
