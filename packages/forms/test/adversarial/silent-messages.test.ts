import { describe, expect, it } from 'vitest'
import { catalogue, loadForm } from '../../src/catalogue/index.js'
import type { Form } from '../../src/model/form.js'
import { nearMiss } from '../../src/output/sample/near-miss.js'
import { sample } from '../../src/output/sample/sample.js'
import { validate, type ValidationResult } from '../../src/validation/validate.js'

const today = '2026-11-22'

/** A copy in which every text is another one. */
function withTexts(value: unknown, replace: (text: string) => unknown): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, replace)]))
}

function textsIn(value: unknown): string[] {
  const found: string[] = []
  withTexts(value, (text) => found.push(text))
  return found
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined
  }, value)
}

function messagesOf(result: ValidationResult<unknown>): string {
  return result.ok ? '' : result.issues.map(({ message, texts }) => `${message} ${texts.de} ${texts.en}`).join('\n')
}

describe.each(catalogue.map(({ id }) => id))('messages of %s', (id) => {
  it('never contain what was entered in a near miss', async () => {
    const form: Form = await loadForm(id)
    for (let seed = 0; seed < 40; seed++) {
      const { answers, path, code } = nearMiss(form, seed, { today })
      // The text of a rule stands in the form; it is the same whatever was entered, and may name what is not permitted.
      if (code === 'rule-violated') continue
      const entered = textsIn(at(answers, path)).filter((text) => text.trim().length >= 3)
      const result = validate(form, answers, { today })
      const said = messagesOf(result)
      const page = result.ok ? '' : JSON.stringify(result.issues.map(({ path }) => path))
      expect(said.length).toBeGreaterThan(0)
      for (const text of entered) expect(said + page, `seed ${seed}, ${path}`).not.toContain(text.trim())
    }
  })

  it('never contain what was entered anywhere, of whatever kind the question is', async () => {
    const form: Form = await loadForm(id)
    const secret = 'Geheimnis'
    const spellings = [
      secret,
      `${secret}\u202e`,
      `${secret}4711`,
      `${secret}\u0000`.repeat(50),
      `${secret}@x`,
      `2026-${secret}`,
    ]
    for (const [seed, spelling] of spellings.entries()) {
      const answers = withTexts(sample(form, seed, { today }), () => spelling)
      for (const language of ['de', 'en'] as const) {
        const result = validate(form, answers, { today, language, limits: { maxIssues: 1_000 } })
        expect(result.ok).toBe(false)
        expect(JSON.stringify(result)).not.toContain(secret)
      }
    }
  })
})
