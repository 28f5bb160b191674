import type { XmlElement } from '@amt24/core/xml-writer'
import { characterClasses } from '../../bausteine/character-classes.js'
import { valueRules } from '../../bausteine/value-rules.js'
import { emailLength, emailPattern } from '../../bausteine/values/email.js'
import {
  defaultMaxFileSize,
  defaultMaxLength,
  defaultMediaTypes,
  type DateLimit,
  type FieldDefinition,
  type FileDefinition,
  type PartialDateDefinition,
  type TextDefinition,
} from '../../model/definition.js'
import type { Texts } from '../../model/texts.js'
import type { CharacterClassName } from '../../model/value-rule.js'
import type { ChoiceCodes } from '../../output/key-style/choice-codes.js'
import { annotation, facet, narrowed, xs, type SimpleType } from './xsd-parts.js'
import { xsdPattern } from './xsd-pattern.js'

/** What no text may contain and the schema does not say already: XML itself refuses most control characters. */
const unprintable = '\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069'
/** White space that counts as nothing when it stands alone, as `String.prototype.trim` sees it. */
const blank = '\\p{Zs}\uFEFF'

const lines: Readonly<Record<string, string>> = {
  'one-line': `[${blank}]*[^${blank}${unprintable}][^${unprintable}]*`,
  'several-lines': `([${blank}\\n\\t])*[^${blank}${unprintable}]([^${unprintable}]|[\\n\\t])*`,
}

/** The simple types of one schema. Named ones are declared once, and only when they are used. */
export class XsdTypes {
  readonly #named = new Map<string, XmlElement>()

  /**
   * @param prefix of the target namespace
   * @param choices how documents write what was chosen
   */
  constructor(
    private readonly prefix: string,
    private readonly choices: ChoiceCodes,
  ) {}

  /** Declarations of the named types, in the order of their names. */
  declarations(): readonly XmlElement[] {
    return [...this.#named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, type]) => ({ ...type, attributes: { name } }))
  }

  /** The type of one answer, of one entry where there can be several. */
  ofAnswer(definition: FieldDefinition): SimpleType {
    switch (definition.kind) {
      case 'email':
        return this.#email()
      case 'date':
        return this.#day()
      case 'yesNo':
        return this.#truth()
      case 'confirmation':
        return narrowed(this.#truth(), [facet('pattern', 'true')])
      case 'integer':
        return this.whole(definition.min ?? Number.MIN_SAFE_INTEGER, definition.max ?? Number.MAX_SAFE_INTEGER)
      case 'cents':
        return this.whole(definition.min ?? 0, definition.max ?? Number.MAX_SAFE_INTEGER)
      case 'choice':
      case 'choices':
        return choiceType(definition.choices, this.choices)
      case 'code':
        return narrowed(
          'xs:string',
          definition.list.codes.split(' ').map((code) => facet('enumeration', code)),
        )
      case 'text':
        return this.#text(definition)
      default:
        return 'xs:string'
    }
  }

  /** The types of the parts of a file answer. */
  ofFile({
    maxSize = defaultMaxFileSize,
    mediaTypes = defaultMediaTypes,
  }: FileDefinition): Readonly<Record<string, SimpleType>> {
    return {
      attachmentId: this.#name('uuid', () => narrowed('xs:string', [facet('pattern', uuid)])),
      filename: this.#name('filename', filenameType),
      mediaType: narrowed(
        'xs:string',
        mediaTypes.map((type) => facet('enumeration', type)),
      ),
      size: this.whole(1, maxSize),
    }
  }

  /** The types of the parts of a partial date; its calendar cannot be said, fixed limits are said by their year. */
  ofPartialDate({ min, max }: PartialDateDefinition): Readonly<Record<'tag' | 'monat' | 'jahr', SimpleType>> {
    return {
      tag: this.whole(1, 31),
      monat: this.whole(1, 12),
      jahr: this.whole(fixedYear(min) ?? 1, fixedYear(max) ?? 9999),
    }
  }

  whole(min: number, max: number): SimpleType {
    const base = this.#name('whole-number', () => narrowed('xs:integer', [facet('pattern', '-?(0|[1-9][0-9]*)')]))
    return narrowed(base, [facet('minInclusive', min), facet('maxInclusive', max)])
  }

  #text(definition: TextDefinition): SimpleType {
    const shape = definition.multiline === true ? 'several-lines' : 'one-line'
    const printable = this.#name(shape, () => narrowed('xs:string', [facet('pattern', lines[shape] ?? '')]))
    const inClass =
      definition.characters === undefined ? printable : this.#inClass(printable, shape, definition.characters)
    const rule = definition.rule === undefined ? undefined : valueRules[definition.rule].jsonSchema.pattern
    const ruled = rule === undefined ? inClass : narrowed(inClass, [facet('pattern', xsdPattern(rule))])
    const { minLength = 1, maxLength = defaultMaxLength } = definition
    return narrowed(ruled, [facet('minLength', minLength), facet('maxLength', maxLength)])
  }

  #inClass(base: SimpleType, shape: string, name: CharacterClassName): SimpleType {
    const { pattern } = characterClasses[name]
    if (pattern === undefined) return base
    return this.#name(`${name}-${shape}`, () => narrowed(base, [facet('pattern', xsdPattern(pattern))]))
  }

  #email(): SimpleType {
    const { min, max } = emailLength
    return this.#name('email', () =>
      narrowed('xs:string', [
        facet('minLength', min),
        facet('maxLength', max),
        facet('pattern', xsdPattern(emailPattern)),
      ]),
    )
  }

  /** Without a time zone and with a year of four digits from 0001, which `xs:date` alone does not ask for. */
  #day(): SimpleType {
    const year = '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])'
    return this.#name('day', () => narrowed('xs:date', [facet('pattern', `${year}-[0-9]{2}-[0-9]{2}`)]))
  }

  /** Written as words: `xs:boolean` alone permits `1` and `0`. */
  #truth(): SimpleType {
    return this.#name('truth', () => narrowed('xs:boolean', [facet('pattern', 'true|false')]))
  }

  #name(name: string, make: () => XmlElement): string {
    if (!this.#named.has(name)) this.#named.set(name, make())
    return `${this.prefix}:${name}`
  }
}

function choiceType(choices: Readonly<Record<string, Texts>>, { codeOf }: ChoiceCodes): SimpleType {
  const entries = Object.entries(choices)
  return narrowed(
    'xs:string',
    entries.map(([key, text]) => xs('enumeration', { value: codeOf(key) }, annotation(text))),
  )
}

function fixedYear(limit: DateLimit | undefined): number | undefined {
  return typeof limit === 'string' ? Number(limit.slice(0, 4)) : undefined
}

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Neither blank nor a folder, and nothing that leads out of a folder or disguises the ending. */
function filenameType(): XmlElement {
  const character = `[^/\\\\:${unprintable}]`
  const safe = narrowed('xs:string', [facet('pattern', `[${blank}]*[^/\\\\:${blank}${unprintable}]${character}*`)])
  const noFolder = narrowed(safe, [facet('pattern', `[^.]${character}*|\\.[^.]${character}*|\\.\\.${character}+`)])
  return narrowed(noFolder, [facet('minLength', 1), facet('maxLength', 255)])
}
