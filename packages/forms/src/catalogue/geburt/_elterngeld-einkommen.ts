import { betrag } from '../../bausteine/betrag.js'
import { einwilligung } from '../../bausteine/erklaerung.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { and, equal, includes, isEmpty, not, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, integer, yesNo } from '../../model/fields.js'

/** What the amount is calculated from (§§ 2 to 3 BEEG). */

const isEmployed = or(equal('erwerb.taetigkeit', 'angestellt'), equal('erwerb.taetigkeit', 'beides'))
const isSelfEmployed = or(equal('erwerb.taetigkeit', 'selbststaendig'), equal('erwerb.taetigkeit', 'beides'))

export const erwerbSection = section(
  {
    title: { de: 'Arbeit vor der Geburt', en: 'Work before the birth' },
    hint: {
      de: 'Es zählen die zwölf Monate vor der Geburt oder dem Mutterschutz, bei Selbstständigen das letzte Steuerjahr.',
      en: 'The twelve months before the birth or maternity leave count; for the self-employed, the last tax year.',
    },
    sources: ['§§ 2, 2b bis 2f, § 8 und § 9 BEEG'],
  },
  {
    taetigkeit: choice(
      {
        angestellt: { de: 'Angestellt, verbeamtet oder in Ausbildung', en: 'Employed, civil servant or in training' },
        selbststaendig: { de: 'Selbstständig, Gewerbe oder Landwirtschaft', en: 'Self-employed, trade or farming' },
        beides: { de: 'Beides', en: 'Both' },
        keine: { de: 'Keine Erwerbstätigkeit', en: 'None' },
      },
      {
        label: { de: 'Wie haben Sie vor der Geburt gearbeitet?', en: 'How did you work before the birth?' },
        phrase: { de: 'Ihre Erwerbstätigkeit vor der Geburt', en: 'how you worked before the birth' },
      },
    ),
    geringeSelbststaendigkeit: yesNo({
      label: {
        de: 'Betrug Ihr Gewinn im Durchschnitt weniger als 35 € im Monat?',
        en: 'Was your profit less than €35 a month on average?',
      },
      help: {
        de: 'Dann können auf Antrag die zwölf Monate vor der Geburt gelten statt des Steuerjahres (§ 2b Abs. 4 BEEG).',
        en: 'On application the twelve months before the birth then count instead of the tax year (section 2b (4) of the Act).',
      },
      visibleWhen: equal('erwerb.taetigkeit', 'beides'),
    }),
    bruttolohn: betrag({
      label: { de: 'Durchschnittlicher Bruttolohn im Monat', en: 'Average gross wage a month' },
      phrase: { de: 'den durchschnittlichen Bruttolohn', en: 'the average gross wage' },
      hint: {
        de: 'Ohne Einmalzahlungen wie Weihnachtsgeld. Das Netto rechnet die Behörde.',
        en: 'Without single payments such as a Christmas bonus. The office calculates the net amount.',
      },
      max: 100_000_000,
      visibleWhen: isEmployed,
    }),
    elektronischerAbruf: einwilligung(
      {
        de: 'Die Behörde darf meine Entgeltdaten elektronisch beim Arbeitgeber abrufen.',
        en: 'The authority may retrieve my wage data electronically from my employer.',
      },
      { source: '§ 9 (2) BEEG with § 108a SGB IV', visibleWhen: isEmployed },
    ),
    lohnabrechnungen: nachweis({
      label: { de: 'Lohnabrechnungen der zwölf Monate', en: 'Payslips of the twelve months' },
      phrase: { de: 'die Lohnabrechnungen', en: 'the payslips' },
      hint: {
        de: 'In einer Datei. Nicht nötig mit Einwilligung in den elektronischen Abruf.',
        en: 'In one file. Not needed with consent to the electronic retrieval.',
      },
      optional: true,
      visibleWhen: isEmployed,
      requiredWhen: and(isEmployed, isEmpty('erwerb.elektronischerAbruf')),
    }),
    gewinn: betrag({
      label: { de: 'Gewinn im letzten Steuerjahr vor der Geburt', en: 'Profit in the last tax year before the birth' },
      phrase: { de: 'den Gewinn im letzten Steuerjahr', en: 'the profit in the last tax year' },
      hint: { de: 'Ein Verlust zählt als 0.', en: 'A loss counts as 0.' },
      max: 1_000_000_000,
      visibleWhen: isSelfEmployed,
    }),
    steuerjahr: integer({
      label: { de: 'Welches Jahr ist das?', en: 'Which year is that?' },
      phrase: { de: 'das Steuerjahr', en: 'the tax year' },
      min: 2010,
      max: 2100,
      visibleWhen: isSelfEmployed,
    }),
    steuerbescheid: nachweis({
      label: { de: 'Steuerbescheid oder Gewinnermittlung', en: 'Tax assessment or statement of profit' },
      phrase: { de: 'den Steuerbescheid oder die Gewinnermittlung', en: 'the tax assessment or statement of profit' },
      visibleWhen: isSelfEmployed,
    }),
    pflichtversichert: choices(
      {
        krankenversicherung: { de: 'Gesetzliche Krankenversicherung', en: 'Statutory health insurance' },
        rentenversicherung: { de: 'Gesetzliche Rentenversicherung', en: 'Statutory pension insurance' },
        'berufsstaendische-versorgung': { de: 'Berufsständische Versorgung', en: 'Professional pension scheme' },
        arbeitsfoerderung: { de: 'Arbeitslosenversicherung', en: 'Unemployment insurance' },
      },
      {
        label: { de: 'Wo waren Sie pflichtversichert?', en: 'Where were you compulsorily insured?' },
        phrase: { de: 'Ihre Pflichtversicherungen', en: 'your compulsory insurances' },
        hint: {
          de: 'Danach richten sich die Abzüge (§ 2f BEEG). Lassen Sie die Frage offen, wenn nichts zutrifft.',
          en: 'The deductions depend on it (section 2f of the Act). Leave the question open if nothing applies.',
        },
        optional: true,
        visibleWhen: isSelfEmployed,
      },
    ),
    verschiebung: choices(
      {
        mutterschutz: { de: 'Mutterschutz oder Mutterschaftsgeld', en: 'Maternity leave or maternity benefit' },
        'elterngeld-fuer-aelteres-kind': {
          de: 'Elterngeld für ein älteres Kind in dessen ersten 14 Monaten',
          en: 'Parental allowance for an older child in its first 14 months',
        },
        'krankheit-durch-schwangerschaft': {
          de: 'Weniger Einkommen durch eine Krankheit in der Schwangerschaft',
          en: 'Less income because of an illness in pregnancy',
        },
        'wehr-oder-zivildienst': { de: 'Wehr- oder Zivildienst', en: 'Military or civilian service' },
      },
      {
        label: {
          de: 'Was gab es in den zwölf Monaten vor der Geburt?',
          en: 'What happened in the twelve months before the birth?',
        },
        phrase: { de: 'was es in den zwölf Monaten gab', en: 'what happened in the twelve months' },
        hint: {
          de: 'Solche Monate zählen nicht; dafür zählen frühere. Lassen Sie die Frage offen, wenn nichts zutrifft.',
          en: 'Such months do not count; earlier ones do instead. Leave the question open if nothing applies.',
        },
        optional: true,
        specialCategory: 'health',
        visibleWhen: or(isEmployed, isSelfEmployed),
      },
    ),
    verzichtAufVerschiebung: yesNo({
      label: {
        de: 'Sollen diese Monate trotzdem zählen?',
        en: 'Should these months count all the same?',
      },
      help: {
        de: 'Das lohnt sich, wenn Sie früher weniger verdient haben (§ 2b Abs. 1 Satz 3 BEEG).',
        en: 'This pays if you earned less before (section 2b (1) sentence 3 of the Act).',
      },
      visibleWhen: not(isEmpty('erwerb.verschiebung')),
    }),
    aerztlicheBescheinigung: nachweis({
      label: { de: 'Ärztliche Bescheinigung', en: 'Medical certificate' },
      phrase: { de: 'die ärztliche Bescheinigung', en: 'the medical certificate' },
      hint: {
        de: 'Dass die Krankheit durch die Schwangerschaft kam. Eine Diagnose ist nicht nötig.',
        en: 'That the illness came from the pregnancy. No diagnosis is needed.',
      },
      specialCategory: 'health',
      visibleWhen: includes('erwerb.verschiebung', 'krankheit-durch-schwangerschaft'),
    }),
  },
)

