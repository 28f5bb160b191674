import type { Overlay } from '../model/overlay.js'
import { arabicBuildingBlocks } from './ar/building-blocks.js'
import { arabicMessages } from './ar/messages.js'

/**
 * Arabic for messages and building blocks, read from right to left. Digits are those of German forms. Not reviewed by a
 * native-speaking authority: pages must say so.
 */
export const arabic: Overlay = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar-u-nu-latn',
  reviewed: false,
  phrasebook: arabicBuildingBlocks,
  messages: arabicMessages,
}
