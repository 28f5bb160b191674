import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { equal, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { abZwoelfSection, betreuungSection, kindSection } from './_uhvorschg-kind.js'
import { andererElternteilSection, einkuenfteSection } from './_uhvorschg-anderer-elternteil.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Amt für Jugend und Familie'
const isMarried = or(equal('elternteil.familienstand', 'VH'), equal('elternteil.familienstand', 'LP'))

/**
 * Advance on maintenance for a child whose other parent does not pay (UhVorschG). One application for each child.
 *
 * Against the draft: the share of care is asked in steps, because nobody knows percentages, with the days beside it; what
 * children from 12 and from 15 on owe further (§ 1 (1a), § 2 (4)) appears by their date of birth; the start is new, because
 * the month before needs efforts of one's own (§ 4). The place of the marriage, tax classes and the wages of the other
 * parent, which printed forms ask, are not needed to decide and are left out.
 */
export const unterhaltsvorschuss = defineForm({
  id: 'unterhaltsvorschuss',
  version: '1.0.0',
  title: { de: 'Unterhaltsvorschuss beantragen', en: 'Apply for advance child maintenance' },
  leistung: {
    leikaKey: '99107021017000',
    ozgId: '10035',
    source: 'LeiKa „Unterhaltsvorschuss Bewilligung“: OZG catalogue of 2019, confirmed by a public PVOG query of 2026.',
  },
  lebenslage: 'trennung-mit-kind',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: social data and income of two parents.',
  },
  signature: {
    required: true,
    status: 'sourced',
    source: '§ 9 (1) UhVorschG: decided upon a written application; § 36a SGB I says what replaces writing.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'UVG',
    'Unterhalt',
    'alleinerziehend',
    'Vater zahlt nicht',
    'Kindesunterhalt',
    'Unterhaltsvorschussgesetz',
  ],
  legalBasis: [
    { norm: '§§ 1, 2, 4, 6, 7 und 9 UhVorschG', reviewedAt },
    { norm: '§ 60 SGB I', reviewedAt },
  ],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'sourced', source: '§ 64 SGB X: free of charge.' },
  evidence: [
    {
      title: { de: 'Geburtsurkunde des Kindes', en: 'Birth certificate of the child' },
      field: 'antrag.geburtsurkunde',
    },
    {
      title: { de: 'Urkunde oder Beschluss zur Vaterschaft', en: 'Deed or court order on paternity' },
      field: 'andererElternteil.vaterschaftsnachweis',
    },
    { title: { de: 'Unterhaltstitel', en: 'Title for maintenance' }, field: 'einkuenfte.titel' },
    { title: { de: 'Nachweis der Trennung', en: 'Proof of the separation' }, field: 'elternteil.trennungsnachweis' },
    {
      title: { de: 'Bescheid des Jobcenters (Kinder ab 12)', en: 'Decision of the job centre (children from 12)' },
      field: 'abZwoelf.sgb2Bescheid',
    },
    {
      title: { de: 'Bescheinigung der Schule (Kinder ab 15)', en: 'Certificate of the school (children from 15)' },
      field: 'abZwoelf.bescheinigung',
    },
    { title: { de: 'Aufenthaltstitel', en: 'Residence title' }, field: 'kind.aufenthaltstitel' },
  ],
  beforeYouStart: [
    vorDemStart.geburtsurkunde,
    {
      de: 'Unterhaltstitel und Urkunde zur Vaterschaft, wenn vorhanden',
      en: 'Title for maintenance and deed of paternity, if any',
    },
    { de: 'Was Sie über den anderen Elternteil wissen', en: 'What you know about the other parent' },
    vorDemStart.iban,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Die Behörde schreibt dem anderen Elternteil, dass er zahlen muss.',
      en: 'The authority writes to the other parent, who has to pay.',
    },
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über den Unterhaltsvorschuss', en: 'the decision on the advance' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' }, sources: ['§ 4 und § 9 Abs. 1 UhVorschG'] },
      {
        rolle: choice(
          {
            elternteil: {
              de: 'Ich bin der Elternteil, bei dem das Kind lebt',
              en: 'I am the parent with whom the child lives',
            },
            vertretung: {
              de: 'Ich vertrete das Kind gesetzlich, etwa als Vormund',
              en: 'I represent the child by law, for example as guardian',
            },
          },
          {
            label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
            phrase: { de: 'wer den Antrag stellt', en: 'who is applying' },
          },
        ),
        vertretung: personenname({
          label: { de: 'Gesetzliche Vertretung des Kindes', en: 'Legal representative of the child' },
          whose: { de: 'der gesetzlichen Vertretung', en: 'of the legal representative' },
          visibleWhen: equal('antrag.rolle', 'vertretung'),
        }),
        anschriftVertretung: anschriftInland({
          label: { de: 'Anschrift der gesetzlichen Vertretung', en: 'Address of the legal representative' },
          whose: { de: 'der gesetzlichen Vertretung', en: 'of the legal representative' },
          visibleWhen: equal('antrag.rolle', 'vertretung'),
        }),
        kontakt: kontakt(),
        beginn: choice(
          {
            vormonat: { de: 'Auch für den letzten Monat', en: 'Also for last month' },
            'dieser-monat': { de: 'Ab diesem Monat', en: 'From this month' },
            spaeter: { de: 'Später', en: 'Later' },
          },
          {
            label: { de: 'Ab wann beantragen Sie die Leistung?', en: 'From when do you apply for the advance?' },
            phrase: { de: 'den Beginn der Leistung', en: 'the start of the advance' },
          },
        ),
        bemuehungen: text({
          label: {
            de: 'Was haben Sie unternommen, damit der andere Elternteil zahlt?',
            en: 'What have you done to make the other parent pay?',
          },
          phrase: { de: 'Ihre Bemühungen um Unterhalt', en: 'your efforts for maintenance' },
          hint: {
            de: 'Zum Beispiel Mahnung, Anwalt, Beistandschaft oder Klage.',
            en: 'For example a reminder, a lawyer, assistance by the youth welfare office or a claim.',
          },
          optional: true,
          requiredWhen: equal('antrag.beginn', 'vormonat'),
          maxLength: 1_000,
          multiline: true,
        }),
        ab: date({
          label: { de: 'Ab welchem Tag?', en: 'From which day?' },
          phrase: { de: 'den Tag, ab dem Sie die Leistung beantragen', en: 'the day from which you apply' },
          min: today(),
          max: today({ months: 3 }),
          visibleWhen: equal('antrag.beginn', 'spaeter'),
        }),
        geburtsurkunde: nachweis({
          label: { de: 'Geburtsurkunde des Kindes', en: 'Birth certificate of the child' },
          phrase: { de: 'die Geburtsurkunde des Kindes', en: 'the birth certificate of the child' },
        }),
      },
    ),
    kind: kindSection,
    elternteil: section(
      {
        title: { de: 'Elternteil, bei dem das Kind lebt', en: 'Parent with whom the child lives' },
        sources: ['§ 1 Abs. 1 Nr. 2 und Abs. 2 UhVorschG'],
      },
      {
        person: natuerlichePerson({ whose: { de: 'des Elternteils', en: 'of the parent' } }),
        staatsangehoerigkeit: staatsangehoerigkeit({ whose: { de: 'des Elternteils', en: 'of the parent' } }),
        anschrift: anschriftInland({
          hint: { de: 'Hier wohnt auch das Kind.', en: 'The child lives here too.' },
          whose: { de: 'des Elternteils', en: 'of the parent' },
        }),
        familienstand: familienstand(),
        ehepartner: choice(
          {
            'anderer-elternteil': { de: 'Mit dem anderen Elternteil', en: 'To the other parent' },
            'andere-person': { de: 'Mit einer anderen Person', en: 'To somebody else' },
          },
          {
            label: { de: 'Mit wem besteht die Ehe oder Lebenspartnerschaft?', en: 'To whom is the parent married?' },
            phrase: { de: 'mit wem die Ehe besteht', en: 'to whom the parent is married' },
            visibleWhen: isMarried,
          },
        ),
        getrennt: yesNo({
          label: { de: 'Leben die Eheleute dauernd getrennt?', en: 'Do the spouses live permanently apart?' },
          help: {
            de: 'Dem gleich steht, wenn der Ehepartner voraussichtlich mindestens sechs Monate in einer Anstalt ist, etwa in Haft (§ 1 Abs. 2 UhVorschG).',
            en: 'The same applies if the spouse is expected to be in an institution for at least six months, for example in prison (section 1 (2) of the Act).',
          },
          visibleWhen: isMarried,
        }),
        getrenntSeit: date({
          label: { de: 'Getrennt seit', en: 'Apart since' },
          phrase: { de: 'den Tag der Trennung', en: 'the day of the separation' },
          min: today({ years: -40 }),
          max: today(),
          visibleWhen: equal('elternteil.getrennt', true),
        }),
        trennungsnachweis: nachweis({
          label: { de: 'Nachweis der Trennung', en: 'Proof of the separation' },
          phrase: { de: 'den Nachweis der Trennung', en: 'the proof of the separation' },
          hint: {
            de: 'Zum Beispiel Schreiben eines Anwalts oder Änderung der Steuerklasse.',
            en: 'For example a lawyer’s letter or the change of the tax class.',
          },
          optional: true,
          visibleWhen: equal('elternteil.getrennt', true),
        }),
        geschiedenSeit: date({
          label: { de: 'Geschieden oder verwitwet seit', en: 'Divorced or widowed since' },
          phrase: { de: 'den Tag der Scheidung oder den Todestag', en: 'the day of the divorce or of death' },
          min: today({ years: -40 }),
          max: today(),
          visibleWhen: or(
            equal('elternteil.familienstand', 'GS'),
            equal('elternteil.familienstand', 'VW'),
            equal('elternteil.familienstand', 'EA'),
            equal('elternteil.familienstand', 'LA'),
            equal('elternteil.familienstand', 'LV'),
          ),
        }),
      },
    ),
    betreuung: betreuungSection,
    andererElternteil: andererElternteilSection,
    einkuenfte: einkuenfteSection,
    abZwoelf: abZwoelfSection,
    abschluss: section(
      {
        title: { de: 'Auszahlung und Erklärungen', en: 'Payment and declarations' },
        sources: ['§ 6 Abs. 4 und § 9 Abs. 3 UhVorschG', '§ 60 SGB I'],
      },
      {
        bankverbindung: bankverbindung(),
        aenderungen: erklaerung({
          de: 'Ich teile sofort mit, wenn sich etwas ändert, etwa Umzug, Heirat, Zusammenleben oder Zahlungen des anderen Elternteils.',
          en: 'I report at once if anything changes, such as a move, a marriage, living together or payments of the other parent.',
        }),
        uebergang: erklaerung({
          de: 'Mir ist bekannt, dass der Anspruch auf Unterhalt in Höhe der Leistung auf den Freistaat Sachsen übergeht.',
          en: 'I know that the claim for maintenance passes to the Free State of Saxony up to the amount of the advance.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Unterhaltsvorschuss = DataOf<typeof unterhaltsvorschuss>
