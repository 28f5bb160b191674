import { codeListsOf } from '../../code-lists/index.js'
import type { AnyLanguage } from '../../model/overlay.js'
import { servePreview } from '../../preview/index.js'
import type { Command } from '../command.js'
import { faint, strong, writtenLine } from '../line.js'
import { namedForm } from '../named-form.js'
import { printableJson } from '../printable.js'

const languages = ['de', 'en', 'de-simple', 'ar', 'uk'] as const

export const preview: Command = {
  name: 'preview',
  operands: ['<form>'],
  summary: 'Shows a form in the browser, step by step, until Ctrl-C.',
  details:
    'The page is served on this machine alone and needs no JavaScript. Nothing is sent or stored; of files only the name is kept. "Start again" on the last page reads the file anew. With --json: { address }, as soon as the page is there.',
  options: [{ name: 'language', value: languages.join('|'), help: 'default: de' }],
  examples: ['preview hundesteuer-anmeldung', 'preview forms/fundanzeige.ts --language en'],
  async run({ io, options, operands: [name = ''], isJson }) {
    const language = await languageNamed(options.oneOf('language', languages) ?? 'de')
    const server = await servePreview(async () => {
      const form = await namedForm(name, io)
      const codeLists = await codeListsOf(form)
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
