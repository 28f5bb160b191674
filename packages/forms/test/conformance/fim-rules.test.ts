import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { compileCondition } from '../../src/conditions/compile-condition.js'
import { operandPaths } from '../../src/conditions/operand-paths.js'
import { rootScope } from '../../src/conditions/scope.js'
import { evaluateRule } from '../../src/fim/rules/evaluate-rule.js'
import { readFreeTextRule } from '../../src/fim/rules/free-text-rule.js'
import { ruleCondition } from '../../src/fim/rules/rule-condition.js'
import { readTranslatedRules } from '../../src/fim/rules/translated-rule.js'

/** Every answer that tells rules apart, and none at all. */
const answers = [undefined, true, false, '001', '002', '2026-01-01', '2026-01-02', 29, 2, 2024, 31]

describeWithSpec('rules of stored FIM schemas', (specDir) => {
  const folder = join(specDir, 'fim', 'rules')
  const translated = readTranslatedRules(JSON.parse(readFileSync(join(folder, 'translated-rules.json'), 'utf8')))

  it('all translated ones are read', () => {
    expect(translated).toHaveLength(314)
    const counts = Object.fromEntries(['require', 'forbid', 'valid'].map((name) => [name, 0]))
    for (const { effect } of translated) counts[effect] = (counts[effect] ?? 0) + 1
    expect(counts).toEqual({ require: 149, forbid: 150, valid: 15 })
  })

  it('each is the same condition for forms: equal where all is answered, never the opposite where something is not', () => {
    let compared = 0
    for (const { condition } of translated) {
      const form = ruleCondition(condition)
      if (typeof form === 'boolean') {
        expect(evaluateRule(condition, () => undefined)).toBe(form)
        continue
      }
      const names = [...new Set(operandPaths(form))]
      for (let n = 0; n < 400; n++) {
        const values = new Map(names.map((name, at) => [name, answers[(n * (at * 2 + 1) + at) % answers.length]]))
        const lookup = (name: string): unknown => values.get(name)
        const holds = compileCondition(form, (path) => () => lookup(path))(rootScope({}, () => '2026-01-01'))
        const raw = evaluateRule(condition, lookup)
        const isComplete = names.every((name) => lookup(name) !== undefined)
        if (isComplete && holds !== undefined) {
          expect(holds).toBe(raw)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000)
  })

  it('at least two in five sentences are understood, and every other one is told', () => {
    const sentences = JSON.parse(readFileSync(join(folder, 'freitextregeln.json'), 'utf8')) as {
      freitextRegel: string
    }[]
    const understood = sentences.filter(({ freitextRegel }) => readFreeTextRule(freitextRegel) !== undefined)
    expect(sentences).toHaveLength(428)
    expect(understood.length).toBeGreaterThanOrEqual(180)
  })
})
