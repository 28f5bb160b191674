import type { FileDefinition } from '../../model/definition.js'
import type { Check } from '../check.js'
import { compileUsualFile } from '../check-file.js'
import { isUsualObject } from './usual-object.js'

export function compileQuickFile(definition: FileDefinition): Check {
  const readUsual = compileUsualFile(definition)
  return (raw) => {
    if (!isUsualObject(raw)) return undefined
    let attachmentId, filename, mediaType, size: unknown
    for (const key in raw) {
      const part = raw[key]
      if (key === 'attachmentId') attachmentId = part
      else if (key === 'filename') filename = part
      else if (key === 'mediaType') mediaType = part
      else if (key === 'size') size = part
      else return undefined
    }
    return readUsual(attachmentId, filename, mediaType, size)
  }
}
