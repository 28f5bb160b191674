/**
 * Types of the Submission API from our own OpenAPI description. `node scripts/api-types.mjs` writes the generated file;
 * the test beside it compares instead.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../openapi/submission-api-v2.yaml', import.meta.url)
const target = new URL('../src/fit-connect/api-v2/submission-api.generated.ts', import.meta.url)

const header = `/**
 * Generated from openapi/submission-api-v2.yaml by: pnpm --filter @amt24/xta-client generate
 * Do not edit.
 */
/* eslint-disable */
`

/** @returns {Promise<string>} what the generated file should hold */
export async function generateApiTypes() {
  return header + astToString(await openapiTS(source, { silent: true }))
}

/** @returns {string} what the generated file holds */
export function readApiTypes() {
  return readFileSync(target, 'utf8')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(target, await generateApiTypes())
