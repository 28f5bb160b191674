/**
 * One attachment of 375 MB (just under 500 MB encrypted, the largest that FIT-Connect takes), sent and received over real HTTP. Sender,
 * subscriber and service are processes of their own; each tells its largest resident memory. Aim: 150 MB for each side.
 *
 *   node packages/xta-client/bench/large-attachment.bench.mjs [--json]
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSide } from '../../../tools/testing/side-process.mjs'

const BYTES = 374_900_000
const PIECE = 1_000_000

const folder = mkdtempSync(join(tmpdir(), 'amt24-bench-'))
try {
  const path = join(folder, 'large.bin')
  const sha256 = await writeRandom(path)
  const service = startSide('sandbox', new URL('sandbox-process.mjs', import.meta.url))
  const config = await service.next()
  const sender = await side('send', config, path)
  const subscriber = await side('receive', config, sha256)
  service.release()
  const rates = [
    { name: 'sender', peakMegabytes: sender.peakMegabytes, seconds: sender.seconds, aim: 150 },
    { name: 'subscriber', peakMegabytes: subscriber.peakMegabytes, seconds: subscriber.seconds, aim: 150 },
  ]
  if (process.argv.includes('--json'))
    console.log(
      JSON.stringify({
        node: process.version,
        benchmark: 'xta-client/large-attachment',
        attachmentBytes: BYTES,
        rates,
      }),
    )
  else console.table(Object.fromEntries(rates.map(({ name, ...figures }) => [name, figures])))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function side(role, config, argument) {
  const child = startSide(role, new URL('large-attachment-side.mjs', import.meta.url), [role, argument])
  const report = await child.ask(config.fitConnect)
  child.release()
  return report
}

async function writeRandom(path) {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  for (let written = 0; written < BYTES; written += PIECE) {
    const piece = randomBytes(Math.min(PIECE, BYTES - written))
    hash.update(piece)
    await file.write(piece)
  }
  await file.close()
  return hash.digest('hex')
}
