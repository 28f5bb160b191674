import { choice } from '../../model/fields.js'

/** On what right of residence family benefits depend (§ 1 (7) BEEG, § 62 (1a) and (2) EStG), asked in three steps. */
export function aufenthaltsrecht() {
  return choice(
    {
      freizuegig: {
        de: 'Ich habe die deutsche Staatsangehörigkeit oder die eines Staates der EU, des EWR oder der Schweiz',
        en: 'I am a citizen of Germany, the EU, the EEA or Switzerland',
      },
      aufenthaltstitel: { de: 'Ich habe einen Aufenthaltstitel', en: 'I have a residence title' },
      anderes: { de: 'Anderes, etwa Duldung oder Verfahren', en: 'Other, such as a toleration or proceedings' },
    },
    {
      label: { de: 'Mit welchem Recht leben Sie in Deutschland?', en: 'By what right do you live in Germany?' },
      phrase: { de: 'Ihr Aufenthaltsrecht', en: 'your right of residence' },
    },
  )
}
