import type { ApplicationAttachment, SignatureDescription } from '../../application.js'

export type { SignatureDescription }

/**
 * Metadata of a submission in the wire's own words: one shape for the versions 1.0, 2.0 and 2.1. In 2.x only
 * `additionalReferenceInfo` is closed; other objects may carry more members, which are kept.
 *
 * @see https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json
 */
export interface Metadata {
  readonly $schema: string
  readonly contentStructure: ContentStructure
  readonly paymentInformation?: PaymentInformation
  readonly replyChannel?: ReplyChannel
  readonly additionalReferenceInfo?: AdditionalReferenceInfo
  readonly author?: Author
  readonly dataSets?: readonly DataSet[]
  /** 1.0 only; later the service is told when the submission is announced. */
  readonly publicServiceType?: { readonly identifier: string; readonly name?: string; readonly description?: string }
  /** 1.0 only; later proofs of identity are data sets. The contents are not verified by this library. */
  readonly authenticationInformation?: readonly {
    readonly type: 'identificationReport'
    readonly version: string
    /** A JWS. */
    readonly content: string
  }[]
}

export interface ContentStructure {
  /** Always there in 2.x. */
  readonly data?: {
    readonly hash: Hash
    readonly submissionSchema: {
      readonly schemaUri: string
      readonly mimeType: 'application/json' | 'application/xml'
    }
    readonly signature?: SignatureDescription
  }
  readonly attachments: readonly AttachmentDescription[]
}

/** SHA-512 over the unencrypted bytes, 128 lower-case hexadecimal digits. */
export interface Hash {
  readonly type: 'sha512'
  readonly content: string
}

export interface AttachmentDescription {
  readonly attachmentId: string
  readonly hash: Hash
  readonly purpose: ApplicationAttachment['purpose']
  readonly mimeType: string
  readonly filename?: string
  readonly description?: string
  readonly signature?: SignatureDescription
  /** Ids of the parts in which a large attachment was uploaded; never empty. */
  readonly fragments?: readonly string[]
}

export interface PaymentInformation {
  readonly transactionReference: string
  readonly transactionId: string
  readonly paymentMethod: 'GIROPAY' | 'PAYDIRECT' | 'CREDITCARD' | 'PAYPAL' | 'INVOICE' | 'OTHER'
  readonly status: 'INITIAL' | 'BOOKED' | 'FAILED' | 'CANCELED'
  readonly transactionUrl?: string
  /** ISO 8601 with time zone. */
  readonly transactionTimestamp?: string
  readonly paymentMethodDetail?: string
  /** Euro with at most two decimals, at least 0.01. The only decimal amount of the product: the wire wants it. */
  readonly grossAmount?: number
}

/** Exactly one of the members. */
export interface ReplyChannel {
  readonly eMail?: { readonly address: string; readonly pgpPublicKey?: string }
  readonly deMail?: { readonly address: string }
  /** @deprecated by FIT-Connect */
  readonly fink?: { readonly finkPostfachRef: string; readonly host?: string }
  readonly elster?: { readonly accountId: string; readonly lieferTicket?: string; readonly geschaeftszeichen?: string }
  readonly fitConnect?: {
    readonly processStandards: readonly string[]
    /** A bare JWK for `wrapKey`, without certificate. */
    readonly encryptionPublicKey: Readonly<Record<string, unknown>>
  }
  readonly idBundDeMailbox?: { readonly mailboxUuid: string }
}

export interface AdditionalReferenceInfo {
  readonly senderReference?: string
  /** ISO 8601 date. */
  readonly applicationDate?: string
  readonly idBundDeApplicationId?: string
  readonly zustimmungZumDigitalenBescheid?: boolean
}

export interface Author {
  readonly name: string
  readonly product: {
    readonly name: string
    readonly version: string
    readonly manufacturer: string
    readonly description?: string
  }
  readonly description?: string
  readonly url?: string
}

/** A record beside the data, such as a proof of identity. */
export interface DataSet {
  readonly dataSetId: string
  readonly schema: {
    readonly schemaUri: string
    readonly mimeType: 'application/json' | 'application/xml' | 'application/jose'
  }
  readonly hash: Hash
  readonly content: unknown
  readonly description?: string
}
