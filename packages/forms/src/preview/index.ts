export { servePreview } from './serve-preview.js'
export type { PreviewServer } from './serve-preview.js'
