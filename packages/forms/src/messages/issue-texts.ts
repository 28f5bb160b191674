import type { IssueCode, IssueFacts } from '../model/issue.js'
import type { Language, Texts } from '../model/texts.js'
import { germanMessages } from './de.js'
import { englishMessages } from './en.js'
import { formatBytes, formatCents, formatDate, formatMediaType, formatNumber } from './format.js'
import type { MessageTable } from './message.js'

/**
 * What a citizen should do about an issue, in every language. Made from the code and the definition alone: nothing that
 * was typed can appear in it, but for the numbers of a few characters that are not permitted.
 */
export function issueTexts(code: IssueCode, facts: IssueFacts = {}): Texts {
  return { de: messageOf(germanMessages, 'de', code, facts), en: messageOf(englishMessages, 'en', code, facts) }
}

function messageOf(table: MessageTable, language: Language, code: IssueCode, facts: IssueFacts): string {
  const { limitDate, mediaTypes, characters } = facts
  return table[code]({
    kind: facts.kind,
    // A declaration is a sentence; inside of ours it ends without its full stop.
    label: facts.label?.[language].replace(/\.$/u, ''),
    phrase: facts.phrase?.[language],
    limit: limitOf(code, facts, language),
    isOne: facts.limit === 1,
    date: limitDate === undefined ? undefined : formatDate(limitDate, language),
    mediaTypes: mediaTypes?.map(formatMediaType).join(', '),
    characters: characters?.join(', '),
  })
}

function limitOf(code: IssueCode, { limit, kind }: IssueFacts, language: Language): string | undefined {
  if (limit === undefined) return undefined
  if (code === 'file-too-large') return formatBytes(limit, language)
  return kind === 'cents' ? formatCents(limit, language) : formatNumber(limit, language)
}
