/** Every relative link in a document leads to a file or folder of the repository. Addresses of others are not asked. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findFiles } from '../setup/find.mjs'
import { root } from '../setup/places.mjs'
import { runAsScript } from './lib/script.mjs'

const link = /\]\(([^)\s]+)\)/g
const isElsewhere = /^([a-z][a-z+.-]*:|#)/i

/**
 * @param {string} base the checkout
 * @returns {string[]}
 */
export function checkDocsLinks(base = root) {
  return findFiles(['.'], /\.md$/, base).flatMap((document) =>
    readFileSync(join(base, document), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        targetsOf(line)
          .filter((target) => !existsSync(join(base, dirname(document), target)))
          .map((target) => `${document}:${String(index + 1)} leads to ${target}, which does not exist`),
      ),
  )
}

/** @param {string} line */
function targetsOf(line) {
  const targets = [...line.matchAll(link)].map(([, target = '']) => target)
  return targets.filter((target) => !isElsewhere.test(target)).map((target) => target.replace(/#.*$/, ''))
}

await runAsScript(import.meta.url, checkDocsLinks)
