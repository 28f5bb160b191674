import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, not, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, yesNo } from '../../model/fields.js'
import { saison } from './_saison.js'

/** Plates that can be allotted over the internet (§ 26 (1) no. 3 FZV); green and interchangeable ones cannot. */
export const kennzeichenAbschnitt = section(
  {
    title: { de: 'Kennzeichen', en: 'Number plate' },
    sources: ['§§ 9 bis 11 FZV', '§ 15 Abs. 4 und 5 FZV', '§ 16 Abs. 2 FZV', '§ 26 Abs. 1 Nr. 3 FZV'],
    rules: [
      {
        valid: not(and(equal('vorgang.art', 'neuzulassung'), equal('kennzeichen.wahl', 'vorhandenes-behalten'))),
        message: {
          de: 'Wählen Sie ein neues Kennzeichen. Ein neues Fahrzeug hat noch keines, das es behalten kann.',
          en: 'Choose a new number. A new vehicle has none yet that it could keep.',
        },
        at: 'kennzeichen.wahl',
      },
    ],
  },
  {
    wahl: choice(
      {
        'naechstes-freies': { de: 'Das nächste freie Kennzeichen', en: 'The next free number' },
        'reserviertes-wunschkennzeichen': {
          de: 'Ein Kennzeichen, das ich reserviert habe',
          en: 'A number that I reserved',
        },
        'vorhandenes-behalten': {
          de: 'Das bisherige Kennzeichen des Fahrzeugs',
          en: 'The vehicle’s present number',
        },
      },
      {
        label: { de: 'Welches Kennzeichen soll das Fahrzeug bekommen?', en: 'Which number should the vehicle have?' },
        phrase: { de: 'das Kennzeichen', en: 'the registration number' },
      },
    ),
    reserviertesKennzeichen: kennzeichen({
      label: { de: 'Reserviertes Kennzeichen', en: 'Reserved registration number' },
      phrase: { de: 'das reservierte Kennzeichen', en: 'the reserved registration number' },
      visibleWhen: equal('kennzeichen.wahl', 'reserviertes-wunschkennzeichen'),
    }),
    bisherigesKennzeichen: kennzeichen({
      label: { de: 'Bisheriges Kennzeichen', en: 'Present or last registration number' },
      phrase: { de: 'das bisherige Kennzeichen', en: 'the present registration number' },
      visibleWhen: notEqual('vorgang.art', 'neuzulassung'),
      source: '§ 26 Abs. 2 Nr. 1, § 27 Abs. 2 Nr. 2 FZV',
    }),
    zusatz: choice(
      {
        keiner: { de: 'Keiner', en: 'None' },
        'e-kennzeichen': { de: '„E“ für ein elektrisch betriebenes Fahrzeug', en: '“E” for an electric vehicle' },
        'h-kennzeichen': { de: '„H“ für einen Oldtimer', en: '“H” for a vintage vehicle' },
      },
      {
        label: { de: 'Buchstabe am Ende des Kennzeichens', en: 'Letter at the end of the number' },
        phrase: { de: 'den Buchstaben am Ende oder „Keiner“', en: 'the letter at the end or “None”' },
        hint: {
          de: 'Ein „H“ wird online nicht zum ersten Mal zugeteilt. Dafür ist ein Besuch bei der Behörde nötig.',
          en: 'An “H” is not allotted for the first time online. That needs a visit to the authority.',
        },
      },
    ),
    nachweisElektro: nachweis({
      label: { de: 'Nachweis des elektrischen Antriebs', en: 'Proof of electric drive' },
      phrase: { de: 'den Nachweis des elektrischen Antriebs', en: 'the proof of electric drive' },
      hint: {
        de: 'Zum Beispiel die Übereinstimmungsbescheinigung (COC).',
        en: 'For example the certificate of conformity (COC).',
      },
      visibleWhen: equal('kennzeichen.zusatz', 'e-kennzeichen'),
      source: '§ 11 Abs. 3 FZV',
    }),
    saisonkennzeichen: yesNo({
      label: {
        de: 'Soll das Kennzeichen nur in einem Teil des Jahres gelten (Saisonkennzeichen)?',
        en: 'Should the number be valid in a part of the year only (seasonal plate)?',
      },
    }),
    saison: saison({ visibleWhen: equal('kennzeichen.saisonkennzeichen', true) }),
  },
)
