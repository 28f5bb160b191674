export { createFileSpool } from './file-spool.js'
export type { FileSpoolOptions } from './file-spool.js'
export type { Spool, SpooledPart, SpoolWriteOptions } from './spool.js'
export type { SpoolFile, SpoolFiles } from './spool-files.js'
