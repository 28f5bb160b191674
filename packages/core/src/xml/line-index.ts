/** A place in a document, both counted from 1. Columns are UTF-16 code units, as editors count them. */
export interface XmlPosition {
  readonly line: number
  readonly column: number
}

/** Finds line and column of offsets into a text that arrives in pieces. Offsets must not decrease between two calls. */
export class LineIndex {
  readonly #starts = [0]
  #length = 0
  #line = 0

  /** The next piece of the text. */
  add(piece: string): void {
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) {
      this.#starts.push(this.#length + at + 1)
    }
    this.#length += piece.length
  }

  positionOf(offset: number): XmlPosition {
    while (this.#startOf(this.#line + 1) <= offset) this.#line++
    return { line: this.#line + 1, column: offset - this.#startOf(this.#line) + 1 }
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? Number.POSITIVE_INFINITY
  }
}
