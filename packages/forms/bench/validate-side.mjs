/** One contestant of validate.bench.mjs in its own process: measures when it is asked to. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { sample, toJsonSchema, validate } from '@amt24/forms'
import { hundesteuerAnmeldung } from '@amt24/forms/hundesteuer-anmeldung'

const today = '2026-11-22'
const contestant = process.argv[2]
// Answers arrive as JSON, and objects that JSON.parse makes are laid out differently from others.
const samples = Array.from({ length: 100 }, (_, seed) => sample(hundesteuerAnmeldung, seed, { today }))
const texts = { valid: samples.map((answers) => JSON.stringify(answers)) }
const data = { valid: texts.valid.map((text) => JSON.parse(text)) }
if (contestant !== 'JSON.parse') {
  texts['three issues'] = samples.map((answers) => JSON.stringify(withThreeIssues(answers)))
  data['three issues'] = texts['three issues'].map((text) => JSON.parse(text))
}

const { check, isValid } = await contestants()[contestant]()
const inputs = contestant === 'JSON.parse' ? texts : data
for (const [kind, items] of Object.entries(data))
  for (const [i, answers] of items.entries()) {
    const verdict = isValid(check(inputs[kind][i]), answers)
    if (verdict !== (kind === 'valid')) throw new Error(`${contestant} would be measured with another verdict.`)
  }

const millisecondsPerKind = 250
for (const kind of Object.keys(inputs)) measure(kind, 2 * millisecondsPerKind)
process.on('message', () =>
  process.send(Object.fromEntries(Object.keys(inputs).map((kind) => [kind, measure(kind, millisecondsPerKind)]))),
)
process.send('ready')

/** Checks per second of processor time, garbage collection included; goes through all data, so that no branch predictor learns a single answer by heart. */
function measure(kind, milliseconds) {
  const items = inputs[kind]
  const start = process.cpuUsage()
  let count = 0
  let elapsed = 0
  while (elapsed < milliseconds) {
    for (let i = 0; i < 10; i++) for (const item of items) check(item)
    count += 10 * items.length
    const { user, system } = process.cpuUsage(start)
    elapsed = (user + system) / 1_000
  }
  return (1_000 * count) / elapsed
}

function contestants() {
  const byResult = ({ ok }) => ok
  const bySuccess = ({ success }) => success
  return {
    validate: () => ({ check: (answers) => validate(hundesteuerAnmeldung, answers, { today }), isValid: byResult }),
    generated: () => generated('any'),
    'generated, input: json': () => generated('json'),
    'zod without jit': async () => zodParse(await zodSchema(true)),
    'zod with jit': async () => zodParse(await zodSchema(false)),
    'z.compile': async () => {
      const { z } = await import('zod')
      return zodParse(z.compile(await zodSchema(false)))
    },
    'ajv, allErrors': async () => {
      const check = await ajvValidator()
      return { check, isValid: (verdict) => verdict }
    },
    'JSON.parse': () => ({ check: (text) => JSON.parse(text), isValid: (parsed) => parsed !== undefined }),
  }

  function zodParse(schema) {
    return { check: (answers) => schema.safeParse(answers), isValid: bySuccess }
  }

  async function generated(input) {
    const { validatorSourceOf } = await import('@amt24/forms/compile')
    const folder = new URL('../../../.amt24/bench/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    const file = new URL(`hundesteuer-anmeldung.${input}.mjs`, folder)
    const runtime = import.meta.resolve('@amt24/forms/compiled-runtime')
    writeFileSync(file, validatorSourceOf(hundesteuerAnmeldung, { input, runtime }))
    const { validate: check } = await import(file.href)
    return { check: (answers) => check(answers, { today }), isValid: byResult }
  }
}

async function zodSchema(jitless) {
  const { dogTaxSchema } = await import('./dog-tax.zod.mjs')
  const { $defs } = toJsonSchema(hundesteuerAnmeldung)
  const patterns = Object.fromEntries(Object.entries($defs).map(([name, { pattern }]) => [name, pattern]))
  return dogTaxSchema({ patterns, jitless })
}

async function ajvValidator() {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const { default: ajvFormats } = await import('ajv-formats')
  const instance = new Ajv2020({ strict: true, allErrors: true })
  ajvFormats(instance, ['date', 'uuid'])
  return instance.compile(toJsonSchema(hundesteuerAnmeldung))
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
