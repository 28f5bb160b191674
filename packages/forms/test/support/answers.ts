/** Answers that many forms ask for, of obviously artificial persons. */
export const erika = {
  vornamen: 'Erika',
  familienname: 'Muster-Beispiel',
  geburtsdatum: { tag: 1, monat: 2, jahr: 1980 },
}

export const musterweg = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

export const pdf = {
  attachmentId: '0b0d4d1e-5b1c-4c3e-8f43-6a2b5d1c9e10',
  filename: 'nachweis.pdf',
  mediaType: 'application/pdf',
  size: 1_024,
}

/** Somebody privately, for herself. */
export const applicant = {
  wer: { person: erika },
  anschrift: { inland: musterweg },
  kontakt: {},
  fuer: 'mich-selbst',
} as const

/** An organisation, for itself. */
export const organisation = {
  wer: {
    organisation: {
      name: 'Beispiel GmbH',
      rechtsform: '221110',
      vertretungsberechtigtePerson: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    },
  },
  anschrift: { postfach: { postfach: '1234', plz: '04109', ort: 'Leipzig' } },
  kontakt: { email: 'auskunft@example.org' },
  fuer: 'mich-selbst',
} as const
