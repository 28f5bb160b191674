import type { Overlay } from '../model/overlay.js'
import { arabicBuildingBlocks } from './ar/building-blocks.js'
import { arabicMessages } from './ar/messages.js'
import { arabicPageWords } from './ar/page-words.js'

/**
 * Arabic for messages, building blocks and the words of pages, read from right to left. Digits are those of German forms. Not reviewed by a
 * native-speaking authority: pages must say so.
 */
export const arabic: Overlay = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar-u-nu-latn',
  reviewed: false,
  phrasebook: arabicBuildingBlocks,
  pageWords: arabicPageWords,
  messages: arabicMessages,
}
