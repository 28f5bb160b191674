/**
 * Runs a form file of the user, TypeScript or JavaScript, without a build (docs/adr/0016-jiti-loads-forms-of-authors.md).
 * What the file imports from `@amt24/forms` is this package as it runs, so that the file works where nothing is installed.
 * Nothing is kept: the next call sees what was saved in between. Loads jiti when it is called, and not before.
 */
export async function loadModule(path: string): Promise<unknown> {
  const [{ createJiti }, forms, codeLists] = await Promise.all([
    import('jiti'),
    import('../index.js'),
    import('../code-lists/index.js'),
  ])
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { '@amt24/forms': forms, '@amt24/forms/code-lists': codeLists },
  })
  return jiti.import(path)
}
