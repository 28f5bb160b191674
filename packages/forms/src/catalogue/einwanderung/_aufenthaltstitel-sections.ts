import { nachweis } from '../../bausteine/nachweis.js'
import { personKurz } from '../../bausteine/personen.js'
import { answerTo, equal, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'
import { nettoeinkommen } from './_person.js'

const transfer = 'uebertrag-in-neuen-pass'

export const antrag = section(
  { title: { de: 'Ihr Antrag', en: 'Your application' } },
  {
    art: choice(
      {
        erteilung: { de: 'Ich beantrage zum ersten Mal einen Titel', en: 'I apply for a title for the first time' },
        verlaengerung: { de: 'Ich verlängere meinen Titel', en: 'I extend my title' },
        zweckwechsel: {
          de: 'Ich habe einen Titel und wechsle den Zweck',
          en: 'I have a title and change its purpose',
        },
        niederlassungserlaubnis: {
          de: 'Ich beantrage eine Niederlassungserlaubnis (unbefristet)',
          en: 'I apply for a settlement permit (unlimited)',
        },
        [transfer]: {
          de: 'Ich habe einen neuen Pass und brauche den Titel dazu',
          en: 'I have a new passport and need the title for it',
        },
      },
      {
        label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
        phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
      },
    ),
    zweck: choice(
      {
        studium: { de: 'Studium', en: 'University studies' },
        ausbildung: { de: 'Ausbildung, Schule oder Sprachkurs', en: 'Vocational training, school or language course' },
        erwerbstaetigkeit: { de: 'Arbeit oder Selbstständigkeit', en: 'Employment or self-employment' },
        familie: { de: 'Familie', en: 'Family' },
        'humanitaere-gruende': { de: 'Humanitäre Gründe', en: 'Humanitarian reasons' },
        sonstiges: { de: 'Anderer Zweck', en: 'Other purpose' },
      },
      {
        label: { de: 'Zu welchem Zweck halten Sie sich in Deutschland auf?', en: 'Why do you stay in Germany?' },
        phrase: { de: 'den Zweck des Aufenthalts', en: 'the purpose of your stay' },
        hint: { de: 'Beim Wechsel: der neue Zweck.', en: 'When you change it: the new purpose.' },
      },
    ),
    andererZweck: text({
      label: { de: 'Welcher andere Zweck?', en: 'Which other purpose?' },
      phrase: { de: 'den anderen Zweck', en: 'the other purpose' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('antrag.zweck', 'sonstiges'),
    }),
    angehoerige: personKurz({
      label: { de: 'Familienangehörige Person, zu der Sie ziehen', en: 'Member of your family whom you join' },
      whose: { de: 'der familienangehörigen Person', en: 'of the member of your family' },
      visibleWhen: equal('antrag.zweck', 'familie'),
    }),
    ausbildungsstaette: text({
      label: { de: 'Hochschule, Schule oder Betrieb', en: 'University, school or company' },
      phrase: { de: 'die Hochschule, die Schule oder den Betrieb', en: 'the university, school or company' },
      maxLength: 150,
      characters: 'din-91379-c',
      visibleWhen: or(equal('antrag.zweck', 'studium'), equal('antrag.zweck', 'ausbildung')),
    }),
    taetigkeit: text({
      label: { de: 'Tätigkeit und Arbeitgeber', en: 'Occupation and employer' },
      phrase: { de: 'die Tätigkeit und den Arbeitgeber', en: 'the occupation and the employer' },
      hint: { de: 'Bei Selbstständigkeit: Art des Unternehmens.', en: 'If self-employed: the kind of business.' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('antrag.zweck', 'erwerbstaetigkeit'),
    }),
  },
)

export const aufenthalt = section(
  {
    title: { de: 'Aufenthalt', en: 'Stay' },
    rules: [
      {
        valid: not(lessThan('aufenthalt.titelGueltigBis', answerTo('aufenthalt.einreise'))),
        message: {
          de: 'Prüfen Sie die Gültigkeit Ihres Titels. Sie kann nicht vor der Einreise enden.',
          en: 'Check until when your title is valid. It cannot end before your entry.',
        },
        at: 'aufenthalt.titelGueltigBis',
      },
    ],
  },
  {
    einreise: date({
      label: { de: 'Letzte Einreise, um hier zu leben', en: 'Last entry in order to live here' },
      phrase: { de: 'den Tag der Einreise', en: 'the day of entry' },
      hint: {
        de: 'Nicht die Rückkehr aus dem Urlaub. Hier geboren: der Tag der Geburt.',
        en: 'Not the return from holidays. Born here: the day of birth.',
      },
      min: '1930-01-01',
      max: today(),
    }),
    mitVisum: yesNo({
      label: { de: 'Sind Sie mit einem Visum eingereist?', en: 'Did you enter with a visa?' },
      visibleWhen: equal('antrag.art', 'erteilung'),
    }),
    titelGueltigBis: date({
      label: { de: 'Bisheriger Titel gültig bis', en: 'Present title valid until' },
      phrase: { de: 'das Ende der Gültigkeit', en: 'the end of validity' },
      hint: { de: 'Lassen Sie die Frage offen, wenn er unbefristet ist.', en: 'Leave it open if it is unlimited.' },
      optional: true,
      min: { today: { years: -10 } },
      max: today({ years: 20 }),
      visibleWhen: notEqual('antrag.art', 'erteilung'),
      requiredWhen: or(equal('antrag.art', 'verlaengerung'), equal('antrag.art', 'zweckwechsel')),
    }),
    verurteilungen: yesNo({
      label: {
        de: 'Wurden Sie verurteilt oder wird gegen Sie ermittelt, in Deutschland oder im Ausland?',
        en: 'Were you convicted or are you under investigation, in Germany or abroad?',
      },
      hint: {
        de: 'Falsche Angaben können zur Ausweisung führen (§ 54 Abs. 2 Nr. 8 AufenthG).',
        en: 'False statements can lead to expulsion (§ 54 (2) no. 8 AufenthG).',
      },
      sensitive: true,
    }),
    verurteilungenAngaben: text({
      label: { de: 'Wann, wo und weswegen?', en: 'When, where and for what?' },
      phrase: { de: 'die Angaben zu Verurteilungen und Verfahren', en: 'the details of convictions and proceedings' },
      maxLength: 1_000,
      characters: 'din-91379-c',
      multiline: true,
      sensitive: true,
      visibleWhen: equal('aufenthalt.verurteilungen', true),
    }),
  },
)

export const lebensunterhalt = section(
  {
    title: { de: 'Lebensunterhalt', en: 'Livelihood' },
    visibleWhen: notEqual('antrag.art', transfer),
  },
  {
    mittel: choices(
      {
        arbeit: { de: 'Arbeit oder Selbstständigkeit', en: 'Employment or self-employment' },
        angehoerige: { de: 'Einkommen von Angehörigen', en: 'Income of relatives' },
        vermoegen: { de: 'Vermögen oder Sperrkonto', en: 'Assets or blocked account' },
        stipendium: { de: 'Stipendium oder Ausbildungsförderung', en: 'Scholarship or student grant' },
        verpflichtungserklaerung: { de: 'Verpflichtungserklärung', en: 'Declaration of commitment by others' },
        sozialleistungen: { de: 'Sozialleistungen', en: 'Social benefits' },
      },
      {
        label: { de: 'Wovon leben Sie?', en: 'What do you live on?' },
        phrase: { de: 'die Mittel für den Lebensunterhalt', en: 'what you live on' },
      },
    ),
    einkommen: nettoeinkommen(),
    krankenversicherung: text({
      label: { de: 'Krankenversicherung', en: 'Health insurance' },
      phrase: { de: 'den Namen der Krankenversicherung', en: 'the name of the health insurance' },
      maxLength: 100,
      characters: 'din-91379-c',
    }),
  },
)

const permit = notEqual('antrag.art', transfer)

export const nachweise = section(
  { title: { de: 'Nachweise', en: 'Proofs' } },
  {
    pass: nachweis({
      label: { de: 'Kopie des Passes', en: 'Copy of the passport' },
      phrase: { de: 'die Kopie des Passes', en: 'the copy of the passport' },
      hint: { de: 'Seiten mit Angaben und Stempeln.', en: 'Pages with entries and stamps.' },
    }),
    zweck: nachweis({
      label: { de: 'Nachweis zum Aufenthaltszweck', en: 'Proof of the purpose of stay' },
      phrase: { de: 'den Nachweis zum Aufenthaltszweck', en: 'the proof of the purpose of stay' },
      hint: {
        de: 'Zum Beispiel Arbeitsvertrag, Studienbescheinigung, Heiratsurkunde, Bescheid des Bundesamts.',
        en: 'For example contract of employment, certificate of enrolment, marriage certificate, decision on asylum.',
      },
      visibleWhen: permit,
    }),
    krankenversicherung: nachweis({
      label: { de: 'Nachweis der Krankenversicherung', en: 'Proof of health insurance' },
      phrase: { de: 'den Nachweis der Krankenversicherung', en: 'the proof of health insurance' },
      optional: true,
      visibleWhen: permit,
    }),
    lebensunterhalt: nachweis({
      label: { de: 'Nachweise zum Einkommen', en: 'Proof of income' },
      phrase: { de: 'die Nachweise zum Einkommen', en: 'the proof of income' },
      optional: true,
      visibleWhen: permit,
    }),
    mietvertrag: nachweis({
      label: { de: 'Mietvertrag', en: 'Rental contract' },
      phrase: { de: 'den Mietvertrag', en: 'the rental contract' },
      optional: true,
      visibleWhen: permit,
    }),
  },
)
