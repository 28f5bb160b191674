import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unverifiedAnswers, unverifiedBehaviour, unverifiedChoices } from '../src/fit-connect/index.js'

const rows = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))

function rowOf(name: string): string[] {
  return rows.find(([, first]) => first === name)?.slice(2, -1) ?? []
}

describe('the README', () => {
  it.each(Object.entries(unverifiedAnswers))(
    'lists the unverified answer %s as it is given',
    (name, { status, type, title }) => {
      expect(rowOf(name)).toEqual([String(status), type, title])
    },
  )

  it.each(Object.entries(unverifiedChoices))('lists the unverified choice %s as it is made', (name, value) => {
    expect(rowOf(name)[0]).toBe(String(value))
  })

  it.each(Object.entries(unverifiedBehaviour))('lists the unverified behaviour "%s"', (name, chosen) => {
    expect(rowOf(name)).toEqual([chosen])
  })
})
