import { personenname } from '../../bausteine/person.js'
import { includes, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, date, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import {
  abschlussAbschnitt,
  antragstellerAbschnitt,
  verwendungAbschnitt,
} from '../querschnitt-buerger/_urkunde-abschnitte.js'
import {
  urkundenAngaben,
  urkundenDatenschutz,
  urkundenNachweise,
  urkundenRecht,
} from '../querschnitt-buerger/_urkunde-angaben.js'
import {
  exemplare,
  hinweiseImAusdruck,
  registerstelle,
  urkundenformat,
} from '../querschnitt-buerger/_urkunde-wuensche.js'
import { berechtigungDerPartner } from './_berechtigung-der-partner.js'

/**
 * Certificates from the register of marriages (§ 57 PStG).
 *
 * The draft offered brothers and sisters as a relation of their own; § 62 (1) PStG favours them only in the registers of births and
 * deaths, so here they need a legal interest like everybody else. Whether a marriage was dissolved is not asked: the office
 * reads it in the register.
 */
export const eheurkunde = defineForm({
  ...urkundenAngaben,
  id: 'eheurkunde',
  title: { de: 'Eheurkunde anfordern', en: 'Request a marriage certificate' },
  leistung: {
    leikaKey: '99059004012000',
    ozgId: '10026',
    source: 'LeiKa „Eheurkunde Ausstellung“: catalogue of 2019; no more recent source was found.',
  },
  lebenslage: 'eheschliessung',
  synonyms: ['Heiratsurkunde', 'Heiratsregister', 'Trauschein', 'Eheregister', 'internationale Heiratsurkunde'],
  legalBasis: urkundenRecht('§ 57 PStG'),
  privacyNotice: urkundenDatenschutz({ de: 'die Ausstellung der Eheurkunde', en: 'issuing the marriage certificate' }),
  evidence: urkundenNachweise,

  sections: {
    urkunde: section(
      {
        title: { de: 'Welche Urkunde brauchen Sie?', en: 'Which certificate do you need?' },
        sources: ['§ 55 Abs. 1, § 56 Abs. 4, § 57 PStG', '§ 48 PStV', 'Übereinkommen vom 8. September 1976'],
      },
      {
        arten: choices(
          {
            eheurkunde: { de: 'Eheurkunde', en: 'Marriage certificate' },
            'elektronische-ehebescheinigung': {
              de: 'Elektronische Ehebescheinigung',
              en: 'Electronic marriage certificate',
            },
            'mehrsprachige-eheurkunde': {
              de: 'Mehrsprachige (internationale) Eheurkunde',
              en: 'Multilingual (international) marriage certificate',
            },
            'beglaubigter-registerausdruck': {
              de: 'Beglaubigter Ausdruck aus dem Eheregister',
              en: 'Certified extract from the register of marriages',
            },
          },
          {
            label: { de: 'Gewünschte Urkunden', en: 'Certificates you would like' },
            phrase: { de: 'die gewünschten Urkunden', en: 'the certificates you would like' },
            hint: {
              de: 'Der Registerausdruck zeigt auch spätere Änderungen, etwa eine Scheidung oder einen neuen Namen.',
              en: 'The extract also shows later changes, such as a divorce or a new name.',
            },
          },
        ),
        anzahlEheurkunden: exemplare(
          { de: 'der Eheurkunden', en: 'of marriage certificates' },
          includes('urkunde.arten', 'eheurkunde'),
        ),
        format: urkundenformat(includes('urkunde.arten', 'eheurkunde')),
        anzahlMehrsprachige: exemplare(
          { de: 'der mehrsprachigen Eheurkunden', en: 'of multilingual marriage certificates' },
          includes('urkunde.arten', 'mehrsprachige-eheurkunde'),
        ),
        anzahlRegisterausdrucke: exemplare(
          { de: 'der Registerausdrucke', en: 'of extracts from the register' },
          includes('urkunde.arten', 'beglaubigter-registerausdruck'),
        ),
        hinweise: hinweiseImAusdruck(includes('urkunde.arten', 'beglaubigter-registerausdruck')),
      },
    ),

    ehe: section(
      {
        title: { de: 'Die Ehe', en: 'The marriage' },
        sources: ['§ 15 Abs. 1, § 5 Abs. 5 Nr. 1, § 61 PStG'],
      },
      {
        ehegatte1: personenname({
          label: { de: 'Erste Ehegattin oder erster Ehegatte', en: 'First spouse' },
          whose: { de: 'der ersten Person', en: 'of the first spouse' },
          hint: { de: 'Mit dem Namen am Tag der Eheschließung.', en: 'With the name on the day of the marriage.' },
        }),
        ehegatte2: personenname({
          label: { de: 'Zweite Ehegattin oder zweiter Ehegatte', en: 'Second spouse' },
          whose: { de: 'der zweiten Person', en: 'of the second spouse' },
          hint: { de: 'Mit dem Namen am Tag der Eheschließung.', en: 'With the name on the day of the marriage.' },
        }),
        eheschliessungsdatum: date({
          label: { de: 'Tag der Eheschließung', en: 'Day of the marriage' },
          phrase: { de: 'den Tag der Eheschließung', en: 'the day of the marriage' },
          min: { today: { years: -81 } },
          max: today(),
          messages: {
            'date-too-early': {
              de: 'Ehen, die vor mehr als 80 Jahren geschlossen wurden, sind beim Stadtarchiv. Wenden Sie sich bitte dorthin.',
              en: 'Marriages of more than 80 years ago are kept by the city archive. Please turn to it.',
            },
          },
        }),
        eheschliessungsort: text({
          label: { de: 'Ort der Eheschließung', en: 'Place of the marriage' },
          phrase: { de: 'den Ort der Eheschließung', en: 'the place of the marriage' },
          maxLength: 80,
          characters: 'din-91379-b',
        }),
        ...registerstelle(),
      },
    ),

    antragsteller: antragstellerAbschnitt(),

    berechtigung: berechtigungDerPartner({
      de: 'Es ist meine eigene Ehe, auch wenn sie nicht mehr besteht',
      en: 'It is my own marriage, even if it no longer exists',
    }),

    verwendung: verwendungAbschnitt(),
    abschluss: abschlussAbschnitt(),
  },
})

/** The validated answers of the request. */
export type Eheurkunde = DataOf<typeof eheurkunde>
