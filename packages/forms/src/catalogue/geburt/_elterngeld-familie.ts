import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { steuerId } from '../../bausteine/steuer.js'
import { answerTo, equal, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import { aufenthaltsrecht } from './_aufenthaltsrecht.js'

/** Who applies for which child, and with whom they live: the entitlement of § 1 BEEG. */

const desKindes = { de: 'des Kindes', en: 'of the child' }

export const kindSection = section(
  {
    title: { de: 'Ihr Kind', en: 'Your child' },
    sources: ['§ 1 Abs. 1, 3 und 4, § 2a Abs. 4, § 4 Abs. 1 und 5 BEEG'],
    rules: [
      {
        valid: not(lessThan('kind.aufgenommenAm', answerTo('kind.geburtsdatum'))),
        message: {
          de: 'Prüfen Sie den Tag der Aufnahme. Er kann nicht vor der Geburt liegen.',
          en: 'Check the day on which the child joined you. It cannot be before the birth.',
        },
        at: 'kind.aufgenommenAm',
      },
    ],
  },
  {
    verhaeltnis: choice(
      {
        'eigenes-kind': { de: 'Mein leibliches oder rechtliches Kind', en: 'My child by birth or by law' },
        'vaterschaft-noch-nicht-wirksam': {
          de: 'Ich habe die Vaterschaft anerkannt oder beantragt, sie ist noch nicht wirksam',
          en: 'I have acknowledged paternity or applied for it, it is not yet effective',
        },
        adoptivkind: {
          de: 'Mein Adoptivkind, auch in der Probezeit',
          en: 'My adopted child, also during the trial period',
        },
        'kind-der-partnerperson': {
          de: 'Kind meiner Ehe- oder Lebenspartnerin oder meines -partners',
          en: 'Child of my spouse or registered partner',
        },
        'kind-von-verwandten': {
          de: 'Kind von Verwandten, die es nicht betreuen können',
          en: 'Child of relatives who cannot care for it',
        },
      },
      {
        label: { de: 'Wie stehen Sie zu dem Kind?', en: 'What is your relation to the child?' },
        phrase: { de: 'Ihr Verhältnis zu dem Kind', en: 'your relation to the child' },
      },
    ),
    ...nameFields({ whose: desKindes }),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
      min: today({ years: -8 }),
      max: today(),
    }),
    geburtsort: geburtsort({ whose: desKindes, optional: true }),
    aufgenommenAm: date({
      label: { de: 'Wann haben Sie das Kind aufgenommen?', en: 'When did the child join you?' },
      phrase: { de: 'den Tag der Aufnahme', en: 'the day on which the child joined you' },
      hint: { de: 'Von diesem Tag an zählen die Lebensmonate.', en: 'The months of life count from this day.' },
      min: today({ years: -8 }),
      max: today(),
      visibleWhen: or(
        equal('kind.verhaeltnis', 'adoptivkind'),
        equal('kind.verhaeltnis', 'kind-der-partnerperson'),
        equal('kind.verhaeltnis', 'kind-von-verwandten'),
      ),
    }),
    haertefall: text({
      label: {
        de: 'Warum können die Eltern das Kind nicht betreuen?',
        en: 'Why can the parents not care for the child?',
      },
      phrase: {
        de: 'warum die Eltern das Kind nicht betreuen können',
        en: 'why the parents cannot care for the child',
      },
      hint: {
        de: 'Schwere Krankheit, Schwerbehinderung oder Tod genügen, ohne Einzelheiten.',
        en: 'Serious illness, severe disability or death, without details.',
      },
      specialCategory: 'health',
      maxLength: 500,
      multiline: true,
      visibleWhen: equal('kind.verhaeltnis', 'kind-von-verwandten'),
    }),
    mehrlingsgeburt: yesNo({
      label: { de: 'Sind es Zwillinge oder mehr Kinder?', en: 'Are they twins or more children?' },
    }),
    mehrlinge: repeat(nameFields({ whose: desKindes }), {
      label: { de: 'Die weiteren Kinder dieser Geburt', en: 'The other children of this birth' },
      phrase: { de: 'die weiteren Kinder dieser Geburt', en: 'the other children of this birth' },
      max: 5,
      visibleWhen: equal('kind.mehrlingsgeburt', true),
    }),
    fruehgeburt: yesNo({
      label: {
        de: 'Kam das Kind mindestens sechs Wochen zu früh?',
        en: 'Was the child born at least six weeks early?',
      },
      help: {
        de: 'Dann bekommen Sie einen bis vier Monate länger Basiselterngeld (§ 4 Abs. 5 BEEG).',
        en: 'You then receive basic parental allowance for one to four more months (section 4 (5) of the Act).',
      },
    }),
    errechneterTermin: date({
      label: { de: 'Errechneter Geburtstermin', en: 'Calculated date of birth' },
      phrase: { de: 'den errechneten Geburtstermin', en: 'the calculated date of birth' },
      hint: { de: 'Er steht im Mutterpass.', en: 'It is noted in the maternity record.' },
      min: today({ years: -8 }),
      max: today({ days: 150 }),
      visibleWhen: equal('kind.fruehgeburt', true),
    }),
    geburtsurkunde: nachweis({
      label: { de: 'Geburtsurkunde für Elterngeld', en: 'Birth certificate for parental allowance' },
      phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
      hint: {
        de: 'Nicht nötig, wenn das Standesamt die Geburt elektronisch übermittelt hat.',
        en: 'Not needed if the registry office has transmitted the birth electronically.',
      },
      optional: true,
    }),
  },
)

