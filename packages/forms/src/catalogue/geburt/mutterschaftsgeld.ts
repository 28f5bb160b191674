import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { equal, includes, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Krankenkasse der Mutter (nicht Stadt Leipzig)'

/**
 * Second instalment of maternity benefit, which the health insurance pays after the birth. It already knows mother and
 * account from the first instalment, so the account is asked only if it has changed. What lengthens the protection (§ 3 (2)
 * MuSchG) is asked in one question; a disability of the child may be told and need not be.
 */
export const mutterschaftsgeld = defineForm({
  id: 'mutterschaftsgeld',
  version: '1.0.0',
  title: {
    de: 'Mutterschaftsgeld, zweiter Teil (Weiterzahlung nach der Geburt)',
    en: 'Maternity benefit, second instalment (after the birth)',
  },
  leistung: {
    leikaKey: '99107018017000',
    ozgId: '10008',
    source: 'LeiKa „Mutterschaftsgeld Bewilligung“: OZG catalogue of 2019.',
  },
  lebenslage: 'geburt',
  trustLevel: { value: 'substantial', status: 'illustrative', why: 'Assumption: social data.' },
  signature: { required: false, status: 'illustrative', why: '§ 24i SGB V names no form for the second instalment.' },
  depth: 'draft',
  outcome: {
    kind: 'elsewhere',
    explanation: {
      de: 'Mutterschaftsgeld zahlt Ihre Krankenkasse, nicht die Stadt. Ihre Angaben gehen dorthin. Sind Sie privat oder familienversichert, ist das Bundesamt für Soziale Sicherung zuständig.',
      en: 'Your health insurance pays maternity benefit, not the city. Your entries go there. If you are insured privately or through your family, the Federal Office for Social Security is responsible.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Mutterschutz', 'Krankenkasse', 'Wochenbett', 'Mutterschaftsleistungen'],
  legalBasis: [
    { norm: '§ 24i SGB V', reviewedAt: '2026-11-29' },
    { norm: '§§ 3, 19 MuSchG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'sourced', source: '§ 64 SGB X: free of charge.' },
  evidence: [
    {
      title: { de: 'Geburtsurkunde „für Mutterschaftsgeld“', en: 'Birth certificate “for maternity benefit”' },
      field: 'geburt.geburtsurkunde',
    },
    {
      title: {
        de: 'Ärztliche Bescheinigung bei Frühgeburt oder Behinderung',
        en: 'Medical certificate of a premature birth or disability',
      },
      field: 'geburt.bescheinigung',
    },
  ],
  beforeYouStart: [vorDemStart.geburtsurkunde, { de: 'Ihre Versichertenkarte', en: 'Your health insurance card' }],
  whatHappensNext: [
    { de: 'Ihre Angaben gehen an Ihre Krankenkasse.', en: 'Your entries go to your health insurance.' },
    { de: 'Die Krankenkasse zahlt den zweiten Teil aus.', en: 'The health insurance pays the second instalment.' },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Auszahlung des Mutterschaftsgeldes', en: 'the payment of maternity benefit' },
  }),

  sections: {
    mutter: section(
      { title: { de: 'Mutter', en: 'Mother' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        krankenkasse: text({
          label: { de: 'Krankenkasse', en: 'Health insurance' },
          phrase: { de: 'die Krankenkasse', en: 'the health insurance' },
          maxLength: 100,
          characters: 'din-91379-c',
        }),
        versichertennummer: text({
          label: { de: 'Krankenversichertennummer', en: 'Health insurance number' },
          phrase: { de: 'die Krankenversichertennummer', en: 'the health insurance number' },
          hint: {
            de: 'Ein Buchstabe und neun Ziffern, auf der Vorderseite Ihrer Karte.',
            en: 'One letter and nine digits, on the front of your card.',
          },
          minLength: 10,
          maxLength: 10,
          characters: 'din-91379-b',
          sensitive: true,
        }),
        arbeitgeber: text({
          label: { de: 'Arbeitgeber', en: 'Employer' },
          phrase: { de: 'den Arbeitgeber', en: 'the employer' },
          hint: { de: 'Wenn Sie angestellt sind.', en: 'If you are employed.' },
          optional: true,
          maxLength: 150,
          characters: 'din-91379-c',
        }),
      },
    ),
    geburt: section(
      { title: { de: 'Geburt', en: 'Birth' } },
      {
        geburtsdatum: date({
          label: { de: 'Geburtsdatum des Kindes', en: 'Date of birth of the child' },
          phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
          min: today({ years: -4 }),
          max: today(),
        }),
        laengererSchutz: choices(
          {
            fruehgeburt: { de: 'Frühgeburt', en: 'Premature birth' },
            mehrlinge: { de: 'Zwillinge oder mehr Kinder', en: 'Twins or more children' },
            behinderung: {
              de: 'Behinderung des Kindes, in den ersten acht Wochen festgestellt',
              en: 'Disability of the child, found in the first eight weeks',
            },
          },
          {
            label: { de: 'Gilt eine längere Schutzfrist?', en: 'Does a longer protection apply?' },
            phrase: { de: 'den Grund der längeren Schutzfrist', en: 'the reason for the longer protection' },
            hint: {
              de: 'Dann wird zwölf statt acht Wochen gezahlt. Lassen Sie die Frage offen, wenn nichts zutrifft oder Sie es nicht sagen möchten.',
              en: 'It is then paid for twelve weeks instead of eight. Leave the question open if nothing applies or you do not want to tell.',
            },
            optional: true,
            specialCategory: 'health',
          },
        ),
        bescheinigung: nachweis({
          label: { de: 'Ärztliche Bescheinigung', en: 'Medical certificate' },
          phrase: { de: 'die ärztliche Bescheinigung', en: 'the medical certificate' },
          specialCategory: 'health',
          visibleWhen: or(
            includes('geburt.laengererSchutz', 'fruehgeburt'),
            includes('geburt.laengererSchutz', 'behinderung'),
          ),
        }),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde für Mutterschaftsgeld', en: 'Birth certificate for maternity benefit' },
          phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
        }),
      },
    ),
    abschluss: section(
      { title: { de: 'Auszahlung und Erklärung', en: 'Payment and declaration' } },
      {
        neuesKonto: yesNo({
          label: {
            de: 'Soll das Geld auf ein anderes Konto gehen als beim ersten Teil?',
            en: 'Should the money go to another account than the first instalment?',
          },
        }),
        bankverbindung: bankverbindung({ visibleWhen: equal('abschluss.neuesKonto', true) }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers. */
export type Mutterschaftsgeld = DataOf<typeof mutterschaftsgeld>
