/**
 * How fast are answers to the dog-tax registration checked, and how does that compare with ajv running the JSON Schema of
 * the same form, or with a zod schema of it? ajv checks less (no check digits, no limits of dates, no normalisation), zod
 * no check digits and no limits of dates; neither writes texts for citizens. ajv and zod with jit generate code.
 *
 *   node packages/forms/bench/validate.bench.mjs [--json]
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { Bench } from 'tinybench'
import { sample, toJsonSchema, validate } from '@amt24/forms'
import { hundesteuerAnmeldung } from '@amt24/forms/hundesteuer-anmeldung'
import { dogTaxSchema } from './dog-tax.zod.mjs'

const today = '2026-11-22'
const valid = sampled()
const invalid = valid.map(withThreeIssues)

const instance = new Ajv2020({ strict: true, allErrors: true })
ajvFormats(instance, ['date', 'uuid'])
const schema = toJsonSchema(hundesteuerAnmeldung)
const ajv = instance.compile(schema)
const patterns = Object.fromEntries(Object.entries(schema.$defs).map(([name, { pattern }]) => [name, pattern]))
const zodWithJit = dogTaxSchema({ patterns, jitless: false })
for (const answers of sampled()) zodWithJit.safeParse(answers) // Decides about code generation on first use.
const zodWithoutJit = dogTaxSchema({ patterns, jitless: true })
const asJson = valid.map((answers) => JSON.stringify(answers))

for (const answers of valid) {
  assert(validate(hundesteuerAnmeldung, answers, { today }).ok && ajv(answers))
  assert(zodWithJit.safeParse(answers).success && zodWithoutJit.safeParse(answers).success)
}
for (const answers of invalid) {
  assert(issuesOf(answers) === 3 && !ajv(answers))
  assert(!zodWithJit.safeParse(answers).success && !zodWithoutJit.safeParse(answers).success)
}

const bench = new Bench({ time: 1_000, warmupTime: 300 })
bench
  .add(
    'valid: validate',
    each(valid, (answers) => validate(hundesteuerAnmeldung, answers, { today })),
  )
  .add('valid: ajv, allErrors', each(valid, ajv))
  .add(
    'valid: zod with jit',
    each(valid, (answers) => zodWithJit.safeParse(answers)),
  )
  .add(
    'valid: zod without jit',
    each(valid, (answers) => zodWithoutJit.safeParse(answers)),
  )
  .add('valid: JSON.parse of the same data', each(asJson, JSON.parse))
  .add(
    'three issues: validate, German and English texts',
    each(invalid, (answers) => validate(hundesteuerAnmeldung, answers, { today })),
  )
  .add('three issues: ajv, allErrors', each(invalid, ajv))
  .add(
    'three issues: zod with jit',
    each(invalid, (answers) => zodWithJit.safeParse(answers)),
  )
  .add(
    'three issues: zod without jit',
    each(invalid, (answers) => zodWithoutJit.safeParse(answers)),
  )
await bench.run()

const rates = bench.tasks.map(({ name, result }) => ({ name, perSecond: Math.round(result.throughput.mean) }))
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'forms/validate', rates }))
else console.table(Object.fromEntries(rates.map(({ name, perSecond }) => [name, { 'per second': perSecond }])))

/** One task that goes through all data, so that no branch predictor learns a single answer by heart. */
function each(items, check) {
  let next = 0
  return () => check(items[next++ % items.length])
}

function sampled() {
  return Array.from({ length: 100 }, (_, seed) => sample(hundesteuerAnmeldung, seed, { today }))
}

function withThreeIssues(answers) {
  const anschrift = { ...answers.halter.anschrift, plz: '0410' }
  return {
    ...answers,
    halter: { ...answers.halter, anschrift },
    hund: { ...answers.hund, rasse: '' },
    erklaerung: { richtigkeit: false },
  }
}

function issuesOf(answers) {
  const checked = validate(hundesteuerAnmeldung, answers, { today })
  return checked.ok ? 0 : checked.issues.length
}

function assert(holds) {
  if (!holds) throw new Error('The benchmark would compare different verdicts.')
}
