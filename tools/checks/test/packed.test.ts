import { describe, expect, it } from 'vitest'
import { consumerLockfile } from '../packed/lockfile.mjs'
import { unexpectedFiles } from '../packed/probes.mjs'

const complete = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts']

describe('files of a packed package', () => {
  it('accepts output, source, licence and README', () => {
    expect(unexpectedFiles('x', complete)).toEqual([])
  })

  it.each(['src/index.test.ts', 'test/sender.test.ts', 'dist/.stamp.json', 'tsup.config.ts', 'key.TEST-ONLY.jwk.json'])(
    'refuses %s',
    (file) => {
      expect(unexpectedFiles('x', [...complete, file])).toEqual([`x is packed with ${file}`])
    },
  )

  it('misses a licence', () => {
    expect(
      unexpectedFiles(
        'x',
        complete.filter((file) => file !== 'LICENSE'),
      ),
    ).toEqual(['x is packed without LICENSE'])
  })
})

describe('lockfile of the consumer', () => {
  const workspaceLockfile = `lockfileVersion: '9.0'

importers:

  .:
    devDependencies:
      typescript:
        specifier: 6.0.3
        version: 6.0.3

  packages/core:
    dependencies:
      axios:
        specifier: 1.21.1
        version: 1.21.1

  packages/xta-client:
    dependencies:
      '@amt24/core':
        specifier: workspace:^
        version: link:../core
    devDependencies:
      ajv:
        specifier: 8.20.0
        version: 8.20.0

packages:

  axios@1.21.1:
    resolution: {integrity: sha512-x}

snapshots:

  axios@1.21.1: {}
`
  const packed = (name: string): Parameters<typeof consumerLockfile>[1][number] => ({
    name: `@amt24/${name}`,
    version: '0.1.0',
    folder: '',
    place: `packages/${name}`,
    file: `../${name}.tgz`,
    integrity: 'sha512-y',
    peers: [],
  })

  it('resolves siblings to tarballs, others as the workspace does, and leaves development dependencies out', () => {
    const lockfile = consumerLockfile(workspaceLockfile, [packed('core'), packed('xta-client')], ['typescript'])
    expect(lockfile).toContain(`'@amt24/core': file:../core.tgz`)
    expect(lockfile).toContain(`'axios': 1.21.1`)
    expect(lockfile).toContain(`  'axios@1.21.1':`.replaceAll("'", ''))
    expect(lockfile).not.toContain('ajv')
    expect(lockfile).not.toContain('link:')
  })
})
