import { resolve } from 'node:path'

/** The checkout that this script belongs to. */
export const checkout = resolve(import.meta.dirname, '../../../..')

/** Folder with the official files: the first argument, then `AMT24_SPEC_DIR`, then `../shared/spec` beside the checkout. */
export const specFolder = process.argv[2] ?? process.env.AMT24_SPEC_DIR ?? resolve(checkout, '../shared/spec')
