/**
 * How fast are answers to the dog-tax registration checked, against zod in its three ways, ajv with the JSON Schema of the
 * same form, and `JSON.parse` of the same data? ajv checks less (no check digits, no limits of dates, no normalisation),
 * zod no check digits and no limits of dates; neither writes texts for citizens. zod with jit, z.compile and ajv generate
 * code where they run, which strict content security policies forbid.
 *
 * Every contestant has a process of its own, so that none suffers from what another taught the engine about the data. The
 * processes take turns and the medians count, because other programs disturb all of them alike.
 *
 *   node packages/forms/bench/validate.bench.mjs [--json]
 */
import { startSide } from '../../../tools/testing/side-process.mjs'

const rounds = 9
const contestants = [
  'validate',
  'generated',
  'generated, input: json',
  'zod without jit',
  'zod with jit',
  'z.compile',
  'ajv, allErrors',
  'JSON.parse',
]

const sides = await Promise.all(contestants.map(start))
const measured = new Map()
for (let round = 0; round < rounds; round++) {
  for (const { name, ask } of sides) {
    for (const [kind, perSecond] of Object.entries(await ask('measure')))
      measured.set(`${kind}: ${name}`, [...(measured.get(`${kind}: ${name}`) ?? []), perSecond])
  }
}
for (const { release } of sides) release()

const rates = [...measured]
  .map(([name, values]) => ({ name, perSecond: Math.round(median(values)) }))
  .sort((a, b) => b.name.localeCompare(a.name))
const rate = (name) => rates.find((one) => one.name === name).perSecond
const ratios = [
  ratio('validate / zod without jit, valid', 'valid: validate', 'valid: zod without jit', 4),
  ratio('validate / JSON.parse, valid', 'valid: validate', 'valid: JSON.parse', 1.5),
  ratio('validate / zod without jit, three issues', 'three issues: validate', 'three issues: zod without jit', 1.5),
  ratio('generated / z.compile, valid', 'valid: generated', 'valid: z.compile', 1),
  ratio('generated, input: json / z.compile, valid', 'valid: generated, input: json', 'valid: z.compile', 1),
]

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, benchmark: 'forms/validate', rates, ratios }))
else {
  console.table(Object.fromEntries(rates.map(({ name, perSecond }) => [name, { 'per second': perSecond }])))
  console.table(Object.fromEntries(ratios.map(({ name, ...figures }) => [name, figures])))
}

function ratio(name, ours, theirs, aim) {
  return { name, ratio: Math.round((100 * rate(ours)) / rate(theirs)) / 100, aim }
}

async function start(name) {
  const side = startSide(name, new URL('validate-side.mjs', import.meta.url), [name])
  await side.next()
  return { name, ...side }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
