export { leipzig } from './leipzig.js'
export { musterstadt } from './musterstadt.js'
