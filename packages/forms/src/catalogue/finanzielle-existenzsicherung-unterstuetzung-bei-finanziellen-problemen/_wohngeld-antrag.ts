import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { aktenzeichen } from '../../bausteine/freitext.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { familienstand, geschlecht } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, includes, notEqual, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, date, yesNo } from '../../model/fields.js'
import { aufenthaltsrechte, taetigkeitsart } from './_wohngeld-haushalt.js'

const hoehereWohnkosten = includes('antrag.erhoehungsgrund', 'hoehere-wohnkosten')

/** What is applied for: housing benefit runs for a period, can be renewed, and can rise within it. */
export const antragAbschnitt = section(
  {
    title: { de: 'Ihr Antrag', en: 'Your application' },
    sources: [
      '§ 22 WoGG: on application of the entitled person; Abs. 3 on members who take the place of one who moved out or died',
      '§ 25 WoGG: period; Abs. 5 on rent or burden that rose for the past',
      '§ 27 Abs. 1 WoGG: increase',
    ],
  },
  {
    art: choice(
      {
        erstantrag: { de: 'Erster Antrag oder Antrag nach einer Pause', en: 'First application, or after a break' },
        weiterleistung: { de: 'Weiterleistung', en: 'Renewal' },
        erhoehung: { de: 'Erhöhung', en: 'Increase' },
      },
      {
        label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
        phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
      },
    ),
    wohngeldnummer: aktenzeichen({
      label: { de: 'Wohngeldnummer', en: 'Housing benefit number' },
      phrase: { de: 'die Wohngeldnummer', en: 'the housing benefit number' },
      hint: { de: 'Sie steht auf dem letzten Bescheid.', en: 'You find it on the last notice.' },
      optional: true,
      visibleWhen: notEqual('antrag.art', 'erstantrag'),
    }),
    erhoehungsgrund: choices(
      {
        'mehr-personen': { de: 'Mehr Personen im Haushalt', en: 'More persons in the household' },
        'hoehere-wohnkosten': { de: 'Höhere Miete oder Belastung', en: 'Higher rent or burden' },
        'weniger-einkommen': { de: 'Weniger Einkommen', en: 'Less income' },
      },
      {
        label: { de: 'Was hat sich geändert?', en: 'What has changed?' },
        phrase: { de: 'den Grund der Erhöhung', en: 'the reason for the increase' },
        visibleWhen: equal('antrag.art', 'erhoehung'),
      },
    ),
    erhoehungAb: date({
      label: { de: 'Ab wann ist die Miete oder Belastung höher?', en: 'From when is the rent or burden higher?' },
      phrase: { de: 'den Beginn der höheren Miete oder Belastung', en: 'from when the rent or burden is higher' },
      min: today({ years: -3 }),
      max: today({ years: 1 }),
      visibleWhen: hoehereWohnkosten,
    }),
    erhoehungErfahrenAm: date({
      label: { de: 'Wann haben Sie davon erfahren?', en: 'When did you learn of it?' },
      phrase: { de: 'den Tag, an dem Sie davon erfahren haben', en: 'the day on which you learned of it' },
      hint: {
        de: 'Wichtig, wenn die Erhöhung für vergangene Monate gilt.',
        en: 'It matters if the rise is for months that are over.',
      },
      min: today({ years: -3 }),
      max: today(),
      visibleWhen: hoehereWohnkosten,
    }),
    bisherBerechtigt: personenname({
      label: { de: 'Wer bekam das Wohngeld bisher?', en: 'Who received the benefit so far?' },
      whose: { de: 'der bisher berechtigten Person', en: 'of the person entitled so far' },
      hint: { de: 'Nur, wenn die Person ausgezogen oder gestorben ist.', en: 'Only if that person moved out or died.' },
      optional: true,
      visibleWhen: equal('antrag.art', 'erhoehung'),
    }),
    vertretung: vollmacht(),
  },
)

/** Who applies. Nationality and title decide for foreigners whether they are entitled at all. */
export const personAbschnitt = section(
  {
    title: { de: 'Über Sie', en: 'About you' },
    sources: [
      '§ 3 WoGG: entitled person; Abs. 5 on foreigners',
      '§§ 23, 33 WoGG: duty to inform, which names the sex, and data by which persons are matched',
    ],
  },
  {
    person: natuerlichePerson(),
    geburtsname: geburtsname({
      optional: true,
      hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
    }),
    geburtsort: geburtsort(),
    geschlecht: geschlecht(),
    familienstand: familienstand(),
    staatsangehoerigkeit: staatsangehoerigkeit(),
    aufenthalt: choice(aufenthaltsrechte, {
      label: { de: 'Warum dürfen Sie in Deutschland wohnen?', en: 'Why may you live in Germany?' },
      phrase: { de: 'das Aufenthaltsrecht', en: 'the right of residence' },
      visibleWhen: notEqual('person.staatsangehoerigkeit', '000'),
    }),
    aufenthaltsnachweis: nachweis({
      label: { de: 'Aufenthaltsdokument', en: 'Residence document' },
      phrase: { de: 'das Aufenthaltsdokument', en: 'the residence document' },
      optional: true,
      visibleWhen: notEqual('person.staatsangehoerigkeit', '000'),
    }),
    taetigkeit: taetigkeitsart({ de: 'Was machen Sie zurzeit?', en: 'What do you do at present?' }),
    anschrift: anschrift({ label: { de: 'Ihre jetzige Anschrift', en: 'Your present address' } }),
    kontakt: kontakt(),
    betreuung: yesNo({
      label: {
        de: 'Hat jemand im Haushalt eine gesetzliche Betreuung, die auch diesen Antrag umfasst?',
        en: 'Does somebody in the household have a legal guardian who is in charge of this application?',
      },
    }),
    betreuerausweis: nachweis({
      label: { de: 'Betreuerausweis', en: 'Guardian’s certificate' },
      phrase: { de: 'den Betreuerausweis', en: 'the guardian’s certificate' },
      optional: true,
      visibleWhen: equal('person.betreuung', true),
    }),
  },
)
