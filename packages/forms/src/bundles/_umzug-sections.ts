import { anschriftInland } from '../bausteine/anschrift.js'
import { kennzeichen } from '../bausteine/fahrzeug.js'
import { kontakt } from '../bausteine/kontakt.js'
import { natuerlichePerson } from '../bausteine/person.js'
import { equal, notEqual, today } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { choice, date, yesNo } from '../model/fields.js'

/** What those who move are asked once. */
export const umzugSections = {
  umzug: section(
    { title: { de: 'Ihr Umzug', en: 'Your move' } },
    {
      art: choice(
        {
          'umzug-innerhalb-leipzigs': { de: 'Innerhalb von Leipzig', en: 'Within Leipzig' },
          'zuzug-nach-leipzig': { de: 'Von anderswo in Deutschland nach Leipzig', en: 'From elsewhere in Germany' },
          'zuzug-aus-dem-ausland': { de: 'Aus dem Ausland nach Leipzig', en: 'From abroad' },
        },
        {
          label: { de: 'Von wo ziehen Sie um?', en: 'From where do you move?' },
          phrase: { de: 'woher Sie ziehen', en: 'where you come from' },
        },
      ),
      tag: date({
        label: { de: 'Tag des Umzugs', en: 'Day of the move' },
        phrase: { de: 'den Tag des Umzugs', en: 'the day of the move' },
        hint: { de: 'Auch ein Tag, der noch kommt.', en: 'Also a day that is still to come.' },
        min: today({ years: -50 }),
        max: today({ years: 1 }),
      }),
      bisherigeAnschrift: anschriftInland({
        label: { de: 'Bisherige Anschrift', en: 'Previous address' },
        whose: { de: 'der bisherigen Wohnung', en: 'of the previous dwelling' },
        visibleWhen: notEqual('umzug.art', 'zuzug-aus-dem-ausland'),
      }),
      neueAnschrift: anschriftInland({
        label: { de: 'Neue Anschrift', en: 'New address' },
        whose: { de: 'der neuen Wohnung', en: 'of the new dwelling' },
      }),
    },
  ),
  person: section({ title: { de: 'Über Sie', en: 'About you' } }, { person: natuerlichePerson(), kontakt: kontakt() }),
  mehr: section(
    { title: { de: 'Was noch umzieht', en: 'What else moves' } },
    {
      haltverbotszone: yesNo({
        label: {
          de: 'Brauchen Sie Platz auf der Straße für den Umzugswagen?',
          en: 'Do you need space on the street for the removal van?',
        },
        hint: {
          de: 'Die Haltverbotszone muss vor dem Umzug angeordnet sein.',
          en: 'The no-stopping zone must be ordered before the move.',
        },
      }),
      fahrzeug: yesNo({
        label: { de: 'Ist auf Sie ein Fahrzeug zugelassen?', en: 'Is a vehicle registered in your name?' },
      }),
      kennzeichen: kennzeichen({ visibleWhen: equal('mehr.fahrzeug', true) }),
      parktAufDerStrasse: yesNo({
        label: {
          de: 'Parken Sie es bei der neuen Wohnung auf der Straße?',
          en: 'Do you park it on the street near the new dwelling?',
        },
        visibleWhen: equal('mehr.fahrzeug', true),
      }),
      hund: yesNo({ label: { de: 'Zieht ein Hund mit um?', en: 'Does a dog move along?' } }),
    },
  ),
}
