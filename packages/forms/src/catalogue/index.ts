export { catalogue } from './entries.js'
export type { CatalogueEntry, FormId } from './entries.js'
export { CatalogueError, loadForm } from './load-form.js'
