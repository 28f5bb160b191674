import { musterweg } from './answers.js'

/** Answers that forms about a piece of land share, of obviously artificial persons. */
export const privately = {
  wer: { person: { vornamen: 'Erika', familienname: 'Muster-Beispiel' } },
  anschrift: { inland: musterweg },
  kontakt: {},
}

export const company = {
  wer: {
    organisation: {
      name: 'Beispiel Bau GmbH',
      rechtsform: '221110',
      vertretungsberechtigtePerson: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
    },
  },
  anschrift: { postfach: { postfach: '1234', plz: '04109', ort: 'Leipzig' } },
  kontakt: { email: 'bau@example.org' },
}

export const parcel = { flurstuecke: [{ gemarkung: 'Musterdorf', nummer: '123/4' }] }
