import { begruendung } from '../../bausteine/freitext.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, includes, not, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'
import { gradDerBehinderung, pflegegrad } from './_gesundheit.js'

/** Impairment as § 99 SGB IX describes it: not diagnoses, but what hinders somebody, for how long, and what is known. */
export const behinderungAbschnitt = section(
  {
    title: { de: 'Beeinträchtigung', en: 'Impairment' },
    sources: [
      '§§ 2, 99 SGB IX: substantial disability, or threat of one, for more than six months',
      '§ 103 SGB IX: care beside integration assistance',
    ],
  },
  {
    arten: choices(
      {
        koerperlich: { de: 'Körperlich', en: 'Physical' },
        geistig: { de: 'Geistig', en: 'Intellectual' },
        seelisch: { de: 'Seelisch, auch Sucht', en: 'Mental, also addiction' },
        sinne: { de: 'Sehen, Hören oder Sprechen', en: 'Sight, hearing or speech' },
      },
      {
        label: { de: 'Art der Beeinträchtigung', en: 'Kind of impairment' },
        phrase: { de: 'die Art der Beeinträchtigung', en: 'the kind of impairment' },
        specialCategory: 'disability',
      },
    ),
    dauer: choice(
      {
        besteht: {
          de: 'Seit mehr als sechs Monaten oder von Geburt an',
          en: 'For more than six months, or from birth',
        },
        erwartet: { de: 'Voraussichtlich länger als sechs Monate', en: 'Probably for more than six months' },
        droht: { de: 'Sie droht erst', en: 'It threatens to come' },
      },
      {
        label: { de: 'Seit wann besteht sie?', en: 'Since when does it exist?' },
        phrase: { de: 'die Dauer', en: 'the duration' },
        specialCategory: 'disability',
      },
    ),
    gradDerBehinderung: gradDerBehinderung(),
    pflegegrad: pflegegrad(),
    krankenkasse: text({
      label: { de: 'Krankenkasse oder private Krankenversicherung', en: 'Health insurance' },
      phrase: { de: 'die Krankenkasse', en: 'the health insurance' },
      maxLength: 200,
      characters: 'din-91379-c',
    }),
    unterlagen: nachweis({
      label: { de: 'Ärztliche und sonstige Unterlagen', en: 'Medical and other papers' },
      phrase: { de: 'die Unterlagen', en: 'the papers' },
      hint: {
        de: 'Was Sie schon haben, zum Beispiel Befunde oder Bescheid. Mehr fordert die Behörde an.',
        en: 'What you have, for example reports or a notice. The authority asks for more.',
      },
      optional: true,
      specialCategory: 'health',
    }),
  },
)

const geld = equal('bedarf.form', 'geld')

