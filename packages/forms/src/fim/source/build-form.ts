import type { BranchDefinition, FieldDefinition, RuleDefinition, SectionDefinition } from '../../model/definition.js'
import { maxRepeat } from '../../model/definition.js'
import type { Gap } from '../gap.js'
import type { FimField, FimGroup, FimSchema } from '../model.js'
import { isPartialDate, partsOfDate } from '../partial-date.js'
import { placesOf, walkPlaces, type FimPlace } from '../place.js'
import { attachEffects, type PlaceConditions } from '../rules/attach-effects.js'
import { collectEffects } from '../rules/collect-effects.js'
import { placeKey, type RuleEffect } from '../rules/rule-effect.js'
import type { TranslatedRule } from '../rules/translated-rule.js'
import { AskedPlaces } from './asked.js'
import type { BuiltForm } from './built-form.js'
import { untranslated, type SourceContext } from './context.js'
import { identityOf, originsOf, provenanceOf } from './field-definition.js'
import { metadataOf, titleOf } from './metadata.js'
import { Names } from './names.js'
import { firstOperand, mapPaths } from './paths.js'

export interface BuildOptions {
  readonly translatedRules: readonly TranslatedRule[]
  readonly id?: string | undefined
  readonly lebenslage?: string | undefined
}

/** Makes a form of a schema: first what is asked, then what the rules say of it, then where it stands. */
export function buildForm(root: FimSchema | FimGroup, options: BuildOptions, context: SourceContext): BuiltForm {
  return new FormBuilder(root, options, context).build()
}

class FormBuilder {
  readonly #schema: FimSchema | FimGroup
  readonly #root: FimPlace
  readonly #options: BuildOptions
  readonly #context: SourceContext
  readonly #asked: AskedPlaces
  readonly #effects: readonly RuleEffect[]
  readonly #conditions: ReadonlyMap<FimPlace, PlaceConditions>
  readonly #names = new Map<FimPlace, Names>()
  /** Paths in the form, by key of the place. */
  readonly #paths = new Map<string, string>()

