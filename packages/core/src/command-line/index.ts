export { ignoreClosedPipe } from './ignore-closed-pipe.js'
export { printable, printableJson } from './printable.js'