export const antragstellerSection = section(
  {
    title: { de: 'Sie', en: 'You' },
    sources: ['§ 1 Abs. 1, 2 und 7, § 7 Abs. 1, § 8 BEEG', '§ 32b EStG (steuerliche Identifikationsnummer)'],
  },
  {
    person: personMitGeburt(),
    staatsangehoerigkeiten: staatsangehoerigkeiten(),
    aufenthaltsrecht: aufenthaltsrecht(),
    aufenthaltstitel: nachweis({
      label: { de: 'Aufenthaltstitel, Vorder- und Rückseite', en: 'Residence title, front and back' },
      phrase: { de: 'den Aufenthaltstitel', en: 'the residence title' },
      visibleWhen: notEqual('antragsteller.aufenthaltsrecht', 'freizuegig'),
    }),
    anschrift: anschrift(),
    wohnsitz: choice(
      {
        inland: { de: 'In Deutschland', en: 'In Germany' },
        entsandt: { de: 'Vorübergehend im Ausland, entsandt', en: 'Abroad for a time, posted' },
        ausland: { de: 'Im Ausland, mit Arbeit in Deutschland', en: 'Abroad, with work in Germany' },
      },
      {
        label: { de: 'Wo haben Sie Ihren Wohnsitz?', en: 'Where do you live?' },
        phrase: { de: 'Ihren Wohnsitz', en: 'where you live' },
      },
    ),
    familienstand: familienstand(),
    steuerId: steuerId(),
    kontakt: kontakt(),
  },
)

export const haushaltSection = section(
  {
    title: { de: 'Ihr Haushalt', en: 'Your household' },
    sources: ['§ 1 Abs. 1 Nr. 2 und 3, Abs. 8, § 2a Abs. 1 bis 3 BEEG'],
  },
  {
    gemeinsamerHaushalt: yesNo({
      label: {
        de: 'Lebt das Kind in Ihrem Haushalt und betreuen Sie es selbst?',
        en: 'Does the child live in your household, and do you look after it yourself?',
      },
    }),
    abweichung: text({
      label: { de: 'Wo lebt das Kind, und wer betreut es?', en: 'Where does the child live, and who looks after it?' },
      phrase: { de: 'wo das Kind lebt und wer es betreut', en: 'where the child lives and who looks after it' },
      hint: { de: 'Zum Beispiel noch in der Klinik.', en: 'For example still in hospital.' },
      maxLength: 500,
      multiline: true,
      visibleWhen: equal('haushalt.gemeinsamerHaushalt', false),
    }),
    geschwisterImHaushalt: yesNo({
      label: { de: 'Leben weitere Kinder in Ihrem Haushalt?', en: 'Do further children live in your household?' },
      help: {
        de: 'Mit kleinen Geschwistern erhöht sich das Elterngeld um zehn Prozent, mindestens 75 € (§ 2a BEEG).',
        en: 'With small brothers or sisters the allowance rises by ten per cent, at least €75 (section 2a of the Act).',
      },
    }),
    geschwister: repeat(
      {
        ...nameFields({ whose: { de: 'des Geschwisterkindes', en: 'of the brother or sister' } }),
        geburtsdatum: date({
          label: { de: 'Geburtsdatum', en: 'Date of birth' },
          phrase: { de: 'das Geburtsdatum des Geschwisterkindes', en: 'the date of birth of the brother or sister' },
          min: today({ years: -14 }),
          max: today(),
        }),
        behinderung: yesNo({
          label: {
            de: 'Grad der Behinderung von mindestens 20',
            en: 'Degree of disability of at least 20',
          },
          hint: {
            de: 'Freiwillig. Verlängert den Zuschlag bis zum 14. Geburtstag.',
            en: 'Voluntary. Extends the supplement to the 14th birthday.',
          },
          optional: true,
          specialCategory: 'disability',
        }),
      },
      {
        label: { de: 'Weitere Kinder unter 14 Jahren', en: 'Further children under 14' },
        phrase: { de: 'die weiteren Kinder', en: 'the further children' },
        max: 10,
        visibleWhen: equal('haushalt.geschwisterImHaushalt', true),
      },
    ),
    ueberEinkommensgrenze: yesNo({
      label: {
        de: 'War Ihr zu versteuerndes Einkommen im Jahr vor der Geburt höher als 175.000 €?',
        en: 'Was your taxable income in the year before the birth more than €175,000?',
      },
      hint: {
        de: 'Bei Paaren zählen beide zusammen. Darüber besteht kein Anspruch. Für Geburten vor April 2025 galten andere Grenzen.',
        en: 'Couples count together. Above it there is no entitlement. For births before April 2025 other limits applied.',
      },
    }),
  },
)
