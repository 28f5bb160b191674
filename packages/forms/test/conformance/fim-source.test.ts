import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { formSourceOf, readGenericode, readXdf } from '../../src/fim/index.js'
import { sample, validate } from '../../src/index.js'
import { isForm, runSource, typeErrorsOf } from '../support/run-source.js'

const today = '2026-11-22'

describeWithSpec('formSourceOf on stored FIM schemas', (specDir) => {
  const folder = join(specDir, 'fim')
  const lists = readdirSync(join(folder, 'genericode'))
    .filter((name) => name.endsWith('.gc.xml'))
    .map((name) => readGenericode(readFileSync(join(folder, 'genericode', name))))
  const names = ['xdf2', 'xdf3'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.startsWith('S'))
      .map((name) => `${part}/${name}`),
  )
  const generated = (name: string) => formSourceOf(readXdf(readFileSync(join(folder, name))), { codeLists: lists })

  it('finds eight schemas', () => {
    expect(names).toHaveLength(8)
  })

  it.each(names)('makes a form of %s that runs, and accepts its own samples', (name) => {
    const { source, exportName, definition } = generated(name)
    const form = runSource(source)[exportName]
    if (!isForm(form)) throw new TypeError('The source exports no form.')
    expect(JSON.parse(JSON.stringify(form))).toEqual(JSON.parse(JSON.stringify(definition)))
    for (const seed of [1, 2, 3]) {
      expect(validate(form, sample(form, seed, { today }), { today })).toMatchObject({ ok: true })
    }
  })

  it('writes source that the compiler accepts', () => {
    const sources = Object.fromEntries(names.map((name, n) => [`generated-${n}.ts`, generated(name).source]))
    expect(typeErrorsOf(sources)).toEqual([])
  }, 120_000)

  it.each(names)('tells for every rule of %s what became of it', (name) => {
    const { gaps } = generated(name)
    for (const gap of gaps) expect(gap.message.length).toBeGreaterThan(10)
    expect(gaps.filter(({ path }) => path.startsWith('@'))).toEqual([])
  })
})
