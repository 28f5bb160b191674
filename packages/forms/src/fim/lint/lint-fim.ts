import { cardinalityOf, type FimGroup, type FimSchema, type XdfDocument, type XdfVersion } from '../model.js'
import { placesOf, rulesOf, walkPlaces, type FimPlace } from '../place.js'
import { findElement } from '../rules/find-element.js'
import { readFreeTextRule } from '../rules/free-text-rule.js'
import { identifiersOf } from '../rules/identifiers-of.js'
import { checkField } from './check-field.js'
import type { LintFinding, LintSeverity } from './finding.js'
import { isAnchored, isRiskyPattern } from './pattern-risk.js'
import { qsRules, type QsCode } from './qs-rules.js'

type Report = (code: QsCode, place: FimPlace, line?: number) => void

/**
 * Checks a schema or group with the rules of the FIM quality check that one file can decide, under the same codes, and with
 * rules of our own: `pattern-unanchored`, `pattern-redos`, `error-text-missing`, `condition-order`.
 *
 * Findings come in the order of the file.
 *
 * @param schema a document from `readXdf`, or its root with the version of XDatenfelder (default: 3.0.0)
 */
export function lintFimSchema(
  schema: XdfDocument | FimSchema | FimGroup,
  options: { readonly xdf?: XdfVersion } = {},
): readonly LintFinding[] {
  const xdf = 'root' in schema ? schema.xdf : (options.xdf ?? '3.0.0')
  const root = placesOf('root' in schema ? schema.root : schema)
  const findings: LintFinding[] = []
  const report: Report = (code, place, line) => {
    const [severity, message] = qsRules[code]
    const { id, name, position } = place.element
    const text = `${id} "${name}": ${message}`
    findings.push({ code: String(code), severity, path: place.path, line: line ?? position.line, message: text })
  }
  const own = (code: string, severity: LintSeverity, place: FimPlace, line: number, message: string): void => {
    findings.push({
      code,
      severity,
      path: place.path,
      line,
      message: `${place.element.id} "${place.element.name}": ${message}`,
    })
  }
  for (const place of walkPlaces(root)) {
    for (const code of checkElement(place, xdf)) report(code, place)
    checkPattern(place, own)
  }
  checkVersions(root, report)
  checkRules(root, report, own)
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function* checkElement(place: FimPlace, xdf: XdfVersion): Generator<QsCode> {
  const { element, structure, children, parent } = place
  const digits = xdf === '2.0' ? 8 : 11
  const letter = { schema: 'S', group: 'G', field: 'F' }[element.kind]
  if (!new RegExp(`^${letter}\\d{${digits}}$`).test(element.id)) yield 1039
  if (element.fachlicherErsteller !== undefined && /^FIM[- ]Baustein Datenfelder$/.test(element.fachlicherErsteller)) {
    if (!/^.60/.test(element.id)) yield 1140
  }
  if (element.kind === 'schema') {
    if (children.length === 0) yield 1078
    if (xdf === '3.0.0' && element.dokumentsteckbrief === undefined) yield 1007
    if (element.dokumentsteckbrief?.id === 'D99000000001') yield 1096
  } else {
    if (element.bezeichnungEingabe === undefined) yield 1009
    if (xdf === '3.0.0' && element.bezeichnungAusgabe === undefined) yield 1010
    const hasReference = element.bezug.length > 0 || (structure?.bezug.length ?? 0) > 0
    if (element.schemaelementart === 'RNG' && !hasReference) yield 1006
    if (element.schemaelementart === 'HAR' && !hasReference) yield 1101
    if (element.status === (xdf === '2.0' ? 'inaktiv' : '7')) yield 1116
    if (element.hilfetextEingabe !== undefined && element.hilfetextEingabe === element.bezeichnungEingabe) yield 1098
    if (element.hilfetextEingabe !== undefined && element.hilfetextEingabe === element.name) yield 1099
  }
  const cardinality = structure === undefined ? { min: 1, max: 1 } : cardinalityOf(structure.anzahl)
  if (cardinality === undefined) yield 1046
  else if (cardinality.max !== null && cardinality.min > cardinality.max) yield 1047
  if (parent?.element.kind === 'group' && parent.element.art === 'X' && structure?.anzahl !== '0:1') yield 1118
  if (element.kind === 'field') yield* checkField(element, cardinality?.max !== 1)
  if (element.kind === 'group') {
    if (children.length === 0) yield 1023
    if (children.length === 1) yield 1106
    if (element.art === 'X' && children.length < 2) yield 1043
  }
  const keys = children.map((child) => `${child.element.id} ${child.element.version ?? ''}`)
  if (new Set(keys).size < keys.length) yield element.kind === 'schema' ? 1025 : 1004
}

function checkVersions(root: FimPlace, report: Report): void {
  const versions = new Map<string, string | undefined>()
  const told = new Set<string>()
  for (const place of walkPlaces(root)) {
    const { id, version } = place.element
    if (versions.has(id) && versions.get(id) !== version && !told.has(id)) {
      told.add(id)
      report(1003, place)
    }
    versions.set(id, version)
  }
}

type OwnReport = (code: string, severity: LintSeverity, place: FimPlace, line: number, message: string) => void

function checkPattern(place: FimPlace, own: OwnReport): void {
  const { element } = place
  if (element.kind !== 'field' || element.praezisierung.pattern === undefined) return
  const { pattern } = element.praezisierung
  const { line } = element.position
  if (isRiskyPattern(pattern))
    own(
      'pattern-redos',
      'warning',
      place,
      line,
      'some texts make this pattern take forever. Do not repeat what repeats.',
    )
  if (!isAnchored(pattern)) {
    const advice = 'XDatenfelder and XSD anchor patterns by themselves, JSON Schema does not; wrap it as ^(?:…)$ there.'
    own('pattern-unanchored', /^\^|\$$/.test(pattern) ? 'warning' : 'info', place, line, advice)
  }
  if (element.hilfetextEingabe === undefined)
    own('error-text-missing', 'warning', place, line, 'a pattern refuses answers, and no help says what is expected.')
}

function checkRules(root: FimPlace, report: Report, own: OwnReport): void {
  for (const { rule, owner } of rulesOf(root)) {
    const { line } = rule.position
    const text = rule.freitextRegel
    if (text === undefined) {
      report(1024, owner, line)
      continue
    }
    const ids = text.match(/\b[FG]\d{8,11}(?:V\d+(?:\.\d+)*)?\b/g) ?? []
    if (ids.some((id) => id.includes('V'))) report(1019, owner, line)
    const plain = [...new Set(ids.map((id) => id.split('V', 1).join('')))]
    if (root.element.id.length === 12 && plain.some((id) => id.length === 9)) report(1041, owner, line)
    if (plain.some((id) => findElement(id, owner) === 'absent')) report(1001, owner, line)
    for (const { target, condition } of readFreeTextRule(text) ?? []) {
      const asked = target === undefined ? undefined : findElement(target, owner)
      if (asked === undefined || typeof asked === 'string') continue
      const isEarly = identifiersOf(condition).some((identifier) => {
        const operand = findElement(identifier, owner)
        return typeof operand !== 'string' && operand.index > asked.index
      })
      if (isEarly)
        own('condition-order', 'warning', asked, line, `${rule.id} makes it depend on a question that is asked later.`)
    }
  }
}
