import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { date, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bmg, meldebehoerde } from './_melderecht.js'
import { widersprueche } from './_widersprueche.js'

/**
 * Objection to data being passed on (Übermittlungssperre). Nobody has to give reasons; that is what tells it from a block
 * on information for those in danger (§ 51 BMG), which this form does not apply for. Further persons are children for whom
 * the applicant may act; adults object for themselves, so the list says so. The membership of a religious body is not
 * asked: the register knows it.
 */
export const uebermittlungssperre = defineForm({
  id: 'uebermittlungssperre',
  version: '1.0.0',
  title: { de: 'Übermittlungssperre im Melderegister eintragen', en: 'Object to data transfers from the register' },
  leistung: {
    leikaKey: '99115002060000',
    ozgId: '10111',
    source:
      'LeiKa „Auskunfts- und Übermittlungssperren im Melderegister Eintragung“: catalogue of 2019; Munich (2026) uses 99115002060001 for the block on information and 99032001063000 for the objection.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: { value: 'substantial', status: 'illustrative', why: 'Assumption: it changes data in the register.' },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The norms on the objection name no form; none was found.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Widerspruch', 'Auskunftssperre', 'Adressbuchsperre', 'Datenweitergabe', 'Datenschutz', 'Wahlwerbung'],
  legalBasis: bmg('§ 42 Abs. 3', '§ 50 Abs. 5'),
  authority: meldebehoerde,
  fee: {
    amountCents: 0,
    asOf: '2026-06-30',
    status: 'illustrative',
    why: 'Free of charge by the export of services of Munich (June 2026); nothing was found for Leipzig.',
  },
  evidence: [],
  beforeYouStart: [vorDemStart.ausweis],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Sperre wird eingetragen. Sie gilt, bis Sie sie widerrufen.',
      en: 'The objection is registered. It holds until you withdraw it.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: meldebehoerde,
    zweck: { de: 'die Eintragung Ihres Widerspruchs', en: 'the registration of your objection' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      { person: natuerlichePerson(), anschrift: anschriftInland(), kontakt: kontakt() },
    ),
    widerspruch: section(
      { title: { de: 'Widerspruch', en: 'Objection' } },
      {
        gegen: widersprueche({
          label: { de: 'An wen sollen keine Daten gehen?', en: 'To whom should no data go?' },
          phrase: { de: 'mindestens einen Empfänger', en: 'at least one recipient' },
        }),
        gueltigAb: date({
          label: { de: 'Ab wann soll die Sperre gelten?', en: 'From when should the objection hold?' },
          phrase: { de: 'den Beginn der Sperre', en: 'the day from which the objection holds' },
          hint: { de: 'Ohne Angabe gilt sie sofort.', en: 'Without a day it holds at once.' },
          optional: true,
          min: today(),
          max: today({ years: 1 }),
        }),
        weiterePersonen: personenliste({
          label: { de: 'Kinder, für die Sie auch widersprechen', en: 'Children for whom you object as well' },
          phrase: { de: 'die Kinder', en: 'the children' },
          hint: {
            de: 'Volljährige widersprechen selbst.',
            en: 'Adults object themselves.',
          },
          whose: { de: 'des Kindes', en: 'of the child' },
          optional: true,
        }),
      },
    ),
    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' } },
      {
        bestaetigungGewuenscht: yesNo({
          label: { de: 'Möchten Sie eine schriftliche Bestätigung?', en: 'Would you like a written confirmation?' },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the objection. */
export type Uebermittlungssperre = DataOf<typeof uebermittlungssperre>
