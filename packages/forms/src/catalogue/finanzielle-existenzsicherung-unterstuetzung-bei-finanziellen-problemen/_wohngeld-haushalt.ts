import { begruendung } from '../../bausteine/freitext.js'
import { geburtsdatum } from '../../bausteine/geburt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, integer, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'
import { wer } from './_person-im-haushalt.js'

/** What somebody does for a living, as far as housing benefit cares. */
export function taetigkeitsart(label: Texts) {
  return choice(
    {
      beschaeftigt: { de: 'Angestellt, Arbeiterin oder Beamter', en: 'Employed' },
      selbststaendig: { de: 'Selbstständig', en: 'Self-employed' },
      rente: { de: 'In Rente oder Pension', en: 'Retired' },
      arbeitslos: { de: 'Arbeitslos', en: 'Unemployed' },
      'schule-oder-kind': { de: 'Kind oder in der Schule', en: 'Child or at school' },
      'studium-oder-ausbildung': { de: 'Im Studium oder in Ausbildung', en: 'Student or trainee' },
      sonstiges: { de: 'Etwas anderes', en: 'Something else' },
    },
    { label, phrase: { de: 'die Tätigkeit', en: 'the activity' } },
  )
}

/** Rights of residence by which foreigners are entitled and count as members (§ 3 Abs. 5, § 5 Abs. 3 WoGG). */
export const aufenthaltsrechte = {
  freizuegigkeit: { de: 'EU-Freizügigkeit', en: 'Freedom of movement within the EU' },
  aufenthaltstitel: { de: 'Aufenthalts- oder Niederlassungserlaubnis', en: 'Residence or settlement permit' },
  duldung: { de: 'Duldung', en: 'Toleration' },
  aufenthaltsgestattung: { de: 'Aufenthaltsgestattung', en: 'Permission pending asylum' },
  anderes: { de: 'Anderes Aufenthaltsrecht', en: 'Other right of residence' },
} as const

const nichtAllein = equal('haushalt.allein', false)

