import { dateOfBirthFields, dateOfBirthGroup } from '../../model/date-of-birth.js'
import type { FimElement } from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'

const fields: Readonly<Record<string, Required<FimElement>>> = dateOfBirthFields

/** What FIM calls a part of a composed answer. */
export function fimOfPart({ part }: OutlineNode, name: string): FimElement | undefined {
  const fim = 'fim' in part.definition ? part.definition.fim : undefined
  return part.kind === 'partialDate' && fim === dateOfBirthGroup ? fields[name] : undefined
}
