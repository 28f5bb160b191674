import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIn, runCommand, scratchFolder } from '../support/run-command.js'

/** Runs `preview` until `visit` has ended. */
async function previewed(name: string, visit: (address: string) => Promise<void>, folder = scratchFolder()) {
  let shown = ''
  let opened: (address: string) => void = () => undefined
  const address = new Promise<string>((resolve) => (opened = resolve))
  return runCommand(['preview', name], folder, {
    out: (text) => {
      shown += text
      const found = /^open {2}(\S+)/.exec(shown)?.[1]
      if (found !== undefined) opened(found)
    },
    interrupted: async () => visit(await address),
  })
}

describe('preview', () => {
  it('serves the form on this machine until it is ended', async () => {
    let last = ''
    const ran = await previewed('hundesteuer-anmeldung', async (address) => {
      last = address
      const page = await fetch(address)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await page.text()).toContain('<html lang="de"')
      expect((await fetch(`${address}style.css`)).headers.get('content-type')).toContain('text/css')
      expect((await fetch(`${address}page/99`)).status).toBe(404)
    })
    expect(ran.exitCode).toBe(0)
    expect(last).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    await expect(fetch(last)).rejects.toThrow()
  })

  it('refuses what other sites send, other methods and bodies without end', async () => {
    await previewed('hundesteuer-anmeldung', async (address) => {
      const post = (init: RequestInit) => fetch(`${address}page/0`, { method: 'POST', redirect: 'manual', ...init })
      expect((await post({ headers: { origin: 'https://evil.example' }, body: '' })).status).toBe(403)
      expect((await post({ body: 'a'.repeat(1_000_001) })).status).toBe(413)
      expect((await fetch(address, { method: 'PUT' })).status).toBe(405)
      expect((await fetch(address.replace('127.0.0.1', 'localhost'))).status).toBe(403)
      expect((await post({ body: '!do=add:__proto__' })).status).toBe(400)
    })
  })

  it('shows the file as it is now when somebody starts again', async () => {
    const folder = scratchFolder()
    await runCommand(['new', 'probe'], folder)
    await previewed(
      'probe.ts',
      async (address) => {
        const source = readFileSync(join(folder, 'probe.ts'), 'utf8')
        fileIn(folder, 'probe.ts', source.replace(/title: .*/, "title: { de: 'Neu', en: 'New' },"))
        expect(await (await fetch(address)).text()).toContain('<h1>Probe')
        await fetch(`${address}restart`, { method: 'POST' })
        expect(await (await fetch(address)).text()).toContain('<h1>Neu')
      },
      folder,
    )
  })
})
