import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, integer, yesNo } from '../../model/fields.js'
import { wer } from './_person-im-haushalt.js'

/** What makes the income count for less: disability, persecution, single parents, working children, basic pension, support. */
export const abzuegeAbschnitt = section(
  {
    title: { de: 'Freibeträge', en: 'Allowances' },
    hint: { de: 'Diese Angaben können Ihr Wohngeld erhöhen.', en: 'These entries can raise your benefit.' },
    sources: [
      '§ 17 WoGG: disability and persecution of each member, single parents, children’s own income',
      '§ 17a WoGG: 33 years of basic pension periods of each member',
      '§ 18 WoGG: support paid to others',
    ],
  },
  {
    schwerbehinderung: yesNo({
      label: {
        de: 'Ist jemand im Haushalt schwerbehindert und möchten Sie das angeben?',
        en: 'Is somebody in the household severely disabled, and do you want to tell us?',
      },
      specialCategory: 'disability',
    }),
    schwerbehinderte: repeat(
      {
        wer: wer({ specialCategory: 'disability' }),
        grad: integer({
          label: { de: 'Grad der Behinderung (GdB)', en: 'Degree of disability (GdB)' },
          phrase: { de: 'den Grad der Behinderung', en: 'the degree of disability' },
          min: 20,
          max: 100,
          specialCategory: 'disability',
        }),
        pflege: yesNo({
          label: {
            de: 'Ist die Person pflegebedürftig und wird zu Hause, teilstationär oder in Kurzzeitpflege gepflegt?',
            en: 'Does the person need care, and is it given at home, in day care or in short-term care?',
          },
          specialCategory: 'health',
        }),
        nachweis: nachweis({
          label: { de: 'Schwerbehindertenausweis oder Pflegebescheid', en: 'Disability card or notice on care' },
          phrase: { de: 'den Nachweis', en: 'the proof' },
          optional: true,
          specialCategory: 'disability',
        }),
      },
      {
        label: { de: 'Schwerbehinderte Personen', en: 'Severely disabled persons' },
        phrase: { de: 'die schwerbehinderten Personen', en: 'the severely disabled persons' },
        max: 16,
        visibleWhen: equal('freibetraege.schwerbehinderung', true),
      },
    ),
    verfolgung: yesNo({
      label: {
        de: 'Ist jemand im Haushalt Opfer der nationalsozialistischen Verfolgung oder diesen gleichgestellt?',
        en: 'Was somebody in the household persecuted by the National Socialists, or has equal status?',
      },
      specialCategory: 'ethnic-origin',
    }),
    verfolgte: repeat(
      { wer: wer({ specialCategory: 'ethnic-origin' }) },
      {
        label: { de: 'Verfolgte Personen', en: 'Persons who were persecuted' },
        phrase: { de: 'die verfolgten Personen', en: 'the persons who were persecuted' },
        max: 16,
        visibleWhen: equal('freibetraege.verfolgung', true),
      },
    ),
    alleinMitKindern: yesNo({
      label: {
        de: 'Wohnen Sie allein mit Kindern, von denen eines unter 18 ist und für das es Kindergeld gibt?',
        en: 'Do you live alone with children, one of whom is under 18 with child benefit being paid?',
      },
    }),
    kindMitErwerb: yesNo({
      label: {
        de: 'Verdient ein Kind im Haushalt, das noch keine 25 Jahre alt ist, selbst Geld mit Arbeit?',
        en: 'Does a child of the household who is not yet 25 earn money by working?',
      },
    }),
    grundrente: yesNo({
      label: {
        de: 'Hat jemand im Haushalt mindestens 33 Jahre Grundrentenzeiten oder ähnliche Zeiten?',
        en: 'Does somebody in the household have at least 33 years of basic pension or similar periods?',
      },
      hint: { de: 'Das steht im Rentenbescheid.', en: 'The pension notice tells.' },
    }),
    grundrenten: repeat(
      {
        wer: wer(),
        nachweis: nachweis({
          label: { de: 'Rentenbescheid oder Versicherungsverlauf', en: 'Pension notice or insurance record' },
          phrase: { de: 'den Rentenbescheid', en: 'the pension notice' },
          optional: true,
        }),
      },
      {
        label: { de: 'Personen mit Grundrentenzeiten', en: 'Persons with basic pension periods' },
        phrase: { de: 'die Personen mit Grundrentenzeiten', en: 'the persons with such periods' },
        max: 16,
        visibleWhen: equal('freibetraege.grundrente', true),
      },
    ),
    zahltUnterhalt: yesNo({
      label: {
        de: 'Zahlt jemand im Haushalt Unterhalt an andere?',
        en: 'Does somebody in the household pay maintenance?',
      },
    }),
    unterhalt: repeat(
      {
        wer: wer({ label: { de: 'Wer zahlt?', en: 'Who pays?' } }),
        fuer: choice(
          {
            'kind-in-ausbildung': {
              de: 'Kind des Haushalts, das zur Ausbildung auswärts wohnt',
              en: 'Child away for training',
            },
            'kind-beim-anderen-elternteil': { de: 'Kind beim anderen Elternteil', en: 'Child with the other parent' },
            'frueherer-partner': { de: 'Frühere oder getrennt lebende Partner', en: 'Former or separated partner' },
            sonstige: { de: 'Andere Person', en: 'Other person' },
          },
          {
            label: { de: 'Für wen?', en: 'For whom?' },
            phrase: { de: 'die unterstützte Person', en: 'who is supported' },
          },
        ),
        betragImMonat: betrag({
          label: { de: 'Betrag im Monat', en: 'Amount each month' },
          phrase: { de: 'den Unterhalt', en: 'the maintenance' },
          max: 100_000_00,
        }),
        titel: nachweis({
          label: { de: 'Unterhaltstitel oder Vereinbarung', en: 'Court order or agreement' },
          phrase: { de: 'den Unterhaltstitel', en: 'the order' },
          optional: true,
        }),
      },
      {
        label: { de: 'Unterhalt, der gezahlt wird', en: 'Maintenance that is paid' },
        phrase: { de: 'den gezahlten Unterhalt', en: 'the maintenance that is paid' },
        max: 10,
        visibleWhen: equal('freibetraege.zahltUnterhalt', true),
      },
    ),
  },
)
