import type { OptionView, QuestionView } from '../view/form-view.js'
import { attributes, markup, type Content, type Html } from './html.js'
import type { Speaker } from './speaker.js'

/** More options than these are a list to unfold. */
const maxRadios = 8

/** One question with label, hint, help, issues and its input; a group of inputs is a fieldset. */
export function renderQuestion(question: QuestionView, speaker: Speaker): Html {
  switch (question.kind) {
    case 'choice':
    case 'yesNo':
      return (question.options ?? []).length > maxRadios
        ? single(question, speaker, selectOf(question, speaker))
        : several(question, speaker, optionInputs(question, speaker, 'radio'))
    case 'choices':
      return several(question, speaker, optionInputs(question, speaker, 'checkbox'))
    case 'confirmation':
      return confirmation(question, speaker)
    case 'partialDate':
      return several(
        question,
        speaker,
        dateParts(question, speaker),
        question.hint ? undefined : speaker.word('partialHint'),
      )
    case 'code':
      return single(question, speaker, question.options ? selectOf(question, speaker) : textInput(question))
    case 'file':
      return single(question, speaker, fileInput(question, speaker), speaker.word('fileNote'))
    case 'cents':
      return single(question, speaker, textInput(question), speaker.word('euro'))
    default:
      return single(question, speaker, question.isMultiline ? textArea(question) : textInput(question))
  }
}

/** @param extra what the kind of question needs to be said, besides its own hint */
function single(question: QuestionView, speaker: Speaker, input: Html, extra?: Html): Html {
  return markup`<div${attributes({ class: questionClass(question) })}>
<label for="${question.id}" id="${question.id}--label">${labelOf(question, speaker)}</label>
${describing(question, speaker, extra)}${input}
</div>`
}

function several(question: QuestionView, speaker: Speaker, inputs: Content, extra?: Html): Html {
  const described = describedBy(question, extra !== undefined)
  return markup`<fieldset${attributes({ class: questionClass(question), id: question.id, tabindex: -1, 'aria-describedby': described })}>
<legend id="${question.id}--label">${labelOf(question, speaker)}</legend>
${describing(question, speaker, extra)}${inputs}
</fieldset>`
}

export function questionClass({ issues }: Pick<QuestionView, 'issues'>): string {
  return issues.length > 0 ? 'question wrong' : 'question'
}

function labelOf({ label, isRequired }: QuestionView, { say, word }: Speaker): Html {
  return markup`${say(label)}${isRequired ? undefined : markup` <span class="open">${word('optional')}</span>`}`
}

type Described = Pick<QuestionView, 'id' | 'hint' | 'help' | 'issues'>

/** Hint, help and issues of any part of a page. */
export function describing({ id, hint, help, issues }: Described, { say, word }: Speaker, extra?: Html): Content {
  return [
    hint && markup`<p class="hint" id="${id}--hint">${say(hint)}</p>`,
    extra && markup`<p class="hint" id="${id}--extra">${extra}</p>`,
    help &&
      markup`<details id="${id}--help">
        <summary>${word('help')}</summary>
        ${say(help)}
      </details>`,
    issues.length > 0
      ? markup`<div class="issue" id="${id}--issues">
          ${issues.map(({ message }) => markup`<p class="issue">${word('errorPrefix')}: ${say(message)}</p>`)}
        </div>`
      : undefined,
  ]
}

function describedBy({ id, describedBy: known }: QuestionView, hasExtra: boolean): string {
  return [...known, ...(hasExtra ? [`${id}--extra`] : [])].join(' ')
}

function common(question: QuestionView): Readonly<Record<string, string | boolean | undefined>> {
  const hasExtra = question.kind === 'file' || question.kind === 'cents'
  return {
    id: question.id,
    name: question.path,
    autocomplete: question.autocomplete,
    'aria-describedby': describedBy(question, hasExtra),
    'aria-invalid': question.issues.length > 0 ? 'true' : undefined,
    'aria-required': question.isRequired ? 'true' : undefined,
  }
}