/** What is wished for: the group of benefits, the goals, who should provide it, and in which form. */
export const bedarfAbschnitt = section(
  {
    title: { de: 'Unterstützung', en: 'Support' },
    sources: [
      '§ 102 SGB IX: groups of benefits',
      '§§ 8, 104 SGB IX: wishes',
      '§§ 29, 105 SGB IX: kind of benefit, personal budget',
      '§ 117 SGB IX: a person of trust takes part in the planning',
    ],
  },
  {
    antragsart: choice(
      {
        erstantrag: { de: 'Zum ersten Mal', en: 'For the first time' },
        folgeantrag: { de: 'Die Unterstützung soll weitergehen', en: 'The support is to go on' },
        aenderung: { de: 'Der Bedarf hat sich geändert', en: 'The needs have changed' },
      },
      {
        label: { de: 'Art des Antrags', en: 'Kind of application' },
        phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
      },
    ),
    leistungsgruppen: choices(
      {
        'soziale-teilhabe': {
          de: 'Alltag, Wohnen und Freizeit (Soziale Teilhabe)',
          en: 'Everyday life, housing and leisure (social participation)',
        },
        'teilhabe-an-bildung': {
          de: 'Kita, Schule, Ausbildung und Studium (Teilhabe an Bildung)',
          en: 'School, training and studies (participation in education)',
        },
        'teilhabe-am-arbeitsleben': {
          de: 'Arbeit, zum Beispiel Werkstatt oder Budget für Arbeit',
          en: 'Work, for example a workshop or a budget for work',
        },
        'medizinische-rehabilitation': { de: 'Medizinische Rehabilitation', en: 'Medical rehabilitation' },
      },
      {
        label: { de: 'Wobei wird Unterstützung gebraucht?', en: 'What is support needed for?' },
        phrase: { de: 'den Bereich der Unterstützung', en: 'the field of support' },
      },
    ),
    bildungsort: choice(
      {
        'kita-oder-fruehfoerderung': { de: 'Vor der Schule', en: 'Before school' },
        schule: { de: 'In der Schule oder schulischen Ausbildung', en: 'At school or in school-based training' },
        hochschule: { de: 'Im Studium oder in der Weiterbildung', en: 'In studies or further training' },
      },
      {
        label: { de: 'Wo findet die Bildung statt?', en: 'Where does the education take place?' },
        phrase: { de: 'den Ort der Bildung', en: 'the place of education' },
        visibleWhen: includes('bedarf.leistungsgruppen', 'teilhabe-an-bildung'),
      },
    ),
    beschreibung: begruendung({
      label: {
        de: 'Was fällt schwer, und welche Hilfe wird gewünscht?',
        en: 'What is difficult, and what help is wished for?',
      },
      phrase: { de: 'die Beschreibung des Bedarfs', en: 'the description of the needs' },
      hint: {
        de: 'Stichworte genügen. Den Bedarf ermittelt die Behörde mit Ihnen im Gespräch.',
        en: 'Keywords are enough. The authority finds out about the needs in a talk with you.',
      },
      specialCategory: 'disability',
    }),
    ziele: begruendung({
      label: { de: 'Was soll sich ändern? (Ziele)', en: 'What should change? (goals)' },
      phrase: { de: 'die Ziele', en: 'the goals' },
      optional: true,
      specialCategory: 'disability',
    }),
    beginn: date({
      label: { de: 'Ab wann wird Unterstützung gebraucht?', en: 'From when is support needed?' },
      phrase: { de: 'den Beginn', en: 'the start' },
      hint: {
        de: 'Frühestens ab dem Ersten des Monats, in dem Sie den Antrag stellen.',
        en: 'At the earliest from the first day of the month of your application.',
      },
      min: today({ years: -1 }),
      max: today({ years: 2 }),
    }),
    form: choice(
      {
        sachleistung: { de: 'Ein Dienst oder eine Einrichtung hilft', en: 'A service or institution helps' },
        geld: { de: 'Persönliches Budget oder Geld', en: 'Personal budget or money' },
        offen: { de: 'Das weiß ich noch nicht', en: 'I do not know yet' },
      },
      {
        label: { de: 'In welcher Form?', en: 'In which form?' },
        phrase: { de: 'die Form der Unterstützung', en: 'the form of support' },
      },
    ),
    anbieter: text({
      label: { de: 'Gewünschter Dienst oder gewünschte Einrichtung', en: 'Service or institution you wish for' },
      phrase: { de: 'den gewünschten Dienst', en: 'the service' },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-c',
    }),
    vertrauensperson: text({
      label: { de: 'Wer soll beim Gespräch dabei sein?', en: 'Who should take part in the talk?' },
      phrase: { de: 'die Vertrauensperson', en: 'the person of trust' },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-a',
    }),
    budgetVerwendung: begruendung({
      label: { de: 'Wofür soll das Budget sein?', en: 'What is the budget for?' },
      phrase: { de: 'die Verwendung des Budgets', en: 'the use of the budget' },
      visibleWhen: geld,
      specialCategory: 'disability',
    }),
  },
)

