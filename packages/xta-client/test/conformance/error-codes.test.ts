import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const source = readFileSync(new URL('../../src/fit-connect/errors.ts', import.meta.url), 'utf8')
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const codes = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code = '']) => code)

it.each(codes)('documents the error code %s with what to do', (code) => {
  const row = readme.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`${code}\``))
  expect(row?.split('|').map((cell) => cell.trim() !== '')).toEqual([false, true, true, true, false])
})

it('documents no error code that does not exist', () => {
  const table = readme.slice(readme.indexOf('## Errors'), readme.indexOf('## Test with the sandbox'))
  const documented = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code),
  )
  expect(documented.filter((code) => !codes.includes(code))).toEqual([])
  expect(documented.length).toBeGreaterThan(30)
})
