import type { ConditionData } from '../../model/condition.js'
import { choice, integer, text, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** How many copies of one kind, in the genitive; more than twenty are no longer a citizen's errand. */
export function exemplare<const C extends ConditionData>(whose: Texts, visibleWhen: C) {
  return integer({
    label: { de: `Anzahl ${whose.de}`, en: `Number ${whose.en}` },
    phrase: { de: `die Anzahl ${whose.de}`, en: `the number ${whose.en}` },
    min: 1,
    max: 20,
    visibleWhen,
  })
}

/** Stammbuch or A4: § 48 (1) PStV permits the smaller format for certificates, not for extracts of the register. */
export function urkundenformat<const C extends ConditionData>(visibleWhen: C) {
  return choice(
    {
      a4: { de: 'DIN A4', en: 'A4' },
      stammbuch: { de: 'Kleines Format für das Stammbuch', en: 'Small format for the family book' },
    },
    {
      label: { de: 'Format der Urkunde', en: 'Format of the certificate' },
      phrase: { de: 'das Format der Urkunde', en: 'the format of the certificate' },
      visibleWhen,
    },
  )
}

/** Hints are printed only on demand: § 48 (3) PStV. */
export function hinweiseImAusdruck<const C extends ConditionData>(visibleWhen: C) {
  return yesNo({
    label: {
      de: 'Soll der Registerausdruck auch die Hinweise enthalten?',
      en: 'Should the extract include the cross-references?',
    },
    help: {
      de: 'Hinweise verbinden den Eintrag mit anderen Einträgen, zum Beispiel mit der Eheschließung der Eltern. Sie werden nur auf Verlangen gedruckt.',
      en: 'Cross-references link the entry with others, for example the marriage of the parents. They are printed only on demand.',
    },
    visibleWhen,
  })
}

/** By what an entry is found: office and number. The number has the year in it, so that nobody is asked for it twice. */
export function registerstelle() {
  return {
    standesamt: text({
      label: { de: 'Standesamt, das den Eintrag führt', en: 'Registry office that keeps the entry' },
      phrase: { de: 'das Standesamt, das den Eintrag führt', en: 'the registry office that keeps the entry' },
      hint: {
        de: 'Wo es geschehen ist, zum Beispiel „Leipzig“ oder ein früherer Ort wie „Böhlitz-Ehrenberg“.',
        en: 'Where it happened, for example “Leipzig” or a former municipality such as “Böhlitz-Ehrenberg”.',
      },
      help: {
        de: 'Die Stadt Leipzig stellt Urkunden nur aus ihren eigenen Registern aus. Für andere Orte wenden Sie sich an das dortige Standesamt.',
        en: 'The city of Leipzig issues certificates from its own registers only. For other places, turn to the registry office there.',
      },
      maxLength: 100,
      characters: 'din-91379-b',
    }),
    registernummer: text({
      label: { de: 'Registernummer mit Jahr', en: 'Register number with year' },
      phrase: { de: 'die Registernummer mit Jahr', en: 'the register number with its year' },
      hint: { de: 'Wenn bekannt, zum Beispiel „G 123/1985“.', en: 'If known, for example “G 123/1985”.' },
      optional: true,
      maxLength: 50,
      characters: 'din-91379-c',
    }),
  }
}
