import type { Overlay } from '../model/overlay.js'
import { ukrainianBuildingBlocks } from './uk/building-blocks.js'
import { ukrainianMessages } from './uk/messages.js'

/** Ukrainian for messages and building blocks. Not reviewed by a native-speaking authority: pages must say so. */
export const ukrainian: Overlay = {
  lang: 'uk',
  dir: 'ltr',
  locale: 'uk-UA',
  reviewed: false,
  phrasebook: ukrainianBuildingBlocks,
  messages: ukrainianMessages,
}
