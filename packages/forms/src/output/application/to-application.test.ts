import { describe, expect, it } from 'vitest'
import { everyKind, metadata } from '../../../test/fixtures/every-kind.js'
import { hundesteuerAnmeldung, type HundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { isEmpty } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { file, text } from '../../model/fields.js'
import { validate } from '../../validation/validate.js'
import { sample } from '../sample/sample.js'
import type { Application, AttachmentInput } from './application.js'
import { toApplication, type ToApplicationOptions } from './to-application.js'

const today = '2026-11-22'
const schemaUri = 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0/schema.json'
const everyKindUri = 'https://schema.amt24.example/forms/every-kind/1.0.0/schema.json'
const accepts = [{ schemaUri, mimeType: 'application/json' }]
const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46])
const proof = {
  attachmentId: 'a0000000-0000-4000-8000-000000000001',
  filename: 'leipzig-pass.pdf',
  mediaType: 'application/pdf',
  size: 4,
}

const withoutFile: HundesteuerAnmeldung = {
  ...sample(hundesteuerAnmeldung, 1, { today }),
  ermaessigung: { grund: 'keine' },
}
const withFile: HundesteuerAnmeldung = { ...withoutFile, ermaessigung: { grund: 'leipzig-pass', nachweis: proof } }
const openFile: HundesteuerAnmeldung = { ...withoutFile, ermaessigung: { grund: 'leipzig-pass' } }

/** Numbered ids in place of random ones. */
function numbered() {
  let count = 0
  return { uuid: () => `b0000000-0000-4000-8000-${String(++count).padStart(12, '0')}` }
}

function send(answers: HundesteuerAnmeldung, options: Partial<ToApplicationOptions> = {}): Application {
  return toApplication(hundesteuerAnmeldung, answers, { accepts, today, ids: numbered(), ...options })
}

function sendFiles(answers: HundesteuerAnmeldung, ...attachments: AttachmentInput[]): Application {
  return send(answers, { attachments })
}

function dataOf(application: Application): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(application.data))
}

function code(code: string) {
  return expect.objectContaining({ code }) as Error
}

describe('toApplication', () => {
  it('says form, service, schema and media type', () => {
    expect(send(withoutFile)).toMatchObject({
      form: { id: 'hundesteuer-anmeldung', version: '1.1.0' },
      service: {
        identifier: 'urn:de:fim:leika:leistung:99102013104000',
        name: 'Hund zur Hundesteuer anmelden',
      },
      schemaUri,
      mediaType: 'application/json',
      attachments: [],
    })
  })

  it('carries the validated answers and nothing else', () => {
    for (let seed = 0; seed < 200; seed++) {
      const answers = sample(hundesteuerAnmeldung, seed, { today })
      const files = answers.ermaessigung.nachweis === undefined ? [] : [{ field: 'ermaessigung.nachweis', bytes: pdf }]
      expect(dataOf(sendFiles(answers, ...files))).toEqual(answers)
    }
  })

  it('writes the same bytes for the same answers in any order of keys', () => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : value
    const attachments = [{ field: 'ermaessigung.nachweis', bytes: pdf }]
    const shuffled = validate(hundesteuerAnmeldung, reversed(withFile), { today })
    if (!shuffled.ok) throw new Error('the reversed answers are valid')
    expect(send(shuffled.value, { attachments }).data).toEqual(send(withFile, { attachments }).data)
    expect(send(reversed(withFile) as HundesteuerAnmeldung, { attachments }).data).toEqual(
      send(withFile, { attachments }).data,
    )
    expect(Object.keys(dataOf(send(withoutFile)) as object)).toEqual(Object.keys(hundesteuerAnmeldung.sections))
  })

  it('drops answers to hidden questions even when they were never validated', () => {
    const stale = { ...withoutFile, ermaessigung: { grund: 'keine', nachweis: proof } } as const
    expect(dataOf(send(stale))).toEqual(withoutFile)
  })

  it('writes lists, variants and partial dates in question order', () => {
    for (let seed = 0; seed < 50; seed++) {
      const answers = sample(everyKind, seed, { today })
      const attachments = answers.werte.datei === undefined ? [] : [{ field: 'werte.datei', bytes: pdf }]
      const offered = [{ schemaUri: everyKindUri, mimeType: 'application/json' }]
      const profile = { serviceIdentifier: 'urn:example:probe' }
      const { data } = toApplication(everyKind, answers, { accepts: offered, attachments, profile, today })
      expect(new TextDecoder().decode(data)).toBe(JSON.stringify(answers))
    }
  })
})

