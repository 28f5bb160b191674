import { anschriftInland } from '../../bausteine/anschrift.js'
import { ausweisdokument } from '../../bausteine/ausweisdokument.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { kontakt } from '../../bausteine/kontakt.js'
import type { DataOf } from '../../model/form.js'
import { antrag, aufenthalt, lebensunterhalt, nachweise } from './_aufenthaltstitel-sections.js'
import { personFields } from './_person.js'

const authority = 'Stadt Leipzig, Ordnungsamt – Ausländerbehörde'

/**
 * Issue or extension of a residence title. The questions follow § 5 AufenthG (identity, passport, livelihood, no grounds for
 * expulsion, visa) and what published forms of other authorities have in common; the form of Leipzig was not at hand. The
 * applicant's proofs depend on the purpose, so it is asked first. Height and colour of the eyes, which stand on the card,
 * are taken with photograph and fingerprints at the appointment.
 */
export const aufenthaltstitel = defineForm({
  id: 'aufenthaltstitel',
  version: '1.0.0',
  title: { de: 'Aufenthaltstitel beantragen oder verlängern', en: 'Apply for a residence title or extend it' },
  leistung: {
    leikaKey: '99010001000000',
    ozgId: '10255',
    source:
      'LeiKa „Aufenthaltserlaubnis“, key of the object: catalogue of 2019 and Munich (2026). The Bundesportal has keys of their own for extensions by purpose.',
  },
  lebenslage: 'einwanderung',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption; the identity is verified at the appointment, with photograph and fingerprints.',
  },
  signature: {
    required: true,
    status: 'illustrative',
    why: 'Assumption: § 81 AufenthG wants an application and names no form; published forms are signed.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Aufenthaltserlaubnis',
    'Niederlassungserlaubnis',
    'Visum verlängern',
    'Blaue Karte EU',
    'Ausländerbehörde',
    'Aufenthalt verlängern',
    'elektronischer Aufenthaltstitel',
  ],
  legalBasis: [
    { norm: '§§ 4, 5, 7, 8, 9, 81, 82 AufenthG', reviewedAt: '2026-11-29' },
    { norm: '§§ 44, 45 AufenthV', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Je nach Titel (§§ 44 bis 45 AufenthV).',
    why: 'The fee depends on the title; amounts were not compared with the ordinance.',
  },
  evidence: [
    { title: { de: 'Pass oder Passersatz', en: 'Passport or substitute' }, field: 'nachweise.pass' },
    { title: { de: 'Biometrisches Lichtbild', en: 'Biometric photograph' } },
    {
      title: { de: 'Nachweis der Krankenversicherung', en: 'Proof of health insurance' },
      field: 'nachweise.krankenversicherung',
    },
    { title: { de: 'Einkommensnachweise', en: 'Proof of income' }, field: 'nachweise.lebensunterhalt' },
    { title: { de: 'Mietvertrag', en: 'Rental contract' }, field: 'nachweise.mietvertrag' },
    { title: { de: 'Nachweis des Aufenthaltszwecks', en: 'Proof of the purpose of stay' }, field: 'nachweise.zweck' },
  ],
  beforeYouStart: [
    { de: 'Ihren Pass und Ihren bisherigen Aufenthaltstitel', en: 'Your passport and your present residence title' },
    vorDemStart.scans,
    {
      de: 'Stellen Sie den Antrag, bevor Ihr Titel abläuft: Dann gilt er bis zur Entscheidung weiter.',
      en: 'Apply before your title expires: it then stays valid until the decision.',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.termin,
    wieEsWeitergeht.abholung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über Ihren Aufenthaltstitel', en: 'the decision on your residence title' },
  }),

  sections: {
    antrag,
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      { ...personFields(), anschrift: anschriftInland(), kontakt: kontakt() },
    ),
    pass: section(
      { title: { de: 'Pass', en: 'Passport' } },
      { dokument: ausweisdokument({ label: { de: 'Pass oder Passersatz', en: 'Passport or substitute' } }) },
    ),
    aufenthalt,
    lebensunterhalt,
    nachweise,
    abschluss: section({ title: { de: 'Abschluss', en: 'Completion' } }, { richtigkeit: richtigkeit() }),
  },
})

/** The validated answers of the application. */
export type Aufenthaltstitel = DataOf<typeof aufenthaltstitel>
