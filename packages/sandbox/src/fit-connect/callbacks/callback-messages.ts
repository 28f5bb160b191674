import type { CallbackEffect } from './callback-fault.js'
import { signCallback } from './sign-callback.js'

/** A callback as it goes over the wire. */
export interface CallbackMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const tenMinutes = 600

/** The messages that deliver one callback: one, unless a scripted effect makes it none or two. */
export function callbackMessages(
  body: string,
  secret: string,
  nowSeconds: number,
  effect?: CallbackEffect,
): readonly CallbackMessage[] {
  const timestamp = String(nowSeconds + shiftOf(effect))
  const mac = disturbedMac(signCallback(secret, timestamp, body), effect)
  const message: CallbackMessage = {
    headers: {
      'content-type': 'application/json',
      'callback-authentication': mac,
      'callback-timestamp': timestamp,
    },
    body: effect === 'reserialised-body' ? JSON.stringify(JSON.parse(body), undefined, 2) : body,
  }
  if (effect === 'withheld') return []
  return effect === 'duplicate' ? [message, message] : [message]
}

function shiftOf(effect: CallbackEffect | undefined): number {
  if (effect === 'stale-timestamp') return -tenMinutes
  return effect === 'future-timestamp' ? tenMinutes : 0
}

function disturbedMac(mac: string, effect: CallbackEffect | undefined): string {
  if (effect === 'short-mac') return mac.slice(0, -2)
  if (effect === 'tampered-mac') return (mac.startsWith('0') ? '1' : '0') + mac.slice(1)
  return mac
}
