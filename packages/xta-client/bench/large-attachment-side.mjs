/** One side of the large attachment, alone in its process, so that its memory is its own. */
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createSender, createSubscriber } from '@amt24/xta-client/fit-connect'

const [, , role, argument] = process.argv
const [environment] = await once(process, 'message')
const [authority] = environment.destinations
const start = performance.now()
await (role === 'send' ? send(argument) : receive(argument))
process.send({
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  seconds: Math.round((performance.now() - start) / 100) / 10,
})
process.disconnect()

async function send(path) {
  const sender = createSender({ environment, ...environment.sender })
  const destination = await sender.destination(authority.destinationId)
  const attachment = {
    id: randomUUID(),
    purpose: 'attachment',
    filename: 'large.bin',
    mediaType: 'application/octet-stream',
    content: { path },
  }
  const application = {
    form: { id: 'benchmark', version: '1.0.0' },
    service: { identifier: authority.serviceIdentifier },
    schemaUri: authority.schemaUri,
    mediaType: authority.mimeType,
    data: new TextEncoder().encode('{}'),
    attachments: [attachment],
  }
  await sender.send(application, { destination })
}

async function receive(expectedSha256) {
  const subscriber = createSubscriber({
    environment,
    ...environment.subscriber,
    destinationId: authority.destinationId,
    keys: { decryption: [authority.encryptionPrivateKey], signing: authority.signingPrivateKey },
  })
  let received = 0
  await subscriber.process(
    async (submission) => {
      if (submission.problems.length > 0)
        throw new Error('The attachment arrived broken.', { cause: submission.problems })
      for (const attachment of submission.attachments) {
        const hash = createHash('sha256')
        for await (const piece of attachment.open()) hash.update(piece)
        if (hash.digest('hex') !== expectedSha256) throw new Error('The attachment arrived with other bytes.')
        received++
      }
      await submission.accept()
    },
    {
      once: true,
      onProblem: (problem) => {
        throw problem
      },
    },
  )
  if (received !== 1) throw new Error(`${received} attachments arrived instead of one.`)
}
