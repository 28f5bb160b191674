/** Imports the module given as a URL and prints what happened as JSON. */
import { takeNotes } from './watch.mjs'

const entry = process.argv[2] ?? ''
await import(entry)
process.stdout.write(JSON.stringify(takeNotes()))
// A listening server or a timer must be reported, not waited for.
process.exit(0)
