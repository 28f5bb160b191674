import type { ConditionData } from '../../model/condition.js'
import type { FieldDefinition, FormDefinition } from '../../model/definition.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../../model/outline.js'
import { resolvePath } from '../../conditions/resolve-path.js'
import type { FimField, FimGroup, FimRule, FimSchema, FimStructure, XdfDocument } from '../model.js'
import { negated } from '../rules/to-condition.js'
import { fieldContent } from './export-field.js'
import type { ExportGap, ExportGapCode, ExportOptions } from './export-options.js'
import { partsOfDate } from '../partial-date.js'
import { Identifiers, idOfThree, versionOfThree, type AssignedIds } from './identifiers.js'
import { conditionText, named, ruleText, type RuleReference } from './rule-text.js'
import { writeXdf3 } from './write-xdf3.js'

export interface Xdf3Export {
  /** The file. */
  readonly xml: string
  /** The same as data, as `readXdf` would read it. */
  readonly document: XdfDocument
  /** Ids of new elements by path. Keep them and pass them next time, so that they stay. */
  readonly ids: AssignedIds
  readonly gaps: readonly ExportGap[]
}

/**
 * Writes a form as XDatenfelder 3.0.0. Elements that name their FIM id keep it, all others get one of the caller's number range.
 * Conditions become rules in the controlled German that `readFreeTextRule` reads. What has no place is listed.
 *
 * @throws {FimError} `nummernkreis-invalid`
 * @throws {XmlError} `xml-character-forbidden` for a text that XML cannot carry
 */
export function toXdf3(form: FormDefinition, options: ExportOptions): Xdf3Export {
  const exporter = new FormExporter(form, options)
  const document = exporter.document()
  return { xml: writeXdf3(document), document, ids: exporter.ids, gaps: exporter.gaps }
}

const nowhere = { line: 0, column: 0 }

class FormExporter {
  readonly gaps: ExportGap[] = []
  readonly #form: FormDefinition
  readonly #options: ExportOptions
  readonly #root: OutlineNode
  readonly #identifiers: Identifiers
  readonly #schemaId: string
  /** Ids from the top, by path; a section that is no group adds none. */
  readonly #chains = new Map<string, readonly string[]>()

  constructor(form: FormDefinition, options: ExportOptions) {
    this.#form = form
    this.#options = options
    this.#root = outlineOf(form)
    this.#identifiers = new Identifiers(options.nummernkreis, options.ids ?? {})
    const known = options.provenance?.schema.id
    this.#schemaId = known === undefined ? this.#identifiers.give('S', '') : idOfThree(known)
    for (const node of walk(this.#root)) this.#assign(node)
  }

  get ids(): AssignedIds {
    return this.#identifiers.assigned
  }

  document(): XdfDocument {
    const { nachrichtID = this.#schemaId, now } = this.#options
    const root = this.#schema()
    this.#report('english-left-out', '', 'English texts have no place in XDatenfelder.')
    this.#report('metadata-left-out', '', 'Lebenslage, authority, fee, trust level, evidence and pages have no place.')
    return { xdf: '3.0.0', nachrichtID, erstellungszeitpunkt: now, root, warnings: [], relations: 0 }
  }

  #assign(node: OutlineNode): void {
    if (node.parent === undefined) return
    const above = this.#chains.get(pathOf(node.parent)) ?? []
    const path = pathOf(node)
    if (this.#isTransparent(node)) {
      this.#chains.set(path, above)
      return
    }
    this.#chains.set(path, [...above, this.#idOf(node)])
  }

  /** Places that are no element of their own: loose sections, the list around a single field, a branch of one question. */
  #isTransparent(node: OutlineNode): boolean {
    const { kind } = node.part
    if (kind === 'section') return this.#options.provenance !== undefined && !('fim' in node.part.definition)
    return kind === 'branch' ? isSingle(node, node.name) : kind === 'repeat' && isSingle(node, 'wert')
  }

  #idOf(node: OutlineNode): string {
    const { definition, kind } = node.part
    if ('fim' in definition) return idOfThree(definition.fim)
    const isGroup = node.children.size > 0 || kind === 'partialDate'
    return this.#identifiers.give(isGroup ? 'G' : 'F', pathOf(node))
  }

