import type { FimElement } from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'

/** The fields of FIM group G60000000083, "partially known date of birth", as XDatenfelder 3 exports of 2024 have them. */
const dateOfBirth: Readonly<Record<string, Required<FimElement>>> = {
  tag: { fim: 'F60000000231', fimVersion: '1.1.0' },
  monat: { fim: 'F60000000232', fimVersion: '1.1.0' },
  jahr: { fim: 'F60000000233', fimVersion: '1.1.0' },
}

/** What FIM calls a part of a composed answer. */
export function fimOfPart({ part }: OutlineNode, name: string): FimElement | undefined {
  const fim = 'fim' in part.definition ? part.definition.fim : undefined
  return part.kind === 'partialDate' && fim === 'G60000000083' ? dateOfBirth[name] : undefined
}
