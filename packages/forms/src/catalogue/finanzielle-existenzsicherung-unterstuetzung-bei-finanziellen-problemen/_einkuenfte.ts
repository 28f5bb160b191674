import type { ConditionData } from '../../model/condition.js'
import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { repeat } from '../../model/containers.js'
import { choice } from '../../model/fields.js'
import type { Given, OptionsOf } from '../../model/field.js'
import { wer } from './_person-im-haushalt.js'

type ListOptions = Omit<OptionsOf<'repeat', 'fields'>, 'label' | 'max' | 'phrase' | 'rules'>

/**
 * Everything that comes in, one row for each kind of income of each person, before deductions. Proofs may follow: benefits
 * are paid from the month of the application, and a missing paper must not cost one.
 */
export function einkuenfte<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options: Given<ListOptions, P, W, Q>,
) {
  return repeat(
    {
      wer: wer(),
      art: choice(
        {
          arbeit: { de: 'Lohn, Gehalt oder Besoldung', en: 'Wages or salary' },
          minijob: { de: 'Minijob', en: 'Mini-job' },
          selbststaendig: {
            de: 'Selbstständige Arbeit, Gewerbe oder Landwirtschaft',
            en: 'Self-employment or business',
          },
          rente: { de: 'Rente, Pension oder Betriebsrente', en: 'Pension' },
          arbeitslosengeld: { de: 'Arbeitslosengeld (nicht Bürgergeld)', en: 'Unemployment benefit (not Bürgergeld)' },
          lohnersatz: {
            de: 'Krankengeld, Elterngeld, Mutterschafts- oder Kurzarbeitergeld',
            en: 'Sickness, parental, maternity or short-time working benefit',
          },
          ausbildungsfoerderung: {
            de: 'BAföG, Ausbildungsbeihilfe oder Stipendium',
            en: 'Training grant or scholarship',
          },
          unterhalt: { de: 'Unterhalt oder Unterhaltsvorschuss', en: 'Maintenance or advance maintenance' },
          kapital: { de: 'Zinsen und Dividenden', en: 'Interest and dividends' },
          vermietung: { de: 'Miete oder Pacht, die Sie einnehmen', en: 'Rent that you receive' },
          einmalig: {
            de: 'Einmalige Einnahme, zum Beispiel Abfindung',
            en: 'One-off income, for example severance pay',
          },
          sonstiges: { de: 'Etwas anderes', en: 'Something else' },
        },
        {
          label: { de: 'Art des Einkommens', en: 'Kind of income' },
          phrase: { de: 'die Art des Einkommens', en: 'the kind of income' },
        },
      ),
      betrag: betrag({
        label: { de: 'Betrag vor Abzügen (brutto)', en: 'Amount before deductions (gross)' },
        phrase: { de: 'den Betrag', en: 'the amount' },
        max: 10_000_000_00,
      }),
      rhythmus: choice(
        {
          monatlich: { de: 'Im Monat', en: 'Each month' },
          jaehrlich: { de: 'Im Jahr', en: 'Each year' },
          einmal: { de: 'Einmal', en: 'Once' },
        },
        {
          label: { de: 'Wie oft?', en: 'How often?' },
          phrase: { de: 'den Rhythmus der Zahlung', en: 'how often it is paid' },
        },
      ),
      nachweis: nachweis({
        label: { de: 'Nachweis über dieses Einkommen', en: 'Proof of this income' },
        phrase: { de: 'den Nachweis über das Einkommen', en: 'the proof of the income' },
        hint: {
          de: 'Zum Beispiel Lohnabrechnung oder Rentenbescheid. Sie können ihn nachreichen.',
          en: 'For example a pay slip or pension notice. You may hand it in later.',
        },
        optional: true,
      }),
    },
    {
      label: { de: 'Einkommen aller Personen im Haushalt', en: 'Income of everybody in the household' },
      phrase: { de: 'das Einkommen', en: 'the income' },
      max: 30,
      ...options,
    },
  )
}
