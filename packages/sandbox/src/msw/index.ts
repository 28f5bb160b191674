export { toMswHandlers } from './to-msw-handlers.js'
