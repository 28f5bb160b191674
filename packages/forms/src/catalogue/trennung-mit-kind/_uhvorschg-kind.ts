import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { betrag } from '../../bausteine/betrag.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { and, equal, lessThan, not, notEqual, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'

/** The child, for whom the advance is paid, and with whom it lives (§ 1 UhVorschG). */

const whose = { de: 'des Kindes', en: 'of the child' }

/** Children from twelve on have further conditions (§ 1 (1a) UhVorschG). */
const isTwelve = lessThan('kind.geburtsdatum', today({ years: -12, days: 1 }))

/** Own income counts only after general school, which nobody leaves before 15 (§ 2 (4) UhVorschG). */
const isFifteen = lessThan('kind.geburtsdatum', today({ years: -15, days: 1 }))

export const kindSection = section(
  {
    title: { de: 'Ihr Kind', en: 'Your child' },
    hint: { de: 'Für jedes Kind ein eigener Antrag.', en: 'One application for each child.' },
    sources: ['§ 1 Abs. 1 und 2a, § 2 Abs. 2, § 4 UhVorschG'],
  },
  {
    ...nameFields({ whose }),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
      hint: { de: 'Die Leistung endet mit dem 18. Geburtstag.', en: 'The advance ends on the 18th birthday.' },
      // One month more, because the month before the application may still be paid (§ 4).
      min: today({ years: -18, days: -62 }),
      max: today(),
    }),
    geburtsort: geburtsort({ whose }),
    staatsangehoerigkeit: staatsangehoerigkeit({ whose }),
    aufenthaltstitel: nachweis({
      label: { de: 'Aufenthaltstitel des Kindes oder Ihr eigener', en: 'Residence title of the child or your own' },
      phrase: { de: 'den Aufenthaltstitel', en: 'the residence title' },
      help: {
        de: 'Nicht nötig für Kinder mit Staatsangehörigkeit der EU, von Island, Liechtenstein, Norwegen oder der Schweiz.',
        en: 'Not needed for children who are citizens of the EU, Iceland, Liechtenstein, Norway or Switzerland.',
      },
      optional: true,
      visibleWhen: notEqual('kind.staatsangehoerigkeit', '000'),
    }),
    lebtBeiIhnenSeit: date({
      label: { de: 'Seit wann lebt das Kind bei Ihnen?', en: 'Since when has the child lived with you?' },
      phrase: {
        de: 'den Tag, seit dem das Kind bei Ihnen lebt',
        en: 'the day since when the child has lived with you',
      },
      min: today({ years: -19 }),
      max: today(),
    }),
    kindergeld: choice(
      {
        antragsteller: { de: 'Ich', en: 'I do' },
        'anderer-elternteil': { de: 'Der andere Elternteil', en: 'The other parent' },
        'andere-person': { de: 'Eine andere Person', en: 'Another person' },
        niemand: { de: 'Niemand', en: 'Nobody' },
      },
      {
        label: { de: 'Wer erhält das Kindergeld?', en: 'Who receives the child benefit?' },
        phrase: { de: 'wer das Kindergeld erhält', en: 'who receives the child benefit' },
      },
    ),
    kindergeldEmpfaenger: text({
      label: { de: 'Name der anderen Person', en: 'Name of the other person' },
      phrase: { de: 'den Namen der anderen Person', en: 'the name of the other person' },
      maxLength: 120,
      characters: 'din-91379-b',
      visibleWhen: equal('kind.kindergeld', 'andere-person'),
    }),
    fruehereLeistung: yesNo({
      label: {
        de: 'Wurde für das Kind schon einmal Unterhaltsvorschuss beantragt oder gezahlt?',
        en: 'Was an advance ever applied for or paid for the child?',
      },
    }),
    fruehereStelle: text({
      label: { de: 'Bei welchem Jugendamt und wann?', en: 'At which youth welfare office and when?' },
      phrase: { de: 'das Jugendamt und den Zeitraum', en: 'the youth welfare office and the period' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('kind.fruehereLeistung', true),
    }),
  },
)

