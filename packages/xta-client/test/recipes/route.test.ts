import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '@amt24/sandbox'
import { z } from 'zod'
import type { Application, FitConnectReceipt } from '../../src/index.js'
import type { Environment, Route, Router, SenderOptions } from '../../src/fit-connect/index.js'
import { dogTaxApplication } from '../contract/application.js'
import { sharedKeys } from '../contract/keys.js'
import { isFunction, loadRecipe } from './load-recipe.js'

const leikaKey = '99102013104000'
const leipzig = '147130000000'

const functions = z.strictObject({
  makeRouter: z.custom<(environment: Environment) => Router>(isFunction),
  placesLike:
    z.custom<(router: Router, search: string) => Promise<readonly { readonly id: string; readonly label: string }[]>>(
      isFunction,
    ),
  responsibleFor: z.custom<(router: Router, leikaKey: string, ars: string) => Promise<Route | undefined>>(isFunction),
  deadlineOf: z.custom<(route: Route, sanitise: (html: string) => string) => string | undefined>(isFunction),
  sendTo: z.custom<(options: SenderOptions, a: Application, ars: string) => Promise<FitConnectReceipt>>(isFunction),
})

let recipe: z.infer<typeof functions>
let sandbox: Sandbox
let router: Router

beforeAll(async () => {
  recipe = await loadRecipe('route', functions)
  sandbox = await startSandbox({ keys: sharedKeys() })
  router = recipe.makeRouter(sandbox.config.fitConnect)
})

afterAll(async () => {
  await sandbox.close()
})

describe('the recipe "route"', () => {
  it('leads from the name of a place to who is responsible there', async () => {
    expect(await recipe.placesLike(router, 'Leip*')).toContainEqual(
      expect.objectContaining({ label: expect.stringContaining('Leipzig') as string }),
    )
    const route = await recipe.responsibleFor(router, leikaKey, leipzig)
    expect(route?.destinationId).toBe(destinationId())
  })

  it('shows texts of editors only when they are sanitised', async () => {
    const route = await recipe.responsibleFor(router, leikaKey, leipzig)
    if (route === undefined) return expect.unreachable('There is no route.')
    const html = '<p>Binnen zwei Wochen</p><script>'
    const deadline = { unsafeHtml: { de: html } }
    expect(recipe.deadlineOf({ ...route, deadline }, (text) => text.replace('<script>', ''))).toBe(
      '<p>Binnen zwei Wochen</p>',
    )
    expect(recipe.deadlineOf({ ...route, deadline: { unsafeHtml: {} } }, (text) => text)).toBeUndefined()
  })

  it('sends to who is responsible, and says where nobody is', async () => {
    const options = { environment: sandbox.config.fitConnect, ...sandbox.config.fitConnect.sender }
    const receipt = await recipe.sendTo(options, dogTaxApplication(), leipzig)
    expect(receipt.destinationId).toBe(destinationId())
    await expect(recipe.sendTo(options, dogTaxApplication(), '020000000000')).rejects.toThrow('Nobody takes this')
  })
})

const destinationId = (): string | undefined => sandbox.config.fitConnect.destinations[0]?.destinationId