/** Who counts as a member of the household, who only lives there, and what will change soon. */
export const haushaltAbschnitt = section(
  {
    title: { de: 'Ihr Haushalt', en: 'Your household' },
    hint: {
      de: 'Zum Haushalt gehören Angehörige und Partner, die mit Ihnen wohnen und wirtschaften. Mitbewohner einer WG gehören nicht dazu.',
      en: 'Relatives and partners who live and keep house with you belong to the household. Flatmates do not.',
    },
    sources: [
      '§ 5 WoGG: members of the household, foreign members, children of separated parents, one centre of life',
      '§ 6 Abs. 2 WoGG: death of a member within twelve months',
      '§ 11 Abs. 2 Nr. 3 WoGG: persons who live there without being members',
      '§ 23 Abs. 1 Satz 2 WoGG: members state their sex',
      '§ 24 Abs. 2, § 27 WoGG: changes that are to be expected',
    ],
  },
  {
    allein: yesNo({
      label: { de: 'Besteht Ihr Haushalt nur aus Ihnen?', en: 'Are you the only member of your household?' },
    }),
    mitglieder: repeat(
      {
        ...nameFields(),
        geburtsdatum: geburtsdatum(),
        geschlecht: geschlecht(),
        staatsangehoerigkeit: staatsangehoerigkeit(),
        aufenthalt: choice(aufenthaltsrechte, {
          label: { de: 'Warum darf die Person in Deutschland wohnen?', en: 'Why may the person live in Germany?' },
          phrase: { de: 'das Aufenthaltsrecht', en: 'the right of residence' },
          visibleWhen: notEqual('self.staatsangehoerigkeit', '000'),
        }),
        verhaeltnis: choice(
          {
            'ehe-oder-lebenspartner': {
              de: 'Ehe- oder Lebenspartnerin oder -partner',
              en: 'Spouse or registered partner',
            },
            'eheaehnlich-verbunden': { de: 'Partnerin oder Partner ohne Trauschein', en: 'Unmarried partner' },
            kind: { de: 'Kind, Stiefkind oder Enkelkind', en: 'Child, stepchild or grandchild' },
            pflegekind: { de: 'Pflegekind', en: 'Foster child' },
            elternteil: { de: 'Eltern-, Schwieger- oder Großelternteil', en: 'Parent, parent-in-law or grandparent' },
            pflegeelternteil: { de: 'Pflegemutter oder Pflegevater', en: 'Foster parent' },
            geschwister: { de: 'Geschwister, Schwägerin oder Schwager', en: 'Brother or sister, also in law' },
            sonstige: { de: 'Andere Verwandte', en: 'Other relative' },
          },
          {
            label: { de: 'Verhältnis zu Ihnen', en: 'Relation to you' },
            phrase: { de: 'das Verhältnis', en: 'the relation' },
          },
        ),
        taetigkeit: taetigkeitsart({ de: 'Was macht die Person zurzeit?', en: 'What does the person do at present?' }),
      },
      {
        label: { de: 'Weitere Mitglieder des Haushalts', en: 'Further members of the household' },
        phrase: { de: 'die weiteren Mitglieder des Haushalts', en: 'the further members of the household' },
        max: 15,
        visibleWhen: nichtAllein,
      },
    ),
    kinderImWechsel: repeat(
      {
        wer: wer(),
        anteil: choice(
          {
            haelfte: { de: 'Etwa die Hälfte der Zeit', en: 'About half of the time' },
            drittel: { de: 'Mindestens ein Drittel der Zeit', en: 'At least a third of the time' },
            weniger: { de: 'Weniger', en: 'Less' },
          },
          {
            label: { de: 'Wie viel lebt das Kind bei Ihnen?', en: 'How much does the child live with you?' },
            phrase: { de: 'den Anteil der Zeit', en: 'the share of time' },
          },
        ),
      },
      {
        label: {
          de: 'Kinder, die abwechselnd bei Ihnen und dem anderen Elternteil wohnen',
          en: 'Children who live with you and the other parent in turn',
        },
        phrase: { de: 'die Kinder', en: 'the children' },
        optional: true,
        max: 10,
      },
    ),
    mitbewohner: integer({
      label: { de: 'Wie viele Personen wohnen sonst noch in der Wohnung?', en: 'How many other persons live there?' },
      phrase: { de: 'die Zahl der Mitbewohner', en: 'the number of flatmates' },
      hint: { de: 'Ohne Mitglieder des Haushalts. Sonst 0.', en: 'Without members of the household. Otherwise 0.' },
      min: 0,
      max: 50,
    }),
    weitereWohnung: yesNo({
      label: {
        de: 'Hat jemand aus dem Haushalt noch eine andere Wohnung?',
        en: 'Does somebody of the household have another home?',
      },
    }),
    weitereWohnungWer: begruendung({
      label: { de: 'Wer, und wo?', en: 'Who, and where?' },
      phrase: { de: 'die andere Wohnung', en: 'the other home' },
      visibleWhen: equal('haushalt.weitereWohnung', true),
    }),
    aenderung: yesNo({
      label: {
        de: 'Wird sich die Zahl der Mitglieder bald auf Dauer ändern?',
        en: 'Will the number of members change soon and for good?',
      },
    }),
    aenderungAb: date({
      label: { de: 'Ab wann?', en: 'From when?' },
      phrase: { de: 'den Tag der Änderung', en: 'the day of the change' },
      min: today({ years: -1 }),
      max: today({ years: 2 }),
      visibleWhen: equal('haushalt.aenderung', true),
    }),
    aenderungWas: begruendung({
      label: { de: 'Was ändert sich?', en: 'What changes?' },
      phrase: { de: 'die Änderung', en: 'the change' },
      hint: { de: 'Zum Beispiel Geburt, Einzug oder Auszug.', en: 'For example birth, moving in or out.' },
      visibleWhen: equal('haushalt.aenderung', true),
    }),
    todesfall: yesNo({
      label: {
        de: 'Ist in den letzten zwölf Monaten ein Mitglied des Haushalts gestorben?',
        en: 'Has a member of the household died within the last twelve months?',
      },
    }),
    todestag: date({
      label: { de: 'Todestag', en: 'Day of death' },
      phrase: { de: 'den Todestag', en: 'the day of death' },
      min: today({ years: -2 }),
      max: today(),
      visibleWhen: equal('haushalt.todesfall', true),
    }),
    nachTodBezogen: yesNo({
      label: {
        de: 'Bekam die verstorbene Person Bürgergeld, Grundsicherung oder eine ähnliche Leistung?',
        en: 'Did the deceased receive Bürgergeld, basic income support or a similar benefit?',
      },
      visibleWhen: equal('haushalt.todesfall', true),
    }),
    sterbeurkunde: nachweis({
      label: { de: 'Sterbeurkunde', en: 'Death certificate' },
      phrase: { de: 'die Sterbeurkunde', en: 'the death certificate' },
      optional: true,
      visibleWhen: equal('haushalt.todesfall', true),
    }),
  },
)