describe('toApplication chooses the schema', () => {
  it('takes ours among several', () => {
    const others = [
      { schemaUri: 'urn:other', mimeType: 'application/xml' },
      { schemaUri, mimeType: 'Application/JSON; charset=utf-8' },
    ]
    expect(send(withoutFile, { accepts: others })).toMatchObject({ schemaUri, mediaType: 'application/json' })
  })

  it('builds the address from the profile of the municipality', () => {
    const own = 'https://schema.stadt.example/f/hundesteuer-anmeldung/1.1.0/schema.json'
    const options = { accepts: [{ schemaUri: own, mimeType: 'application/json' }] }
    for (const schemaBase of ['https://schema.stadt.example/f', 'https://schema.stadt.example/f//'])
      expect(send(withoutFile, { ...options, profile: { schemaBase } }).schemaUri).toBe(own)
  })

  it.each([
    ['nothing', []],
    ['another version', [{ schemaUri: schemaUri.replace('1.1.0', '2.0.0'), mimeType: 'application/json' }]],
    ['our schema as XML', [{ schemaUri, mimeType: 'application/xml' }]],
  ])('names both sides when the destination offers %s', (_what, offered) => {
    const failure = code('schema-not-offered')
    expect(() => send(withoutFile, { accepts: offered })).toThrow(failure)
    expect(() => send(withoutFile, { accepts: offered })).toThrow(schemaUri)
    for (const { mimeType } of offered) expect(() => send(withoutFile, { accepts: offered })).toThrow(mimeType)
  })
})

describe('toApplication names the service', () => {
  const form = defineForm({
    ...metadata,
    sections: { teil: section({ title: { de: 'Teil', en: 'Part' } }, { wort: text() }) },
  })
  const offered = [{ schemaUri: everyKindUri, mimeType: 'application/json' }]
  const answers = { teil: { wort: 'x' } }

  it('refuses a form without LeiKa key and profile', () => {
    expect(() => toApplication(form, answers, { accepts: offered })).toThrow(code('service-identifier-missing'))
  })

  it('takes the identifier of the profile, for forms with LeiKa key as well', () => {
    const profile = { serviceIdentifier: 'urn:de:example:leistung:1' }
    expect(toApplication(form, answers, { accepts: offered, profile }).service.identifier).toBe(
      profile.serviceIdentifier,
    )
    expect(send(withoutFile, { profile }).service.identifier).toBe(profile.serviceIdentifier)
  })
})

