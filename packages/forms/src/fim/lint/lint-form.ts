import { lebenslagen } from '../../catalogue/lebenslagen.js'
import { nearestNames } from '../../catalogue/nearest-names.js'
import { operandPaths } from '../../conditions/operand-paths.js'
import { resolvePath } from '../../conditions/resolve-path.js'
import type { ConditionData } from '../../model/condition.js'
import type { FieldDefinition, FormDefinition } from '../../model/definition.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../../model/outline.js'
import { readOwn } from '../../model/plain-object.js'
import type { Texts } from '../../model/texts.js'
import type { LintFinding, LintSeverity } from './finding.js'
import { unknownToSchema } from '../source/metadata.js'
import { metadataShape } from './metadata-shapes.js'
import { optionShapes } from './option-shapes.js'

type Report = (code: string, severity: LintSeverity, node: OutlineNode, message: string) => void

/**
 * Checks a form with rules that its definition does not already enforce: `length-missing`, `error-text-missing`,
 * `label-missing`, `translation-missing`, `condition-order`, `option-unknown`, `option-invalid`, `metadata-invalid`,
 * `lebenslage-unknown`, and the FIM quality codes that apply to forms (1044 lists of one entry, 1103 numbers and dates
 * without limits, 1106 groups of one question, 1139 single files).
 */
export function lintForm(form: FormDefinition): readonly LintFinding[] {
  const findings: LintFinding[] = []
  const root = outlineOf(form)
  const report: Report = (code, severity, node, message) => {
    const path = pathOf(node)
    findings.push({ code, severity, path, message: `${path === '' ? 'The form' : `'${path}'`}: ${message}` })
  }
  const ranks = ranksOf(form, root)
  for (const node of walk(root)) {
    checkOrder(node, root, ranks, report)
    checkNames(node, report)
    // What is read further has to be what it should be.
    if (!checkTypes(node, report)) continue
    checkTexts(node, report)
    checkRules(node, report)
    const { definition } = node.part
    if ('kind' in definition) checkQuestion(definition, node, report)
    if (node === root) checkLebenslage(form, root, report)
  }
  return findings
}

/** Whether a place says everything in the right type. The compiler checks that for authors in TypeScript alone. */
function checkTypes(node: OutlineNode, report: Report): boolean {
  const { definition, kind } = node.part
  const problems: string[] = []
  if (kind === 'form') metadataShape({ ...definition }, '', problems)
  for (const [name, shape] of Object.entries(optionShapes(kind))) {
    const option = readOwn(definition, name)
    if (option !== undefined) shape(option, name, problems)
  }
  const code = kind === 'form' ? 'metadata-invalid' : 'option-invalid'
  for (const problem of problems) report(code, 'critical', node, problem)
  return problems.length === 0
}

function checkLebenslage({ lebenslage }: FormDefinition, root: OutlineNode, report: Report): void {
  if (Object.hasOwn(lebenslagen, lebenslage)) return
  const similar = nearestNames(lebenslage, Object.keys(lebenslagen), 2).join("' or '")
  const advice = lebenslage === unknownToSchema ? 'Name the one of this service' : `Perhaps '${similar}'`
  report('lebenslage-unknown', 'warning', root, `the OZG has no Lebenslage '${lebenslage}'. ${advice}.`)
}

/** A misspelt option does nothing, and without a compiler nobody hears of it. */
function checkNames(node: OutlineNode, report: Report): void {
  const { definition, kind } = node.part
  if (kind === 'form' || kind === 'branch') return
  const known = Object.keys(optionShapes(kind))
  for (const name of Object.keys(definition)) {
    if (name === 'kind' || known.includes(name)) continue
    const [similar = ''] = nearestNames(name, known, 1)
    report('option-unknown', 'warning', node, `it has no option '${name}', so it does nothing. Similar: '${similar}'.`)
  }
}

function checkQuestion(field: FieldDefinition, node: OutlineNode, report: Report): void {
  const isInList = node.parent?.part.kind === 'repeat'
  switch (field.kind) {
    case 'text':
      if (field.maxLength === undefined && field.rule === undefined)
        report(
          'length-missing',
          'warning',
          node,
          'the text has no maximum length, so 1,000 characters are accepted. Give one.',
        )
      return
    case 'choice':
    case 'choices':
      if (Object.keys(field.choices).length < 2)
        report('1044', 'method', node, 'there is nothing to choose from. Offer at least two.')
      return
    case 'integer':
    case 'cents':
    case 'date':
      if (field.min === undefined && field.max === undefined)
        report('1103', 'warning', node, 'it has no limits. Give them where possible.')
      return
    case 'file':
      if (!isInList) report('1139', 'info', node, 'one file only; proofs often have several. Consider a list.')
      return
    case 'group':
      if (Object.keys(field.fields).length === 1) report('1106', 'warning', node, 'the group holds one question only.')
      return
    default:
      return
  }
}

/** Same in both languages and too long to be a name such as IBAN. */
function isUntranslated(text: Texts): boolean {
  return text.de === text.en && text.de.length > 25
}

function checkTexts(node: OutlineNode, report: Report): void {
  const { definition } = node.part
  const label = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const hint = 'hint' in definition ? definition.hint : undefined
  const isNamed = node.part.kind === 'branch' || node.parent?.part.kind === 'repeat'
  if (label === undefined) {
    if (!isNamed) report('label-missing', 'warning', node, 'it has no label, so messages can only name its path.')
  } else if (label.de.trim() === '' || label.en.trim() === '')
    report('label-missing', 'critical', node, 'its label is empty.')
  if ([label, hint].some((text) => text !== undefined && isUntranslated(text)))
    report('translation-missing', 'info', node, 'the English text repeats the German one. Translate it.')
}

function checkRules(node: OutlineNode, report: Report): void {
  for (const { message } of node.rules) {
    if (message.de.trim() === '' || message.en.trim() === '')
      report('error-text-missing', 'critical', node, 'a rule refuses answers and does not say why. Write its message.')
    else if (isUntranslated(message))
      report('translation-missing', 'info', node, 'the English message of a rule repeats the German one. Translate it.')
  }
}

/** Position in which each place is asked: by pages where there are some, else by the definition. */
function ranksOf(form: FormDefinition, root: OutlineNode): ReadonlyMap<OutlineNode, number> {
  const asked =
    form.pages === undefined
      ? walk(root)
      : form.pages.flatMap(({ ask }) => ask.flatMap((path) => walk(resolvePath(path, root).node)))
  return new Map(asked.map((node, rank) => [node, rank]))
}

function checkOrder(
  node: OutlineNode,
  root: OutlineNode,
  ranks: ReadonlyMap<OutlineNode, number>,
  report: Report,
): void {
  const conditions: readonly (ConditionData | undefined)[] = [node.visibleWhen, node.requiredWhen]
  const first = firstRank(node, ranks)
  for (const condition of conditions) {
    if (condition === undefined) continue
    for (const path of operandPaths(condition)) {
      const target = resolvePath(path, node.parent ?? root).node
      if (firstRank(target, ranks) <= first) continue
      report(
        'condition-order',
        'warning',
        node,
        `it depends on '${pathOf(target)}', which is asked later. Ask that first.`,
      )
    }
  }
}

/** Sections and groups stand on no page themselves when their questions are spread over several. */
function firstRank(node: OutlineNode, ranks: ReadonlyMap<OutlineNode, number>): number {
  return Math.min(...walk(node).map((one) => ranks.get(one) ?? Number.POSITIVE_INFINITY))
}
