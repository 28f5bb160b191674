import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { taetigkeit } from '../../bausteine/betriebsstaette.js'
import { begruendung } from '../../bausteine/freitext.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, text } from '../../model/fields.js'
import { bewohnerparkgebiet } from '../kfz-besitz/_parken.js'

const description =
  'Amt24, „Parkausweis für Handwerksbetrieb oder Pflegedienst beantragen“ (6004733): proofs of the trade and of the vehicle'

/** Who runs the business. */
export const betriebAbschnitt = section(
  { title: { de: 'Betrieb', en: 'Business' }, sources: [description] },
  {
    wer: antragsteller({
      label: { de: 'Wer führt den Betrieb?', en: 'Who runs the business?' },
      phrase: { de: 'die Art des Betriebs', en: 'the kind of business' },
    }),
    anschrift: anschrift({ label: { de: 'Anschrift des Betriebs', en: 'Address of the business' } }),
    kontakt: kontakt(),
    taetigkeit: taetigkeit({ label: { de: 'Gewerk oder Tätigkeit', en: 'Trade or activity' } }),
    gewerbenachweis: nachweis({
      label: {
        de: 'Gewerbeanmeldung, Handwerkskarte oder Zulassung als Pflegedienst',
        en: 'Trade registration, craft card or approval as a care service',
      },
      phrase: { de: 'den Nachweis des Betriebs', en: 'the proof of the business' },
    }),
  },
)

/** Where and why the business must park. */
export const bedarfAbschnitt = section(
  { title: { de: 'Parkausweis', en: 'Parking permit' }, sources: [description, '§ 46 Abs. 1 StVO'] },
  {
    art: choice(
      {
        handwerkerparkausweis: { de: 'Für Handwerk und Montage', en: 'For crafts and assembly' },
        'soziale-dienste': { de: 'Für soziale Dienste und Pflege', en: 'For social services and care' },
        'gewerblicher-anlieger': {
          de: 'Für einen Betrieb mit Sitz im Bewohnerparkgebiet',
          en: 'For a business seated in a residents’ parking area',
        },
      },
      {
        label: { de: 'Welchen Parkausweis brauchen Sie?', en: 'Which parking permit do you need?' },
        phrase: { de: 'die Art des Parkausweises', en: 'the kind of permit' },
      },
    ),
    einsatzgebiet: text({
      label: { de: 'Einsatzgebiet', en: 'Area of work' },
      phrase: { de: 'das Einsatzgebiet', en: 'the area of work' },
      hint: { de: 'Zum Beispiel „ganz Leipzig“ oder Stadtteile.', en: 'For example “all of Leipzig” or districts.' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: notEqual('bedarf.art', 'gewerblicher-anlieger'),
    }),
    bewohnerparkgebiet: bewohnerparkgebiet({
      optional: true,
      visibleWhen: equal('bedarf.art', 'gewerblicher-anlieger'),
    }),
    begruendung: begruendung({
      label: {
        de: 'Warum müssen die Fahrzeuge am Einsatzort stehen?',
        en: 'Why must the vehicles stand at the place of work?',
      },
      hint: {
        de: 'Zum Beispiel schweres Werkzeug, Material oder kurze Wege zu pflegebedürftigen Menschen.',
        en: 'For example heavy tools, material or short ways to people in need of care.',
      },
    }),
  },
)
