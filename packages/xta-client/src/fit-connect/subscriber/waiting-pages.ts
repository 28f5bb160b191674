import type { WaitingPage, WaitingSubmission } from '../submission-api.js'

/** A service that never ends its list must not hold us for ever: what comes later is read in the next round. */
const maxPages = 200

/**
 * Reads the list of waiting submissions page by page, each when the one before was dealt with, so that a list of any
 * length needs one page of memory and the ids of this round.
 *
 * What was decided meanwhile has left the list and has moved the rest forward: the next page begins behind what stays.
 *
 * @param isGone Tells of a submission that was handed out whether it has left the list since.
 */
export async function* waitingPages(
  readPage: (offset: number) => Promise<WaitingPage>,
  isGone: (submissionId: string) => boolean,
): AsyncGenerator<readonly WaitingSubmission[]> {
  const seen = new Set<string>()
  let offset = 0
  for (let read = 0; read < maxPages; read++) {
    const { submissions, isLast } = await readPage(offset)
    const fresh = notIn(seen, submissions)
    if (fresh.length > 0) yield fresh
    if (isLast) return
    // A service that still lists what is decided would make us read the same page for ever.
    offset +=
      fresh.length > 0 ? submissions.filter(({ submissionId }) => !isGone(submissionId)).length : submissions.length
  }
}

/** A list that changes while its pages are read may repeat an entry. */
function notIn(seen: Set<string>, submissions: readonly WaitingSubmission[]): WaitingSubmission[] {
  return submissions.filter(({ submissionId }) => {
    const isFresh = !seen.has(submissionId)
    seen.add(submissionId)
    return isFresh
  })
}
