import { tagOf } from '../languages/spoken.js'
import type { AnyLanguage, SpokenText } from '../model/overlay.js'
import type { Summary, SummaryEntry } from '../output/summarise.js'
import type { FormView, IssueView, PageView } from '../view/form-view.js'
import { attributes, markup, type Content, type Html } from './html.js'
import { renderParts } from './render-parts.js'
import { speakerOf, type Speaker } from './speaker.js'

/** Where a page of the preview is found. */
export const addressOf = ({ index }: Pick<PageView, 'index'>): string => `/page/${index}`

interface Frame {
  readonly view: FormView
  readonly language: AnyLanguage
  /** Index of the page, or which of the others. */
  readonly current: number | 'start' | 'summary' | 'error'
  readonly title: SpokenText
  readonly hasErrors?: boolean
}

/** The first page: what people must know before. */
export function renderStart(view: FormView, language: AnyLanguage): Html {
  const speaker = speakerOf(language)
  const { say, word } = speaker
  const { beforeYouStart, evidence, outcome, opening, privacyNotice, pages } = view
  const listOf = (title: Html, texts: readonly SpokenText[]): Content =>
    texts.length > 0
      ? markup`<h2>${title}</h2>
          <ul>
            ${texts.map((text) => markup`<li>${say(text)}</li>`)}
          </ul>`
      : undefined
  const [first] = pages
  return frame(
    { view, language, current: 'start', title: view.title },
    speaker,
    markup` <h1>${say(view.title)}</h1>
      ${opening.state === 'open' ? undefined : markup`<p class="changed">${word('closed')}</p>`}
      ${outcome.explanation && markup`<p class="changed">${say(outcome.explanation)}</p>`}
      <dl>
        <div>
          <dt>${word('authority')}</dt>
          <dd>${say(view.authority)}</dd>
        </div>
        <div>
          <dt>${word('fee')}</dt>
          <dd>${feeOf(view, speaker)}</dd>
        </div>
      </dl>
      ${listOf(word('atHand'), beforeYouStart)}
      ${listOf(
        word('evidence'),
        evidence.map(({ title }) => title),
      )}
      ${
        privacyNotice &&
        markup`<h2>${word('privacy')}</h2>
          <p>${say(privacyNotice)}</p>`
      }
      <p class="actions"><a class="button" href="${first ? addressOf(first) : '/summary'}">${word('begin')}</a></p>`,
  )
}

function feeOf({ fee: { amountCents, note, isIllustrative } }: FormView, { say, word }: Speaker): Html {
  const amount =
    amountCents === null
      ? word('feeUnknown')
      : amountCents === 0
        ? word('feeNone')
        : markup`${(amountCents / 100).toFixed(2).replace('.', ',')} €`
  return markup`${amount}${isIllustrative ? markup` ${word('illustrative')}` : undefined}${note && markup`<br>${say(note)}`}`
}

