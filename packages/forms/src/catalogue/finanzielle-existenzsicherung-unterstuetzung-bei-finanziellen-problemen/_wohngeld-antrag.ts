import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { aktenzeichen } from '../../bausteine/freitext.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, yesNo } from '../../model/fields.js'
import { taetigkeitsart } from './_wohngeld-haushalt.js'

/** What is applied for: housing benefit runs for a period, can be renewed, and can rise within it. */
export const antragAbschnitt = section(
  {
    title: { de: 'Ihr Antrag', en: 'Your application' },
    sources: ['§ 22 WoGG: on application of the entitled person', '§ 25 WoGG: period', '§ 27 Abs. 1 WoGG: increase'],
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
    vertretung: vollmacht(),
  },
)

/** Who applies. Nationality and title decide for foreigners whether they are entitled at all. */
export const personAbschnitt = section(
  {
    title: { de: 'Über Sie', en: 'About you' },
    sources: [
      '§ 3 WoGG: entitled person; Abs. 5 on foreigners',
      '§§ 23, 33 WoGG: duty to inform, and data by which persons are matched',
    ],
  },
  {
    person: natuerlichePerson(),
    geburtsname: geburtsname({
      optional: true,
      hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
    }),
    geburtsort: geburtsort(),
    familienstand: familienstand(),
    staatsangehoerigkeit: staatsangehoerigkeit(),
    aufenthalt: choice(
      {
        freizuegigkeit: { de: 'EU-Freizügigkeit', en: 'Freedom of movement within the EU' },
        aufenthaltstitel: { de: 'Aufenthalts- oder Niederlassungserlaubnis', en: 'Residence or settlement permit' },
        duldung: { de: 'Duldung', en: 'Toleration' },
        aufenthaltsgestattung: { de: 'Aufenthaltsgestattung', en: 'Permission pending asylum' },
        anderes: { de: 'Anderes Aufenthaltsrecht', en: 'Other right of residence' },
      },
      {
        label: { de: 'Warum dürfen Sie in Deutschland wohnen?', en: 'Why may you live in Germany?' },
        phrase: { de: 'das Aufenthaltsrecht', en: 'the right of residence' },
        visibleWhen: notEqual('person.staatsangehoerigkeit', '000'),
      },
    ),
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
