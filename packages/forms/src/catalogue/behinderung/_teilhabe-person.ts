import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, text, yesNo } from '../../model/fields.js'

const vertreten = notEqual('person.rolle', 'selbst')

/** The person who needs support, and who speaks for them. Where they lived decides which authority is in charge. */
export const personAbschnitt = section(
  {
    title: { de: 'Um wen geht es?', en: 'Who is it about?' },
    sources: [
      '§ 98 SGB IX: the place where somebody usually lived before decides on the authority',
      '§ 100 SGB IX: foreigners',
      '§ 108 SGB IX: application',
      'Landkreis Bautzen, application for integration assistance of adults (06/2020) and of children (02/2022)',
    ],
  },
  {
    rolle: choice(
      {
        selbst: { de: 'Für mich selbst', en: 'For myself' },
        sorgeberechtigt: { de: 'Als Mutter, Vater oder Vormund', en: 'As mother, father or guardian of a child' },
        betreuung: { de: 'Als gesetzliche Betreuung', en: 'As legal guardian of an adult' },
        bevollmaechtigt: { de: 'Mit Vollmacht', en: 'With a power of attorney' },
      },
      {
        label: { de: 'Für wen stellen Sie den Antrag?', en: 'For whom are you applying?' },
        phrase: { de: 'für wen Sie den Antrag stellen', en: 'for whom you are applying' },
      },
    ),
    vertretung: personenname({
      label: { de: 'Ihr Name', en: 'Your name' },
      whose: { de: 'der Vertretung', en: 'of the representative' },
      visibleWhen: vertreten,
    }),
    vertretungsnachweis: nachweis({
      label: {
        de: 'Betreuerausweis, Vollmacht oder Nachweis der Sorge',
        en: 'Proof that you may represent the person',
      },
      phrase: { de: 'den Nachweis der Vertretung', en: 'the proof of representation' },
      visibleWhen: vertreten,
    }),
    person: natuerlichePerson({
      label: { de: 'Person, die Unterstützung braucht', en: 'Person who needs support' },
    }),
    geburtsname: geburtsname({
      optional: true,
      hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
    }),
    geburtsort: geburtsort(),
    familienstand: familienstand(),
    staatsangehoerigkeit: staatsangehoerigkeit(),
    aufenthaltsdokument: nachweis({
      label: { de: 'Aufenthaltsdokument', en: 'Residence document' },
      phrase: { de: 'das Aufenthaltsdokument', en: 'the residence document' },
      optional: true,
      visibleWhen: notEqual('person.staatsangehoerigkeit', '000'),
    }),
    anschrift: anschrift({ label: { de: 'Anschrift', en: 'Address' } }),
    wohnform: choice(
      {
        'eigene-wohnung': { de: 'In der eigenen Wohnung', en: 'In a home of their own' },
        'bei-angehoerigen': { de: 'Bei Eltern oder Angehörigen', en: 'With parents or relatives' },
        'besondere-wohnform': { de: 'In einer besonderen Wohnform', en: 'In a special form of housing' },
        'pflegeheim-oder-klinik': { de: 'In Pflegeheim oder Klinik', en: 'In a nursing home or hospital' },
        'ohne-wohnung': { de: 'Ohne feste Wohnung', en: 'Without a fixed home' },
      },
      {
        label: { de: 'Wie wohnt die Person?', en: 'How does the person live?' },
        phrase: { de: 'die Wohnform', en: 'the form of housing' },
      },
    ),
    zweiMonate: yesNo({
      label: {
        de: 'Wohnt die Person seit mehr als zwei Monaten dort?',
        en: 'Has the person lived there for more than two months?',
      },
    }),
    frueherWo: text({
      label: { de: 'Wo wohnte die Person vorher?', en: 'Where did the person live before?' },
      phrase: { de: 'die frühere Anschrift', en: 'the former address' },
      hint: {
        de: 'Bei Heim oder Klinik: der Ort vor dem Einzug.',
        en: 'For homes and hospitals: the place before.',
      },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('person.zweiMonate', false),
    }),
    kontakt: kontakt(),
  },
)