/** One page of questions. `hasChanged`: answers have brought other questions. */
export function renderPage(view: FormView, page: PageView, language: AnyLanguage, hasChanged: boolean): Html {
  const speaker = speakerOf(language)
  const { say, word } = speaker
  const hasErrors = view.issues.length > 0
  return frame(
    { view, language, current: page.index, title: page.title, hasErrors },
    speaker,
    markup` ${hasErrors ? errorSummary(view.issues, speaker, (target) => `#${target ?? 'main'}`) : undefined}
      <h1>${say(page.title)}</h1>
      ${hasChanged ? markup`<p class="changed" tabindex="-1" autofocus>${word('newQuestions')}</p>` : undefined}
      ${page.hint && markup`<p class="hint">${say(page.hint)}</p>`}
      <form method="post" action="${addressOf(page)}" novalidate autocomplete="on">
        <button class="default" name="!do" value="next" tabindex="-1" aria-hidden="true">${word('next')}</button>
        ${renderParts(page.parts, speaker)}
        <div class="actions">
          <button name="!do" value="next">${word('next')}</button>
          <button class="plain" name="!do" value="back">${word('back')}</button>
        </div>
      </form>`,
  )
}

function errorSummary(
  issues: readonly IssueView[],
  { say, word }: Speaker,
  addressOfIssue: (target: string | undefined, issue: IssueView) => string,
): Html {
  const items = issues.map(
    (issue) => markup`<li><a href="${addressOfIssue(issue.target, issue)}">${say(issue.message)}</a></li>`,
  )
  return markup`<section class="errors" id="errors" tabindex="-1" autofocus aria-labelledby="errors--title">
    <h2 id="errors--title">${word('errors')}</h2>
    <ul>
      ${items}
    </ul>
  </section>`
}

/** The last page: all answers, and what keeps them from being sent. */
export function renderSummary(view: FormView, summary: Summary, payload: unknown, language: AnyLanguage): Html {
  const speaker = speakerOf(language)
  const { say, word, plain } = speaker
  const title: SpokenText = { text: plain('summary'), ...tagOf(language) }
  const hasErrors = view.issues.length > 0
  const pageOf = (path: string) => view.pages.find(({ parts }) => parts.some((part) => isWithin(path, part.path)))
  const linkTo = (target: string | undefined, { path }: IssueView) => {
    const page = pageOf(path) ?? view.pages[0]
    return `${page ? addressOf(page) : '/'}${target === undefined ? '' : `#${target}`}`
  }
  const sections = summary.sections.map(({ title: heading, path, entries }) => {
    const page = view.pages.find(({ parts }) => parts.some((part) => isWithin(part.path, path)))
    const change =
      page && markup`<a href="${addressOf(page)}">${word('change')}<span class="default">: ${say(heading)}</span></a>`
    return markup`<div class="head">
        <h2>${say(heading)}</h2>
        ${change}
      </div>
      ${renderEntries(entries, speaker)}`
  })
  const after = view.whatHappensNext.map((text) => markup`<li>${say(text)}</li>`)
  return frame(
    { view, language, current: 'summary', title, hasErrors },
    speaker,
    markup` ${hasErrors ? errorSummary(view.issues, speaker, linkTo) : undefined}
      <h1>${word('summary')}</h1>
      ${hasErrors ? undefined : markup`<p class="changed" role="status">${word('complete')}</p>`}
      ${sections.length > 0 ? sections : markup`<p>${word('nothing')}</p>`}
      ${
        after.length > 0
          ? markup`<h2>${word('after')}</h2>
              <ol>
                ${after}
              </ol>`
          : undefined
      }
      <details>
        <summary>${word('data')}</summary>
        <pre tabindex="0">${JSON.stringify(payload, undefined, 2)}</pre>
      </details>
      <form method="post" action="/restart">
        <p class="actions"><button class="plain">${word('restart')}</button></p>
      </form>`,
  )
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}

/** Answers side by side with their labels; groups under a heading of their own. */
function renderEntries(entries: readonly SummaryEntry[], speaker: Speaker): Content {
  const { say } = speaker
  const runs: SummaryEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && entry.kind === 'answer' && last[0]?.kind === 'answer') last.push(entry)
    else runs.push([entry])
  }
  return runs.map((run) => {
    const [first] = run
    if (first?.kind === 'group')
      return markup`<h3>${say(first.label)}</h3>
        ${renderEntries(first.entries, speaker)}`
    const rows = run.map((entry) =>
      entry.kind === 'answer'
        ? markup`<div>
            <dt>${say(entry.label)}</dt>
            <dd>${say(entry.value)}</dd>
          </div>`
        : undefined,
    )
    return markup`<dl>${rows}</dl>`
  })
}

/** A page for a wrong address or a request that does not fit. */
export function renderProblem(view: FormView, language: AnyLanguage, message: string): Html {
  const speaker = speakerOf(language)
  const title: SpokenText = { text: message, lang: 'en', dir: 'ltr' }
  return frame(
    { view, language, current: 'error', title },
    speaker,
    markup`<h1>${speaker.word('notFound')}</h1>
      <p lang="en">${message}</p>`,
  )
}

function frame({ view, language, current, title, hasErrors = false }: Frame, speaker: Speaker, content: Html): Html {
  const { lang, dir } = tagOf(language)
  const { say, word, plain } = speaker
  const name = `${hasErrors ? `${plain('errorPrefix')}: ` : ''}${title.text}`
  const full = title.text === view.title.text ? name : `${name} – ${view.title.text}`
  const steps = [
    step(word('start'), '/', current === 'start'),
    ...view.pages.map((page) => step(say(page.title), addressOf(page), current === page.index)),
    step(word('summary'), '/summary', current === 'summary'),
  ]
  return markup`<!doctype html>
<html${attributes({ lang, dir })}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${full}</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head>
<body><a class="skip" href="#main">${word('skip')}</a>
<header><p class="note">${word('preview')}${view.isReviewed ? undefined : markup` ${word('notReviewed')}`}</p>
<div class="frame"><p class="form-title">${say(view.title)}</p>
<nav aria-label="${plain('steps')}"><ol>${steps}</ol></nav></div></header>
<main id="main" class="frame" tabindex="-1">${content}</main>
</body></html>
`
}

function step(label: Html, address: string, isCurrent: boolean): Html {
  return markup`<li><a${attributes({ href: address, 'aria-current': isCurrent ? 'step' : undefined })}>${label}</a></li>`
}
