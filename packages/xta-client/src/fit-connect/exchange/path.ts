/**
 * Builds a path from a template whose values become single, encoded segments.
 *
 * @throws {TypeError} for a value that would climb to another resource
 */
export function path(texts: TemplateStringsArray, ...segments: readonly string[]): string {
  return texts.reduce((sofar, text, index) => sofar + segment(segments[index - 1] ?? '') + text)
}

function segment(value: string): string {
  // URL parsers resolve dot segments even where they are percent-encoded, so encoding cannot make these two harmless.
  if (value === '' || value === '.' || value === '..')
    throw new TypeError(`"${value}" is not usable as an identifier in a path.`)
  return encodeURIComponent(value)
}
