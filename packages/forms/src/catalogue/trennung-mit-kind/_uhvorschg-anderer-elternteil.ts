import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { betrag } from '../../bausteine/betrag.js'
import { geburtsdatum } from '../../bausteine/geburt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { telefon } from '../../bausteine/telefon.js'
import { and, equal, isEmpty, not, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'

/** The parent who owes maintenance, and what the child has instead of it. */

const whose = { de: 'des anderen Elternteils', en: 'of the other parent' }
const isKnown = or(equal('andererElternteil.lage', 'bekannt'), equal('andererElternteil.lage', 'verstorben'))
const isAlive = equal('andererElternteil.lage', 'bekannt')

export const andererElternteilSection = section(
  {
    title: { de: 'Anderer Elternteil', en: 'Other parent' },
    hint: {
      de: 'Wer Auskünfte verweigert oder nicht hilft, die Vaterschaft zu klären, hat keinen Anspruch.',
      en: 'Whoever refuses information, or does not help to establish paternity, has no entitlement.',
    },
    sources: ['§ 1 Abs. 3, § 6 und § 7 UhVorschG', '§§ 1592 bis 1600d BGB'],
  },
  {
    vaterschaft: choice(
      {
        ehe: { de: 'Die Eltern waren bei der Geburt verheiratet', en: 'The parents were married at the birth' },
        anerkannt: { de: 'Die Vaterschaft ist anerkannt', en: 'Paternity is acknowledged' },
        gericht: { de: 'Das Gericht hat sie festgestellt', en: 'A court has established it' },
        'im-verfahren': { de: 'Die Feststellung läuft', en: 'Proceedings are under way' },
        offen: { de: 'Sie ist nicht geklärt', en: 'It is not established' },
      },
      {
        label: { de: 'Wie ist die Vaterschaft geklärt?', en: 'How is paternity established?' },
        phrase: { de: 'wie die Vaterschaft geklärt ist', en: 'how paternity is established' },
      },
    ),
    vaterschaftsnachweis: nachweis({
      label: { de: 'Urkunde oder Beschluss zur Vaterschaft', en: 'Deed or court order on paternity' },
      phrase: { de: 'die Urkunde oder den Beschluss zur Vaterschaft', en: 'the deed or court order on paternity' },
      visibleWhen: or(
        equal('andererElternteil.vaterschaft', 'anerkannt'),
        equal('andererElternteil.vaterschaft', 'gericht'),
      ),
    }),
    lage: choice(
      {
        bekannt: { de: 'Ich weiß, wer er oder sie ist', en: 'I know who it is' },
        verstorben: { de: 'Verstorben', en: 'Deceased' },
        unbekannt: { de: 'Ich weiß nicht, wer der Vater ist', en: 'I do not know who the father is' },
        samenspende: { de: 'Anonyme oder ärztliche Samenspende', en: 'Anonymous or medical sperm donation' },
      },
      {
        label: { de: 'Was trifft auf den anderen Elternteil zu?', en: 'What applies to the other parent?' },
        phrase: { de: 'was auf den anderen Elternteil zutrifft', en: 'what applies to the other parent' },
      },
    ),
    umstaende: text({
      label: { de: 'Warum ist der Vater nicht bekannt?', en: 'Why is the father not known?' },
      phrase: { de: 'warum der Vater nicht bekannt ist', en: 'why the father is not known' },
      hint: {
        de: 'Schreiben Sie, was Sie wissen und was Sie unternommen haben.',
        en: 'Write what you know and what you have done.',
      },
      sensitive: true,
      maxLength: 1_000,
      multiline: true,
      visibleWhen: equal('andererElternteil.lage', 'unbekannt'),
    }),
    name: personenname({ whose, visibleWhen: isKnown }),
    geburtsdatum: geburtsdatum({ whose, optional: true, visibleWhen: isKnown }),
    verstorbenAm: date({
      label: { de: 'Todestag', en: 'Day of death' },
      phrase: { de: 'den Todestag', en: 'the day of death' },
      min: today({ years: -19 }),
      max: today(),
      visibleWhen: equal('andererElternteil.lage', 'verstorben'),
    }),
    anschriftBekannt: yesNo({
      label: { de: 'Kennen Sie die Anschrift?', en: 'Do you know the address?' },
      visibleWhen: isAlive,
    }),
    anschrift: anschrift({ whose, visibleWhen: equal('andererElternteil.anschriftBekannt', true) }),
    letzterAufenthalt: text({
      label: { de: 'Letzter bekannter Wohnort', en: 'Last known place of residence' },
      phrase: { de: 'den letzten bekannten Wohnort', en: 'the last known place of residence' },
      hint: { de: 'Auch Hinweise auf Verwandte oder eine Haft helfen.', en: 'Relatives or a prison help too.' },
      optional: true,
      maxLength: 300,
      multiline: true,
      visibleWhen: equal('andererElternteil.anschriftBekannt', false),
    }),
    telefon: telefon({ whose, optional: true, autocomplete: 'off', visibleWhen: isAlive }),
    arbeit: choice(
      {
        angestellt: { de: 'Angestellt', en: 'Employed' },
        selbststaendig: { de: 'Selbstständig', en: 'Self-employed' },
        arbeitslos: { de: 'Arbeitslos', en: 'Unemployed' },
        ausbildung: { de: 'In Ausbildung oder Studium', en: 'In training or studies' },
        rente: { de: 'In Rente', en: 'Retired' },
        'nicht-bekannt': { de: 'Nicht bekannt', en: 'Not known' },
      },
      {
        label: { de: 'Wovon lebt der andere Elternteil?', en: 'What does the other parent live on?' },
        phrase: { de: 'wovon der andere Elternteil lebt', en: 'what the other parent lives on' },
        visibleWhen: isAlive,
      },
    ),
    arbeitgeber: text({
      label: { de: 'Arbeitgeber, Betrieb oder zahlende Stelle', en: 'Employer, business or paying office' },
      phrase: { de: 'den Arbeitgeber', en: 'the employer' },
      hint: { de: 'Soweit Sie es wissen.', en: 'As far as you know.' },
      optional: true,
      maxLength: 150,
      characters: 'din-91379-c',
      visibleWhen: and(isAlive, notEqual('andererElternteil.arbeit', 'nicht-bekannt')),
    }),
    krankenkasse: text({
      label: { de: 'Krankenkasse', en: 'Health insurance' },
      phrase: { de: 'die Krankenkasse', en: 'the health insurance' },
      hint: { de: 'Soweit Sie sie wissen.', en: 'As far as you know.' },
      optional: true,
      maxLength: 100,
      characters: 'din-91379-c',
      visibleWhen: isAlive,
    }),
    weitereKinder: yesNo({
      label: {
        de: 'Muss der andere Elternteil noch für weitere Kinder sorgen?',
        en: 'Does the other parent have to provide for further children?',
      },
      optional: true,
      visibleWhen: isAlive,
    }),
  },
)

/** What the child already has from others, in place of the maintenance that is advanced. */
export const einkuenfteSection = section(
  {
    title: { de: 'Unterhalt und andere Leistungen', en: 'Maintenance and other benefits' },
    sources: ['§ 1 Abs. 1 Nr. 3, § 2 Abs. 3, § 4 und § 7 UhVorschG'],
  },
  {
    unterhaltstitel: choice(
      {
        keiner: { de: 'Nein', en: 'No' },
        urkunde: {
          de: 'Ja, eine Urkunde von Jugendamt oder Notar',
          en: 'Yes, a deed of the youth welfare office or a notary',
        },
        gericht: { de: 'Ja, ein Beschluss oder Vergleich des Gerichts', en: 'Yes, a court order or settlement' },
        'im-verfahren': { de: 'Er ist beantragt', en: 'It has been applied for' },
      },
      {
        label: {
          de: 'Gibt es einen Titel über den Unterhalt?',
          en: 'Is there an enforceable title for maintenance?',
        },
        phrase: { de: 'ob es einen Unterhaltstitel gibt', en: 'whether there is a title for maintenance' },
      },
    ),
    titel: nachweis({
      label: { de: 'Unterhaltstitel', en: 'Title for maintenance' },
      phrase: { de: 'den Unterhaltstitel', en: 'the title for maintenance' },
      visibleWhen: or(equal('einkuenfte.unterhaltstitel', 'urkunde'), equal('einkuenfte.unterhaltstitel', 'gericht')),
    }),
    zahlt: choice(
      {
        nie: { de: 'Nein', en: 'No' },
        unregelmaessig: { de: 'Unregelmäßig', en: 'Irregularly' },
        'zu-wenig': { de: 'Regelmäßig, aber zu wenig', en: 'Regularly, but too little' },
        frueher: { de: 'Früher, jetzt nicht mehr', en: 'In the past, no longer' },
      },
      {
        label: { de: 'Zahlt der andere Elternteil Unterhalt?', en: 'Does the other parent pay maintenance?' },
        phrase: { de: 'ob der andere Elternteil zahlt', en: 'whether the other parent pays' },
      },
    ),
    zahlungenHalbjahr: betrag({
      label: {
        de: 'Zahlungen in den letzten sechs Monaten, zusammen',
        en: 'Payments in the last six months, in total',
      },
      phrase: { de: 'die Zahlungen der letzten sechs Monate', en: 'the payments of the last six months' },
      help: {
        de: 'Auch was der andere Elternteil für das Kind an Dritte zahlt, etwa Miete oder Kita-Beitrag.',
        en: 'Also what the other parent pays to others for the child, such as rent or childcare fees.',
      },
      max: 10_000_000,
      visibleWhen: notEqual('einkuenfte.zahlt', 'nie'),
    }),
    letzteZahlungAm: date({
      label: { de: 'Wann kam die letzte Zahlung?', en: 'When did the last payment arrive?' },
      phrase: { de: 'den Tag der letzten Zahlung', en: 'the day of the last payment' },
      min: today({ years: -18 }),
      max: today(),
      visibleWhen: notEqual('einkuenfte.zahlt', 'nie'),
    }),
    freistellung: yesNo({
      label: {
        de: 'Haben Sie auf Unterhalt verzichtet, den anderen Elternteil freigestellt oder eine Abfindung erhalten?',
        en: 'Did you waive maintenance, release the other parent from it, or receive a lump sum?',
      },
    }),
    weitereLeistungen: choices(
      {
        waisenbezuege: { de: 'Waisenrente oder Waisengeld', en: 'Orphan’s pension' },
        schadensersatz: {
          de: 'Schadensersatz wegen des Todes eines Elternteils',
          en: 'Compensation for the death of a parent',
        },
        sozialhilfe: { de: 'Sozialhilfe (SGB XII)', en: 'Social assistance (SGB XII)' },
        asylbewerberleistungen: { de: 'Asylbewerberleistungen', en: 'Benefits for asylum seekers' },
        jugendhilfe: { de: 'Leistungen der Jugendhilfe', en: 'Benefits of youth welfare' },
        'auslaendische-leistungen': { de: 'Leistungen aus dem Ausland', en: 'Benefits from abroad' },
      },
      {
        label: { de: 'Was erhält das Kind außerdem?', en: 'What else does the child receive?' },
        phrase: { de: 'was das Kind außerdem erhält', en: 'what else the child receives' },
        hint: {
          de: 'Lassen Sie die Frage offen, wenn nichts zutrifft.',
          en: 'Leave the question open if nothing applies.',
        },
        optional: true,
      },
    ),
    betragWeitere: betrag({
      label: { de: 'Betrag dieser Leistungen im Monat', en: 'Amount of these benefits a month' },
      phrase: { de: 'den Betrag dieser Leistungen', en: 'the amount of these benefits' },
      max: 10_000_000,
      visibleWhen: not(isEmpty('einkuenfte.weitereLeistungen')),
    }),
  },
)
