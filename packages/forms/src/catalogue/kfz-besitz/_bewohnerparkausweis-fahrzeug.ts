import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { begruendung } from '../../bausteine/freitext.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, notEqual } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, yesNo } from '../../model/fields.js'
import { personOderOrganisation } from '../logistik-transport/_name.js'
import { carsharingAnbieter } from './_parken.js'

const ownOrLent = notEqual('fahrzeug.nutzungsverhaeltnis', 'carsharing')
const lent = equal('fahrzeug.nutzungsverhaeltnis', 'dauerhaft-ueberlassen')
const shared = equal('fahrzeug.nutzungsverhaeltnis', 'carsharing')
const alternating = and(ownOrLent, equal('fahrzeug.wechselndeFahrzeuge', true))

/**
 * Which vehicle the permit is for. Who shares cars names the organisation in place of a plate. Trailers are not offered,
 * because the permit is for motor vehicles.
 */
export const fahrzeugAbschnitt = section(
  {
    title: { de: 'Ihr Fahrzeug', en: 'Your vehicle' },
    sources: [
      'VwV-StVO zu § 45 Abs. 1 bis 1e, Bewohnerparkvorrechte: one permit for a vehicle registered to or permanently used by the resident; several plates in justified cases only; name of the organisation for members of carsharing',
      'Amt24, „Parkausweis für Bewohner beantragen“ (6000319): confirmation of the keeper of a vehicle that is lent',
    ],
  },
  {
    nutzungsverhaeltnis: choice(
      {
        'selbst-halter': { de: 'Es ist auf mich zugelassen', en: 'It is registered in my name' },
        'dauerhaft-ueberlassen': {
          de: 'Es gehört jemand anderem und ist mir dauerhaft überlassen',
          en: 'It belongs to somebody else and is lent to me permanently',
        },
        carsharing: { de: 'Ich nutze Carsharing', en: 'I use carsharing' },
      },
      {
        label: { de: 'Auf wen ist das Fahrzeug zugelassen?', en: 'In whose name is the vehicle registered?' },
        phrase: { de: 'das Nutzungsverhältnis', en: 'in whose name the vehicle is registered' },
      },
    ),
    kennzeichen: kennzeichen({ visibleWhen: ownOrLent }),
    art: choice(
      {
        pkw: { de: 'Pkw', en: 'Car' },
        motorrad: { de: 'Motorrad', en: 'Motorcycle' },
        wohnmobil: { de: 'Wohnmobil', en: 'Camper van' },
        sonstiges: { de: 'Anderes Kraftfahrzeug', en: 'Other motor vehicle' },
      },
      {
        label: { de: 'Art des Fahrzeugs', en: 'Kind of vehicle' },
        phrase: { de: 'die Art des Fahrzeugs', en: 'the kind of vehicle' },
        visibleWhen: ownOrLent,
      },
    ),
    gruenePlakette: yesNo({
      label: {
        de: 'Hat das Fahrzeug eine grüne Umweltplakette?',
        en: 'Does the vehicle have a green environmental badge?',
      },
      visibleWhen: and(ownOrLent, notEqual('fahrzeug.art', 'motorrad')),
      source: 'Condition of the city of Leipzig according to press reports; motorcycles need no badge (35. BImSchV).',
    }),
    zulassungsbescheinigung: nachweis({
      label: { de: 'Fahrzeugschein (Zulassungsbescheinigung Teil I)', en: 'Registration certificate (part I)' },
      phrase: { de: 'den Fahrzeugschein', en: 'the registration certificate' },
      visibleWhen: ownOrLent,
    }),
    halter: personOderOrganisation({
      label: { de: 'Halterin oder Halter des Fahrzeugs', en: 'Keeper of the vehicle' },
      phrase: { de: 'die Halterin oder den Halter', en: 'the keeper' },
      whose: { de: 'der Halterin oder des Halters', en: 'of the keeper' },
      visibleWhen: lent,
    }),
    nutzungsbestaetigung: nachweis({
      label: { de: 'Bestätigung der Halterin oder des Halters', en: 'Confirmation of the keeper' },
      phrase: { de: 'die Bestätigung der Halterin oder des Halters', en: 'the confirmation of the keeper' },
      hint: {
        de: 'Unterschrieben. Darin steht, dass Sie das Fahrzeug dauerhaft nutzen.',
        en: 'Signed. It says that you use the vehicle permanently.',
      },
      visibleWhen: lent,
    }),
    wechselndeFahrzeuge: yesNo({
      label: {
        de: 'Sollen weitere Kennzeichen auf dem Ausweis stehen?',
        en: 'Should further registration numbers stand on the permit?',
      },
      hint: {
        de: 'Nur in begründeten Einzelfällen, zum Beispiel bei regelmäßig wechselnden Dienstwagen.',
        en: 'Only in justified cases, for example company cars that change regularly.',
      },
      visibleWhen: ownOrLent,
    }),
    weitereKennzeichen: repeat(
      { kennzeichen: kennzeichen() },
      {
        label: { de: 'Weitere Kennzeichen', en: 'Further registration numbers' },
        phrase: { de: 'die weiteren Kennzeichen', en: 'the further registration numbers' },
        max: 3,
        visibleWhen: alternating,
      },
    ),
    wechselBegruendung: begruendung({
      label: { de: 'Warum nutzen Sie mehrere Fahrzeuge?', en: 'Why do you use several vehicles?' },
      visibleWhen: alternating,
    }),
    carsharingAnbieter: carsharingAnbieter({ visibleWhen: shared }),
    carsharingVertrag: nachweis({
      label: { de: 'Vertrag mit dem Carsharing-Anbieter', en: 'Contract with the carsharing organisation' },
      phrase: { de: 'den Vertrag mit dem Carsharing-Anbieter', en: 'the contract with the carsharing organisation' },
      visibleWhen: shared,
    }),
  },
)
