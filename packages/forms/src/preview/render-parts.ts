import type { GroupView, ItemView, PartView, RepeatView, VariantView } from '../view/form-view.js'
import { attributes, markup, type Content, type Html } from './html.js'
import { describing, questionClass, renderQuestion } from './render-question.js'
import type { Speaker } from './speaker.js'

export function renderParts(parts: readonly PartView[], speaker: Speaker): Content {
  return parts.map((part) => renderPart(part, speaker))
}

function renderPart(part: PartView, speaker: Speaker): Html {
  switch (part.kind) {
    case 'group':
      return renderGroup(part, speaker)
    case 'repeat':
      return renderRepeat(part, speaker)
    case 'variant':
      return renderVariant(part, speaker)
    default:
      return renderQuestion(part, speaker)
  }
}

function renderGroup(group: GroupView, speaker: Speaker): Html {
  return markup`<fieldset${groupAttributes(group, 'group')}>
<legend id="${group.id}--label">${speaker.say(group.label)}</legend>
${describing(group, speaker)}${renderParts(group.parts, speaker)}
</fieldset>`
}

function groupAttributes({ id, describedBy }: PartView, name: string): Html {
  return attributes({ class: name, id, tabindex: -1, 'aria-describedby': describedBy.join(' ') })
}

function renderRepeat(repeat: RepeatView, speaker: Speaker): Html {
  const { id, path, label, items, max, isRequired } = repeat
  const add = items.length === 0 ? 'addFirst' : 'add'
  return markup`<fieldset${groupAttributes(repeat, 'group')}>
<legend id="${id}--label">${speaker.say(label)}${isRequired ? undefined : markup` <span class="open">${speaker.word('optional')}</span>`}</legend>
${describing(repeat, speaker)}${items.map((item) => renderItem(repeat, item, speaker))}
${items.length < max ? markup`<button class="plain" name="!do" value="add:${path}">${speaker.word(add)}<span class="default">: ${speaker.say(label)}</span></button>` : undefined}
</fieldset>`
}

function renderItem({ path }: RepeatView, item: ItemView, speaker: Speaker): Html {
  const { id, itemId, number, issues, parts } = item
  const described = issues.length > 0 ? `${id}--issues` : undefined
  return markup`<fieldset${attributes({ class: 'entry', id, tabindex: -1, 'aria-describedby': described })}>
<legend>${speaker.word('entry')} ${number}</legend>
${describing({ id, issues }, speaker)}${renderParts(parts, speaker)}
<button class="plain" name="!do" value="remove:${path}:${itemId}">${speaker.word('entry')} ${number} ${speaker.word('remove')}</button>
</fieldset>`
}

/** The branches as radios; the questions of the chosen one stand behind it. */
function renderVariant(variant: VariantView, speaker: Speaker): Html {
  const { id, path, label, branches, isRequired } = variant
  const choices = branches.map((branch) => {
    const own = `${branch.id}--choice`
    return markup`<div class="choice"><input${attributes({ type: 'radio', id: own, name: path, value: branch.name, checked: branch.isChosen })}><label for="${own}">${speaker.say(branch.label)}</label></div>
${branch.parts.length > 0 ? markup`<div class="branch" id="${branch.id}">${renderParts(branch.parts, speaker)}</div>` : undefined}`
  })
  return markup`<fieldset${groupAttributes(variant, questionClass(variant))}>
<legend id="${id}--label">${speaker.say(label)}${isRequired ? undefined : markup` <span class="open">${speaker.word('optional')}</span>`}</legend>
${describing(variant, speaker)}${choices}
</fieldset>`
}
