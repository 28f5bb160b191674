/**
 * Preloaded before an entry point: notes every piece of work that a module does while it is loaded, and every module
 * that one of our own modules asks for.
 */
import crypto from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import { register, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import timers from 'node:timers'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'

/** @type {string[]} */
const work = []
let isWatching = true

// The loader itself reads modules through these functions.
const moduleFile = /\.([cm]?js|json|node|wasm)$/

note(
  fs,
  ['readFile', 'readFileSync', 'createReadStream', 'openSync', 'open', 'writeFile', 'writeFileSync', 'mkdirSync'],
  (file) => !moduleFile.test(String(file)),
)
note(fs.promises, ['readFile', 'open', 'writeFile', 'mkdir'], (file) => !moduleFile.test(String(file)))
note(crypto, [
  'generateKeyPair',
  'generateKeyPairSync',
  'generateKey',
  'generateKeySync',
  'createPrivateKey',
  'createPublicKey',
])
note(crypto.subtle, ['generateKey', 'importKey', 'deriveKey', 'deriveBits'])
note(net.Server.prototype, ['listen'])
note(net.Socket.prototype, ['connect'])
note(http, ['request', 'get', 'createServer'])
note(timers, ['setTimeout', 'setInterval'])
note(globalThis, ['setTimeout', 'setInterval', 'fetch'])
syncBuiltinESMExports()

/**
 * @param {object} target
 * @param {readonly string[]} names
 * @param {(firstArgument: unknown) => boolean} isWork
 */
function note(target, names, isWork = () => true) {
  for (const name of names) {
    const original = Reflect.get(target, name)
    Reflect.set(
      target,
      name,
      /** @this {unknown} @param {...unknown} args */ function (...args) {
        if (isWatching && isWork(args[0])) work.push(`${name} ${caller()}`)
        return Reflect.apply(original, this, args)
      },
    )
  }
}

function caller() {
  const frames = (new Error('here').stack ?? '').split('\n').slice(1)
  const foreign = frames.find((frame) => !frame.includes('node:') && !frame.includes('import-work/watch.mjs'))
  return foreign?.trim() ?? '(from Node itself)'
}

const channel = new MessageChannel()
register('./loader.mjs', { parentURL: import.meta.url, data: { port: channel.port2 }, transferList: [channel.port2] })
channel.port1.unref()

/** What was noted so far. Nothing is noted afterwards. */
export function takeNotes() {
  isWatching = false
  /** @type {{ specifier: string, parent: string }[]} */
  const imports = []
  for (let next = receiveMessageOnPort(channel.port1); next; next = receiveMessageOnPort(channel.port1))
    imports.push(next.message)
  return { work, imports }
}