  #schema(): FimSchema {
    const { provenance, dokumentsteckbrief = 'D99000000001' } = this.#options
    const { leistung, legalBasis, title, version } = this.#form
    const { leikaKey } = leistung
    return {
      kind: 'schema',
      ...this.#common(this.#schemaId, version, provenance?.schema.name ?? title.de),
      ...(leikaKey !== null && { beschreibung: `Leistungsschlüssel: ${leikaKey}` }),
      bezug: legalBasis.map(({ norm }) => ({ text: norm })),
      bezeichnung: title.de,
      ableitungsmodifikationenStruktur: '3',
      ableitungsmodifikationenRepraesentation: '0',
      dokumentsteckbrief: { id: dokumentsteckbrief },
      regeln: this.#rules(this.#root),
      struktur: this.#structures(this.#root),
    }
  }

  #structures(node: OutlineNode): readonly FimStructure[] {
    return [...node.children.values()].flatMap((child) => this.#structuresOf(child))
  }

  #structuresOf(node: OutlineNode): readonly FimStructure[] {
    const { kind, definition } = node.part
    if (this.#isTransparent(node) && kind !== 'repeat') {
      const inside = this.#structures(node)
      return kind === 'branch' ? inside.map((structure) => ({ ...structure, anzahl: '0:1' })) : inside
    }
    if (kind === 'repeat' && this.#isTransparent(node)) {
      return this.#structures(node).map((structure) => ({ ...structure, anzahl: anzahlOf(node) }))
    }
    const element = 'kind' in definition ? this.#question(node, definition) : this.#group(node, {})
    const anzahl = kind === 'branch' ? '0:1' : anzahlOf(node)
    return [{ anzahl, bezug: [], element, position: nowhere }]
  }

  #question(node: OutlineNode, field: FieldDefinition): FimField | FimGroup {
    if (field.kind === 'partialDate') return this.#partialDate(node)
    if (field.kind === 'variant') return this.#group(node, { art: 'X' })
    const content = fieldContent(field, (code, message) => this.#report(code, pathOf(node), message))
    if (content === undefined) return this.#group(node, {})
    return { kind: 'field', ...this.#named(node), mediaType: [], ...content, vorbefuellung: 'keine', regeln: [] }
  }

  #group(node: OutlineNode, more: Pick<FimGroup, 'art'>): FimGroup {
    return { kind: 'group', ...this.#named(node), ...more, regeln: this.#rules(node), struktur: this.#structures(node) }
  }

  #partialDate(node: OutlineNode): FimGroup {
    this.#report(
      'kind-changed',
      pathOf(node),
      'a date that may be known in part became a group of day, month and year.',
    )
    const struktur = partsOfDate.map(({ fim, fimVersion, label, min, max, anzahl }): FimStructure => ({
      anzahl,
      bezug: [],
      position: nowhere,
      element: {
        kind: 'field',
        ...this.#common(fim, fimVersion, label),
        ...this.#labels(label, undefined),
        feldart: 'input',
        datentyp: 'num_int',
        praezisierung: { minValue: min, maxValue: max },
        vorbefuellung: 'keine',
        mediaType: [],
        regeln: [],
      },
    }))
    return { kind: 'group', ...this.#named(node), regeln: [], struktur }
  }

  #named(node: OutlineNode): Omit<FimGroup, 'kind' | 'regeln' | 'struktur'> {
    const { definition } = node.part
    const label = labelOf(node)
    const { version, bezug } = sourceOf(definition)
    const isKnown = 'fim' in definition
    const own = 'fimVersion' in definition ? versionOfThree(definition.fimVersion) : version
    const hint = 'hint' in definition ? definition.hint.de : undefined
    return {
      ...this.#common(this.#chains.get(pathOf(node))?.at(-1) ?? '', own ?? (isKnown ? undefined : '1.0.0'), label),
      bezug: bezug.map((text) => ({ text })),
      ...this.#labels(label, hint),
    }
  }

  #labels(
    label: string,
    hint: string | undefined,
  ): Pick<FimGroup, 'bezeichnungEingabe' | 'bezeichnungAusgabe' | 'schemaelementart' | 'hilfetextEingabe'> {
    const { schemaelementart = 'HAR' } = this.#options
    return { bezeichnungEingabe: label, bezeichnungAusgabe: label, schemaelementart, hilfetextEingabe: hint }
  }

  #common(id: string, version: string | undefined, name: string): Omit<FimRule, 'kind'> {
    const { creator, now } = this.#options
    return {
      id,
      version,
      name,
      bezug: [],
      stichwort: [],
      status: '2',
      statusGesetztDurch: creator,
      letzteAenderung: now,
      position: nowhere,
    }
  }

  /** Rules of the place itself, and the conditions of everything whose nearest element it is. */
  #rules(owner: OutlineNode): readonly FimRule[] {
    const inside = this.#inside(owner)
    const rules = [owner, ...inside.filter((node) => this.#isTransparent(node))].flatMap((node) =>
      node.rules.map(({ valid, message }, n) => {
        const text = ruleText(valid, this.#referenceFrom(node))
        if (text === undefined) this.#inWords(node, 'a rule across questions is written as its message')
        return this.#rule(`${pathOf(node)}#rule${n + 1}`, 'V', text ?? message.de)
      }),
    )
    return [...rules, ...inside.flatMap((node) => this.#conditionRules(node))]
  }

  /** Children, with those of children that are no elements of their own. */
  #inside(owner: OutlineNode): readonly OutlineNode[] {
    return [...owner.children.values()].flatMap((child) =>
      this.#isTransparent(child) ? [child, ...this.#inside(child)] : [child],
    )
  }

  #conditionRules(node: OutlineNode): readonly FimRule[] {
    const target = this.#reference(node)
    const reference = this.#referenceFrom(node.parent ?? this.#root)
    const { visibleWhen, requiredWhen } = node
    const isOptional = 'optional' in node.part.definition && node.part.definition.optional
    const say = (condition: ConditionData | boolean, action: string): string => {
      const text = typeof condition === 'boolean' ? undefined : conditionText(condition, reference)
      if (text !== undefined) return `WENN ${text}, DANN ${action} ${named(target)}.`
      this.#inWords(node, 'a condition is beyond the controlled language of rules')
      return `Bedingung für ${named(target)} (${action}): ${JSON.stringify(condition)}`
    }
    const sentences: string[] = []
    if (visibleWhen !== undefined) {
      if (!isOptional && requiredWhen === undefined) sentences.push(say(visibleWhen, 'aktiviere'))
      sentences.push(say(negated(visibleWhen), 'deaktiviere'))
    }
    if (requiredWhen !== undefined) sentences.push(say(requiredWhen, 'aktiviere'))
    return sentences.length === 0 ? [] : [this.#rule(`${pathOf(node)}#when`, 'K', sentences.join('\n\n'))]
  }

  #rule(path: string, typ: 'K' | 'V', freitextRegel: string): FimRule {
    const id = this.#identifiers.give('R', path)
    const [place = ''] = path.split('#')
    const common = this.#common(id, '1.0.0', `Regel zu ${place === '' ? 'Formular' : place}`)
    return { kind: 'rule', ...common, status: undefined, freitextRegel, typ }
  }

  #referenceFrom(container: OutlineNode): (path: string) => RuleReference | undefined {
    return (path) => {
      const { node, part } = resolvePath(path, container)
      const reference = this.#reference(node)
      const own = partsOfDate.find(({ name }) => name === part)
      if (part === undefined) return reference
      return own === undefined ? undefined : { id: `${reference.id}.${own.fim}`, name: own.label }
    }
  }

  #reference(node: OutlineNode): RuleReference {
    const { definition } = node.part
    const inner = node.part.kind === 'repeat' && this.#isTransparent(node) ? node.children.get('wert') : undefined
    return {
      id: (this.#chains.get(pathOf(inner ?? node)) ?? []).join('.'),
      name: labelOf(node),
      ...('choices' in definition && { choices: definition.choices }),
    }
  }

  #inWords(node: OutlineNode, what: string): void {
    this.#report('rule-in-words', pathOf(node), `${what}; no program will read it.`)
  }

  #report(code: ExportGapCode, path: string, message: string): void {
    this.gaps.push({ code, path, message })
  }
}

