import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { personKurz } from '../../bausteine/personen.js'
import { geschlecht, religionsgemeinschaft } from '../../bausteine/personenstand.js'
import { staat, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { answerTo, equal, lessThan, not, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Stadt Leipzig, Amt Bürgerservice – Meldeservice'
const whose = { de: 'des Kindes', en: 'of the child' }

/**
 * Registration of a newborn where the registry office does not see to it: § 17 (3) BMG spares parents the registration of a
 * child that was born in Germany and lives with them.
 *
 * Against the draft: the reason decides what is asked, because a child that lives with its parents needs no address of its
 * own. The parents are asked with their date of birth, as the register keeps them (§ 3 (1) no. 9 BMG).
 */
export const melderegisterAnmeldungNeugeborenes = defineForm({
  id: 'melderegister-anmeldung-neugeborenes',
  version: '1.0.0',
  title: {
    de: 'Neugeborenes Kind im Melderegister anmelden',
    en: 'Register a newborn child in the population register',
  },
  leistung: {
    leikaKey: '99115005104000',
    ozgId: '10124',
    source: 'LeiKa „Wohnsitz Anmeldung“: OZG catalogue of 2019 and Bundesportal.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: as for other registrations of a dwelling.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Assumption: § 23 BMG lets the register be told electronically.',
  },
  depth: 'draft',
  outcome: {
    kind: 'automatic',
    explanation: {
      de: 'Ist Ihr Kind in Deutschland geboren und lebt bei Ihnen, meldet das Standesamt es von sich aus. Sie brauchen dieses Formular nur in besonderen Fällen.',
      en: 'If your child was born in Germany and lives with you, the registry office reports it by itself. You need this form only in special cases.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Baby anmelden', 'Kind anmelden', 'Melderegister', 'Einwohnermeldeamt', 'Meldebehörde'],
  legalBasis: [{ norm: '§§ 3, 17, 19 und 23 BMG', reviewedAt: '2026-11-29' }],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'illustrative', why: 'Assumption by common practice: no fee.' },
  evidence: [
    { title: { de: 'Geburtsurkunde', en: 'Birth certificate' }, field: 'kind.geburtsurkunde' },
    {
      title: {
        de: 'Wohnungsgeberbestätigung, wenn das Kind nicht bei den Eltern lebt',
        en: 'Confirmation of the landlord if the child does not live with its parents',
      },
      field: 'wohnung.wohnungsgeberbestaetigung',
    },
  ],
  beforeYouStart: [vorDemStart.geburtsurkunde, vorDemStart.ausweis],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    { de: 'Die Meldebehörde trägt das Kind ein.', en: 'The registration office enters the child.' },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Anmeldung Ihres Kindes', en: 'the registration of your child' },
  }),

  sections: {
    anlass: section(
      { title: { de: 'Anlass', en: 'Reason' } },
      {
        grund: choice(
          {
            'andere-wohnung': {
              de: 'Das Kind lebt nicht in der Wohnung der Eltern oder der Mutter',
              en: 'The child does not live in the dwelling of its parents or mother',
            },
            'im-ausland-geboren': { de: 'Das Kind ist im Ausland geboren', en: 'The child was born abroad' },
            'nicht-eingetragen': {
              de: 'Das Kind lebt bei uns, ist aber nicht eingetragen',
              en: 'The child lives with us but is not registered',
            },
          },
          {
            label: { de: 'Warum melden Sie das Kind selbst an?', en: 'Why do you register the child yourself?' },
            phrase: { de: 'den Grund der Anmeldung', en: 'the reason for the registration' },
          },
        ),
      },
    ),
    kind: section(
      { title: { de: 'Kind', en: 'Child' } },
      {
        ...nameFields({ whose }),
        geburtsdatum: date({
          label: { de: 'Geburtsdatum', en: 'Date of birth' },
          phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
          min: today({ years: -3 }),
          max: today(),
        }),
        geburtsort: geburtsort({ whose }),
        geburtsstaat: staat({
          label: { de: 'Geburtsstaat', en: 'State of birth' },
          phrase: { de: 'den Geburtsstaat des Kindes', en: 'the state of birth of the child' },
          visibleWhen: equal('anlass.grund', 'im-ausland-geboren'),
        }),
        geschlecht: geschlecht({ hint: { de: 'Wie in der Geburtsurkunde.', en: 'As in the birth certificate.' } }),
        staatsangehoerigkeiten: staatsangehoerigkeiten({ whose }),
        geburtenregisternummer: text({
          label: {
            de: 'Standesamt und Nummer im Geburtenregister',
            en: 'Registry office and number of the birth entry',
          },
          phrase: { de: 'die Nummer im Geburtenregister', en: 'the number of the birth entry' },
          optional: true,
          maxLength: 80,
          characters: 'din-91379-b',
        }),
        religionszugehoerigkeit: religionsgemeinschaft({ whose }),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde', en: 'Birth certificate' },
          phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
        }),
      },
    ),
    eltern: section(
      { title: { de: 'Eltern', en: 'Parents' } },
      {
        elternteil: personKurz({
          label: { de: 'Erster Elternteil', en: 'First parent' },
          whose: { de: 'des ersten Elternteils', en: 'of the first parent' },
        }),
        weitererElternteil: personKurz({
          label: { de: 'Zweiter Elternteil', en: 'Second parent' },
          whose: { de: 'des zweiten Elternteils', en: 'of the second parent' },
          optional: true,
        }),
        anschrift: anschriftInland({
          label: { de: 'Anschrift der Eltern oder der Mutter', en: 'Address of the parents or the mother' },
          whose: { de: 'der Eltern', en: 'of the parents' },
        }),
        kontakt: kontakt(),
      },
    ),
    wohnung: section(
      {
        title: { de: 'Wohnung des Kindes', en: 'Dwelling of the child' },
        visibleWhen: equal('anlass.grund', 'andere-wohnung'),
        rules: [
          {
            valid: not(lessThan('wohnung.einzug', answerTo('kind.geburtsdatum'))),
            message: {
              de: 'Prüfen Sie den Einzug. Er kann nicht vor der Geburt liegen.',
              en: 'Check the day of moving in. It cannot be before the birth.',
            },
            at: 'wohnung.einzug',
          },
        ],
      },
      {
        anschrift: anschriftInland({ whose: { de: 'der Wohnung', en: 'of the dwelling' } }),
        einzug: date({
          label: { de: 'Seit wann lebt das Kind dort?', en: 'Since when has the child lived there?' },
          phrase: { de: 'den Tag des Einzugs', en: 'the day of moving in' },
          min: today({ years: -3 }),
          max: today(),
        }),
        wohnungsgeberbestaetigung: nachweis({
          label: { de: 'Wohnungsgeberbestätigung', en: 'Confirmation of the landlord' },
          phrase: { de: 'die Wohnungsgeberbestätigung', en: 'the confirmation of the landlord' },
        }),
      },
    ),
    erklaerung: section({ title: { de: 'Erklärung', en: 'Declaration' } }, { richtigkeit: richtigkeit() }),
  },
})

/** The validated answers of the registration. */
export type MelderegisterAnmeldungNeugeborenes = DataOf<typeof melderegisterAnmeldungNeugeborenes>