/** Who else must or may pay first. */
export const vorrangAbschnitt = section(
  {
    title: { de: 'Andere, die zuständig sein können', en: 'Others who may be in charge' },
    sources: [
      '§§ 14, 15 SGB IX: which provider of rehabilitation is in charge',
      '§ 91 SGB IX: other benefits come first',
      '§§ 115, 116 SGB X: claims against those who caused the harm',
    ],
    rules: [
      {
        valid: not(
          and(
            includes('vorrang.ursache', 'keine'),
            or(
              includes('vorrang.ursache', 'arbeitsunfall'),
              includes('vorrang.ursache', 'anderer'),
              includes('vorrang.ursache', 'gewalttat'),
              includes('vorrang.ursache', 'impfschaden'),
              includes('vorrang.ursache', 'dienst'),
            ),
          ),
        ),
        message: {
          de: 'Prüfen Sie die Ursache. „Nichts davon“ passt nicht zu einer anderen Antwort.',
          en: 'Check the cause. “None of these” does not go with another answer.',
        },
        at: 'vorrang.ursache',
      },
    ],
  },
  {
    andereAntraege: yesNo({
      label: {
        de: 'Ist dieselbe Hilfe schon bei einer anderen Stelle beantragt?',
        en: 'Has the same help been applied for elsewhere?',
      },
    }),
    antraege: repeat(
      {
        stelle: text({
          label: { de: 'Stelle', en: 'Authority or insurer' },
          phrase: { de: 'die Stelle', en: 'the authority' },
          hint: {
            de: 'Zum Beispiel Rentenversicherung oder Agentur für Arbeit.',
            en: 'For example pension insurance.',
          },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        antragAm: date({
          label: { de: 'Tag des Antrags', en: 'Day of the application' },
          phrase: { de: 'den Tag des Antrags', en: 'the day of the application' },
          min: today({ years: -10 }),
          max: today(),
        }),
        stand: choice(
          {
            offen: { de: 'Noch nicht entschieden', en: 'Not yet decided' },
            bewilligt: { de: 'Bewilligt', en: 'Granted' },
            abgelehnt: { de: 'Abgelehnt', en: 'Refused' },
            weitergeleitet: { de: 'Weitergeleitet', en: 'Passed on' },
          },
          { label: { de: 'Stand', en: 'State' }, phrase: { de: 'den Stand', en: 'the state' } },
        ),
      },
      {
        label: { de: 'Andere Anträge', en: 'Other applications' },
        phrase: { de: 'die anderen Anträge', en: 'the other applications' },
        max: 10,
        visibleWhen: equal('vorrang.andereAntraege', true),
      },
    ),
    ursache: choices(
      {
        keine: { de: 'Nichts davon', en: 'None of these' },
        arbeitsunfall: { de: 'Arbeits- oder Schulunfall, Berufskrankheit', en: 'Accident at work or school' },
        anderer: { de: 'Anderer Unfall oder Behandlungsfehler', en: 'Other accident or medical error' },
        gewalttat: { de: 'Gewalttat', en: 'Act of violence' },
        impfschaden: { de: 'Impfschaden', en: 'Damage by vaccination' },
        dienst: { de: 'Wehr- oder Zivildienst', en: 'Military or civilian service' },
      },
      {
        label: { de: 'Kommt die Beeinträchtigung davon?', en: 'Does the impairment come from this?' },
        phrase: { de: 'die Ursache oder „Nichts davon“', en: 'the cause, or “None of these”' },
        specialCategory: 'health',
      },
    ),
    ansprueche: begruendung({
      label: { de: 'Wann geschah es, und wer zahlt dafür?', en: 'When did it happen, and who pays for it?' },
      phrase: { de: 'den Hergang', en: 'what happened' },
      optional: true,
      specialCategory: 'health',
    }),
    lebensunterhalt: yesNo({
      label: {
        de: 'Bekommt die Person Bürgergeld, Sozialhilfe, Grundsicherung oder Leistungen für Asylbewerber?',
        en: 'Does the person receive Bürgergeld, social assistance, basic income support or benefits for asylum seekers?',
      },
      hint: { de: 'Dann müssen Sie zu Einkommen nichts angeben.', en: 'You need not tell about income then.' },
    }),
  },
)
