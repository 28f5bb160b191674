import { dirname, join, relative, sep } from 'node:path'
import { parseJson } from '@amt24/core'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import type { Io } from './io.js'

/**
 * The way from a folder up to the sources of this package, such as `../..`, when the folder lies among them; undefined
 * everywhere else. Forms of the catalogue import what they need from there, and not from the package that they are part of.
 */
export function sourcesAround(folder: string, io: Io): string | undefined {
  const inside = io.absolute(folder)
  for (let place = inside; dirname(place) !== place; place = dirname(place)) {
    const manifest = join(place, 'package.json')
    if (!io.exists(manifest)) continue
    const sources = join(place, 'src')
    const isAmong = inside.startsWith(sources + sep) && nameIn(manifest, io) === '@amt24/forms'
    return isAmong ? relative(inside, sources).replaceAll(sep, '/') : undefined
  }
  return undefined
}

function nameIn(manifest: string, io: Io): unknown {
  try {
    const content = parseJson(io.readFile(manifest))
    return isPlainObject(content) ? readOwn(content, 'name') : undefined
  } catch {
    // A manifest that cannot be read is not the one of this package.
    return undefined
  }
}
