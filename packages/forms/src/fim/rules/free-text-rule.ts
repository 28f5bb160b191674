import type { RuleExpression } from './translated-rule.js'
import { tokensOf, type Token } from './tokens.js'

/** What a sentence says about one element, in the words of translated rules; `show` makes nothing mandatory. */
export interface SentenceEffect {
  readonly effect: 'require' | 'forbid' | 'show' | 'valid'
  /** Id, or ids joined by dots; absent for `valid`. */
  readonly target?: string
  readonly condition: RuleExpression
}

/**
 * Reads the controlled German in which rules are written: `WENN F… "name" = JA, DANN aktiviere G… "name".`, and what comes
 * close to it. The text is understood as a whole or not at all: a half-understood rule would be a guess.
 *
 * Words for yes and no become `true` and `false`, everything else stays the text it is, a code or a name; whether the field has
 * such an answer is for those who know the field.
 *
 * @returns undefined when a part is not understood
 */
export function readFreeTextRule(text: string): readonly SentenceEffect[] | undefined {
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  try {
    return new Sentences(tokens).read()
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined
    throw error
  }
}

class NotUnderstood extends Error {}

/** Words that may stand before an id and add nothing. */
const fillers = /^(?:das|die|der|den|dem|im|in|feld|datenfeld|felds|feldgruppe|datenfeldgruppe|datengruppe|gruppe)$/
/** Words that end a name which stands without quotation marks. */
const structural =
  /^(?:wenn|dann|und|oder|nicht|an|aus|als|muss|darf|ist|sonst|ansonsten|zeige|blende|erscheint|befüllt|auswahl|antwort|leer)$/
const yes = /^(?:ja|wahr|true)$/i
const no = /^(?:nein|falsch|false)$/i

