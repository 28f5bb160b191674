import { nameFields } from '../../bausteine/person.js'
import { repeat, variant } from '../../model/containers.js'
import { text } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

interface Words {
  readonly label: Texts
  readonly phrase: Texts
}

/** Those who sell or buy, by name only: the certificate is about the land, and the contract says the rest. */
export function vertragsparteien(words: Words) {
  return repeat(
    {
      wer: variant(
        {
          person: { label: { de: 'Privatperson', en: 'Private person' }, fields: nameFields() },
          organisation: {
            label: { de: 'Unternehmen oder andere Organisation', en: 'Company or other organisation' },
            fields: {
              name: text({
                label: { de: 'Name der Organisation', en: 'Name of the organisation' },
                phrase: { de: 'den Namen der Organisation', en: 'the name of the organisation' },
                maxLength: 1_000,
                characters: 'din-91379-c',
              }),
            },
          },
        },
        {
          label: { de: 'Person oder Organisation', en: 'Person or organisation' },
          phrase: { de: 'ob es eine Person oder Organisation ist', en: 'whether it is a person or an organisation' },
        },
      ),
    },
    { ...words, max: 10 },
  )
}