describe('toApplication binds attachments', () => {
  const bound = {
    id: proof.attachmentId,
    field: 'ermaessigung.nachweis',
    filename: proof.filename,
    mediaType: proof.mediaType,
  }

  it('to the question that the caller names, with id, name and type of the answer', () => {
    const { attachments } = sendFiles(withFile, { field: 'ermaessigung.nachweis', path: '/scans/42.png' })
    expect(attachments).toEqual([{ ...bound, purpose: 'attachment', content: { path: '/scans/42.png' } }])
  })

  it.each(['leipzig-pass.pdf', 'scans/leipzig-pass.pdf', 'C:\\scans\\leipzig-pass.pdf'])(
    'to the question whose answer has the file name of %s',
    (path) => {
      expect(sendFiles(withFile, { path }).attachments).toMatchObject([bound])
    },
  )

  it('prefers the named question over the file name', () => {
    const { attachments } = sendFiles(withFile, { path: 'leipzig-pass.pdf' }, { field: bound.field, bytes: pdf })
    expect(attachments).toMatchObject([{ filename: 'leipzig-pass.pdf', content: { path: 'leipzig-pass.pdf' } }, bound])
    expect(attachments[0]).not.toHaveProperty('field')
  })

  it('to the question whose answer has its id, whatever the files are called', () => {
    const other = { path: 'leipzig-pass.pdf' }
    const { attachments } = sendFiles(withFile, other, { path: 'scan-7.pdf', id: proof.attachmentId.toUpperCase() })
    expect(attachments).toMatchObject([{ content: other }, { ...bound, content: { path: 'scan-7.pdf' } }])
    expect(attachments[0]).not.toHaveProperty('field')
  })

  it('to no question otherwise, with a fresh id', () => {
    const { attachments } = sendFiles(withoutFile, { path: 'impfausweis.JPG' }, { bytes: pdf, filename: 'vertrag.pdf' })
    expect(attachments).toEqual([
      {
        id: 'b0000000-0000-4000-8000-000000000001',
        purpose: 'attachment',
        filename: 'impfausweis.JPG',
        mediaType: 'image/jpeg',
        content: { path: 'impfausweis.JPG' },
      },
      {
        id: 'b0000000-0000-4000-8000-000000000002',
        purpose: 'attachment',
        filename: 'vertrag.pdf',
        mediaType: 'application/pdf',
        content: pdf,
      },
    ])
  })

  it('hands over content without opening it', async () => {
    async function* open() {
      yield await Promise.resolve(pdf)
    }
    const [attachment] = sendFiles(withoutFile, { open, size: 4, filename: 'vertrag.pdf' }).attachments
    expect(attachment?.content).toMatchObject({ size: 4 })
    const pieces: Uint8Array[] = []
    if (attachment !== undefined && 'open' in attachment.content)
      for await (const piece of attachment.content.open()) pieces.push(piece)
    expect(pieces).toEqual([pdf])
  })

  it('and answers a question that was left open', () => {
    const application = sendFiles(openFile, { field: 'ermaessigung.nachweis', bytes: pdf, filename: 'pass.pdf' })
    const answer = {
      attachmentId: 'b0000000-0000-4000-8000-000000000001',
      filename: 'pass.pdf',
      mediaType: 'application/pdf',
      size: 4,
    }
    expect(dataOf(application)).toEqual({ ...openFile, ermaessigung: { grund: 'leipzig-pass', nachweis: answer } })
    expect(application.attachments).toMatchObject([{ id: answer.attachmentId, field: 'ermaessigung.nachweis' }])
    expect(validate(hundesteuerAnmeldung, dataOf(application), { today }).ok).toBe(true)
  })

  it('in lists, and drops what the new answer hides', () => {
    const form = defineForm({
      ...metadata,
      leistung: { leikaKey: '99000000000000' },
      sections: {
        teil: section(
          { title: { de: 'Teil', en: 'Part' } },
          {
            belege: repeat({ beleg: file({ optional: true }) }, { max: 3 }),
            bild: file({ optional: true }),
            ohneBild: text({ visibleWhen: isEmpty('teil.bild') }),
          },
        ),
      },
    })
    const answers = { teil: { belege: [{}, {}], ohneBild: 'weil' } }
    const application = toApplication(form, answers, {
      accepts: [{ schemaUri: everyKindUri, mimeType: 'application/json' }],
      attachments: [
        { field: 'teil.belege.1.beleg', bytes: pdf, filename: 'a.pdf' },
        { field: 'teil.bild', bytes: pdf, filename: 'b.pdf' },
      ],
      ids: numbered(),
    })
    expect(dataOf(application)).toMatchObject({
      teil: { belege: [{}, { beleg: { filename: 'a.pdf' } }], bild: { filename: 'b.pdf' } },
    })
    expect(dataOf(application)).not.toHaveProperty('teil.ohneBild')
  })
})

