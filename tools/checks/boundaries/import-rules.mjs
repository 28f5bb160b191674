/**
 * The doors between packages: for each import that is not allowed, a sentence. One rule, one function.
 *
 * @typedef {import('./source-files.mjs').SourceFile} SourceFile
 * @typedef {SourceFile['imports'][number]} Import
 * @typedef {import('../../setup/workspace.mjs').Member} Member
 * @typedef {(file: SourceFile, found: Import, members: readonly Member[]) => string | false} ImportRule
 */

/** What a package may use of the workspace besides itself. Examples may use everything. */
const arrows = new Map([
  ['@amt24/core', []],
  ['@amt24/sandbox', []],
  ['@amt24/forms', ['@amt24/core']],
  ['@amt24/xta-client', ['@amt24/core']],
  ['@amt24/eid', ['@amt24/core']],
  ['@amt24/epayment', ['@amt24/core']],
])

const onlyInCore = ['axios', 'fast-xml-parser', 'saxes', '@xmldom/xmldom']
const onlyForTests = ['msw', 'vitest', 'fast-check']

/** @type {ImportRule} */
function arrowsPointOneWay({ member, role, path }, { specifier }) {
  const allowed = member === undefined ? undefined : arrows.get(member.name)
  const target = workspacePackage(specifier)
  if (member === undefined || allowed === undefined || target === undefined || target === member.name) return false
  // The doubles are there for tests. They themselves share no code with what they test, not even in their own tests.
  if (role !== 'production' && target === '@amt24/sandbox') return false
  return !allowed.includes(target) && `${member.name} must not import ${target} (${path})`
}

/** @type {ImportRule} */
function productionImportsNoTestCode({ role, path, member }, { specifier, target }) {
  if (role !== 'production' || member === undefined) return false
  if (/^@amt24\/[^/]+\/testing$/.test(specifier) || (target !== undefined && /\/(src\/testing|test)\//.test(target)))
    return 'production code must not import ./testing'
  if (target?.startsWith('tools/')) return 'production code must not import from tools'
  const isMswAdapter = member.name === '@amt24/sandbox' && path.includes('/src/msw/')
  const used = onlyForTests.find((name) => isPackage(specifier, name))
  if (used === 'msw' && isMswAdapter) return false
  return used !== undefined && `production code must not import ${used}`
}

/** @type {ImportRule} */
function sandboxIsForTestsAndExamples({ role, member }, { specifier }) {
  const isForeign = member?.isPublished === true && member.name !== '@amt24/sandbox'
  return (
    isForeign &&
    role === 'production' &&
    isPackage(specifier, '@amt24/sandbox') &&
    'production code must not import the sandbox'
  )
}

/** @type {ImportRule} */
function onlyCoreKnowsHttpAndXmlLibraries({ role, member }, { specifier }) {
  if (role !== 'production' || member === undefined || member.name === '@amt24/core') return false
  const used = onlyInCore.find((name) => isPackage(specifier, name))
  return used !== undefined && `only @amt24/core imports ${used}; use its ports`
}

/** @type {ImportRule} */
function formsNeedNoZod({ role, member, path }, { specifier }) {
  const isForms = member?.name === '@amt24/forms' && role === 'production' && !path.includes('/src/zod/')
  return isForms && isPackage(specifier, 'zod') && 'forms are compiled to closures; zod belongs behind @amt24/forms/zod'
}

/** @type {ImportRule} */
function packagesAreEnteredByTheirExports(_file, { specifier }, members) {
  const name = workspacePackage(specifier)
  if (name === undefined) return false
  const exports = members.find((member) => member.name === name)?.manifest.exports ?? {}
  return !(specifier.replace(name, '.') in exports) && `${specifier} is not exported by ${name}`
}

/** @type {ImportRule} */
function relativeImportsStayInside({ member, role, path }, { specifier, target }) {
  if (member === undefined || target === undefined || target.startsWith(`${member.place}/`)) return false
  if (role === 'test' && target.startsWith('tools/testing/')) return false
  if (role === 'config' && target === 'tools/build/tsup.base.mjs') return false
  return `${specifier} leaves ${path.split('/').slice(0, 2).join('/')}; import the package by its name`
}

/** @type {readonly ImportRule[]} */
export const importRules = [
  arrowsPointOneWay,
  productionImportsNoTestCode,
  sandboxIsForTestsAndExamples,
  onlyCoreKnowsHttpAndXmlLibraries,
  formsNeedNoZod,
  packagesAreEnteredByTheirExports,
  relativeImportsStayInside,
]

/** @param {string} specifier */
function workspacePackage(specifier) {
  return /^@amt24\/[^/]+/.exec(specifier)?.[0]
}

/**
 * @param {string} specifier
 * @param {string} name
 */
function isPackage(specifier, name) {
  return specifier === name || specifier.startsWith(`${name}/`)
}
