import { emailLength } from '../bausteine/values/email.js'
import { shiftDay, type Day } from '../model/calendar.js'
import {
  defaultMaxFileSize,
  defaultMaxLength,
  defaultMediaTypes,
  type DateDefinition,
  type DateLimit,
  type FieldDefinition,
} from '../model/definition.js'
import type { LimitsView } from './form-view.js'

/** The limits that validation will apply, defaults and today included. */
export function limitsOf(definition: FieldDefinition, today: () => Day): LimitsView {
  switch (definition.kind) {
    case 'text':
      return {
        minLength: definition.minLength ?? 1,
        maxLength: definition.maxLength ?? defaultMaxLength,
        ...dayLimits(definition, today),
      }
    case 'email':
      return { maxLength: emailLength.max }
    case 'date':
    case 'partialDate':
      return dayLimits(definition, today)
    case 'integer':
      return range(definition.min, definition.max)
    case 'cents':
      return range(definition.min ?? 0, definition.max)
    case 'choices':
      return { min: definition.min ?? 1, max: definition.max ?? Object.keys(definition.choices).length }
    case 'file':
      return {
        mediaTypes: definition.mediaTypes ?? defaultMediaTypes,
        maxSize: definition.maxSize ?? defaultMaxFileSize,
      }
    default:
      return {}
  }
}

function dayLimits({ min, max }: Pick<DateDefinition, 'min' | 'max'>, today: () => Day): LimitsView {
  return {
    ...(min !== undefined && { minDay: dayOfLimit(min, today) }),
    ...(max !== undefined && { maxDay: dayOfLimit(max, today) }),
  }
}

function range(min: number | undefined, max: number | undefined): LimitsView {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function dayOfLimit(limit: DateLimit, today: () => Day): Day {
  return typeof limit === 'string' ? limit : shiftDay(today(), limit.today)
}
