import { readFile } from 'node:fs/promises'
import { DataError } from './errors.js'

/** The parser's own message would quote from the file, so it is left out. @throws {DataError} */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DataError(`${file} cannot be read.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new DataError(`${file} is not JSON.`)
  }
}
