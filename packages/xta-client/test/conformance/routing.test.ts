import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { areaWordsOf } from '../../src/fit-connect/routing/area-words.js'
import { buildFindAreas, processFindAreas } from '../../src/fit-connect/routing/find-areas.js'
import { buildFindRoutes, processFindRoutes } from '../../src/fit-connect/routing/find-routes.js'
import { buildReadInfo } from '../../src/fit-connect/routing/read-info.js'
import { readRoute } from '../../src/fit-connect/routing/read-route.js'
import { readRouteQuery } from '../../src/fit-connect/routing/route-query.js'
import { verifyDestinationSignature } from '../../src/fit-connect/routing/verify-destination-signature.js'

const leikaKey = '99123456760610'
const base = 'https://routing.example'

describeWithSpec('routing against the official Routing API 2.0.0', (specDir) => {
  let yaml: string
  beforeAll(() => {
    yaml = readFileSync(join(specDir, 'fit-connect/routing-api-2.0.0.yaml'), 'utf8')
  })

  const section = (...path: readonly string[]) => path.reduce(inside, yaml)
  const schema = (name: string) => section('components', 'schemas', name)
  const pattern = (parameter: string) =>
    new RegExp(`${value(section('components', 'parameters', parameter), 'pattern').replace(/\$$/, '')}$`)

  it('is the version that was read', () => {
    expect(value(section('info'), 'version')).toBe('2.0.0')
  })

  it.each([
    [
      '/routes',
      () => buildFindRoutes(base, readRouteQuery({ leikaKey, ars: '14' }), 0),
      ['leika-key', 'ars', 'offset', 'limit'],
    ],
    [
      '/areas',
      () => buildFindAreas(base, ['Hanau'], { offset: 0, limit: 500 }),
      ['area-searchexpression', 'offset', 'limit'],
    ],
    ['/info', () => buildReadInfo(base), []],
  ])('sends %s the parameters that are declared, within their limits', (path, build, parameters) => {
    const url = new URL(build().url)
    expect(url.pathname).toBe(`/v2${path}`)
    const operation = section('paths', path, 'get')
    const declared = [...operation.matchAll(/#\/components\/parameters\/([a-z-]+)/g)].map(([, name]) => name)
    expect(declared).toEqual(expect.arrayContaining(parameters))
    const names = parameters.map((parameter) => value(section('components', 'parameters', parameter), 'name'))
    expect([...url.searchParams.keys()]).toEqual(names)
    const limit = Number(url.searchParams.get('limit') ?? 1)
    expect(limit).toBeLessThanOrEqual(Number(value(section('components', 'parameters', 'limit'), 'maximum')))
  })

  it.each([
    ['leika-key', (text: string) => readRouteQuery({ leikaKey: text, ars: '14' })],
    ['ars', (text: string) => readRouteQuery({ leikaKey, ars: text })],
    ['ags', (text: string) => readRouteQuery({ leikaKey, ags: text })],
  ])('takes as %s what the official pattern takes', (parameter, read) => {
    const official = pattern(parameter)
    const candidates = fc.oneof(
      fc.string({ unit: fc.constantFrom('0', '1', '9'), maxLength: 15 }),
      fc.string({ unit: fc.constantFrom('0', '9'), minLength: 12, maxLength: 12 }).map((text) => `99${text}`),
      fc.string({ maxLength: 15 }),
    )
    fc.assert(
      fc.property(candidates, (text) => {
        expect({ text, taken: isTaken(() => read(text)) }).toEqual({ text, taken: official.test(text) })
      }),
      { numRuns: 1000 },
    )
  })

  it('sends no word that the official pattern refuses, and none with a blank', () => {
    const official = pattern('area-searchexpression')
    let sent = 0
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ß', '*', ' ', ',', '('), maxLength: 9 }), (search) => {
        for (const word of isTaken(() => areaWordsOf(search)) ? areaWordsOf(search) : []) {
          sent++
          expect(word).toMatch(official)
          expect(word).not.toMatch(/\s/)
        }
      }),
      { numRuns: 2000 },
    )
    expect(sent).toBeGreaterThan(500)
    expect(value(section('components', 'parameters', 'area-searchexpression'), 'maxItems')).toBe('10')
  })

  it('knows every member of a route, and requires those that are required', () => {
    const route = schema('route')
    const members = namesIn(inside(route, 'properties'))
    expect(members).toHaveLength(20)
    expect(requiredOf(route)).toEqual(['destinationId', 'destinationSignature'])
    const { description, ...addressed } = readRoute(exampleRoute(inside(route, 'properties')))
    expect(
      [...Object.keys(addressed), ...Object.keys(description)].filter((name) => name !== 'description').sort(),
    ).toEqual([...members].sort())
  })

  it('requires position and total of a list as the official schema does', () => {
    for (const name of ['route-result', 'area-result']) {
      expect(requiredOf(schema(name))).toEqual(expect.arrayContaining(['count', 'offset', 'totalCount']))
    }
    const page = { count: 0, offset: 0, totalCount: 0 }
    expect(processFindRoutes(jsonAnswer({ ...page, routes: [] }), 0)).toEqual({ items: [], totalCount: 0 })
    expect(processFindAreas(jsonAnswer({ ...page, areas: [] }), 0)).toEqual({ items: [], totalCount: 0 })
    for (const name of Object.keys(page).filter((name) => name !== 'count')) {
      expect(isTaken(() => processFindRoutes(jsonAnswer({ ...page, routes: [], [name]: undefined }), 0))).toBe(false)
    }
  })

  it('reads areas under the declared media type', () => {
    const declared = section('paths', '/areas', 'get', 'responses', "'200'", 'content')
    const contentType = declared.trim().split(':')[0] ?? ''
    expect(contentType).toBe('application/problem+json')
    const area = { id: '1024', name: 'Halle (Saale)', type: 'Kreisfreie Stadt' }
    expect(requiredOf(schema('area'))).toEqual(Object.keys(area))
    const answer = jsonAnswer({ count: 1, offset: 0, totalCount: 1, areas: [area] }, contentType)
    expect(processFindAreas(answer, 0).items).toEqual([area])
  })

  it('reads the official example of a signature up to the key, which is not published any more', async () => {
    const token = value(inside(inside(schema('route'), 'properties'), 'destinationSignature'), 'example')
    const asked: string[] = []
    const verifying = verifyDestinationSignature(token, {
      issuer: 'https://portal.auth-dev.fit-connect.fitko.dev',
      submissionHost: 'submission-api-dev.fit-connect.fitko.dev',
      destinationId: 'ac715f34-333e-41f4-9bb5-186b309ea233',
      service: 'urn:de:fim:leika:leistung:99134005017000',
      area: { ars: '120645410' },
      portalKey: (kid) => {
        asked.push(kid)
        return Promise.resolve(undefined)
      },
      clock: { now: () => Date.parse('2026-11-22T12:00:00Z') },
    })
    await expect(verifying).rejects.toMatchObject({ facts: { rule: 'key-missing' } })
    expect(asked).toEqual(['fOHstLO4beBq0px-01pLJ2RxPmBDjCmlKHBO8g5W-SA'])
  })
})

