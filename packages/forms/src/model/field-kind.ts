/** Every kind of question, and what contains questions. A new kind also needs its definition in `definition.ts`. */
export const fieldKinds = [
  'text',
  'email',
  'date',
  'partialDate',
  'yesNo',
  'confirmation',
  'integer',
  'cents',
  'file',
  'choice',
  'choices',
  'code',
  'group',
  'repeat',
  'variant',
] as const

export type FieldKind = (typeof fieldKinds)[number]
