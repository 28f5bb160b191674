import { today } from '../conditions/builders.js'
import type { TeilDatum } from '../model/definition.js'
import type { Made, OptionsOf } from '../model/field.js'
import { partialDate, text } from '../model/fields.js'

/** Name of a person in parts, as registers and letters need it. */
export interface Personenname {
  vornamen: string
  familienname: string
}

/** A natural person as the FIM building blocks describe one. */
export interface NatuerlichePerson extends Personenname {
  doktorgrade?: string
  geburtsdatum: TeilDatum
}

type GroupOptions = OptionsOf<'group', 'fields' | 'rules'>

/** Forenames and surname. Limits and characters are those of {@link natuerlichePerson}. */
export function personenname<const O extends GroupOptions>(options?: O): Made<Personenname, O> {
  const defaults = { label: { de: 'Name', en: 'Name' } }
  const definition = { ...defaults, ...options, kind: 'group' as const, fields: nameFields() }
  return definition
}

/** Forenames, surname, doctorate and a date of birth of which only the year must be known (FIM group G60000000083). */
export function natuerlichePerson<const O extends GroupOptions>(options?: O): Made<NatuerlichePerson, O> {
  const defaults = { label: { de: 'Person', en: 'Person' } }
  const fields = {
    ...nameFields({ vornamen: 'given-name', familienname: 'family-name' }),
    doktorgrade: text({
      label: { de: 'Doktorgrad', en: 'Doctorate' },
      hint: { de: 'Zum Beispiel „Dr.“, wie im Ausweis.', en: 'For example “Dr.”, as in your identity card.' },
      optional: true,
      minLength: 3,
      maxLength: 119,
      characters: 'din-91379-b',
      fim: 'F60000000229',
      autocomplete: 'honorific-prefix',
    }),
    geburtsdatum: partialDate({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      hint: {
        de: 'Wenn Tag oder Monat nicht bekannt sind, genügt das Jahr.',
        en: 'The year is enough if day or month are not known.',
      },
      min: '1850-01-01',
      max: today(),
      fim: 'G60000000083',
      autocomplete: 'bday',
    }),
  }
  const definition = { ...defaults, ...options, kind: 'group' as const, fields }
  return definition
}

function nameFields(autocomplete?: { readonly vornamen: string; readonly familienname: string }) {
  return {
    vornamen: text({
      label: { de: 'Vorname oder Vornamen', en: 'Forename or forenames' },
      hint: { de: 'So, wie sie im Ausweis stehen.', en: 'As printed in the identity card.' },
      maxLength: 80,
      characters: 'din-91379-a',
      fim: 'F60000000228',
      ...(autocomplete && { autocomplete: autocomplete.vornamen }),
    }),
    familienname: text({
      label: { de: 'Familienname', en: 'Surname' },
      maxLength: 120,
      characters: 'din-91379-a',
      fim: 'F60000000227',
      ...(autocomplete && { autocomplete: autocomplete.familienname }),
    }),
  }
}