function textInput(question: QuestionView): Html {
  const { limits, inputMode } = question
  const type = question.kind === 'date' ? dateType(question) : question.kind === 'email' ? 'email' : 'text'
  const isShort = question.kind === 'integer' || question.kind === 'cents' || (limits.maxLength ?? 99) <= 12
  return markup`<input${attributes({ type, ...common(question), inputmode: inputMode, class: isShort ? 'short' : undefined, ...(type === 'date' && { min: limits.minDay, max: limits.maxDay }), value: writtenValue(question) })}>`
}

/** A browser shows nothing of a date that is none; people must see what they typed to correct it. */
function dateType({ value }: QuestionView): string {
  return value === undefined || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) ? 'date' : 'text'
}

function textArea(question: QuestionView): Html {
  return markup`<textarea${attributes(common(question))}>
${writtenValue(question)}</textarea>`
}

/** Amounts in euros, everything else as it was typed. */
function writtenValue({ kind, value }: QuestionView): string {
  if (value === undefined || typeof value === 'object') return ''
  if (kind === 'cents' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  return String(value)
}

function selectOf(question: QuestionView, { word }: Speaker): Html {
  const options = (question.options ?? []).map(
    ({ value, label, isChosen }) =>
      markup`<option${attributes({ value: String(value), selected: isChosen, lang: label.lang })}>${label.text}</option>`,
  )
  const isChosen = (question.options ?? []).some((option) => option.isChosen)
  return markup`<select${attributes(common(question))}><option${attributes({ selected: !isChosen })} value="">${word('choose')}</option>${options}</select>`
}

function optionInputs(question: QuestionView, speaker: Speaker, type: 'radio' | 'checkbox'): Content {
  return (question.options ?? []).map((option, index) => optionInput(question, option, index, speaker, type))
}

function optionInput(
  { id, path, issues }: QuestionView,
  { value, label, isChosen }: OptionView,
  index: number,
  { say }: Speaker,
  type: 'radio' | 'checkbox',
): Html {
  const own = `${id}--option-${index}`
  const isWrong = issues.length > 0
  return markup`<div class="choice"><input${attributes({ type, id: own, name: path, value: String(value), checked: isChosen, 'aria-invalid': isWrong && type === 'checkbox' ? 'true' : undefined, 'aria-describedby': isWrong ? `${id}--issues` : undefined })}><label for="${own}">${say(label)}</label></div>`
}

function confirmation(question: QuestionView, speaker: Speaker): Html {
  const { id, label, value } = question
  const input = markup`<input${attributes({ type: 'checkbox', ...common(question), value: 'true', checked: value === true })}>`
  return markup`<div${attributes({ class: questionClass(question) })}>
${describing(question, speaker)}<div class="choice">${input}<label for="${id}" id="${id}--label">${speaker.say(label)}</label></div>
</div>`
}

const partsOfDate = [
  ['tag', 'day'],
  ['monat', 'month'],
  ['jahr', 'year'],
] as const

function dateParts(question: QuestionView, { word }: Speaker): Html {
  const { id, path, value, issues } = question
  const inputs = partsOfDate.map(([name, label]) => {
    const part =
      typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined
    const own = `${id}--${name}`
    const shown = part === undefined ? undefined : String(part)
    return markup`<div><label for="${own}">${word(label)}</label><input${attributes({ type: 'text', inputmode: 'numeric', class: 'tiny', id: own, name: `${path}.${name}`, value: shown, 'aria-invalid': issues.length > 0 ? 'true' : undefined })}></div>`
  })
  return markup`<div class="parts">${inputs}</div>`
}

function fileInput(question: QuestionView, { word }: Speaker): Html {
  const { id, path, value, limits } = question
  const name = typeof value === 'object' && 'filename' in value ? value['filename'] : undefined
  const input = markup`<input${attributes({ type: 'file', ...common(question), accept: limits.mediaTypes?.join(',') })}>`
  if (name === undefined) return input
  return markup`<p>${word('chosenFile')} <strong>${String(name)}</strong></p>
    ${input}
    <div class="choice">
      <input type="checkbox" id="${id}--remove" name="${path}!remove" value="true" /><label for="${id}--remove"
        >${word('removeFile')}</label
      >
    </div>`
}
