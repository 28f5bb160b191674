/** Answers that forms about vehicles and streets share, of obviously artificial persons. */
export const erika = {
  vornamen: 'Erika',
  familienname: 'Muster-Beispiel',
  geburtsdatum: { tag: 1, monat: 2, jahr: 1980 },
}

export const musterweg = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

export const beispielGmbh = {
  name: 'Beispiel GmbH',
  rechtsform: '111000',
  vertretungsberechtigtePerson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
}

export const pdf = {
  attachmentId: '0b0d4d1e-5b1c-4c3e-8f43-6a2b5d1c9e10',
  filename: 'nachweis.pdf',
  mediaType: 'application/pdf',
  size: 1_024,
}

export const photo = { ...pdf, filename: 'lichtbild.jpg', mediaType: 'image/jpeg' }

/** The answers without the one of that name. */
export function without(answers: object, name: string): object {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name))
}
