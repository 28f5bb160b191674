import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { bedarfAbschnitt, mittelAbschnitt } from './_grundsicherung-bedarf.js'

const authority = 'Stadt Leipzig, Sozialamt'

/**
 * Basic income support in old age and for reduced earning capacity. Income and assets are asked item by item in place of
 * three sums, because each counts by rules of its own. Papers may follow, because the benefit begins with the month of the
 * application (§ 44 SGB XII).
 */
export const grundsicherungImAlter = defineForm({
  id: 'grundsicherung-im-alter',
  version: '1.0.0',
  title: {
    de: 'Grundsicherung im Alter und bei Erwerbsminderung beantragen',
    en: 'Apply for basic income support in old age or reduced earning capacity',
  },
  leistung: {
    leikaKey: '99107009017000',
    ozgId: '10084',
    source: 'LeiKa „Grundsicherung im Alter und bei Erwerbsminderung (SGB XII) Bewilligung“: OZG catalogue of 2019.',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  ...sozialverfahren,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Grundsicherung', 'Rente reicht nicht', 'Sozialhilfe', 'Erwerbsminderung', 'Altersarmut'],
  legalBasis: [
    { norm: '§§ 41–46 SGB XII', reviewedAt },
    { norm: '§§ 30, 32, 82, 90, 94 SGB XII', reviewedAt },
  ],
  authority,
  evidence: [
    {
      title: { de: 'Rentenbescheid und andere Einkommensnachweise', en: 'Pension notice and proofs of income' },
      field: 'mittel.einkuenfte',
    },
    { title: { de: 'Mietvertrag', en: 'Rental contract' }, field: 'bedarf.mietvertrag' },
    {
      title: { de: 'Kontoauszüge und Vermögensnachweise', en: 'Bank statements and proofs of assets' },
      field: 'mittel.vermoegen',
    },
    {
      title: { de: 'Nachweis der Erwerbsminderung', en: 'Proof of reduced earning capacity' },
      field: 'anspruch.nachweis',
    },
  ],
  beforeYouStart: [
    { de: 'Rentenbescheid, Mietvertrag und Kontoauszüge', en: 'Pension notice, rental contract and bank statements' },
    vorDemStart.iban,
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Grundsicherung gibt es ab dem Ersten des Monats, in dem der Antrag eingeht.',
      en: 'Basic income support is paid from the first day of the month in which the application arrives.',
    },
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über die Grundsicherung', en: 'the decision on basic income support' },
  }),

  sections: {
    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      {
        person: natuerlichePerson(),
        geburtsname: geburtsname({
          optional: true,
          hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
        }),
        geburtsort: geburtsort(),
        familienstand: familienstand(),
        staatsangehoerigkeit: staatsangehoerigkeit(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        vertretung: vollmacht(),
        allein: yesNo({ label: { de: 'Wohnen Sie allein?', en: 'Do you live alone?' } }),
        haushaltsmitglieder: personenliste({
          label: { de: 'Wer wohnt noch bei Ihnen?', en: 'Who else lives with you?' },
          visibleWhen: equal('person.allein', false),
        }),
      },
    ),

    anspruch: section(
      { title: { de: 'Grund des Antrags', en: 'Reason for the application' }, sources: ['§§ 41, 45 SGB XII'] },
      {
        grund: choice(
          {
            'altersgrenze-erreicht': { de: 'Ich habe die Altersgrenze erreicht', en: 'I have reached pension age' },
            'dauerhafte-erwerbsminderung': {
              de: 'Ich kann dauerhaft nicht mehr arbeiten',
              en: 'I shall never be able to work again',
            },
            'werkstatt-oder-budget': {
              de: 'Ich bin in einer Werkstatt, im Berufsbildungsbereich oder habe ein Budget für Ausbildung',
              en: 'I am in a workshop, its training section, or have a budget for training',
            },
          },
          {
            label: { de: 'Warum beantragen Sie Grundsicherung?', en: 'Why do you apply for basic income support?' },
            phrase: { de: 'den Grund', en: 'the reason' },
            specialCategory: 'health',
          },
        ),
        nachweis: nachweis({
          label: {
            de: 'Bescheid der Rentenversicherung oder der Werkstatt',
            en: 'Notice of pension insurance or workshop',
          },
          phrase: { de: 'den Nachweis', en: 'the proof' },
          hint: {
            de: 'Wenn Sie keinen haben, fragt das Sozialamt die Rentenversicherung.',
            en: 'If you have none, the authority asks the pension insurance.',
          },
          optional: true,
          specialCategory: 'health',
        }),
        rentenversicherungsnummer: text({
          label: { de: 'Rentenversicherungsnummer', en: 'Pension insurance number' },
          phrase: { de: 'die Rentenversicherungsnummer', en: 'the pension insurance number' },
          optional: true,
          maxLength: 12,
          rule: 'rentenversicherungsnummer',
        }),
      },
    ),

    bedarf: bedarfAbschnitt,
    mittel: mittelAbschnitt,

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' } },
      {
        bankverbindung: bankverbindung(),
        mitteilung: erklaerung({
          de: 'Ich teile dem Sozialamt Änderungen und Reisen von mehr als vier Wochen ins Ausland sofort mit.',
          en: 'I shall tell the authority at once about changes and stays abroad of more than four weeks.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type GrundsicherungImAlter = DataOf<typeof grundsicherungImAlter>
