import type { HttpRequest, HttpResponse, HttpTransport } from '@amt24/core/http'
import { exchange, exchangeStreamed } from '../exchange/exchange.js'
import { readAllPages } from '../exchange/paging.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import type { ApiGeneration, ApiWiring, UploadOptions } from '../submission-api.js'
import * as announce from './announce-submission.js'
import { submissionApiAt } from './api-address.js'
import * as finalise from './finalise-submission.js'
import * as list from './list-submissions.js'
import * as event from './post-event.js'
import * as attachment from './read-attachment.js'
import * as destination from './read-destination.js'
import * as destinationKey from './read-destination-key.js'
import * as log from './read-event-log.js'
import * as serviceKeys from './read-service-keys.js'
import * as submission from './read-submission.js'
import * as upload from './upload-attachment.js'

/** The Submission API v2: wires each exchange of this folder to the transport. */
export function createApiV2({ submissionApi, open, authorised, maxAttachmentBytes }: ApiWiring): ApiGeneration {
  const api = submissionApiAt(submissionApi)
  const openly = exchangeOver(open)
  const asClient = exchangeOver(authorised)
  return {
    readDestination: (id, options) =>
      openly(destination.readingDestination, destination.buildReadDestination(api, id), options).then(
        destination.processReadDestination,
      ),
    readDestinationKey: (id, kid, options) =>
      openly(destinationKey.readingDestinationKey, destinationKey.buildReadDestinationKey(api, id, kid), options).then(
        destinationKey.processReadDestinationKey,
      ),
    readServiceKeys: (options) =>
      openly(serviceKeys.readingServiceKeys, serviceKeys.buildReadServiceKeys(api), options).then(
        serviceKeys.processReadServiceKeys,
      ),

    announceSubmission: (announcement, options) =>
      asClient(announce.announcing, announce.buildAnnounceSubmission(api, announcement), options).then(
        announce.processAnnounceSubmission,
      ),
    uploadAttachment: (content, options) =>
      asClient(upload.uploading, upload.buildUploadAttachment(api, content), options).then(
        upload.processUploadAttachment,
      ),
    finaliseSubmission: (submissionId, content, options) =>
      asClient(finalise.finalising, finalise.buildFinaliseSubmission(api, submissionId, content), options).then(
        finalise.processFinaliseSubmission,
      ),

    listSubmissions: (destinationId, offset, options) =>
      asClient(list.listing, list.buildListSubmissions(api, destinationId, offset), options).then((response) =>
        list.processListSubmissions(response, offset),
      ),
    readSubmission: (submissionId, options) =>
      asClient(submission.readingSubmission, submission.buildReadSubmission(api, submissionId), options).then(
        submission.processReadSubmission,
      ),
    openAttachment: async (submissionId, attachmentId, { signal } = {}) => {
      const request = attachment.buildReadAttachment(api, submissionId, attachmentId, maxAttachmentBytes)
      const answer = await exchangeStreamed(authorised, request, attachment.readingAttachment, { signal })
      return attachment.processReadAttachment(answer)
    },

    readEventLog: (caseId, { submissionId, signal } = {}) =>
      readAllPages((offset) =>
        asClient(log.readingEventLog, log.buildReadEventLog(api, { caseId, submissionId }, offset), { signal }).then(
          log.processReadEventLog,
        ),
      ),
    postEvent: (caseId, token, options) =>
      asClient(event.postingEvent, event.buildPostEvent(api, caseId, token), options).then(event.processPostEvent),
  }
}

type Exchange = (meaning: ExchangeMeaning, request: HttpRequest, options?: UploadOptions) => Promise<HttpResponse>

function exchangeOver(transport: HttpTransport): Exchange {
  return (meaning, request, options) => exchange(transport, request, meaning, options)
}
