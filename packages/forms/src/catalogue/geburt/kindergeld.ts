import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields, personenname } from '../../bausteine/person.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { steuerId } from '../../bausteine/steuer.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { aufenthaltsrecht } from './_aufenthaltsrecht.js'

const authority = 'Familienkasse der Bundesagentur für Arbeit (nicht Stadt Leipzig)'
const desKindes = { de: 'des Kindes', en: 'of the child' }
const desAnderen = { de: 'des anderen Elternteils', en: 'of the other parent' }

/**
 * Child benefit, which the Familienkasse decides. The form collects what its application asks, so that it can be handed on.
 *
 * Against the draft: several children in one application; children outside of the household say where they live, because
 * whoever has the child in the household comes first (§ 64 EStG); a newborn has no tax identification number for some
 * weeks, so it may follow. Doctorates are left out.
 */
export const kindergeld = defineForm({
  id: 'kindergeld',
  version: '1.0.0',
  title: { de: 'Kindergeld beantragen', en: 'Apply for child benefit' },
  leistung: {
    leikaKey: '99041008000000',
    ozgId: '10005',
    source: 'LeiKa object „Kindergeld“: OZG catalogue of 2019, which lists no entry for the application itself.',
  },
  lebenslage: 'geburt',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: a tax procedure, for which § 3 (4) OZG lets ELSTER suffice.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 67 EStG wants a written or electronic application.' },
  depth: 'draft',
  outcome: {
    kind: 'elsewhere',
    explanation: {
      de: 'Über das Kindergeld entscheidet die Familienkasse der Bundesagentur für Arbeit, nicht die Stadt. Ihre Angaben gehen dorthin.',
      en: 'The Familienkasse of the Federal Employment Agency decides on child benefit, not the city. Your entries go there.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Familienkasse', 'Geld für Kinder', 'Baby', 'Kindergeldantrag'],
  legalBasis: [
    { norm: '§§ 62 bis 70 EStG', reviewedAt: '2026-11-29' },
    { norm: 'BKGG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'illustrative', why: 'Assumption: no fee was found anywhere.' },
  evidence: [
    {
      title: { de: 'Geburtsurkunde oder Geburtsbescheinigung', en: 'Birth certificate' },
      field: 'kinder.geburtsurkunde',
    },
    { title: { de: 'Aufenthaltstitel', en: 'Residence title' }, field: 'antragsteller.aufenthaltstitel' },
  ],
  beforeYouStart: [
    vorDemStart.steuerId,
    { de: 'Die Steuer-ID des Kindes, wenn sie schon da ist', en: 'The tax number of the child, if it has arrived' },
    vorDemStart.geburtsurkunde,
    vorDemStart.iban,
  ],
  whatHappensNext: [
    { de: 'Ihre Angaben gehen an die Familienkasse.', en: 'Your entries go to the Familienkasse.' },
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über das Kindergeld', en: 'the decision on child benefit' },
  }),

  sections: {
    antragsteller: section(
      { title: { de: 'Sie', en: 'You' } },
      {
        person: personMitGeburt(),
        staatsangehoerigkeit: staatsangehoerigkeit(),
        aufenthaltsrecht: aufenthaltsrecht(),
        aufenthaltstitel: nachweis({
          label: { de: 'Aufenthaltstitel, Vorder- und Rückseite', en: 'Residence title, front and back' },
          phrase: { de: 'den Aufenthaltstitel', en: 'the residence title' },
          visibleWhen: notEqual('antragsteller.aufenthaltsrecht', 'freizuegig'),
        }),
        anschrift: anschriftInland(),
        familienstand: familienstand(),
        steuerId: steuerId(),
        kontakt: kontakt(),
      },
    ),
    kinder: section(
      { title: { de: 'Kinder', en: 'Children' } },
      {
        kinder: repeat(
          {
            ...nameFields({ whose: desKindes }),
            geburtsdatum: date({
              label: { de: 'Geburtsdatum', en: 'Date of birth' },
              phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
              // A disability that began before 25 lets the benefit go on without a limit (§ 32 (4) no. 3 EStG).
              min: today({ years: -70 }),
              max: today(),
            }),
            steuerId: steuerId({
              whose: desKindes,
              optional: true,
              hint: {
                de: 'Sie kommt einige Wochen nach der Geburt mit der Post und kann nachgereicht werden.',
                en: 'It arrives by post some weeks after the birth and can follow later.',
              },
            }),
            verhaeltnis: choice(
              {
                'eigenes-kind': { de: 'Eigenes Kind', en: 'Own child' },
                adoptivkind: { de: 'Adoptivkind', en: 'Adopted child' },
                pflegekind: { de: 'Pflegekind', en: 'Foster child' },
                stiefkind: { de: 'Kind der Ehepartnerin oder des Ehepartners', en: 'Child of the spouse' },
                enkelkind: { de: 'Enkelkind', en: 'Grandchild' },
              },
              {
                label: { de: 'Wie stehen Sie zu dem Kind?', en: 'What is your relation to the child?' },
                phrase: { de: 'Ihr Verhältnis zu dem Kind', en: 'your relation to the child' },
              },
            ),
            imHaushalt: yesNo({
              label: { de: 'Lebt das Kind in Ihrem Haushalt?', en: 'Does the child live in your household?' },
            }),
            lebtBei: text({
              label: { de: 'Wo und bei wem lebt das Kind?', en: 'Where and with whom does the child live?' },
              phrase: { de: 'wo und bei wem das Kind lebt', en: 'where and with whom the child lives' },
              maxLength: 200,
              characters: 'din-91379-c',
              visibleWhen: equal('self.imHaushalt', false),
            }),
          },
          {
            label: { de: 'Für welche Kinder beantragen Sie Kindergeld?', en: 'For which children do you apply?' },
            phrase: { de: 'die Kinder', en: 'the children' },
            max: 10,
          },
        ),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde', en: 'Birth certificate' },
          phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
          hint: {
            de: 'Nur nötig, wenn das Kind im Ausland geboren ist oder die Familienkasse danach fragt.',
            en: 'Only needed if the child was born abroad or the Familienkasse asks for it.',
          },
          optional: true,
        }),
      },
    ),
    andererElternteil: section(
      { title: { de: 'Anderer Elternteil', en: 'Other parent' } },
      {
        name: personenname({ whose: desAnderen, optional: true }),
        oeffentlicherDienst: yesNo({
          label: {
            de: 'Arbeiten Sie oder der andere Elternteil im öffentlichen Dienst?',
            en: 'Do you or the other parent work in the public service?',
          },
        }),
        dienststelle: text({
          label: { de: 'Wer und bei welcher Dienststelle?', en: 'Who, and at which office?' },
          phrase: { de: 'die Dienststelle', en: 'the office' },
          maxLength: 150,
          characters: 'din-91379-c',
          visibleWhen: equal('andererElternteil.oeffentlicherDienst', true),
        }),
        auslandsbezug: yesNo({
          label: {
            de: 'Arbeitet jemand von Ihnen im Ausland oder erhält von dort Geld für das Kind?',
            en: 'Does one of you work abroad or receive money for the child from there?',
          },
        }),
      },
    ),
    abschluss: section(
      { title: { de: 'Auszahlung und Erklärung', en: 'Payment and declaration' } },
      { bankverbindung: bankverbindung(), richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the application. */
export type Kindergeld = DataOf<typeof kindergeld>