export const betreuungSection = section(
  {
    title: { de: 'Betreuung', en: 'Care' },
    sources: ['§ 1 Abs. 1 Nr. 2 und Abs. 3 UhVorschG'],
  },
  {
    sorgerecht: choice(
      {
        allein: { de: 'Ich allein', en: 'I alone' },
        gemeinsam: { de: 'Beide Eltern', en: 'Both parents' },
        andere: { de: 'Vormund oder Jugendamt', en: 'Guardian or youth welfare office' },
      },
      {
        label: { de: 'Wer hat das Sorgerecht?', en: 'Who has custody?' },
        phrase: { de: 'wer das Sorgerecht hat', en: 'who has custody' },
      },
    ),
    mitbetreuung: choice(
      {
        nie: { de: 'Gar nicht', en: 'Never' },
        gelegentlich: { de: 'Gelegentlich, etwa am Wochenende', en: 'Sometimes, for example at weekends' },
        regelmaessig: { de: 'Regelmäßig mehrere Tage in der Woche', en: 'Regularly, several days a week' },
      },
      {
        label: {
          de: 'Wie oft betreut der andere Elternteil das Kind?',
          en: 'How often does the other parent look after the child?',
        },
        phrase: { de: 'die Betreuung durch den anderen Elternteil', en: 'the care by the other parent' },
        help: {
          de: 'Ab einem Anteil von etwa 40 Prozent besteht kein Anspruch.',
          en: 'From a share of about 40 per cent on there is no entitlement.',
        },
      },
    ),
    betreuungsanteil: choiceOfShare(),
    betreuungszeiten: text({
      label: { de: 'An welchen Tagen und zu welchen Zeiten?', en: 'On which days and at which times?' },
      phrase: { de: 'die Betreuungszeiten', en: 'the times of care' },
      maxLength: 500,
      multiline: true,
      visibleWhen: equal('betreuung.mitbetreuung', 'regelmaessig'),
    }),
    zusammenleben: yesNo({
      label: { de: 'Leben Sie mit dem anderen Elternteil zusammen?', en: 'Do you live with the other parent?' },
      help: {
        de: 'Dann besteht kein Anspruch, auch wenn Sie nicht verheiratet sind (§ 1 Abs. 3 UhVorschG).',
        en: 'If so there is no entitlement, even if you are not married (section 1 (3) of the Act).',
      },
    }),
    abwesend: yesNo({
      label: {
        de: 'Lebt das Kind zeitweise im Heim, im Internat oder bei anderen Personen?',
        en: 'Does the child live at times in a home, a boarding school or with others?',
      },
    }),
    abwesendBei: text({
      label: { de: 'Wo und seit wann?', en: 'Where and since when?' },
      phrase: { de: 'den Ort und den Beginn', en: 'the place and the start' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('betreuung.abwesend', true),
    }),
  },
)

/** Steps that people can judge; the Federal Administrative Court drew the line at 40 per cent in 2023. */
function choiceOfShare() {
  return choice(
    {
      'unter-einem-drittel': { de: 'Weniger als ein Drittel', en: 'Less than a third' },
      'bis-vierzig-prozent': { de: 'Ein Drittel bis 40 Prozent', en: 'A third to 40 per cent' },
      'ueber-vierzig-prozent': { de: 'Mehr als 40 Prozent', en: 'More than 40 per cent' },
    },
    {
      label: {
        de: 'Welchen Teil der Zeit übernimmt der andere Elternteil?',
        en: 'Which share of the time does the other parent take?',
      },
      phrase: { de: 'den Anteil der Betreuung', en: 'the share of care' },
      visibleWhen: equal('betreuung.mitbetreuung', 'regelmaessig'),
    },
  )
}

export const abZwoelfSection = section(
  {
    title: { de: 'Kinder ab 12 Jahren', en: 'Children aged 12 and over' },
    hint: {
      de: 'Sie erhalten die Leistung nur, wenn sie dadurch nicht auf Bürgergeld angewiesen sind oder Sie genug verdienen.',
      en: 'They receive the advance only if it keeps them off citizen’s benefit, or if you earn enough.',
    },
    sources: ['§ 1 Abs. 1a und § 2 Abs. 4 UhVorschG'],
    visibleWhen: isTwelve,
  },
  {
    sgb2Bezug: yesNo({
      label: {
        de: 'Erhält das Kind Leistungen vom Jobcenter (SGB II)?',
        en: 'Does the child receive benefits from the job centre (SGB II)?',
      },
    }),
    bruttoeinkommen: betrag({
      label: { de: 'Ihr Bruttoeinkommen im Monat', en: 'Your gross income a month' },
      phrase: { de: 'Ihr Bruttoeinkommen', en: 'your gross income' },
      hint: {
        de: 'Ohne Kindergeld. Ab 600 € besteht der Anspruch auch neben Leistungen vom Jobcenter.',
        en: 'Without child benefit. From €600 on the entitlement exists besides benefits from the job centre.',
      },
      max: 10_000_000,
      visibleWhen: equal('abZwoelf.sgb2Bezug', true),
    }),
    sgb2Bescheid: nachweis({
      label: {
        de: 'Bescheid des Jobcenters mit Berechnungsbogen',
        en: 'Decision of the job centre with its calculation',
      },
      phrase: { de: 'den Bescheid des Jobcenters', en: 'the decision of the job centre' },
      visibleWhen: equal('abZwoelf.sgb2Bezug', true),
    }),
    ausbildung: choice(
      {
        'allgemeinbildende-schule': { de: 'Allgemeinbildende Schule', en: 'School of general education' },
        ausbildung: { de: 'Ausbildung oder Berufsschule', en: 'Vocational training' },
        freiwilligendienst: { de: 'Freiwilligendienst', en: 'Voluntary service' },
        arbeit: { de: 'Arbeit', en: 'Work' },
        nichts: { de: 'Nichts davon', en: 'None of these' },
      },
      {
        label: { de: 'Was macht das Kind zurzeit?', en: 'What does the child do at present?' },
        phrase: { de: 'was das Kind zurzeit macht', en: 'what the child does at present' },
        visibleWhen: isFifteen,
      },
    ),
    einkommenDesKindes: betrag({
      label: { de: 'Einkommen des Kindes im Monat, brutto', en: 'Gross income of the child a month' },
      phrase: { de: 'das Einkommen des Kindes', en: 'the income of the child' },
      hint: {
        de: 'Lohn, Ausbildungsvergütung, Zinsen oder Mieten; 0, wenn es keines hat.',
        en: 'Wages, training allowance, interest or rents; 0 if there is none.',
      },
      max: 10_000_000,
      visibleWhen: and(isFifteen, not(equal('abZwoelf.ausbildung', 'allgemeinbildende-schule'))),
    }),
    bescheinigung: nachweis({
      label: { de: 'Bescheinigung von Schule oder Betrieb', en: 'Certificate of the school or employer' },
      phrase: { de: 'die Bescheinigung von Schule oder Betrieb', en: 'the certificate of the school or employer' },
      visibleWhen: and(isFifteen, not(equal('abZwoelf.ausbildung', 'nichts'))),
    }),
  },
)
