import type { Command } from '../command.js'
import { callbackTest, callbackVerify } from './callback.js'
import { destinationActivate, destinationCreate, destinationRotateKey, destinationShow } from './destination.js'
import { fetchCommand } from './fetch.js'
import { keysCertificate, keysCheck, keysCreate, keysRequest } from './keys.js'
import { list } from './list.js'
import { log } from './log.js'
import { route } from './route.js'
import { send } from './send.js'

/** In the order in which a newcomer needs them. */
export const commands: readonly Command[] = [
  keysCreate,
  keysCheck,
  keysRequest,
  keysCertificate,
  destinationCreate,
  destinationShow,
  destinationActivate,
  destinationRotateKey,
  route,
  send,
  log,
  list,
  fetchCommand,
  callbackTest,
  callbackVerify,
]
