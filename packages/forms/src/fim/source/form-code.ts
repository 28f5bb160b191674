import type { ConditionData, OperandData } from '../../model/condition.js'
import type {
  FieldDefinition,
  FieldDefinitions,
  FormDefinition,
  RuleDefinition,
  SectionDefinition,
} from '../../model/definition.js'
import type { CodeList } from '../../model/code-list.js'
import type { Texts } from '../../model/texts.js'
import { textLiteral, type Code, type CodeEntry } from './code.js'
import { exportNameOf } from './shipped-list.js'

/** Writes definitions as calls of the builders, and remembers which ones it needed. */
export class FormCode {
  readonly imports = new Set<string>()
  /** Names of the code lists that it needed. */
  readonly codeLists = new Set<string>()
  /** Whether a text has no translation, so that the helper of that name is needed. */
  isUntranslated = false
  readonly #commentsAt: (path: string) => readonly string[]

  /** @param commentsAt what to say above the question of a path */
  constructor(commentsAt: (path: string) => readonly string[]) {
    this.#commentsAt = commentsAt
  }

  form(form: FormDefinition): Code {
    const { sections, rules, ...metadata } = form
    const parts = Object.entries(sections).map(([name, section]) => ({
      key: name,
      value: this.#section(section, name),
      comments: this.#commentsAt(name),
    }))
    return this.#call('defineForm', [
      {
        entries: [
          ...Object.entries(metadata).map(([key, value]) => ({ key, value: this.#value(value) })),
          { key: 'sections', value: { entries: parts }, comments: this.#commentsAt('') },
          ...(rules === undefined ? [] : [{ key: 'rules', value: this.#rules(rules) }]),
        ],
      },
    ])
  }

  #section({ fields, visibleWhen, rules, ...options }: SectionDefinition, path: string): Code {
    const entries = [...this.#entries(options), ...this.#conditions({ visibleWhen, rules })]
    return this.#call('section', [{ entries }, this.#fields(fields, path)])
  }

  #fields(fields: FieldDefinitions, path: string): Code {
    return {
      entries: Object.entries(fields).map(([name, field]) => ({
        key: name,
        value: this.#field(field, `${path}.${name}`),
        comments: this.#commentsAt(`${path}.${name}`),
      })),
    }
  }

  #field(field: FieldDefinition, path: string): Code {
    const { kind, visibleWhen, requiredWhen, ...options } = field
    const conditions = { visibleWhen, requiredWhen }
    if ('fields' in options) {
      const { fields, rules, ...rest } = options
      return this.#builder(kind, this.#fields(fields, path), [
        ...this.#entries(rest),
        ...this.#conditions({ ...conditions, rules }),
      ])
    }
    if ('branches' in options) {
      const { branches, ...rest } = options
      const entries = Object.entries(branches).map(([name, branch]) => ({
        key: name,
        value: {
          entries: [...this.#entries({ label: branch.label }), this.#branchFields(branch.fields, `${path}.${name}`)],
        },
      }))
      return this.#builder(kind, { entries }, [...this.#entries(rest), ...this.#conditions(conditions)])
    }
    if ('choices' in options) {
      const { choices, ...rest } = options
      return this.#builder(kind, this.#value(choices), [...this.#entries(rest), ...this.#conditions(conditions)])
    }
    if ('list' in options) {
      const { list, ...rest } = options
      return this.#builder(kind, this.#codeList(list), [...this.#entries(rest), ...this.#conditions(conditions)])
    }
    const entries = [...this.#entries(options), ...this.#conditions(conditions)]
    return this.#call(kind, entries.length === 0 ? [] : [{ entries }])
  }

  #codeList(list: CodeList): Code {
    const name = exportNameOf(list)
    if (name === undefined) return this.#value(list)
    this.codeLists.add(name)
    return name
  }

  #branchFields(fields: FieldDefinitions, path: string): CodeEntry {
    return { key: 'fields', value: this.#fields(fields, path) }
  }

  #builder(kind: string, content: Code, entries: readonly CodeEntry[]): Code {
    return this.#call(kind, entries.length === 0 ? [content] : [content, { entries }])
  }

  #conditions(options: {
    readonly visibleWhen?: ConditionData | undefined
    readonly requiredWhen?: ConditionData | undefined
    readonly rules?: readonly RuleDefinition[] | undefined
  }): CodeEntry[] {
    const { visibleWhen, requiredWhen, rules } = options
    return [
      ...(visibleWhen === undefined ? [] : [{ key: 'visibleWhen', value: this.#condition(visibleWhen) }]),
      ...(requiredWhen === undefined ? [] : [{ key: 'requiredWhen', value: this.#condition(requiredWhen) }]),
      ...(rules === undefined ? [] : [{ key: 'rules', value: this.#rules(rules) }]),
    ]
  }

  #rules(rules: readonly RuleDefinition[]): Code {
    return {
      items: rules.map(({ valid, message, at }) => ({
        entries: [
          { key: 'valid', value: this.#condition(valid) },
          { key: 'message', value: this.#value(message) },
          { key: 'at', value: textLiteral(at) },
        ],
      })),
    }
  }

  #condition(condition: ConditionData): Code {
    switch (condition.op) {
      case 'equal':
        return this.#call('equal', [textLiteral(condition.path), this.#value(condition.value)])
      case 'not_equal':
        return this.#call('notEqual', [textLiteral(condition.path), this.#value(condition.value)])
      case 'includes':
        return this.#call('includes', [textLiteral(condition.path), this.#value(condition.value)])
      case 'is_empty':
        return this.#call('isEmpty', [textLiteral(condition.path)])
      case 'not':
        return this.#call('not', [this.#condition(condition.condition)])
      case 'and':
      case 'or':
      case 'xor':
        return this.#call(
          condition.op,
          condition.conditions.map((one) => this.#condition(one)),
        )
      case 'less_than':
        // The builder begins with an answer.
        return 'path' in condition.left
          ? this.#call('lessThan', [textLiteral(condition.left.path), this.#operand(condition.right)])
          : this.#value(condition)
      case 'is_valid_date': {
        const { day, month, year } = condition
        return this.#call('isValidDate', [textLiteral(day), textLiteral(month), textLiteral(year)])
      }
    }
  }

  #operand(operand: OperandData): Code {
    if ('path' in operand) return this.#call('answerTo', [textLiteral(operand.path)])
    return 'today' in operand ? this.#call('today', [this.#value(operand.today)]) : this.#value(operand.value)
  }

  #call(name: string, args: readonly Code[]): Code {
    this.imports.add(name)
    return { call: name, args }
  }

  #entries(options: object): CodeEntry[] {
    return Object.entries<unknown>({ ...options }).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value: this.#value(value) }],
    )
  }

  #value(value: unknown): Code {
    if (typeof value === 'string') return textLiteral(value)
    if (Array.isArray(value)) return { items: value.map((one: unknown) => this.#value(one)) }
    if (isTexts(value) && value.de === value.en) {
      this.isUntranslated = true
      return { call: 'untranslated', args: [textLiteral(value.de)] }
    }
    return typeof value === 'object' && value !== null ? { entries: this.#entries(value) } : String(value)
  }
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value && typeof value.de === 'string'
}