export const leistungenSection = section(
  {
    title: { de: 'Andere Leistungen', en: 'Other benefits' },
    sources: ['§ 3 und § 10 BEEG'],
  },
  {
    mutterschaftsleistungen: yesNo({
      label: {
        de: 'Erhalten Sie für dieses Kind Mutterschaftsgeld, einen Zuschuss dazu oder Bezüge im Mutterschutz?',
        en: 'Do you receive maternity benefit for this child, a supplement to it, or pay during maternity leave?',
      },
      hint: {
        de: 'Monate mit diesen Leistungen gelten als Basiselterngeld der Mutter.',
        en: 'Months with these benefits count as basic allowance of the mother.',
      },
    }),
    mutterschutz: zeitraum({
      label: { de: 'Zeitraum nach der Geburt', en: 'Period after the birth' },
      whose: { de: 'der Mutterschaftsleistungen', en: 'of the maternity benefits' },
      min: today({ years: -3 }),
      max: today({ years: 1 }),
      visibleWhen: equal('leistungen.mutterschaftsleistungen', true),
    }),
    bescheinigung: nachweis({
      label: {
        de: 'Bescheinigung von Krankenkasse und Arbeitgeber',
        en: 'Certificates of health insurance and employer',
      },
      phrase: {
        de: 'die Bescheinigung von Krankenkasse und Arbeitgeber',
        en: 'the certificates of health insurance and employer',
      },
      visibleWhen: equal('leistungen.mutterschaftsleistungen', true),
    }),
    weitere: choices(
      {
        arbeitslosengeld: { de: 'Arbeitslosengeld', en: 'Unemployment benefit' },
        krankengeld: { de: 'Krankengeld', en: 'Sick pay' },
        rente: { de: 'Rente', en: 'Pension' },
        buergergeld: { de: 'Bürgergeld oder Sozialhilfe', en: 'Citizen’s benefit or social assistance' },
        kinderzuschlag: { de: 'Kinderzuschlag oder Wohngeld', en: 'Child supplement or housing benefit' },
        asylbewerberleistungen: { de: 'Asylbewerberleistungen', en: 'Benefits for asylum seekers' },
        'elterngeld-fuer-aelteres-kind': {
          de: 'Elterngeld für ein anderes Kind',
          en: 'Parental allowance for another child',
        },
        'auslaendische-leistungen': { de: 'Familienleistungen aus dem Ausland', en: 'Family benefits from abroad' },
      },
      {
        label: { de: 'Was erhalten Sie nach der Geburt außerdem?', en: 'What else do you receive after the birth?' },
        phrase: { de: 'was Sie außerdem erhalten', en: 'what else you receive' },
        hint: {
          de: 'Lassen Sie die Frage offen, wenn nichts zutrifft.',
          en: 'Leave the question open if nothing applies.',
        },
        optional: true,
      },
    ),
    bescheid: nachweis({
      label: { de: 'Bescheid über diese Leistungen', en: 'Decision on these benefits' },
      phrase: { de: 'den Bescheid über diese Leistungen', en: 'the decision on these benefits' },
      visibleWhen: not(isEmpty('leistungen.weitere')),
    }),
  },
)
