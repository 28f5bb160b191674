import type { Overlay } from '../model/overlay.js'
import { ukrainianBuildingBlocks } from './uk/building-blocks.js'
import { ukrainianMessages } from './uk/messages.js'
import { ukrainianPageWords } from './uk/page-words.js'

/** Ukrainian for messages, building blocks and the words of pages. Not reviewed by a native-speaking authority: pages must say so. */
export const ukrainian: Overlay = {
  lang: 'uk',
  dir: 'ltr',
  locale: 'uk-UA',
  reviewed: false,
  phrasebook: ukrainianBuildingBlocks,
  pageWords: ukrainianPageWords,
  messages: ukrainianMessages,
}
