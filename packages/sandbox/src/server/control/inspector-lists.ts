import { html } from 'hono/html'
import type {
  ActiveFault,
  CallbackFault,
  InspectedCallback,
  InspectedReply,
  LogLie,
  RouteTampering,
} from '../../fit-connect/index.js'

type Markup = ReturnType<typeof html>

export function replyList(replies: readonly InspectedReply[]): Markup {
  if (replies.length === 0) return html`<p>None yet.</p>`
  return html`${[...replies].reverse().map(
    ({ replyId, caseId, state, announcedAttachments, storedBytes, events }) =>
      html`<article>
        <h3><code>${replyId}</code> <span class="state">${state}</span></h3>
        <dl>
          <dt>case</dt>
          <dd><code>${caseId}</code></dd>
          <dt>attachments</dt>
          <dd>${announcedAttachments}</dd>
          <dt>stored</dt>
          <dd>${storedBytes === 0 ? 'nothing' : `${storedBytes} bytes, encrypted`}</dd>
        </dl>
        <ol>
          ${events.map(({ event, issuedAt }) => html`<li><strong>${event}</strong>, ${issuedAt}</li>`)}
        </ol>
      </article>`,
  )}`
}

export function callbackList(callbacks: readonly InspectedCallback[]): Markup {
  if (callbacks.length === 0) return html`<p>None yet.</p>`
  return html`<ol class="requests">
    ${callbacks
      .slice(-20)
      .reverse()
      .map(
        ({ kind, receiver, subject, state, attempts, answer }) =>
          html`<li>
            ${kind} about <code>${subject}</code> to ${receiver.role} <code>${receiver.id}</code> → ${state}, attempts:
            ${attempts}${answer === undefined ? '' : `, latest answer: ${answer}`}
          </li>`,
      )}
  </ol>`
}

/** Every scripted disturbance. */
export interface FaultsInForce {
  readonly requests: readonly ActiveFault[]
  readonly callbacks: readonly CallbackFault[]
  readonly lie: LogLie | undefined
  readonly routes: RouteTampering | undefined
}

/** Shown whatever they concern: a forgotten one costs hours. */
export function faultList({ requests, callbacks, lie, routes }: FaultsInForce): Markup {
  const shown = [
    ...requests.map((fault) => ({ about: 'requests', fault })),
    ...callbacks.map((fault) => ({ about: 'callbacks', fault })),
    ...(lie === undefined ? [] : [{ about: 'event log', fault: lie }]),
    ...(routes === undefined ? [] : [{ about: 'routes', fault: routes }]),
  ]
  if (shown.length === 0) return html`<p>None.</p>`
  return html`<ul>
    ${shown.map(({ about, fault }) => html`<li>${about}: <code>${JSON.stringify(fault)}</code></li>`)}
  </ul>`
}
