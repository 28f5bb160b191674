/**
 * The same pattern in the language of XML Schema, which is anchored by itself, knows no `(?:`, no `\u` and no lookahead, and
 * takes `^` and `$` for characters.
 *
 * Takes what our patterns are made of: ECMAScript with the flag `u`, anchored at both ends.
 *
 * @throws {RangeError} for a pattern that uses anything else; patterns are ours, so a test finds it before any user
 */
export function xsdPattern(pattern: string): string {
  const inner = /^\^(?<inner>.*)\$$/su.exec(pattern)?.groups?.['inner']
  if (inner === undefined) throw untranslatable(pattern, 'it is not anchored')
  return new Translation(pattern, inner).translated()
}

class Translation {
  #at = 0
  #out = ''
  #depth = 0

  constructor(
    private readonly pattern: string,
    private readonly source: string,
  ) {}

  translated(): string {
    while (this.#at < this.source.length) this.#out += this.#piece()
    return this.#out
  }

  #piece(): string {
    const next = this.#take()
    switch (next) {
      case '(':
        return this.#group()
      case ')':
        this.#depth--
        return next
      case '|':
        if (this.#depth === 0) throw this.#fail('its anchors belong to one alternative each')
        return next
      case '[':
        return this.#characterClass()
      case '\\':
        return this.#escape()
      case '.':
        return '[^\\n\\r\u2028\u2029]'
      case '*':
      case '+':
      case '?':
      case '}':
        if (this.source[this.#at] === '?') throw this.#fail('it has a lazy quantifier')
        return next
      case '^':
      case '$':
        throw this.#fail('it has an anchor inside')
      default:
        return next
    }
  }

  #group(): string {
    this.#depth++
    if (this.source[this.#at] !== '?') return '('
    if (!this.source.startsWith('?:', this.#at)) throw this.#fail('it looks ahead, behind or back')
    this.#at += 2
    return '('
  }

  #escape(): string {
    const escaped = this.#escaped()
    return escaped === digits ? `[${digits}]` : quoted(escaped, syntaxOutside)
  }

  #characterClass(): string {
    let out = '['
    if (this.source[this.#at] === '^') out += this.#take()
    while (this.source[this.#at] !== ']') {
      out += this.#member()
      const isRange = this.source[this.#at] === '-' && this.source[this.#at + 1] !== ']'
      if (!isRange) continue
      this.#at++
      out += `-${this.#member()}`
    }
    return out + this.#take()
  }

  #member(): string {
    const next = this.#take()
    return quoted(next === '\\' ? this.#escaped() : next, syntaxInside)
  }

  /** The character that an escape stands for; a property or digit class stays an escape. */
  #escaped(): string {
    const next = this.#take()
    if (next === 'u' || next === 'x') return this.#codePoint(next)
    if (next === 'd') return digits
    if (next === 'p' || next === 'P') return this.#property(next)
    const control = controls[next]
    if (control !== undefined) return control
    if (/[A-Za-z0-9]/u.test(next)) throw this.#fail(`it has the escape ${next}`)
    return next
  }

  #codePoint(kind: 'u' | 'x'): string {
    const form = kind === 'x' ? /[0-9A-Fa-f]{2}/uy : /\{(?<long>[0-9A-Fa-f]{1,6})\}|[0-9A-Fa-f]{4}/uy
    form.lastIndex = this.#at
    const found = form.exec(this.source)
    if (found === null) throw this.#fail('it has a broken escape')
    this.#at = form.lastIndex
    return String.fromCodePoint(Number.parseInt(found.groups?.['long'] ?? found[0], 16))
  }

  /** General categories alone are called the same in both languages. */
  #property(sign: 'p' | 'P'): string {
    const form = /\{[A-Z][a-z]?\}/uy
    form.lastIndex = this.#at
    const found = form.exec(this.source)?.[0]
    if (found === undefined) throw this.#fail('it has a property that is no general category')
    this.#at = form.lastIndex
    return `\\${sign}${found}`
  }

  /** The next character, both halves of a surrogate pair. */
  #take(): string {
    const codePoint = this.source.codePointAt(this.#at)
    if (codePoint === undefined) throw this.#fail('it ends in the middle')
    const taken = String.fromCodePoint(codePoint)
    this.#at += taken.length
    return taken
  }

  #fail(why: string): RangeError {
    return untranslatable(this.pattern, why)
  }
}

const digits = '0-9'
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const syntaxOutside = /[\\|.?*+(){}[\]^-]/u
const syntaxInside = /[\\[\]^-]/u
const written: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A character so that it means itself. What is longer than a character is an escape already. */
function quoted(character: string, syntax: RegExp): string {
  if (Array.from(character).length !== 1) return character
  return written[character] ?? (syntax.test(character) ? `\\${character}` : character)
}

function untranslatable(pattern: string, why: string): RangeError {
  return new RangeError(`The pattern ${pattern} cannot be said in XML Schema: ${why}.`)
}
