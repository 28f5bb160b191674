import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { codeListsOf } from '../../src/code-lists/index.js'
import { loadForm, type FormId } from '../../src/catalogue/index.js'
import { arabic } from '../../src/languages/ar.js'
import type { AnyLanguage } from '../../src/model/overlay.js'
import { servePreview, type PreviewServer } from '../../src/preview/index.js'
import { everyKind } from '../fixtures/every-kind.js'

const today = '2026-11-29'
/** Where somebody wants to look at the pages; otherwise none are kept. */
const pictures = process.env['AMT24_SCREENSHOTS']

describeWithPeerTool('chromium', 'the preview in Chromium', (program) => {
  let browser: Browser
  let server: PreviewServer | undefined
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
    await server?.close()
  })

  async function visit(id: FormId | 'every-kind', language: AnyLanguage = 'de'): Promise<Visit> {
    await server?.close()
    const name: string = id
    const form = id === 'every-kind' ? everyKind : await loadForm(name)
    const codeLists = id === 'every-kind' ? [] : await codeListsOf(form)
    server = await servePreview(() => Promise.resolve({ form, language, codeLists, today }))
    const context = await browser.newContext({ locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(server.address)
    return new Visit(page, `${id}-${typeof language === 'string' ? language : language.lang}`)
  }

  it('registers a dog: errors, back, a question that an answer brings, and the summary', async () => {
    const visited = await visit('hundesteuer-anmeldung')
    const { page } = visited
    await visited.look('start')
    await page.getByRole('link', { name: 'Jetzt starten' }).click()
    await page.getByRole('button', { name: 'Weiter' }).click()
    await expectFocus(page, 'errors')
    await visited.look('errors')
    await page.locator('#errors a').first().click()
    await expectFocus(page, 'halter-person-vornamen')
    await page.getByLabel('Vorname', { exact: false }).first().fill('Erika')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await expectFocus(page, 'errors')
    expect(await page.locator('#errors a').allTextContents()).not.toContain('Geben Sie den Vornamen an.')
    await page.getByRole('button', { name: 'Zurück' }).click()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.getByRole('link', { name: 'Jetzt starten' }).click()
    expect(await page.locator('#halter-person-vornamen').inputValue()).toBe('Erika')
    await page.goto(new URL('/page/1', page.url()).href)
    await visited.look('dog')
    await page.goto(new URL('/page/3', page.url()).href)
    await page.getByLabel('Ja', { exact: true }).first().check()
    await page.getByRole('button', { name: 'Weiter' }).click()
    expect(await page.locator('.changed').textContent()).toContain('Fragen')
    await visited.look('changed')
    await page.goto(new URL('/summary', page.url()).href)
    await visited.look('summary')
  })

  it('shows lists, branches, files and every other kind of question', async () => {
    const visited = await visit('every-kind', 'en')
    const { page } = visited
    for (const index of [0, 1, 2]) {
      await page.goto(new URL(`/page/${index}`, page.url()).href)
      await visited.look(`page-${index}`)
      await page.getByRole('button', { name: 'Continue' }).click()
      await visited.look(`page-${index}-errors`)
    }
    await page.goto(new URL('/page/2', page.url()).href)
    const entries = await page.locator('.entry').count()
    await page.getByRole('button', { name: /Add a/ }).first().click()
    expect(await page.locator('.entry').count()).toBe(entries + 1)
    await visited.look('list')
    await page.getByRole('button', { name: 'Remove entry 1' }).click()
    expect(await page.locator('.entry').count()).toBe(entries)
  })

  it('shows a business form with code lists, and one in a language that is written from right to left', async () => {
    const trade = await visit('gewerbeanmeldung')
    for (const index of [0, 1, 2]) {
      await trade.page.goto(new URL(`/page/${index}`, trade.page.url()).href)
      await trade.look(`page-${index}`)
    }
    await trade.page.getByRole('button', { name: 'Weiter' }).focus()
    await Promise.all([trade.page.waitForEvent('load'), trade.page.keyboard.press('Enter')])
    await expectFocus(trade.page, 'errors')
    await trade.look('page-2-errors')
    await Promise.all([trade.page.waitForEvent('load'), trade.page.getByRole('button', { name: 'Zurück' }).click()])
    expect(new URL(trade.page.url()).pathname).toBe('/page/1')
    const spoken = await visit('hundesteuer-anmeldung', arabic)
    await spoken.page.goto(new URL('/page/0', spoken.page.url()).href)
    await spoken.page.locator('.actions button').first().click()
    await spoken.look('errors')
  })
})

class Visit {
  readonly page: Page
  readonly #name: string

  constructor(page: Page, name: string) {
    this.page = page
    this.#name = name
  }

  /** Axe finds nothing, also on a narrow screen, where nothing must be scrolled sideways. */
  async look(name: string): Promise<void> {
    for (const width of [1000, 320]) {
      await this.page.setViewportSize({ width, height: 800 })
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true })
        await this.page.screenshot({ path: join(pictures, `${this.#name}-${name}-${width}.png`), fullPage: true })
      }
      const wide = await this.page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
      expect(wide, `${this.#name} ${name} is wider than ${width}`).toBe(false)
    }
    await this.page.evaluate(axe.source)
    const found: unknown = await this.page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
    )
    expect(found, `${this.#name} ${name}`).toEqual([])
  }
}

async function expectFocus(page: Page, id: string): Promise<void> {
  expect(await page.evaluate('document.activeElement.id')).toBe(id)
}
