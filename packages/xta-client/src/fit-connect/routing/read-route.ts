import { z } from 'zod'
import { lazily } from '../lazily.js'
import { notVerified } from './not-verified.js'
import type { RouteDescription, UnsafeHtmlText } from './route.js'

/** What the routing service says of one destination. Nothing of it is believed yet. */
export interface RouteCandidate {
  readonly destinationId: string
  readonly destinationSignature: string
  readonly description: RouteDescription
}

const addressedSchema = lazily(() => z.looseObject({ destinationId: z.guid(), destinationSignature: z.string() }))

const descriptionSchema = lazily((): z.ZodType<RouteDescription> =>
  z.object({
    destinationName: optionalText(),
    destinationShortName: optionalText(),
    destinationLogo: httpsAddress(),
    contactPersons: z.array(contactPerson()).max(500).exactOptional(),
    address: streetAddress().exactOptional(),
    postalAddress: streetAddress().exactOptional(),
    postOfficeBox: postOfficeBox().exactOptional(),
    privacyPolicyUrl: httpsAddress(),
    imprintUrl: httpsAddress(),
    accessibilityUrl: httpsAddress(),
    contactFormUrl: httpsAddress(),
    furtherInformation: html().exactOptional(),
    requiredDocuments: html().exactOptional(),
    legalBasis: html().exactOptional(),
    deadline: html().exactOptional(),
    processingDuration: processingDuration().exactOptional(),
    customParameters: z.record(z.string(), z.unknown()).exactOptional(),
    origin: optionalText(),
  }),
)

/**
 * Reads one entry of a routing answer. Without id and signature it is none; a member of the description that cannot be
 * read, such as an address that is not `https:`, is left out.
 *
 * @throws {FitConnectError} `route-not-verified`, rule `shape`
 */
export function readRoute(entry: unknown): RouteCandidate {
  const addressed = addressedSchema().safeParse(entry)
  if (!addressed.success) throw notVerified('shape')
  const { destinationId, destinationSignature, ...members } = addressed.data
  return { destinationId, destinationSignature, description: readDescription(members) }
}

function readDescription(members: Readonly<Record<string, unknown>>): RouteDescription {
  const whole = descriptionSchema().safeParse(members)
  if (whole.success) return whole.data
  const unreadable = new Set(whole.error.issues.map(({ path }) => path[0]))
  const readable = Object.entries(members).filter(([name]) => !unreadable.has(name))
  const rest = descriptionSchema().safeParse(Object.fromEntries(readable))
  return rest.success ? rest.data : {}
}

const optionalText = () => z.string().exactOptional()

const httpsAddress = () =>
  z
    .string()
    .max(2048)
    .refine((text) => URL.canParse(text) && isPlainHttps(new URL(text)))
    .transform((text) => new URL(text).href)
    .exactOptional()

/** Credentials in an address serve to disguise its host. */
function isPlainHttps({ protocol, username, password }: URL): boolean {
  return protocol === 'https:' && username === '' && password === ''
}

const html = (): z.ZodType<UnsafeHtmlText> =>
  z
    .object({ description: z.record(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/), z.string()) })
    .transform(({ description }) => ({ unsafeHtml: description }))

const contactPerson = () =>
  withoutNulls(z.object({ name: optionalText(), tel: optionalText(), fax: optionalText(), email: optionalText() }))

const streetAddress = () =>
  withoutNulls(
    z.object({
      street: optionalText(),
      houseNumber: optionalText(),
      additional: optionalText(),
      zip: optionalText(),
      city: optionalText(),
    }),
  )

const postOfficeBox = () =>
  withoutNulls(z.object({ postOfficeBox: optionalText(), zip: optionalText(), city: optionalText() }))

const processingDuration = () =>
  withoutNulls(
    z.object({
      minDuration: z.int().exactOptional(),
      maxDuration: z.int().exactOptional(),
      unit: z.enum(['year', 'month', 'week', 'day', 'workday', 'hour', 'minute', 'second']).exactOptional(),
    }),
  )

/** Services written in Java say `null` for what is not there. */
function withoutNulls<T>(schema: z.ZodType<T>) {
  const drop = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
      : value
  return z.preprocess(drop, schema)
}