class Sentences {
  readonly #tokens: readonly Token[]
  #at = 0
  /** The field of the comparison before, which `wenn <> "Ja"` does not repeat. */
  #compared: string | undefined

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): SentenceEffect[] {
    const effects: SentenceEffect[] = []
    while (this.#at < this.#tokens.length) {
      effects.push(...this.#sentence())
      while (this.#skip('.') || this.#skip(',')) continue
    }
    if (effects.length === 0) throw new NotUnderstood()
    return effects
  }

  #sentence(): SentenceEffect[] {
    if (this.#skip('wenn')) return this.#whenThen()
    if (this.#skip('es')) {
      this.#need('muss')
      return this.#skip('mindestens') ? this.#atLeastOne() : this.#either()
    }
    if (this.#skip('entweder')) {
      this.#need('muss')
      return this.#oneOfTwo()
    }
    if (this.#skip('das', 'datum')) return this.#before()
    if (this.#skip('mindestens')) return this.#atLeastOne()
    throw new NotUnderstood()
  }

  #whenThen(): SentenceEffect[] {
    const condition = this.#condition()
    this.#skip(',')
    this.#skip('dann')
    const effects = this.#actions(condition)
    this.#skip(',')
    if (this.#skip('ansonsten', 'nicht') || this.#skip('sonst', 'nicht')) {
      return [...effects, ...effects.flatMap(({ target }) => forbidden(target, { not: condition }))]
    }
    if (this.#skip('ansonsten') || this.#skip('sonst')) effects.push(...this.#actions({ not: condition }))
    return effects
  }

  /** Comparisons joined by one kind of word; mixed ones would need a precedence that nobody wrote down. */
  #condition(): RuleExpression {
    const first = this.#comparison()
    const joint = this.#peek('und') ? 'und' : this.#peek('oder') ? 'oder' : undefined
    if (joint === undefined) return first
    const all = [first]
    while (this.#skip(joint)) all.push(this.#comparison())
    if (this.#peek('und') || this.#peek('oder')) throw new NotUnderstood()
    return joint === 'und' ? { and: all } : { or: all }
  }

  #comparison(): RuleExpression {
    const isRepeated = this.#tokens[this.#at]?.kind === 'operator' && this.#compared !== undefined
    const identifier = isRepeated ? (this.#compared ?? '') : this.#reference()
    this.#compared = identifier
    this.#maybe('auswahl', 'antwort')
    if (this.#skip('nicht', 'leer')) return filled(identifier)
    if (this.#skip('leer')) return { is_empty: { identifier } }
    const isEqual = this.#operator()
    const isOpen = this.#skip('(')
    const values = [this.#value()]
    const separator = isEqual ? 'oder' : 'und'
    while (isOpen && this.#skip(separator)) values.push(this.#value())
    if (isOpen) this.#need(')')
    while (!isOpen && this.#peek(separator) && this.#repeatsOperator(isEqual)) values.push(this.#value())
    this.#skip('ist')
    const single = values.map((value): RuleExpression =>
      isEqual ? { equal: [{ identifier }, value] } : { not_equal: [{ identifier }, value] },
    )
    const [only] = single
    if (only !== undefined && single.length === 1) return only
    return isEqual ? { or: single } : { and: single }
  }

  /** `= 411000 ODER = 412000`, `= 002 "…" ODER 003 "…"`: the next value of the same field. */
  #repeatsOperator(isEqual: boolean): boolean {
    const next = this.#tokens[this.#at + 1]
    if (next?.kind === 'operator' && isEqualSign(next.text) === isEqual) {
      this.#at += 2
      return true
    }
    if (next?.kind !== 'word' || !/^\d+$/.test(next.text)) return false
    this.#at++
    return true
  }

  #operator(): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'operator') throw new NotUnderstood()
    this.#at++
    return isEqualSign(token.text)
  }

  #value(): string | boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'word' && token?.kind !== 'quoted') throw new NotUnderstood()
    this.#at++
    if (token.kind === 'word') this.#codeName()
    if (yes.test(token.text)) return true
    if (no.test(token.text)) return false
    return token.text.trim()
  }

  /** The name of a code: `001 "Inland"`, `01=Inland`, `001 - Inland` up to the next comma. */
  #codeName(): void {
    const token = this.#tokens[this.#at]
    if (token?.kind === 'quoted') this.#at++
    else if (token?.kind === 'operator' && token.text === '=') {
      this.#at++
      if (this.#tokens[this.#at]?.kind === 'quoted') this.#at++
      else this.#bareName()
    }
  }

  /** A name without quotation marks, up to a word that means something. */
  #bareName(): void {
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[++this.#at]) {
      const isPart = token.kind === 'word' ? !structural.test(token.text.toLowerCase()) : '()/-:'.includes(token.text)
      if (!isPart || token.kind === 'quoted') return
    }
  }

  #actions(condition: RuleExpression): SentenceEffect[] {
    const effects = this.#action(condition)
    while (this.#peek('und')) {
      this.#need('und')
      if (
        this.#skip('mache', 'es', 'zu', 'einer', 'pflichtangabe') ||
        this.#skip('mache', 'sie', 'zu', 'einer', 'pflichtangabe')
      ) {
        const { target } = effects.at(-1) ?? {}
        effects.push(...required(target, condition))
      } else if (this.#skip('muss', 'befüllt', 'werden')) {
        const { target } = effects.at(-1) ?? {}
        effects.push(...required(target, condition))
      } else effects.push(...this.#action(condition))
    }
    return effects
  }

  #action(condition: RuleExpression): SentenceEffect[] {
    if (this.#skip('aktiviere')) return this.#references().flatMap((target) => required(target, condition))
    if (this.#skip('deaktiviere')) return this.#references().flatMap((target) => forbidden(target, condition))
    if (this.#skip('zeige')) return this.#shown(condition)
    if (this.#skip('erscheint')) return shown(this.#reference(), condition)
    if (this.#skip('blende')) {
      const target = this.#reference()
      this.#need('aus')
      return forbidden(target, condition)
    }
    if (this.#skip('muss')) {
      const target = this.#reference()
      this.#filled()
      return required(target, condition)
    }
    if (this.#skip('darf')) {
      const target = this.#reference()
      this.#need('nicht')
      if (this.#skip('leer', 'sein')) return required(target, condition)
      this.#filled()
      return forbidden(target, condition)
    }
    if (this.#skip('ist')) {
      const target = this.#reference()
      if (this.#skip('zu', 'befüllen')) return required(target, condition)
      this.#need('als')
      this.#need('pflichtfeld', 'pflichtfeldgruppe')
      this.#need('anzuzeigen')
      return [...required(target, condition), ...shown(target, condition)]
    }
    throw new NotUnderstood()
  }

  #shown(condition: RuleExpression): SentenceEffect[] {
    const isMandatory = this.#skip('als', 'pflicht')
    const target = this.#reference()
    const isHidden = this.#skip('nicht')
    if (this.#at < this.#tokens.length && !this.#peek(',') && !this.#peek('.')) this.#need('an')
    if (isHidden) return forbidden(target, condition)
    return isMandatory ? [...required(target, condition), ...shown(target, condition)] : shown(target, condition)
  }

  #filled(): void {
    this.#need('befüllt', 'ausgefüllt', 'angezeigt')
    this.#need('werden', 'sein')
  }

  #either(): SentenceEffect[] {
    this.#need('entweder')
    return this.#oneOfTwo()
  }

  #oneOfTwo(): SentenceEffect[] {
    const first = this.#reference()
    this.#need('oder')
    const second = this.#reference()
    this.#filled()
    return [{ effect: 'valid', condition: { xor: [filled(first), filled(second)] } }]
  }

  #atLeastOne(): SentenceEffect[] {
    this.#need('eines', 'eine')
    this.#need('der')
    this.#need('felder', 'datenfelder', 'gruppen')
    const all = [this.#reference()]
    while (this.#skip(',') || this.#skip('oder')) all.push(this.#reference())
    if (this.#skip('muss', 'den', 'wert')) {
      const value = this.#value()
      this.#need('haben')
      return [{ effect: 'valid', condition: { or: all.map((identifier) => ({ equal: [{ identifier }, value] })) } }]
    }
    this.#filled()
    return [{ effect: 'valid', condition: { or: all.map(filled) } }]
  }

  #before(): SentenceEffect[] {
    const first = this.#reference()
    for (const word of ['muss', 'zeitlich', 'vor', 'dem', 'datum']) this.#need(word)
    const second = this.#reference()
    this.#need('liegen')
    return [{ effect: 'valid', condition: { less_than: [{ identifier: first }, { identifier: second }] } }]
  }

  #references(): string[] {
    const all = [this.#reference()]
    while (this.#peek(',') && this.#tokens[this.#at + 1]?.kind === 'id') {
      this.#need(',')
      all.push(this.#reference())
    }
    return all
  }

  #reference(): string {
    for (let token = this.#tokens[this.#at]; token?.kind === 'word' && fillers.test(token.text.toLowerCase());) {
      token = this.#tokens[++this.#at]
    }
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'id') throw new NotUnderstood()
    this.#at++
    if (this.#tokens[this.#at]?.kind === 'quoted') this.#at++
    else this.#bareName()
    return token.text
  }

  #peek(...words: readonly string[]): boolean {
    return words.every((word, n) => {
      const token = this.#tokens[this.#at + n]
      return token !== undefined && token.kind !== 'quoted' && token.text.toLowerCase() === word
    })
  }

  #skip(...words: readonly string[]): boolean {
    if (!this.#peek(...words)) return false
    this.#at += words.length
    return true
  }

  /** One of these words, or nothing. */
  #maybe(...words: readonly string[]): boolean {
    return words.some((word) => this.#skip(word))
  }

  /** One of these words. */
  #need(...words: readonly string[]): void {
    if (!this.#maybe(...words)) throw new NotUnderstood()
  }
}

function isEqualSign(operator: string): boolean {
  return operator.startsWith('=')
}

function filled(identifier: string): RuleExpression {
  return { not: { is_empty: { identifier } } }
}

function required(target: string | undefined, condition: RuleExpression): SentenceEffect[] {
  return target === undefined ? [] : [{ effect: 'require', target, condition }]
}

function forbidden(target: string | undefined, condition: RuleExpression): SentenceEffect[] {
  return target === undefined ? [] : [{ effect: 'forbid', target, condition }]
}

function shown(target: string, condition: RuleExpression): SentenceEffect[] {
  return [{ effect: 'show', target, condition }]
}
