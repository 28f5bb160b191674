import { schemaUriOf, serviceIdentifierOf, toApplication, validate } from '@amt24/forms'
import { loadForm } from '@amt24/forms/catalogue'
import { createSender, createSubscriber } from '@amt24/xta-client/fit-connect'
import { inputFor } from './answers.js'
import { openCounterpart } from './counterpart.js'
import { dayOfUse } from './day.js'
import { DataError, NotAcceptedError, toError } from './errors.js'
import type { Options } from './options.js'
import { profileFor } from './profile.js'
import { prepareFolder, store } from './store.js'
import type { Timeline } from './timeline.js'

/**
 * One application travels from the citizen's typed form to the authority's back office.
 *
 * @throws {DataError} when the answers are not valid or a file cannot be used; nothing was sent
 * @throws {NotAcceptedError} when the authority did not accept
 * @throws {IntegrationError} with a code and the next step, when the delivery fails
 */
export async function deliver(options: Options, timeline: Timeline): Promise<void> {
  // The form: answers of unknown origin become typed data, or a list of issues.
  const form = await loadForm(options.form)
  const day = dayOfUse(form, options.data === undefined)
  const when = day === undefined ? {} : { today: day }
  const { answers, attachments } = await inputFor(form, options, when)
  const checked = validate(form, answers, when)
  if (!checked.ok) throw new DataError('The form refuses the answers.', checked.issues)
  timeline.step('form', `"${form.title.en}" (${form.id} ${form.version}): every answer is valid`)
  if (day !== undefined) timeline.say(`  the programme is closed; shown as of ${day}`)

  await prepareFolder(options.out)
  const profile = profileFor(form)
  const offer = { serviceIdentifier: serviceIdentifierOf(form, profile), schemaUri: schemaUriOf(form) }
  const counterpart = await openCounterpart(options.sandbox, offer, (line) => timeline.say(line))
  try {
    const { environment, credentials, authority } = counterpart
    timeline.step('sandbox', `plays FIT-Connect at ${environment.submissionApi}`)

    // The citizen's side: check the destination, encrypt to its key, deliver.
    const sender = createSender({ environment, ...credentials.sender })
    const destination = await sender.destination(authority.destinationId)
    timeline.step('destination', 'is active; its key and certificate follow the rules of FIT-Connect')

    const accepts = destination.submissionSchemas
    const application = toApplication(form, checked.value, { accepts, attachments, profile, ...when })
    let bytes = 0
    const onProgress = ({ totalBytes }: { totalBytes: number }): void => void (bytes = totalBytes)
    const receipt = await sender.send(application, { destination, onProgress })
    timeline.step('delivery', 'hashed, encrypted, sent; the signed confirmation names our authentication tags', {
      bytes,
    })

    // The authority's side: verify, decrypt and check; store; and only then accept.
    const subscriber = createSubscriber({
      environment,
      ...credentials.subscriber,
      destinationId: authority.destinationId,
      keys: { decryption: [authority.encryptionPrivateKey], signing: authority.signingPrivateKey },
    })
    let folder = options.out
    const troubles: Error[] = []
    await subscriber.process(
      async (submission) => {
        if (submission.submissionId !== receipt.submissionId) return
        if (submission.problems.length > 0) return submission.reject(submission.problems)
        timeline.step('back office', 'verified the events, decrypted, compared tags, hashes and lists', {
          bytes: submission.data.byteLength,
        })
        folder = await store(submission, options.out)
        await submission.accept()
        timeline.step('decision', 'stored, then accepted with the signature of the authority')
      },
      { once: true, onProblem: (problem) => troubles.push(toError(problem)) },
    )
    if (troubles[0]) throw troubles[0]

    // Back on the citizen's side: only an outcome that the authority signed counts.
    const outcome = await sender.awaitOutcome(receipt, { signal: AbortSignal.timeout(60_000), pollIntervalMs: 1_000 })
    if (outcome.state !== 'accepted')
      throw new NotAcceptedError(`The application was ${outcome.state}.`, 'problems' in outcome ? outcome.problems : [])
    timeline.step('receipt', 'every event verified; the authority accepted what was sent')
    timeline.result({ outcome: outcome.state, decidedAt: outcome.decidedAt, folder, receipt })
    timeline.say(
      '',
      `Received  ${folder}`,
      `Receipt   case ${receipt.caseId}, submission ${receipt.submissionId}`,
      `          accepted ${outcome.decidedAt}`,
    )
  } finally {
    await counterpart.close()
  }
}
