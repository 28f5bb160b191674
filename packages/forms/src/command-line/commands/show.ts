import { lintForm } from '../../fim/index.js'
import type { FieldDefinition } from '../../model/definition.js'
import type { Form } from '../../model/form.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../../model/outline.js'
import { asks, pagesOf } from '../../visibility/pages.js'
import { summaryOfFee } from '../fee-text.js'
import type { Command } from '../command.js'
import { CommandError } from '../command-error.js'
import { aligned, faint, strong, type Line } from '../line.js'
import { namedForm } from '../named-form.js'

export const show: Command = {
  name: 'show',
  operands: ['<form>'],
  summary: 'Shows what a form says about itself, and its questions page by page.',
  details:
    'With --json: the definition. "if" marks what is asked under a condition only, "open" what may be left open.',
  options: [],
  examples: ['show hundesteuer-anmeldung', 'show forms/fundanzeige.ts', 'show eheurkunde --json'],
  async run({ io, operands: [name = ''] }) {
    const form = await namedForm(name, io)
    requireMetadata(name, form)
    return { value: form, lines: [...metadataLines(form), ...questionLines(form)] }
  },
}

/** Whoever wrote the form in JavaScript may have left out what is shown. */
function requireMetadata(name: string, form: Form): void {
  const broken = lintForm(form).find(({ code }) => code === 'metadata-invalid')
  if (broken === undefined) return
  throw new CommandError('form-not-loadable', {
    message: `${name} says too little about itself. ${broken.message} All findings: amt24-forms lint ${name}`,
  })
}

function metadataLines(form: Form): readonly Line[] {
  const { leikaKey, ozgId } = form.leistung
  const norms = form.legalBasis.map(({ norm }) => norm).join('; ')
  const rows = [
    ['authority', form.authority],
    ['leika', leikaKey ?? 'not known'],
    ...(ozgId === undefined ? [] : [['ozg', ozgId]]),
    ['lebenslage', form.lebenslage],
    ['trust level', `${form.trustLevel.value}${illustrative(form.trustLevel.status)}`],
    ['fee', `${summaryOfFee(form.fee.amountCents)}${illustrative(form.fee.status)}`],
    ['law', norms === '' ? 'not named' : norms],
    ['depth', form.depth ?? 'draft'],
    ['outcome', form.outcome?.kind ?? 'submit'],
  ]
  return [[strong(form.title.de)], [faint(`${form.id} ${form.version}`)], '', ...aligned(rows)]
}

function illustrative(status: string): string {
  return status === 'illustrative' ? ' (illustrative)' : ''
}

function questionLines(form: Form): readonly Line[] {
  const nodes = walk(outlineOf(form)).filter((node) => isQuestion(node))
  return pagesOf(form).flatMap((page, index): Line[] => {
    const asked = nodes.filter((node) => asks(page, pathOf(node)))
    const rows = asked.map((node) => [`   ${pathOf(node)}`, node.part.kind, flagsOf(node), labelOf(node)])
    return ['', [strong(`${index + 1}  ${page.title.de}`)], ...aligned(rows)]
  })
}

/** Groups and branches are seen from the paths of their questions. */
function isQuestion({ part }: OutlineNode): boolean {
  return !['form', 'section', 'branch', 'group'].includes(part.kind)
}

function flagsOf(node: OutlineNode): string {
  const flags = [...(isConditional(node) ? ['if'] : []), ...(isOpen(node) ? ['open'] : [])]
  return flags.join(' ')
}

/** Also what lies in a group, section or branch that is not always asked. */
function isConditional(node: OutlineNode | undefined): boolean {
  if (node === undefined) return false
  return node.visibleWhen !== undefined || node.part.kind === 'branch' || isConditional(node.parent)
}

function isOpen({ part: { definition } }: OutlineNode): boolean {
  return 'optional' in definition && definition.optional
}

function labelOf({ part: { definition } }: OutlineNode): string {
  const { label }: Pick<FieldDefinition, 'label'> = 'label' in definition ? definition : {}
  return label?.de ?? ''
}
