/** What a new form is called and where it belongs. */
export interface NewForm {
  readonly id: string
  readonly lebenslage: string
  /** Day on which its author looks at the law, `YYYY-MM-DD`. */
  readonly reviewedAt: string
  /** Way to the sources of this package, for a form among them. Default: it imports the package. */
  readonly sources?: string | undefined
}

/** A form to begin with and its test: one section with every habit a form should have. */
export function newFormSource(form: NewForm): { source: string; testSource: string } {
  const { id, sources } = form
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const exportName = reserved.has(name) ? `${name}Formular` : name
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  return {
    source: sourceOf({ ...form, exportName, title }),
    testSource: testOf({ id, exportName, title, sources }),
  }
}

/** What the form imports when it is a part of this package, by module below its sources. */
const formImports = {
  'bausteine/person': 'natuerlichePerson',
  'conditions/builders': 'equal',
  'model/containers': 'section',
  'model/define-form': 'defineForm',
  'model/fields': 'choice, confirmation, text',
  'model/form': 'DataOf',
}
const testImports = {
  'output/sample/sample': 'sample',
  'validation/validate': 'validate',
  'visibility/visible-fields': 'visibleFields',
}

function importsOf(modules: Readonly<Record<string, string>>, sources: string): string {
  const lines = Object.entries(modules).map(
    ([module, names]) => `import ${names === 'DataOf' ? 'type ' : ''}{ ${names} } from '${sources}/${module}.js'`,
  )
  return lines.join('\n')
}

/** Ids that are no name of a constant. */
const reserved = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await async choice defineForm equal section text natuerlichePerson sample validate'.split(
    ' ',
  ),
)

function sourceOf(form: NewForm & { exportName: string; title: string }): string {
  const { id, lebenslage, reviewedAt, exportName, title, sources } = form
  const imports =
    sources === undefined
      ? `import { choice, confirmation, defineForm, equal, natuerlichePerson, section, text, type DataOf } from '@amt24/forms'`
      : importsOf(formImports, sources)
  return `${imports}

export const ${exportName} = defineForm({
  id: '${id}',
  version: '0.1.0',
  title: { de: '${title}', en: '${title}' },
  leistung: { leikaKey: null },
  lebenslage: '${lebenslage}',
  trustLevel: { value: 'none', status: 'illustrative', why: 'Not compared with a statute yet.' },
  signature: { required: false, status: 'illustrative', why: 'Not looked up yet.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [],
  legalBasis: [{ norm: 'TODO: the norm, such as § 965 BGB', reviewedAt: '${reviewedAt}' }],
  authority: 'Stadt Musterstadt',
  fee: { amountCents: null, status: 'illustrative', why: 'Not looked up yet.' },
  evidence: [],
  beforeYouStart: [],
  whatHappensNext: [{ de: 'Die Behörde meldet sich bei Ihnen.', en: 'The authority contacts you.' }],
  privacyNotice: {
    de: 'Die Behörde verwendet Ihre Angaben, um Ihren Antrag zu bearbeiten (Art. 13 DSGVO).',
    en: 'The authority uses your data to process your application (Art. 13 GDPR).',
  },
  sections: {
    person: section({ title: { de: 'Ihre Angaben', en: 'Your details' } }, { person: natuerlichePerson() }),
    anliegen: section(
      { title: { de: 'Ihr Anliegen', en: 'Your request' } },
      {
        art: choice(
          { erstes: { de: 'Zum ersten Mal', en: 'For the first time' }, weiteres: { de: 'Erneut', en: 'Again' } },
          {
            label: { de: 'Stellen Sie den Antrag zum ersten Mal?', en: 'Do you apply for the first time?' },
            phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
          },
        ),
        aktenzeichen: text({
          label: { de: 'Aktenzeichen', en: 'File number' },
          phrase: { de: 'das Aktenzeichen', en: 'the file number' },
          maxLength: 40,
          characters: 'din-91379-c',
          visibleWhen: equal('anliegen.art', 'weiteres'),
        }),
        richtigkeit: confirmation({ label: { de: 'Meine Angaben sind richtig.', en: 'My entries are correct.' } }),
      },
    ),
  },
})

export type ${exportName.charAt(0).toUpperCase() + exportName.slice(1)} = DataOf<typeof ${exportName}>
`
}

interface TestParts {
  readonly id: string
  readonly exportName: string
  readonly title: string
  readonly sources: string | undefined
}

function testOf({ id, exportName, title, sources }: TestParts): string {
  const vitest = "import { describe, expect, it } from 'vitest'"
  const imports =
    sources === undefined
      ? `import { sample, validate, visibleFields } from '@amt24/forms'\n${vitest}`
      : `${vitest}\n${importsOf(testImports, sources)}`
  return `${imports}
import { ${exportName} } from './${id}.js'

describe('${title}', () => {
  it.each([1, 2, 3])('accepts a complete application (%i)', (seed) => {
    const answers = sample(${exportName}, seed)
    expect(validate(${exportName}, answers)).toEqual({ ok: true, value: answers })
  })

  it('asks for a file number only when there is one', () => {
    expect(visibleFields(${exportName}, { anliegen: { art: 'erstes' } })).not.toContain('anliegen.aktenzeichen')
    expect(visibleFields(${exportName}, { anliegen: { art: 'weiteres' } })).toContain('anliegen.aktenzeichen')
  })

  it('refuses an empty application', () => {
    expect(validate(${exportName}, {})).toMatchObject({ ok: false })
  })
})
`
}
