import type { FormId } from '../catalogue/entries.js'
import type { ConditionData, Scalar } from '../model/condition.js'
import type { Form } from '../model/form.js'
import type { Provenance } from '../model/provenance.js'
import type { Texts } from '../model/texts.js'

/**
 * Several applications for one occasion in life, as plain data: what is asked once, and which answers of it go into which
 * form. Nothing is ever sent of the bundle itself; what is sent are the applications of its members.
 *
 * @typeParam D - the answers that are asked once
 */
export interface Bundle<D = unknown> extends BundleMetadata {
  /** What is asked once, as a form of its own: `validate`, `viewOf` and drafts take it. */
  readonly shared: Form<D>
  /** In the order in which people read them; who uses an answer of another member stands after it. */
  readonly members: readonly BundleMember[]
}

/** What a bundle says about itself. */
export interface BundleMetadata {
  readonly id: string
  /** Semantic version of the shared questions. */
  readonly version: string
  readonly title: Texts
  /** Slug of the Lebenslage, e.g. `geburt`. */
  readonly lebenslage: string
}

/** One form of a bundle. */
export interface BundleMember {
  readonly form: FormId
  /** `always`: part of the bundle; `offered`: suggested, and part of it once people accept. */
  readonly status: 'always' | 'offered'
  /** Only while this is true of the shared answers. Default: always. */
  readonly when?: ConditionData
  /** Why the form is suggested or needed, for people. */
  readonly why: Texts
  readonly recipient: Recipient
  /** By path of a question or group of the member (entries of lists by position, `kinder.0.vornamen`): what answers it. */
  readonly maps: Readonly<Record<string, MapSource>>
  /** What must have happened before the application can be sent. */
  readonly waitsFor?: readonly Wait[]
  /** Somebody else has to agree. */
  readonly consent?: Consent
}

/** Who gets the application. What leaves the city is named, because other laws and other destinations apply. */
export type Recipient = { readonly kind: 'city' } | ({ readonly kind: 'outside'; readonly name: Texts } & Provenance)

/** Where the answer to a question of a member comes from. */
export type MapSource =
  /** A shared question or group. */
  | string
  | SharedSource
  /** The answer of a member that stands earlier, such as its evidence. The question is asked where that one is open. */
  | { readonly member: FormId; readonly path: string }
  /** The bundle decides it. */
  | { readonly value: Scalar | readonly string[] }

/** A shared question, under conditions or in other words. */
export interface SharedSource {
  readonly from: string
  /** Otherwise the member asks itself. */
  readonly when?: ConditionData
  /** The answer of the member by the shared choice; for a choice that is not named, the member asks itself. */
  readonly values?: Readonly<Record<string, Scalar>>
}

/** Something that the citizen cannot hurry. */
export type Wait =
  /**
   * The result of another member. It has come when the answers say so (`arrived`), or when the question `field`, which
   * takes it, is answered. Nobody waits for a member that is not applied for.
   */
  | { readonly result: FormId; readonly field?: string; readonly what: Texts }
  /** A day, the answer to a shared question: the application is for the time from then on. */
  | { readonly day: string; readonly what: Texts }

/** The consent of a second person, as the law wants it. */
export interface Consent {
  readonly of: Texts
  readonly what: Texts
  /** The norm that demands it. */
  readonly source: string
  /** Needed only while this is true of the shared answers. Default: always. */
  readonly when?: ConditionData
  /** True of the shared answers once it was given. */
  readonly givenWhen: ConditionData
  /** Shared file question for the signed consent: while it is missing, the open question is no issue of the member. */
  readonly document?: string
}

/** Answers to a bundle, as a portal stores them: plain JSON. */
export interface BundleAnswers {
  /** To the shared questions. */
  readonly shared?: unknown
  /** To what each member still asks, by form. */
  readonly own?: Readonly<Partial<Record<FormId, unknown>>>
  /** Offers that people accepted. */
  readonly accepted?: readonly FormId[]
  /** Members whose result has come. */
  readonly arrived?: readonly FormId[]
}
