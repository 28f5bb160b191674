import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, answerTo, equal, lessThan, not, notEqual, or } from '../../conditions/builders.js'
import type { ConditionData } from '../../model/condition.js'
import { group, repeat, section } from '../../model/containers.js'
import { choice, integer, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'
import type { Given } from '../../model/field.js'

/** Which months are applied for (§§ 4 to 4d, § 7 (1) BEEG), and what is earned in them (§ 2 (3) BEEG). */

interface MonthsOptions {
  readonly label: Texts
  readonly phrase: Texts
}

/**
 * Stretches of the months of life with one kind of allowance each. Basic allowance ends with month 14, or with month 18 at
 * the most for children who were born very early (§ 4 (1) and (5) BEEG).
 */
export function bezugsabschnitte<P extends boolean = false, W extends ConditionData = never>(
  options: Given<MonthsOptions, P, W, never>,
) {
  return repeat(
    {
      variante: choice(
        {
          basiselterngeld: { de: 'Basiselterngeld', en: 'Basic allowance' },
          'elterngeld-plus': { de: 'ElterngeldPlus', en: 'ElterngeldPlus' },
        },
        {
          label: { de: 'Variante', en: 'Kind of allowance' },
          phrase: { de: 'die Variante', en: 'the kind of allowance' },
        },
      ),
      von: integer({
        label: { de: 'Vom Lebensmonat', en: 'From month of life' },
        phrase: { de: 'den ersten Lebensmonat', en: 'the first month of life' },
        hint: { de: 'Der 1. Lebensmonat beginnt mit der Geburt.', en: 'The 1st month begins with the birth.' },
        min: 1,
        max: 32,
      }),
      bis: integer({
        label: { de: 'Bis zum Lebensmonat', en: 'To month of life' },
        phrase: { de: 'den letzten Lebensmonat', en: 'the last month of life' },
        hint: { de: 'Dieser Monat zählt mit.', en: 'This month is included.' },
        min: 1,
        max: 32,
      }),
    },
    { max: 12, rules: [inOrder, basicEnds], ...options },
  )
}

const inOrder = {
  valid: not(lessThan('self.bis', answerTo('self.von'))),
  message: {
    de: 'Prüfen Sie den letzten Lebensmonat. Er kann nicht vor dem ersten liegen.',
    en: 'Check the last month. It cannot be before the first.',
  },
  at: 'self.bis',
}

const basicEnds = {
  valid: or(
    notEqual('self.variante', 'basiselterngeld'),
    lessThan('self.bis', 15),
    // Four months more at the most; how many, the office counts by weeks.
    and(equal('kind.fruehgeburt', true), lessThan('self.bis', 19)),
  ),
  message: {
    de: 'Basiselterngeld endet spätestens mit dem 14. Lebensmonat. Wählen Sie für spätere Monate ElterngeldPlus.',
    en: 'Basic allowance ends with the 14th month at the latest. Choose ElterngeldPlus for later months.',
  },
  at: 'self.bis',
}

export const bezugSection = section(
  {
    title: { de: 'Ihre Monate', en: 'Your months' },
    hint: {
      de: 'Rückwirkend wird höchstens für drei Lebensmonate gezahlt. Mindestens zwei Monate müssen es sein.',
      en: 'At most three past months are paid. There must be at least two months.',
    },
    sources: ['§§ 4, 4a, 4b und 4c, § 7 Abs. 1 und 2 BEEG'],
  },
  {
    abschnitte: bezugsabschnitte({
      label: { de: 'Für welche Lebensmonate beantragen Sie Elterngeld?', en: 'For which months do you apply?' },
      phrase: { de: 'die Lebensmonate', en: 'the months of life' },
    }),
    partnerschaftsbonus: yesNo({
      label: { de: 'Beantragen Sie den Partnerschaftsbonus?', en: 'Do you apply for the partnership bonus?' },
      help: {
        de: 'Zwei bis vier weitere Monate, in denen beide Eltern 24 bis 32 Stunden in der Woche arbeiten; Alleinerziehende allein (§§ 4b, 4c BEEG).',
        en: 'Two to four further months in which both parents work 24 to 32 hours a week; single parents alone (sections 4b, 4c of the Act).',
      },
    }),
    bonus: group(
      {
        abMonat: integer({
          label: { de: 'Ab Lebensmonat', en: 'From month of life' },
          phrase: { de: 'den ersten Monat des Bonus', en: 'the first month of the bonus' },
          min: 1,
          max: 32,
        }),
        monate: integer({
          label: { de: 'Anzahl der Monate', en: 'Number of months' },
          phrase: { de: 'die Anzahl der Monate', en: 'the number of months' },
          min: 2,
          max: 4,
        }),
        stunden: integer({
          label: { de: 'Ihre Arbeitszeit in Stunden je Woche', en: 'Your working time in hours a week' },
          phrase: { de: 'Ihre Arbeitszeit', en: 'your working time' },
          min: 24,
          max: 32,
        }),
      },
      {
        label: { de: 'Partnerschaftsbonus', en: 'Partnership bonus' },
        visibleWhen: equal('bezug.partnerschaftsbonus', true),
      },
    ),
    alleinerziehend: yesNo({
      label: {
        de: 'Beantragen Sie als Alleinerziehende oder Alleinerziehender die Monate beider Eltern?',
        en: 'Do you apply for the months of both parents as a single parent?',
      },
      help: {
        de: 'Möglich, wenn Ihnen der Entlastungsbetrag für Alleinerziehende zusteht und der andere Elternteil weder bei Ihnen noch beim Kind wohnt (§ 4c BEEG).',
        en: 'Possible if you are entitled to the tax relief for single parents and the other parent lives neither with you nor with the child (section 4c of the Act).',
      },
    }),
  },
)

export const arbeitImBezugSection = section(
  {
    title: { de: 'Arbeit in diesen Monaten', en: 'Work in these months' },
    sources: ['§ 1 Abs. 6, § 2 Abs. 3, § 8 Abs. 1 und § 9 BEEG'],
  },
  {
    arbeitet: yesNo({
      label: {
        de: 'Arbeiten Sie in den Monaten mit Elterngeld?',
        en: 'Do you work in the months with parental allowance?',
      },
    }),
    stunden: integer({
      label: { de: 'Arbeitszeit in Stunden je Woche, im Durchschnitt', en: 'Working time in hours a week, on average' },
      phrase: { de: 'Ihre Arbeitszeit', en: 'your working time' },
      hint: { de: 'Höchstens 32, gerundet auf ganze Stunden.', en: 'At most 32, rounded to whole hours.' },
      min: 1,
      max: 32,
      visibleWhen: equal('arbeitImBezug.arbeitet', true),
    }),
    einkommen: betrag({
      label: { de: 'Voraussichtliches Einkommen im Monat, brutto', en: 'Expected gross income a month' },
      phrase: { de: 'das voraussichtliche Einkommen', en: 'the expected income' },
      max: 100_000_000,
      visibleWhen: equal('arbeitImBezug.arbeitet', true),
    }),
    bescheinigung: nachweis({
      label: {
        de: 'Bescheinigung des Arbeitgebers oder eigene Erklärung',
        en: 'Certificate of the employer, or your own statement',
      },
      phrase: { de: 'die Bescheinigung', en: 'the certificate' },
      hint: {
        de: 'Über Arbeitszeit und Einkommen; Selbstständige erklären beides selbst.',
        en: 'On working time and income; the self-employed state both themselves.',
      },
      visibleWhen: equal('arbeitImBezug.arbeitet', true),
    }),
  },
)
