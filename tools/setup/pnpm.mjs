import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runChild, runScript } from './child.mjs'
import { root } from './places.mjs'
import { readManifest } from './workspace.mjs'

/** Read by npm and by pnpm. */
const settings = {
  // pnpm asks questions on a terminal unless it believes to be in CI.
  CI: 'true',
  npm_config_update_notifier: 'false',
  // `npm -s start` would silence the very message that explains a failure.
  npm_config_loglevel: 'error',
  // Retries after 1, 3 and 9 seconds. The defaults need more than a minute to notice that there is no network.
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_factor: '3',
  npm_config_fetch_retry_mintimeout: '1000',
}

/**
 * Runs the pinned pnpm. npm fetches it once and keeps it, so that no global pnpm is needed; `--prefer-offline`, because
 * npm otherwise asks the registry again and waits more than a minute for an answer when there is no network.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runChild>[2]} [options]
 */
export function pnpm(args, options = {}) {
  const npxArgs = ['--prefer-offline', '--yes', pinnedPnpm(), ...args]
  const childOptions = {
    cwd: root,
    ...options,
    env: { ...options.env, ...settings },
  }
  const script = npxScript()
  return script === undefined ? runChild('npx', npxArgs, childOptions) : runScript(script, npxArgs, childOptions)
}

/** `pnpm@<version>` as pinned in the root manifest. */
function pinnedPnpm() {
  const { packageManager } = readManifest(root)
  if (packageManager === undefined) throw new TypeError('package.json does not pin a packageManager.')
  return packageManager
}

/** The npx that belongs to the npm which runs us. */
function npxScript() {
  const npm = process.env['npm_execpath']
  if (npm === undefined) return undefined
  const npx = join(dirname(npm), 'npx-cli.js')
  return existsSync(npx) ? npx : undefined
}
