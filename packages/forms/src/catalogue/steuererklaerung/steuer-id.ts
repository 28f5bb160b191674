import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields, personenname } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Bundeszentralamt für Steuern (nicht Stadt Leipzig)'
const whose = { de: 'des Kindes', en: 'of the child' }

/**
 * Tax identification number of a child. It is assigned without application after the registration of the birth (§ 139b AO)
 * and never told by e-mail or telephone, so the answer goes to the registered address.
 *
 * Against the draft: the parent's own tax number is left out, because the child is found by name, birth and address.
 */
export const steuerId = defineForm({
  id: 'steuer-id',
  version: '1.0.0',
  title: {
    de: 'Steuerliche Identifikationsnummer für ein Kind erfragen',
    en: 'Ask for the tax identification number of a child',
  },
  leistung: {
    leikaKey: '99102044069000',
    ozgId: '10081',
    source:
      'LeiKa „Steueridentifikationsnummer Zuteilung“: OZG catalogue of 2019; Bundesportal has 99102044101000 for telling it again.',
  },
  lebenslage: 'steuererklaerung',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: a tax procedure, for which § 3 (4) OZG lets ELSTER suffice.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 139b AO knows no application at all.' },
  depth: 'draft',
  outcome: {
    kind: 'elsewhere',
    explanation: {
      de: 'Die Nummer teilt das Bundeszentralamt für Steuern zu, nicht die Stadt. Es schickt sie nach der Geburt von selbst. Sie brauchen das Formular nur, wenn der Brief ausbleibt oder verloren ist.',
      en: 'The Federal Central Tax Office assigns the number, not the city. It sends it by itself after the birth. You need the form only if the letter does not come or is lost.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Steuer-ID', 'Steueridentifikationsnummer', 'IdNr', 'Steuernummer Baby', 'Kindergeld Steuernummer'],
  legalBasis: [{ norm: '§§ 139a, 139b AO', reviewedAt: '2026-11-29' }],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'illustrative', why: 'Assumption: no fee was found anywhere.' },
  evidence: [
    {
      title: { de: 'Geburtsurkunde, wenn nach ihr gefragt wird', en: 'Birth certificate, if asked for' },
      field: 'kind.geburtsurkunde',
    },
  ],
  beforeYouStart: [vorDemStart.geburtsurkunde],
  whatHappensNext: [
    {
      de: 'Ihre Angaben gehen an das Bundeszentralamt für Steuern.',
      en: 'Your entries go to the Federal Central Tax Office.',
    },
    {
      de: 'Die Nummer kommt mit der Post an die Meldeanschrift des Kindes, nie per E-Mail oder Telefon.',
      en: 'The number arrives by post at the registered address of the child, never by e-mail or telephone.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Mitteilung der Identifikationsnummer', en: 'telling the identification number' },
  }),

  sections: {
    anlass: section(
      { title: { de: 'Anlass', en: 'Reason' } },
      {
        grund: choice(
          {
            'erstzuteilung-nach-geburt': {
              de: 'Nach der Geburt kam kein Brief',
              en: 'No letter came after the birth',
            },
            'erneute-mitteilung': { de: 'Der Brief ist nicht mehr da', en: 'The letter is lost' },
          },
          {
            label: { de: 'Warum fragen Sie nach der Nummer?', en: 'Why do you ask for the number?' },
            phrase: { de: 'den Anlass', en: 'the reason' },
            hint: {
              de: 'Der Brief kommt erst einige Wochen nach der Geburt.',
              en: 'The letter comes some weeks after the birth.',
            },
          },
        ),
      },
    ),
    kind: section(
      {
        title: { de: 'Kind', en: 'Child' },
      },
      {
        ...nameFields({ whose }),
        geburtsdatum: date({
          label: { de: 'Geburtsdatum', en: 'Date of birth' },
          phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
          min: today({ years: -18 }),
          max: today(),
        }),
        geburtsort: geburtsort({ whose }),
        geschlecht: geschlecht(),
        anschrift: anschriftInland({
          label: { de: 'Meldeanschrift des Kindes', en: 'Registered address of the child' },
          whose,
        }),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde', en: 'Birth certificate' },
          phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
          hint: { de: 'Nur, wenn Sie danach gefragt wurden.', en: 'Only if you were asked for it.' },
          optional: true,
          visibleWhen: equal('anlass.grund', 'erstzuteilung-nach-geburt'),
        }),
      },
    ),
    elternteil: section(
      { title: { de: 'Elternteil', en: 'Parent' } },
      {
        name: personenname({
          label: { de: 'Ihr Name', en: 'Your name' },
          whose: { de: 'des Elternteils', en: 'of the parent' },
        }),
        kontakt: kontakt(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the request. */
export type SteuerId = DataOf<typeof steuerId>
