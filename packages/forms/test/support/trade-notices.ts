import { validate } from '../../src/validation/validate.js'
import type { Form } from '../../src/model/form.js'

/** Day on which the examples of trade forms are filled in. */
export const today = '2026-11-29'

/** Path and code of everything that is wrong with the answers, in order. */
export function codesOf(form: Form, input: unknown): string[] {
  const checked = validate(form, input, { today })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`)
}

/** A file as a form describes it. */
export function fileNamed(filename: string) {
  return {
    attachmentId: '6f1c2a7e-1b7d-4c55-9e0a-3d2f8b9a1c44',
    filename,
    mediaType: 'application/pdf',
    size: 20_000,
  }
}

export const musterweg = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

/** A person as the official forms GewA 1, 2 and 3 ask for one. */
export const erika = {
  vornamen: 'Erika',
  familienname: 'Muster-Beispiel',
  geschlecht: 'w',
  geburtsdatum: { tag: 1, monat: 2, jahr: 1980 },
  geburtsort: 'Musterstadt',
  geburtsstaat: '000',
  staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
  wohnung: { inland: musterweg },
}

/** A company whose director lives abroad. */
export const musterGmbh = {
  name: 'Muster-Beispiel GmbH',
  rechtsform: '221110',
  registereintrag: { gericht: 'Leipzig', art: 'hrb' as const, nummer: '12345' },
  zahlDerVertreter: 1,
  vertreter: [{ ...erika, wohnung: { ausland: { zeile1: 'Muster street 1', zeile2: '1010 Muster', staat: '151' } } }],
}
