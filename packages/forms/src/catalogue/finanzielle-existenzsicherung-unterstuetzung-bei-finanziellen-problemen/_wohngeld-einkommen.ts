import { betrag } from '../../bausteine/betrag.js'
import { begruendung } from '../../bausteine/freitext.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'
import { einkuenfte } from './_einkuenfte.js'
import { wer } from './_person-im-haushalt.js'

const bezug = equal('leistungen.bezug', true)
const nichtMehr = or(equal('self.stand', 'abgelehnt'), equal('self.stand', 'verzicht'))

/** Benefits that already pay for housing and therefore exclude from housing benefit. */
export const leistungenAbschnitt = section(
  {
    title: { de: 'Andere Leistungen', en: 'Other benefits' },
    sources: [
      '§§ 7, 8 WoGG: benefits that exclude, for whom and for how long; loans do not',
      '§ 25 Abs. 3 WoGG: period after such a benefit was refused',
      '§ 20 Abs. 2 WoGG: training grants',
    ],
  },
  {
    bezug: yesNo({
      label: {
        de: 'Bekommt jemand im Haushalt eine Leistung, die schon Wohnkosten enthält, oder hat sie beantragt?',
        en: 'Does somebody in the household receive a benefit that already includes housing, or has applied for one?',
      },
      help: {
        de: 'Zum Beispiel Bürgergeld, Hilfe zum Lebensunterhalt, Grundsicherung im Alter, Leistungen für Asylbewerber.',
        en: 'For example Bürgergeld, subsistence support, basic income support in old age, benefits for asylum seekers.',
      },
    }),
    liste: repeat(
      {
        wer: wer(),
        art: choice(
          {
            buergergeld: { de: 'Bürgergeld', en: 'Bürgergeld' },
            verletztengeld: { de: 'Verletztengeld in Höhe des Bürgergelds', en: 'Injury benefit at that rate' },
            'auszubildende-nach-sgb-2': {
              de: 'Zuschuss für Auszubildende (§ 27 SGB II)',
              en: 'Supplement for trainees',
            },
            grundsicherung: {
              de: 'Grundsicherung im Alter und bei Erwerbsminderung',
              en: 'Basic income support in old age or reduced earning capacity',
            },
            lebensunterhalt: { de: 'Hilfe zum Lebensunterhalt', en: 'Subsistence support' },
            'soziale-entschaedigung': {
              de: 'Hilfe zum Lebensunterhalt nach dem Recht der Sozialen Entschädigung',
              en: 'Subsistence support under the law of social compensation',
            },
            asylbewerber: { de: 'Leistungen für Asylbewerber', en: 'Benefits for asylum seekers' },
            jugendhilfe: { de: 'Jugendhilfe in einem Haushalt nur mit Empfängern', en: 'Youth welfare' },
          },
          {
            label: { de: 'Welche Leistung?', en: 'Which benefit?' },
            phrase: { de: 'die Leistung', en: 'the benefit' },
          },
        ),
        stand: choice(
          {
            laufend: { de: 'Wird gezahlt', en: 'Is paid' },
            darlehen: { de: 'Wird nur als Darlehen gezahlt', en: 'Is paid as a loan only' },
            'nur-angerechnet': {
              de: 'Bekommt jemand anderes, aber das Einkommen dieser Person wird angerechnet',
              en: 'Somebody else receives it, but the income of this person is counted',
            },
            beantragt: { de: 'Beantragt', en: 'Applied for' },
            abgelehnt: { de: 'Abgelehnt oder eingestellt', en: 'Refused or ended' },
            verzicht: { de: 'Ich verzichte zugunsten des Wohngelds', en: 'Waived in favour of housing benefit' },
          },
          {
            label: { de: 'Stand', en: 'State' },
            phrase: { de: 'den Stand', en: 'the state' },
          },
        ),
        bis: date({
          label: { de: 'Bis wann wird sie gezahlt?', en: 'Until when is it paid?' },
          phrase: { de: 'das Ende der Leistung', en: 'the end of the benefit' },
          hint: { de: 'Der letzte Tag laut Bescheid.', en: 'The last day by the notice.' },
          min: today({ years: -1 }),
          max: today({ years: 10 }),
          optional: true,
          visibleWhen: equal('self.stand', 'laufend'),
        }),
        abgelehntAb: date({
          label: { de: 'Ab wann bekommt die Person sie nicht mehr?', en: 'From when does the person not receive it?' },
          phrase: { de: 'den Beginn der Ablehnung', en: 'from when it is refused' },
          min: today({ years: -3 }),
          max: today({ years: 1 }),
          visibleWhen: nichtMehr,
        }),
        erfahrenAm: date({
          label: { de: 'Wann haben Sie das erfahren?', en: 'When did you learn of that?' },
          phrase: { de: 'den Tag, an dem Sie davon erfahren haben', en: 'the day on which you learned of it' },
          hint: {
            de: 'Wohngeld kann dann rückwirkend beginnen, wenn Sie es bis zum Ende des nächsten Monats beantragen.',
            en: 'The benefit can then begin in the past, if you apply by the end of the following month.',
          },
          min: today({ years: -3 }),
          max: today(),
          visibleWhen: equal('self.stand', 'abgelehnt'),
        }),
        behoerde: text({
          label: { de: 'Behörde', en: 'Authority' },
          phrase: { de: 'die Behörde', en: 'the authority' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        bescheid: nachweis({
          label: { de: 'Bescheid', en: 'Notice' },
          phrase: { de: 'den Bescheid', en: 'the notice' },
          optional: true,
        }),
      },
      {
        label: { de: 'Leistungen', en: 'Benefits' },
        phrase: { de: 'die Leistungen', en: 'the benefits' },
        max: 15,
        visibleWhen: bezug,
      },
    ),
    alleInAusbildung: yesNo({
      label: {
        de: 'Sind alle Mitglieder des Haushalts in Studium oder Ausbildung und könnten BAföG oder Ausbildungsbeihilfe bekommen?',
        en: 'Is everybody in the household in training and eligible for a training grant?',
      },
      hint: {
        de: 'Auch, wenn der Antrag wegen des Einkommens der Eltern abgelehnt wurde.',
        en: 'Also if it was refused because of the parents’ income.',
      },
    }),
    ablehnungsbescheid: nachweis({
      label: { de: 'Bescheid über die Ausbildungsförderung', en: 'Notice on the training grant' },
      phrase: { de: 'den Bescheid über die Ausbildungsförderung', en: 'the notice on the training grant' },
      optional: true,
      visibleWhen: equal('leistungen.alleInAusbildung', true),
    }),
  },
)

/** Income of everybody, what is deducted by flat rate, what it costs to earn it, and what will change. */
export const einkommenAbschnitt = section(
  {
    title: { de: 'Einkommen', en: 'Income' },
    sources: [
      '§ 14 WoGG: yearly income',
      '§ 15 WoGG: income to be expected, one-off income',
      '§ 16 WoGG: flat deductions for taxes and contributions',
      '§ 21 Nr. 3 WoGG: considerable assets',
    ],
  },
  {
    vorhanden: yesNo({
      label: { de: 'Hat jemand im Haushalt Einkommen?', en: 'Does anybody in the household have income?' },
    }),
    lebensunterhalt: begruendung({
      label: { de: 'Wovon leben Sie?', en: 'What do you live on?' },
      phrase: { de: 'die Quelle Ihres Lebensunterhalts', en: 'what you live on' },
      visibleWhen: equal('einkommen.vorhanden', false),
    }),
    einkuenfte: einkuenfte({ visibleWhen: equal('einkommen.vorhanden', true) }),
    abgaben: repeat(
      {
        wer: wer(),
        abgaben: choices(
          {
            einkommensteuer: { de: 'Einkommensteuer', en: 'Income tax' },
            krankenversicherung: {
              de: 'Beiträge zur Kranken- und Pflegeversicherung',
              en: 'Health and care insurance',
            },
            rentenversicherung: { de: 'Beiträge zur Rentenversicherung oder Altersvorsorge', en: 'Pension insurance' },
          },
          {
            label: { de: 'Was zahlt die Person?', en: 'What does the person pay?' },
            phrase: { de: 'die Abgaben', en: 'what is paid' },
          },
        ),
      },
      {
        label: { de: 'Steuern und Beiträge', en: 'Taxes and contributions' },
        phrase: { de: 'die Steuern und Beiträge', en: 'the taxes and contributions' },
        hint: {
          de: 'Eine Zeile für jede Person, die etwas davon zahlt.',
          en: 'One row for everybody who pays any of them.',
        },
        optional: true,
        max: 16,
        visibleWhen: equal('einkommen.vorhanden', true),
      },
    ),
    werbungskosten: betrag({
      label: { de: 'Werbungskosten im Jahr', en: 'Work-related expenses in a year' },
      phrase: { de: 'die Werbungskosten', en: 'the work-related expenses' },
      hint: { de: 'Nur, wenn sie über dem Pauschbetrag liegen.', en: 'Only if they exceed the lump sum.' },
      optional: true,
      max: 1_000_000_00,
      visibleWhen: equal('einkommen.vorhanden', true),
    }),
    kinderbetreuung: betrag({
      label: { de: 'Kosten für Kinderbetreuung im Jahr', en: 'Costs of childcare in a year' },
      phrase: { de: 'die Kosten für Kinderbetreuung', en: 'the costs of childcare' },
      optional: true,
      max: 1_000_000_00,
      visibleWhen: equal('einkommen.vorhanden', true),
    }),
    aenderung: yesNo({
      label: {
        de: 'Wird sich das Einkommen in den nächsten zwölf Monaten ändern?',
        en: 'Will the income change within the next twelve months?',
      },
    }),
    aenderungAb: date({
      label: { de: 'Ab wann?', en: 'From when?' },
      phrase: { de: 'den Tag der Änderung', en: 'the day of the change' },
      min: today({ years: -1 }),
      max: today({ years: 2 }),
      visibleWhen: equal('einkommen.aenderung', true),
    }),
    aenderungWas: begruendung({
      label: { de: 'Was ändert sich?', en: 'What changes?' },
      phrase: { de: 'die Änderung', en: 'the change' },
      visibleWhen: equal('einkommen.aenderung', true),
    }),
    vermoegenErheblich: yesNo({
      label: {
        de: 'Hat Ihr Haushalt erhebliches Vermögen?',
        en: 'Does your household have considerable assets?',
      },
      help: {
        de: 'In der Regel: mehr als 60.000 € für eine Person, und 30.000 € mehr für jede weitere.',
        en: 'Normally more than 60,000 € for one person, and 30,000 € more for every other.',
      },
      source: 'Administrative regulation to § 21 WoGG; the limits are a rule of thumb and not part of the statute.',
    }),
    vermoegen: betrag({
      label: { de: 'Vermögen des Haushalts', en: 'Assets of the household' },
      phrase: { de: 'das Vermögen', en: 'the assets' },
      max: 100_000_000_00,
      visibleWhen: equal('einkommen.vermoegenErheblich', true),
    }),
  },
)
