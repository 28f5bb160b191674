/** The sandbox in a process of its own, so that the client under measurement does not share its processor time. */
import { startSandbox } from '@amt24/sandbox'
import { sandboxKeys } from './support.mjs'

const sandbox = await startSandbox({ keys: sandboxKeys() })
process.send(sandbox.config)
process.once('disconnect', () => void sandbox.close())
