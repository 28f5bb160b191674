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
 * Certificates from the register of civil partnerships (§ 58 PStG).
 *
 * Partnerships were founded from 1 August 2001 to 30 September 2017 (§ 1 LPartG); abroad they still can be, and are entered
 * later on (§ 35 PStG), so the last day is today. There is no multilingual certificate: the convention of 1976 knows births, marriages
 * and deaths. Who converted the partnership into a marriage often needs a marriage certificate instead; the form says so. As for
 * marriages, brothers and sisters have no right of their own. That somebody lives in a partnership may tell a sexual
 * orientation; the names of the partners are marked for it.
 */
export const lebenspartnerschaftsurkunde = defineForm({
  ...urkundenAngaben,
  id: 'lebenspartnerschaftsurkunde',
  title: { de: 'Lebenspartnerschaftsurkunde anfordern', en: 'Request a civil partnership certificate' },
  leistung: {
    leikaKey: '99079003012000',
    ozgId: '10028',
    source: 'LeiKa „Lebenspartnerschaftsurkunde Ausstellung“: catalogue of 2019; no more recent source was found.',
  },
  lebenslage: 'eheschliessung',
  synonyms: ['eingetragene Lebenspartnerschaft', 'Partnerschaftsurkunde', 'Verpartnerung', 'Homo-Ehe'],
  legalBasis: urkundenRecht('§ 58 PStG'),
  privacyNotice: urkundenDatenschutz({
    de: 'die Ausstellung der Lebenspartnerschaftsurkunde',
    en: 'issuing the civil partnership certificate',
  }),
  evidence: urkundenNachweise,

  sections: {
    urkunde: section(
      {
        title: { de: 'Welche Urkunde brauchen Sie?', en: 'Which certificate do you need?' },
        sources: ['§ 55 Abs. 1, § 56 Abs. 4, § 58, § 17a PStG', '§ 48 PStV'],
      },
      {
        arten: choices(
          {
            lebenspartnerschaftsurkunde: { de: 'Lebenspartnerschaftsurkunde', en: 'Civil partnership certificate' },
            'elektronische-lebenspartnerschaftsbescheinigung': {
              de: 'Elektronische Lebenspartnerschaftsbescheinigung',
              en: 'Electronic civil partnership certificate',
            },
            'beglaubigter-registerausdruck': {
              de: 'Beglaubigter Ausdruck aus dem Lebenspartnerschaftsregister',
              en: 'Certified extract from the register of civil partnerships',
            },
          },
          {
            label: { de: 'Gewünschte Urkunden', en: 'Certificates you would like' },
            phrase: { de: 'die gewünschten Urkunden', en: 'the certificates you would like' },
            hint: {
              de: 'Haben Sie die Partnerschaft in eine Ehe umgewandelt? Dann brauchen Sie meist eine Eheurkunde.',
              en: 'Did you convert the partnership into a marriage? Then you usually need a marriage certificate.',
            },
          },
        ),
        anzahlLebenspartnerschaftsurkunden: exemplare(
          { de: 'der Lebenspartnerschaftsurkunden', en: 'of civil partnership certificates' },
          includes('urkunde.arten', 'lebenspartnerschaftsurkunde'),
        ),
        format: urkundenformat(includes('urkunde.arten', 'lebenspartnerschaftsurkunde')),
        anzahlRegisterausdrucke: exemplare(
          { de: 'der Registerausdrucke', en: 'of extracts from the register' },
          includes('urkunde.arten', 'beglaubigter-registerausdruck'),
        ),
        hinweise: hinweiseImAusdruck(includes('urkunde.arten', 'beglaubigter-registerausdruck')),
      },
    ),

    partnerschaft: section(
      {
        title: { de: 'Die Lebenspartnerschaft', en: 'The civil partnership' },
        sources: ['§§ 17, 35, § 5 Abs. 5 Nr. 1 PStG', '§ 1 LPartG'],
      },
      {
        partner1: personenname({
          label: { de: 'Erste Lebenspartnerin oder erster Lebenspartner', en: 'First partner' },
          whose: { de: 'der ersten Person', en: 'of the first partner' },
          hint: { de: 'Mit dem Namen am Tag der Begründung.', en: 'With the name on the day of the foundation.' },
          specialCategory: 'sexual-orientation',
        }),
        partner2: personenname({
          label: { de: 'Zweite Lebenspartnerin oder zweiter Lebenspartner', en: 'Second partner' },
          whose: { de: 'der zweiten Person', en: 'of the second partner' },
          hint: { de: 'Mit dem Namen am Tag der Begründung.', en: 'With the name on the day of the foundation.' },
          specialCategory: 'sexual-orientation',
        }),
        begruendungsdatum: date({
          label: { de: 'Tag der Begründung', en: 'Day of the foundation' },
          phrase: { de: 'den Tag der Begründung', en: 'the day of the foundation' },
          hint: {
            de: 'In Deutschland vom 1. August 2001 bis 30. September 2017.',
            en: 'In Germany from 1 August 2001 to 30 September 2017.',
          },
          min: '1989-10-01',
          max: today(),
        }),
        begruendungsort: text({
          label: { de: 'Ort der Begründung', en: 'Place of the foundation' },
          phrase: { de: 'den Ort der Begründung', en: 'the place of the foundation' },
          maxLength: 80,
          characters: 'din-91379-b',
        }),
        ...registerstelle(),
      },
    ),

    antragsteller: antragstellerAbschnitt(),

    berechtigung: berechtigungDerPartner({
      de: 'Es ist meine eigene Lebenspartnerschaft, auch wenn sie nicht mehr besteht',
      en: 'It is my own civil partnership, even if it no longer exists',
    }),

    verwendung: verwendungAbschnitt(),
    abschluss: abschlussAbschnitt(),
  },
})

/** The validated answers of the request. */
export type Lebenspartnerschaftsurkunde = DataOf<typeof lebenspartnerschaftsurkunde>
