import { hasCode } from '@amt24/core'
import { printableJson } from '@amt24/core/command-line'
import { codeListsOf } from '../../code-lists/index.js'
import type { LoadedCodeList } from '../../model/code-list.js'
import type { Form } from '../../model/form.js'
import type { AnyLanguage } from '../../model/overlay.js'
import { servePreview } from '../../preview/index.js'
import type { Command } from '../command.js'
import { faint, strong, writtenLine } from '../line.js'
import { namedForm } from '../named-form.js'

const languages = ['de', 'en', 'de-simple', 'ar', 'uk'] as const

export const preview: Command = {
  name: 'preview',
  operands: ['<form>'],
  summary: 'Shows a form in the browser, step by step, until Ctrl-C.',
  details:
    'The page is served on this machine alone and needs no JavaScript. Nothing is sent or stored; of files only the name is kept. There is one draft: every window shows the same answers. "Start again" on the last page reads the file anew. With --json: { address }, as soon as the page is there.',
  options: [{ name: 'language', value: languages.join('|'), help: 'default: de' }],
  examples: ['preview hundesteuer-anmeldung', 'preview forms/fundanzeige.ts --language en'],
  async run({ io, options, operands: [name = ''], isJson }) {
    const language = await languageNamed(options.oneOf('language', languages) ?? 'de')
    const server = await servePreview(async () => {
      const form = await namedForm(name, io)
      const codeLists = await knownCodeLists(form)
      return { form, language, codeLists, ...(io.today !== undefined && { today: io.today }) }
    })
    const { address } = server
    io.out(
      isJson
        ? printableJson({ address })
        : writtenLine([strong('open'), `  ${address}  `, faint('end with Ctrl-C')], io.hasColours),
    )
    await io.interrupted()
    await server.close()
    return { value: undefined, lines: [] }
  },
}

/** Questions of a form with lists of its own are shown as texts: their names are not known here. */
async function knownCodeLists(form: Form): Promise<readonly LoadedCodeList[]> {
  try {
    return await codeListsOf(form)
  } catch (error) {
    if (hasCode(error, 'code-list-unknown')) return []
    throw error
  }
}

/** The language, loaded when it is one of the large ones. */
async function languageNamed(name: (typeof languages)[number]): Promise<AnyLanguage> {
  switch (name) {
    case 'ar':
      return (await import('../../languages/ar.js')).arabic
    case 'uk':
      return (await import('../../languages/uk.js')).ukrainian
    default:
      return name
  }
}
