import { pathToFileURL } from 'node:url'

/**
 * Lets a check run alone with `node tools/checks/<name>.mjs`: prints what it found and fails when it found something.
 * Importing the module, as its test does, runs nothing.
 *
 * @param {string} moduleUrl of the check
 * @param {() => string[] | Promise<string[]>} check returns one sentence for each finding
 */
export async function runAsScript(moduleUrl, check) {
  const script = process.argv[1]
  if (script === undefined || pathToFileURL(script).href !== moduleUrl) return
  const findings = await check()
  for (const finding of findings) console.error(finding)
  if (findings.length > 0) process.exitCode = 1
}
