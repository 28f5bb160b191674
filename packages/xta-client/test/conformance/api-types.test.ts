import { expect, it } from 'vitest'
import { generateApiTypes, readApiTypes } from '../../scripts/api-types.mjs'

it('holds the types that our OpenAPI description of the Submission API says', async () => {
  expect(readApiTypes()).toBe(await generateApiTypes())
})
