import { html } from 'hono/html'
import type {
  InspectedDestination,
  InspectedRequest,
  InspectedSubmission,
  Inspection,
  ServiceOffer,
} from '../../fit-connect/index.js'
import type { SandboxConfig } from '../sandbox-config.js'
import { callbackList, faultList, replyList, type FaultsInForce } from './inspector-lists.js'
import { inspectorStyle } from './inspector-style.js'

type Markup = ReturnType<typeof html>

/** A page without scripts: services, destinations, submissions, replies, callbacks, faults, latest requests. Secrets stay out. */
export async function inspectorPage(
  config: SandboxConfig,
  inspection: Inspection,
  faults: FaultsInForce,
): Promise<Response> {
  const { tokenUrl, submissionApi, destinationApi, routingApi, selfServicePortal } = config.fitConnect
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Amt24 sandbox</title>
        <style>
          ${inspectorStyle}
        </style>
      </head>
      <body>
        <header>
          <h1>Amt24 sandbox</h1>
          <p>
            Sandbox time <time datetime="${inspection.now}">${readableTime(inspection.now)}</time>. Reload for news.
          </p>
        </header>
        <main>
          <section aria-labelledby="services">
            <h2 id="services">FIT-Connect</h2>
            <dl>
              ${Object.entries({ tokenUrl, submissionApi, destinationApi, routingApi, selfServicePortal }).map(
                ([name, address]) =>
                  html`<dt>${name}</dt>
                    <dd><code>${address}</code></dd>`,
              )}
            </dl>
          </section>
          <section aria-labelledby="destinations">
            <h2 id="destinations">Destinations</h2>
            ${inspection.destinations.map(destinationCard)}
          </section>
          <section aria-labelledby="submissions">
            <h2 id="submissions">Submissions</h2>
            <p>${summary(inspection)}</p>
            ${[...inspection.submissions].reverse().map(submissionCard)}
          </section>
          <section aria-labelledby="replies">
            <h2 id="replies">Replies</h2>
            ${replyList(inspection.replies)}
          </section>
          <section aria-labelledby="callbacks">
            <h2 id="callbacks">Latest callbacks</h2>
            ${callbackList(inspection.callbacks)}
          </section>
          <section aria-labelledby="faults">
            <h2 id="faults">Faults in force</h2>
            ${faultList(faults)}
          </section>
          <section aria-labelledby="requests">
            <h2 id="requests">Latest requests</h2>
            ${requestList(inspection.requests)}
          </section>
        </main>
      </body>
    </html>`
  return new Response(page.toString(), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function destinationCard(destination: InspectedDestination): Markup {
  return html`<article>
    <h3>${destination.name} <span class="state">${destination.status}</span></h3>
    <dl>
      <dt>destinationId</dt>
      <dd><code>${destination.destinationId}</code></dd>
      ${destination.services.map(offered)}
    </dl>
  </article>`
}

function offered({ identifier, regions, submissionSchemas }: ServiceOffer): Markup {
  return html`<dt>service</dt>
    <dd><code>${identifier}</code></dd>
    <dt>regions</dt>
    <dd><code>${regions.join(', ')}</code></dd>
    <dt>schemas</dt>
    <dd><code>${submissionSchemas.map(({ schemaUri }) => schemaUri).join(', ')}</code></dd>`
}

function submissionCard(submission: InspectedSubmission): Markup {
  return html`<article>
    <h3><code>${submission.submissionId}</code> <span class="state">${submission.state}</span></h3>
    <dl>
      <dt>case</dt>
      <dd><code>${submission.caseId}</code></dd>
      <dt>destination</dt>
      <dd><code>${submission.destinationId}</code></dd>
      <dt>attachments</dt>
      <dd>${submission.announcedAttachments}</dd>
      <dt>stored</dt>
      <dd>${stored(submission)}</dd>
      ${mailNote(submission)}
    </dl>
    <ol>
      ${submission.events.map(
        ({ event, signedBy, issuedAt }) =>
          html`<li>
            <strong>${event}</strong> by the ${signedBy}, <time datetime="${issuedAt}">${readableTime(issuedAt)}</time>
          </li>`,
      )}
    </ol>
  </article>`
}

function stored({ contentsDeleted, storedBytes }: InspectedSubmission): string {
  if (contentsDeleted) return 'contents deleted'
  return storedBytes === 0 ? 'nothing yet' : `${storedBytes} bytes, encrypted`
}

function mailNote({ mailedAt }: InspectedSubmission): Markup {
  return mailedAt === undefined
    ? html``
    : html`<dt>mail</dt>
        <dd>due ${readableTime(mailedAt)}, because nobody had read it; not sent</dd>`
}

function requestList(requests: readonly InspectedRequest[]): Markup {
  if (requests.length === 0) return html`<p>None yet.</p>`
  return html`<ol class="requests">
    ${requests
      .slice(-20)
      .reverse()
      .map(({ method, path, answer }) => html`<li><code>${method} ${path}</code> → ${answer}</li>`)}
  </ol>`
}

function summary({ counts, submissions }: Inspection): string {
  if (submissions.length === 0) return 'None yet. Point a client at the addresses above and send one.'
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')
}

function readableTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`
}
