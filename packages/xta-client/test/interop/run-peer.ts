import { spawn } from 'node:child_process'

/**
 * Runs a peer once and reads the JSON that it prints.
 *
 * @throws {Error} with its own messages where it ends with another status than 0
 */
export function runPeer(program: string, args: readonly string[], input = ''): Promise<unknown> {
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) fulfil(JSON.parse(out))
      else reject(new Error(`The peer ended with ${String(status)}:\n${err}`))
    })
    child.stdin.end(input)
  })
}
