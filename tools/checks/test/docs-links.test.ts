import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratchFolder } from '../../testing/scratch-folder.js'
import { checkDocsLinks } from '../docs-links.mjs'

function findingsFor(text: string): string[] {
  const base = scratchFolder()
  mkdirSync(join(base, 'docs'))
  writeFileSync(join(base, 'README.md'), '# A')
  writeFileSync(join(base, 'docs', 'page.md'), text)
  return checkDocsLinks(base)
}

describe('links in documents', () => {
  it('accepts files, folders, places within them and addresses of others', () => {
    const text = '[a](../README.md) [b](../README.md#a) [c](..) [d](https://node.example/x) [e](#here)'
    expect(findingsFor(text)).toEqual([])
  })

  it('finds a link that leads nowhere, and says where it stands', () => {
    expect(findingsFor('# T\n\nsee [a](other.md)')).toEqual(['docs/page.md:3 leads to other.md, which does not exist'])
  })
})