function isSingle(node: OutlineNode, name: string): boolean {
  return node.children.size === 1 && node.children.has(name)
}

function labelOf(node: OutlineNode): string {
  const { definition } = node.part
  const label = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  return label?.de ?? node.name
}

/**
 * `FIM F60000000243 V1.2.0; § 5 PAuswG` as the generator writes it, for a section as a list; other sources are a reference as a
 * whole.
 */
function sourceOf(definition: OutlineNode['part']['definition']): {
  readonly version: string | undefined
  readonly bezug: readonly string[]
} {
  const sources = 'sources' in definition ? definition.sources : 'source' in definition ? [definition.source] : []
  const found = /^FIM \S+?(?: V(\S+?))?(?:; ([^]*))?$/.exec(sources.join('; '))
  if (found === null) return { version: undefined, bezug: sources }
  const [, version, basis]: readonly (string | undefined)[] = found
  return { version: version === undefined ? undefined : versionOfThree(version), bezug: basis?.split('; ') ?? [] }
}

function anzahlOf(node: OutlineNode): string {
  const { definition } = node.part
  const isOptional = 'optional' in definition && definition.optional
  const isOpen = isOptional || node.visibleWhen !== undefined || node.requiredWhen !== undefined
  if (!('kind' in definition) || (definition.kind !== 'repeat' && definition.kind !== 'choices'))
    return isOpen ? '0:1' : '1:1'
  return `${isOpen ? 0 : (definition.min ?? 1)}:${definition.max ?? '*'}`
}
