import type { Command } from '../command.js'
import { diff } from './diff.js'
import { importSchema } from './import-schema.js'
import { lint } from './lint.js'
import { list } from './list.js'
import { newForm } from './new-form.js'
import { preview } from './preview.js'
import { sampleAnswers } from './sample-answers.js'
import { schema } from './schema.js'
import { show } from './show.js'
import { validateAnswers } from './validate-answers.js'

/** In the order of the help: look, use, author. */
export const commands: readonly Command[] = [
  list,
  show,
  schema,
  sampleAnswers,
  validateAnswers,
  preview,
  newForm,
  importSchema,
  lint,
  diff,
]
