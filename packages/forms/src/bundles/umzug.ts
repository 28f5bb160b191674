import { and, equal, lessThan, not, notEqual, today } from '../conditions/builders.js'
import { each } from './_maps.js'
import { umzugSections } from './_umzug-sections.js'
import type { BundleMember } from './bundle.js'
import { defineBundle } from './define-bundle.js'

const city = { kind: 'city' } as const
const person = ['vornamen', 'familienname', 'doktorgrade', 'geburtsdatum'] as const

/** One may register only where one lives already: § 17 (1) BMG counts from the day of moving in. */
const registration: BundleMember = {
  form: 'wohnsitz-ummeldung',
  status: 'always',
  why: {
    de: 'Sie müssen sich innerhalb von zwei Wochen nach dem Einzug ummelden.',
    en: 'You have to register within two weeks after moving in.',
  },
  recipient: city,
  maps: {
    'meldung.art': 'umzug.art',
    'meldung.einzugsdatum': 'umzug.tag',
    'neueWohnung.anschrift': 'umzug.neueAnschrift',
    'bisherigeWohnung.inland': 'umzug.bisherigeAnschrift',
    ...each('person', 'person.person', person),
    // The member for vehicles does it, and asks for what the registration authority needs.
    'fahrzeuge.anschriftAendern': { value: false },
    'abschluss.kontakt': 'person.kontakt',
  },
  waitsFor: [{ day: 'umzug.tag', what: { de: 'Sie sind noch nicht eingezogen.', en: 'You have not moved in yet.' } }],
}

const vehicle: BundleMember = {
  form: 'kfz-adressaenderung',
  status: 'always',
  when: equal('mehr.fahrzeug', true),
  why: {
    de: 'Die neue Anschrift muss in die Fahrzeugpapiere.',
    en: 'The new address must be in the vehicle papers.',
  },
  recipient: city,
  maps: {
    'halter.wer.person': 'person.person',
    'halter.kontakt': 'person.kontakt',
    'umzug.neueAnschrift': 'umzug.neueAnschrift',
    'umzug.bisherigeAnschrift': 'umzug.bisherigeAnschrift',
    'umzug.umzugsdatum': 'umzug.tag',
    // From abroad, only the keeper knows whether the vehicle was registered in another district.
    'umzug.andererZulassungsbezirk': {
      from: 'umzug.art',
      values: { 'umzug-innerhalb-leipzigs': false },
    },
    'fahrzeug.kennzeichen': 'mehr.kennzeichen',
  },
  waitsFor: [
    { day: 'umzug.tag', what: { de: 'Sie sind noch nicht umgezogen.', en: 'You have not moved yet.' } },
    {
      result: 'wohnsitz-ummeldung',
      what: {
        de: 'Die neue Anschrift steht noch nicht im Melderegister.',
        en: 'The new address is not in the population register yet.',
      },
    },
  ],
}

const noStoppingZone: BundleMember = {
  form: 'haltverbotszone-umzug',
  status: 'always',
  when: and(equal('mehr.haltverbotszone', true), not(lessThan('umzug.tag', today()))),
  why: { de: 'Damit der Umzugswagen halten kann.', en: 'So that the removal van can stop.' },
  recipient: city,
  maps: {
    'antragsteller.wer.person': 'person.person',
    // The order is sent before the move, so to where people live until then.
    'antragsteller.anschrift.inland': 'umzug.bisherigeAnschrift',
    'antragsteller.kontakt': 'person.kontakt',
    'zone.anlass': { value: 'umzug' },
  },
}

const residentParking: BundleMember = {
  form: 'bewohnerparkausweis',
  status: 'offered',
  when: and(equal('mehr.fahrzeug', true), equal('mehr.parktAufDerStrasse', true)),
  why: {
    de: 'In Bewohnerparkgebieten parken Sie damit ohne Parkschein.',
    en: 'In residents’ parking zones you park with it without a ticket.',
  },
  recipient: city,
  maps: {
    'bewohner.person': 'person.person',
    'bewohner.anschrift': 'umzug.neueAnschrift',
    'bewohner.kontakt': 'person.kontakt',
    'fahrzeug.kennzeichen': 'mehr.kennzeichen',
  },
  waitsFor: [
    {
      result: 'wohnsitz-ummeldung',
      what: {
        de: 'Sie sind unter der neuen Anschrift noch nicht gemeldet.',
        en: 'You are not registered at the new address yet.',
      },
    },
  ],
}

const dogTax: BundleMember = {
  form: 'hundesteuer-anmeldung',
  status: 'offered',
  when: and(equal('mehr.hund', true), notEqual('umzug.art', 'umzug-innerhalb-leipzigs')),
  why: {
    de: 'Ein Hund, der nach Leipzig kommt, muss zur Steuer angemeldet werden.',
    en: 'A dog that comes to Leipzig must be registered for dog tax.',
  },
  recipient: city,
  maps: {
    'halter.person': 'person.person',
    'halter.anschrift': 'umzug.neueAnschrift',
    'halter.email': 'person.kontakt.email',
    'halter.telefon': 'person.kontakt.telefon',
    'hund.anmeldegrund': { value: 'zuzug-mit-hund' },
    'hund.vorherigeGemeinde': 'umzug.bisherigeAnschrift.ort',
  },
}

/**
 * A move to or within Leipzig: residence and vehicle papers, as offered in one visit; the no-stopping zone is our
 * suggestion. Parking permit and dog tax are offered when the answers suggest them. Which of several dwellings the zone is
 * for is asked by its own form.
 */
export const umzug = defineBundle({
  id: 'umzug',
  version: '1.0.0',
  title: { de: 'Umzug', en: 'Moving house' },
  lebenslage: 'wohnen-umzug',
  shared: umzugSections,
  members: [registration, vehicle, noStoppingZone, residentParking, dogTax],
})