describe('toApplication refuses', () => {
  const field = 'ermaessigung.nachweis'

  it.each<[string, string, HundesteuerAnmeldung, AttachmentInput[]]>([
    ['an answer whose file is missing', 'attachment-missing', withFile, []],
    ['an answer whose file has another name', 'attachment-missing', withFile, [{ path: 'anders.pdf' }]],
    ['a file for a hidden question', 'attachment-not-asked', withoutFile, [{ field, path: 'a.pdf' }]],
    ['a file for an unknown question', 'attachment-not-asked', withFile, [{ field: 'hund.foto', path: 'a.pdf' }]],
    [
      'a file for a question of another kind',
      'attachment-not-asked',
      withFile,
      [{ field: 'hund.rasse', path: 'a.pdf' }],
    ],
    [
      'two files for one question',
      'attachment-duplicate',
      withFile,
      [
        { field, path: 'a.pdf' },
        { field, path: 'b.pdf' },
      ],
    ],
    [
      'the id of an answer used again',
      'attachment-duplicate',
      withFile,
      [
        { field, path: 'a.pdf' },
        { path: 'b.pdf', id: proof.attachmentId.toUpperCase() },
      ],
    ],
    ['an id that is no UUID', 'attachment-id-invalid', withoutFile, [{ path: 'a.pdf', id: '../../etc' }]],
    ['bytes without a name', 'attachment-name-missing', withoutFile, [{ bytes: pdf }]],
    ['a folder', 'attachment-name-missing', withoutFile, [{ path: 'scans/' }]],
    ['a name without ending', 'media-type-unknown', withoutFile, [{ path: 'LIESMICH' }]],
    ['an uncertain ending', 'media-type-unknown', withoutFile, [{ path: 'brief.docx' }]],
    ['an open question and a file of unknown size', 'attachment-size-missing', openFile, [{ field, path: 'a.pdf' }]],
    [
      'an open question and a forbidden type',
      'attachment-not-permitted',
      openFile,
      [{ field, path: 'a.txt', size: 4 }],
    ],
    ['an open question and an empty file', 'attachment-not-permitted', openFile, [{ field, path: 'a.pdf', size: 0 }]],
    [
      'an open question and a file that is too large',
      'attachment-not-permitted',
      openFile,
      [{ field, path: 'a.pdf', size: 20 * 1024 * 1024 + 1 }],
    ],
  ])('%s', (_what, expected, answers, attachments) => {
    expect(() => sendFiles(answers, ...attachments)).toThrow(code(expected))
  })

  it('a file that belongs to no question when all evidence has one', () => {
    for (const evidence of [[], [{ title: hundesteuerAnmeldung.title, field: 'teil.bild' }]]) {
      const form = defineForm({
        ...metadata,
        evidence,
        sections: {
          teil: section({ title: metadata.title }, { bild: file({ optional: true }), text: text({ optional: true }) }),
        },
      })
      const offered = [{ schemaUri: everyKindUri, mimeType: 'application/json' }]
      const options = { accepts: offered, profile: { serviceIdentifier: 'urn:example:probe' }, ids: numbered() }
      const free = () => toApplication(form, { teil: {} }, { ...options, attachments: [{ path: 'a.pdf' }] })
      expect(free).toThrow(code('attachment-unreferenced'))
      const asked = [{ path: 'a.pdf', field: 'teil.bild', size: 4 }]
      expect(toApplication(form, { teil: {} }, { ...options, attachments: asked }).attachments).toHaveLength(1)
    }
  })

  it('every application outside of the opening window, naming its days', () => {
    const openingWindow = { from: '2026-03-01', until: '2026-05-31' }
    const form = defineForm({
      ...metadata,
      openingWindow,
      sections: { teil: section({ title: metadata.title }, { text: text() }) },
    })
    const offered = [{ schemaUri: everyKindUri, mimeType: 'application/json' }]
    const on = (day: string) => () =>
      toApplication(
        form,
        { teil: { text: 'x' } },
        { accepts: offered, today: day, profile: { serviceIdentifier: 'urn:example:probe' } },
      )
    for (const day of ['2026-02-28', '2026-06-01'])
      expect(on(day)).toThrow(
        expect.objectContaining({
          code: 'form-not-open',
          message: expect.stringMatching(/2026-03-01.*2026-05-31/u) as string,
          facts: { formId: 'every-kind', ...openingWindow },
        }),
      )
    expect(on('2026-05-31')).not.toThrow()
  })

  it('without naming a file or an answer, which may be personal', () => {
    const attachments = [{ path: '/briefe/erika-muster-beispiel/geheim' }]
    try {
      send(withoutFile, { attachments })
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify(error)).not.toMatch(/geheim|muster/iu)
    }
  })
})