function isTaken(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

function jsonAnswer(value: object, contentType = 'application/json') {
  return { status: 200, headers: { 'content-type': contentType }, body: Buffer.from(JSON.stringify(value)) }
}

/** One value for each member, as the official examples have it. */
function exampleRoute(properties: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    namesIn(properties).map((name): [string, unknown] => {
      const member = inside(properties, name)
      const type = /^ *type: (\w+)$/m.exec(member)?.[1]
      if (type === 'array') return [name, [{}]]
      if (type !== 'object') return [name, value(member, 'example')]
      return [
        name,
        /^ *unit:/m.test(member) || !/^ *description:$/m.test(member) ? {} : { description: { de: '<p/>' } },
      ]
    }),
  )
}

// As much YAML as the official file needs: blocks by indentation, scalars on one line, lists of scalars.

/** The lines under a key, without its indentation. */
function inside(block: string, key: string): string {
  const lines = block.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (start < 0) throw new Error(`The official file has no ${key} here.`)
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^[^ -]/.test(line))
  const under = (end < 0 ? rest : rest.slice(0, end)).filter((line) => line !== '')
  const indent = Math.min(...under.map((line) => line.search(/\S/)))
  return under.map((line) => line.slice(indent)).join('\n')
}

function namesIn(block: string): string[] {
  return [...block.matchAll(/^([A-Za-z0-9]+):/gm)].map(([, name = '']) => name)
}

/** A scalar at the outermost level where it is there, or else the first one anywhere below. */
function value(block: string, key: string): string {
  const scalar = new RegExp(`^${key}: (.+)$`, 'm').exec(block) ?? new RegExp(`^ *${key}: (.+)$`, 'm').exec(block)
  return (scalar?.[1] ?? '').replace(/^'(.*)'$/, '$1')
}

function requiredOf(block: string): string[] {
  return [...inside(block, 'required').matchAll(/^- (\S+)$/gm)].map(([, name = '']) => name)
}
