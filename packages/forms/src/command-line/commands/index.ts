export { commands } from './list-of-commands.js'
