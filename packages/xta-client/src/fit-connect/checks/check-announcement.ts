import type { EventLog } from '../events/verify-event-log.js'
import type { SubmitEvent } from '../events/state.js'
import { problem } from '../problems/index.js'
import type { Checked, ReceivedSubmission } from './check.js'
import { failed } from './check.js'
import { haveSameIds } from './same-ids.js'

/**
 * Steps 1 and 2 of the subscriber's checks: the verified log holds a submit and no decision yet, and its tags name
 * exactly the attachments that the service lists.
 *
 * @returns The submit event, or `invalid-event-log` or `attachments-mismatch` about the submission.
 * @see FIT-Connect, "Verifikation"
 */
export function checkAnnouncement(submission: ReceivedSubmission, log: EventLog): Checked<SubmitEvent> {
  if (log.status !== 'submitted' || log.submit === undefined) {
    return failed(
      problem('invalid-event-log', 'submission', 'Das Event-Log zeigt keine offene, eingereichte Einreichung.'),
    )
  }
  if (!haveSameIds(submission.attachmentIds, Object.keys(log.submit.authenticationTags.attachments))) {
    return failed(
      problem(
        'attachments-mismatch',
        'submission',
        'Die angekündigten Anlagen stimmen nicht mit dem Event-Log überein.',
      ),
    )
  }
  return { ok: true, value: log.submit }
}