  constructor(root: FimSchema | FimGroup, options: BuildOptions, context: SourceContext) {
    this.#schema = root
    this.#root = placesOf(root)
    this.#options = options
    this.#context = context
    this.#asked = new AskedPlaces(this.#root, context)
    this.#effects = this.#readEffects()
    const places = new Map([...walkPlaces(this.#root)].map((place) => [placeKey(place), place]))
    this.#conditions = attachEffects(this.#effects, places, context.gaps)
  }

  build(): BuiltForm {
    const root = this.#schema
    const sections: Record<string, SectionDefinition> = {}
    const rootNames = new Names()
    let loose: FimPlace[] = []
    const closeLoose = (): void => {
      if (loose.length === 0) return
      const name = rootNames.give('Angaben', 'angaben')
      sections[name] = { title: untranslated(titleOf(root)), fields: this.#fields(loose, this.#root, name) }
      loose = []
    }
    const tops = this.#root.element.kind === 'group' ? [this.#root] : this.#root.children
    for (const place of tops) {
      if (!this.#asked.isAsked(place)) continue
      if (!this.#isSection(place)) loose.push(place)
      else {
        closeLoose()
        const name = rootNames.give(labelOf(place), 'abschnitt')
        sections[name] = this.#section(place, name)
      }
    }
    closeLoose()
    const rules = this.#rulesAt(this.#root.element.kind === 'schema' ? this.#root : undefined)
    const placed = mapPaths({ ...metadataOf(root, this.#options, this.#context), sections, ...rules }, this.#paths)
    const schema = { id: root.id, version: root.version, name: root.name }
    return { definition: placed, provenance: { schema }, gaps: this.#placedGaps() }
  }

  /** A constant prohibition takes a question out, which may change what other rules can refer to. */
  #readEffects(): readonly RuleEffect[] {
    const asked = this.#asked
    const knowledge = {
      questionOf: (place: FimPlace) => asked.questionOf(place),
      isList: (place: FimPlace) => asked.isList(place) && asked.fieldOf(place)?.kind !== 'choices',
      isOneQuestion: (place: FimPlace) => isPartialDate(place) && !asked.isList(place),
    }
    for (;;) {
      const gaps: Gap[] = []
      const effects = collectEffects(this.#root, this.#options.translatedRules, knowledge, gaps)
      const never = effects.filter(({ effect, condition }) => effect === 'forbid' && condition === true)
      if (never.length === 0) {
        this.#context.gaps.push(...gaps)
        return effects
      }
      for (const { target, name, line } of never) {
        if (target === undefined) continue
        asked.drop(target)
        const message = `${name}: ${target.element.id} is always forbidden, so nobody is asked.`
        this.#context.gaps.push({ code: 'field-not-asked', path: placeKey(target), line, message })
      }
    }
  }

  /** A group that is asked once, always or on a condition, and then must be answered. */
  #isSection(place: FimPlace): boolean {
    const { element } = place
    if (element.kind !== 'group' || element.art === 'X' || this.#asked.isList(place) || isPartialDate(place))
      return false
    const { isMandatory, requiredWhen } = this.#conditions.get(place) ?? {}
    return requiredWhen === undefined && (isMandatory === true || this.#asked.cardinality(place).min > 0)
  }

  #section(place: FimPlace, path: string): SectionDefinition {
    this.#paths.set(placeKey(place), path)
    const { visibleWhen } = this.#conditions.get(place) ?? {}
    const { hilfetextEingabe } = groupOf(place)
    return {
      title: untranslated(labelOf(place)),
      ...(hilfetextEingabe !== undefined && { hint: untranslated(hilfetextEingabe) }),
      ...(visibleWhen !== undefined && { visibleWhen }),
      ...identityOf(place.element),
      sources: originsOf(place.element),
      fields: this.#fields(place.children, place, path),
      ...this.#rulesAt(place),
    }
  }

  #fields(places: readonly FimPlace[], owner: FimPlace, path: string): Record<string, FieldDefinition> {
    const names = this.#names.get(owner) ?? new Names()
    this.#names.set(owner, names)
    const fields: Record<string, FieldDefinition> = {}
    for (const place of places) {
      if (!this.#asked.isAsked(place)) continue
      const name = names.give(labelOf(place), place.element.kind === 'field' ? 'feld' : 'gruppe')
      fields[name] = this.#question(place, `${path}.${name}`)
    }
    return fields
  }

  #question(place: FimPlace, path: string): FieldDefinition {
    this.#paths.set(placeKey(place), path)
    const { visibleWhen, requiredWhen, isMandatory } = this.#conditions.get(place) ?? {}
    const isOptional = this.#asked.cardinality(place).min === 0 && isMandatory !== true && requiredWhen === undefined
    const options = {
      ...(isOptional && { optional: true }),
      ...(visibleWhen !== undefined && { visibleWhen }),
      ...(requiredWhen !== undefined && this.#asked.cardinality(place).min === 0 && { requiredWhen }),
    }
    const { element } = place
    return element.kind === 'field' ? this.#field(place, element, options) : this.#group(place, path, options)
  }

  #field(place: FimPlace, element: FimField, options: object): FieldDefinition {
    const question = this.#asked.fieldOf(place)
    if (question === undefined) throw new TypeError(`No question was made of ${element.id}.`)
    if (!this.#asked.isList(place)) return { ...question, ...options }
    if (question.kind === 'choices') return { ...question, ...options, ...this.#choiceLimits(place, question.choices) }
    const { label, hint } = question
    return {
      kind: 'repeat',
      ...(label !== undefined && { label }),
      ...(hint !== undefined && { hint }),
      ...options,
      ...this.#repeatLimits(place),
      fields: { wert: question },
    }
  }

  #group(place: FimPlace, path: string, options: object): FieldDefinition {
    const element = groupOf(place)
    const common = {
      label: untranslated(labelOf(place)),
      ...(element.hilfetextEingabe !== undefined && { hint: untranslated(element.hilfetextEingabe) }),
      ...options,
      ...provenanceOf(element),
    }
    if (element.art === 'X') {
      const variant: FieldDefinition = { ...common, kind: 'variant', branches: this.#branches(place, path) }
      return this.#asked.isList(place)
        ? { ...common, kind: 'repeat', ...this.#repeatLimits(place), fields: { wert: variant } }
        : variant
    }
    if (isPartialDate(place) && !this.#asked.isList(place)) {
      for (const [n, { name }] of partsOfDate.entries()) {
        const part = place.children[n]
        if (part !== undefined) this.#paths.set(placeKey(part), `${path}.${name}`)
      }
      return { ...common, kind: 'partialDate' }
    }
    const fields = this.#fields(place.children, place, path)
    const rules = this.#rulesAt(place)
    return this.#asked.isList(place)
      ? { ...common, kind: 'repeat', ...this.#repeatLimits(place), fields, ...rules }
      : { ...common, kind: 'group', fields, ...rules }
  }

  /** Each branch holds exactly the question of one child, so that no id is lost; who chose it must answer it. */
  #branches(place: FimPlace, path: string): Record<string, BranchDefinition> {
    const inner = this.#asked.isList(place) ? `${path}.wert` : path
    const names = new Names()
    const branches: Record<string, BranchDefinition> = {}
    for (const child of place.children) {
      if (!this.#asked.isAsked(child)) continue
      const name = names.give(labelOf(child), 'fall')
      const question = { ...this.#question(child, `${inner}.${name}.${name}`), optional: false }
      branches[name] = { label: untranslated(labelOf(child)), fields: { [name]: question } }
    }
    return branches
  }

  #repeatLimits(place: FimPlace): { min?: number; max: number } {
    const { min, max } = this.#asked.cardinality(place)
    const { maxRepeat: cap } = this.#context
    const { element } = place
    const limit = Math.max(min, max === null ? cap : Math.min(max, maxRepeat))
    if (max === null || max > limit) {
      const message = `${element.id} "${element.name}": any number of entries was limited to ${limit}.`
      this.#context.gaps.push({ code: 'repeat-capped', path: placeKey(place), line: element.position.line, message })
    }
    return { ...(min > 1 && { min: Math.min(min, maxRepeat) }), max: Math.min(limit, maxRepeat) }
  }

  #choiceLimits(place: FimPlace, choices: object): { min?: number; max?: number } {
    const { min, max } = this.#asked.cardinality(place)
    const count = Object.keys(choices).length
    return { ...(min > 1 && min <= count && { min }), ...(max !== null && max < count && { max }) }
  }

  /** Rules of the place, and of the places in it that cannot carry any. */
  #rulesAt(place: FimPlace | undefined): { rules?: readonly RuleDefinition[] } {
    const rules = this.#effects.flatMap(({ effect, owner, condition, message }) => {
      if (effect !== 'valid' || typeof condition === 'boolean' || this.#carrierOf(owner) !== place) return []
      return [{ valid: condition, message: untranslated(message), at: firstOperand(condition) }]
    })
    return rules.length === 0 ? {} : { rules }
  }

  #carrierOf(owner: FimPlace): FimPlace | undefined {
    for (let at: FimPlace | undefined = owner; at !== undefined; at = at.parent) {
      if (at.element.kind === 'schema' || (at.element.kind === 'group' && at.element.art !== 'X')) return at
    }
    return undefined
  }

  /** Gaps with the path of the question, or of the nearest one around it, or the ids of the schema. */
  #placedGaps(): readonly Gap[] {
    const places = new Map([...walkPlaces(this.#root)].map((place) => [placeKey(place), place]))
    return this.#context.gaps.map((gap) => {
      const place = places.get(gap.path)
      return place === undefined ? gap : { ...gap, path: this.#paths.get(gap.path) ?? place.path }
    })
  }
}

function groupOf({ element }: FimPlace): FimGroup {
  if (element.kind !== 'group') throw new TypeError(`${element.id} is no group.`)
  return element
}

function labelOf({ element }: FimPlace): string {
  return element.kind === 'schema' ? titleOf(element) : (element.bezeichnungEingabe ?? element.name)
}
