import type { FieldDefinition } from '../../model/definition.js'
import type { GapCode } from '../gap.js'
import { cardinalityOf, type Cardinality } from '../model.js'
import { walkPlaces, type FimPlace } from '../place.js'
import { placeKey } from '../rules/rule-effect.js'
import type { SourceContext } from './context.js'
import { fieldDefinition } from './field-definition.js'

/** Decides which places are asked, and makes the question of each field. */
export class AskedPlaces {
  readonly #questions = new Map<FimPlace, FieldDefinition>()
  readonly #asked = new Set<FimPlace>()
  readonly #cardinalities = new Map<FimPlace, Cardinality>()
  readonly #context: SourceContext

  constructor(root: FimPlace, context: SourceContext) {
    this.#context = context
    // Children before parents: a group is asked when something in it is.
    for (const place of [...walkPlaces(root)].reverse()) this.#decide(place)
  }

  isAsked(place: FimPlace): boolean {
    return this.#asked.has(place)
  }

  /** The question of a field as it is asked once, or that there is a group; undefined where nobody is asked. */
  questionOf(place: FimPlace): FieldDefinition | 'group' | undefined {
    if (!this.#asked.has(place)) return undefined
    const question = this.#questions.get(place)
    return question === undefined || (this.isList(place) && question.kind !== 'choices') ? 'group' : question
  }

  fieldOf(place: FimPlace): FieldDefinition | undefined {
    return this.#questions.get(place)
  }

  cardinality(place: FimPlace): Cardinality {
    return this.#cardinalities.get(place) ?? { min: 1, max: 1 }
  }

  isList(place: FimPlace): boolean {
    return this.cardinality(place).max !== 1
  }

  /** Takes a place out, and every group that has nothing left. */
  drop(place: FimPlace): void {
    this.#asked.delete(place)
    for (
      let at = place.parent;
      at !== undefined && !at.children.some((child) => this.#asked.has(child));
      at = at.parent
    ) {
      this.#asked.delete(at)
    }
  }

  #decide(place: FimPlace): void {
    const { element, structure } = place
    const report = (code: GapCode, message: string): void => {
      const { line } = element.position
      this.#context.gaps.push({
        code,
        path: placeKey(place),
        line,
        message: `${element.id} "${element.name}": ${message}`,
      })
    }
    if (structure !== undefined) this.#cardinalities.set(place, readCardinality(structure.anzahl, report))
    if (this.cardinality(place).max === 0) report('field-not-asked', 'it may stand zero times, so nobody is asked.')
    else if (element.kind !== 'field') {
      if (place.children.some((child) => this.#asked.has(child))) this.#asked.add(place)
      else report('group-empty', 'nothing in it is asked, so it is left out.')
    } else if (element.feldart === 'label') {
      const text = (element.inhalt ?? element.hilfetextEingabe ?? element.name).replace(/\s+/g, ' ')
      report('label-left-out', `a static text; show it where it belongs: ${text.slice(0, 300)}`)
    } else if (element.feldart === 'hidden' || element.feldart === 'locked') {
      report('field-not-asked', `the field is ${element.feldart}; fill it where the form is used.`)
    } else {
      this.#questions.set(place, fieldDefinition(element, this.isList(place), this.#context, report))
      this.#asked.add(place)
    }
  }
}

function readCardinality(anzahl: string, report: (code: GapCode, message: string) => void): Cardinality {
  const cardinality = cardinalityOf(anzahl)
  if (cardinality !== undefined && (cardinality.max === null || cardinality.min <= cardinality.max)) return cardinality
  report('cardinality-unreadable', `the multiplicity '${anzahl.slice(0, 20)}' cannot be read; 0:1 is assumed.`)
  return { min: 0, max: 1 }
}
