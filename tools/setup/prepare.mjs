import { build, buildPlan } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { exclusively } from './lock.mjs'
import { say } from './say.mjs'

/**
 * Brings dependencies and builds up to date. Costs a few file reads when nothing changed.
 *
 * @param {{ withTypes: boolean }} options `withTypes` also builds declarations, which `npm start` does not need
 */
export async function prepare({ withTypes }) {
  if (isReady(withTypes)) return
  await exclusively(async () => {
    // Looked at again: whoever held the lock may have done the work.
    if (!isInstalled()) await install()
    const plan = buildPlan({ withTypes })
    if (plan.members.length === 0) return
    say(`building ${plan.members.map(({ name }) => name).join(', ')}`)
    await build(plan, { withTypes })
  })
}

/** @param {boolean} withTypes */
function isReady(withTypes) {
  return isInstalled() && buildPlan({ withTypes }).members.length === 0
}
