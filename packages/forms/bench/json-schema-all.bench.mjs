/**
 * How long does it take to make the JSON Schemas of all forms of the catalogue? Loading the forms is not measured. The
 * first round is cold, as a build step meets it.
 *
 *   node packages/forms/bench/json-schema-all.bench.mjs [--json]
 */
import { toJsonSchema } from '@amt24/forms'
import { catalogue, loadForm } from '@amt24/forms/catalogue'

const rounds = 9
const forms = await Promise.all(catalogue.map(({ id }) => loadForm(id)))
const times = Array.from({ length: rounds }, round)
const claims = [
  { claim: `JSON Schema of all ${forms.length} forms, the first time, ms`, figure: rounded(times[0]), aim: 1_000 },
  {
    claim: 'again (median), ms',
    figure: rounded(times.slice(1).toSorted((a, b) => a - b)[(rounds - 1) / 2]),
    aim: 1_000,
  },
]
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'forms/json-schema-all', claims }))
else console.table(Object.fromEntries(claims.map(({ claim, ...figures }) => [claim, figures])))

function round() {
  const start = performance.now()
  for (const form of forms) JSON.stringify(toJsonSchema(form))
  return performance.now() - start
}

function rounded(milliseconds) {
  return Math.round(100 * milliseconds) / 100
}
