export type * from './bundle.js'
export { BundleError } from './bundle-error.js'
export type { BundleErrorCode } from './bundle-error.js'
export { bundleInput } from './bundle-input.js'
export type { BundleInputs, TracedAnswer } from './bundle-input.js'
export { bundleView, offers } from './bundle-view.js'
export type { BundleView, BundleViewOptions, MemberView, OfferView, RecipientView } from './bundle-view.js'
export { defineBundle } from './define-bundle.js'
export type { BundleInput } from './define-bundle.js'
export { elternexpress } from './elternexpress.js'
export { loadBundle } from './load-bundle.js'
export type { LoadBundleOptions, LoadedBundle, LoadedMember } from './load-bundle.js'
export type { BundleLanguageOptions } from './member-language.js'
export type { Waiting } from './member-state.js'
export { toApplications } from './to-applications.js'
export type {
  BundleApplication,
  BundleApplications,
  BundleAttachment,
  BundleDestination,
  NotReady,
  ToApplicationsOptions,
} from './to-applications.js'
export { umzug } from './umzug.js'
export { validateBundle } from './validate-bundle.js'
export type { BundleResult, MemberResult, MemberState, SharedIssue, ValidateBundleOptions } from './validate-bundle.js'
