import { anschriftInland } from '../../bausteine/anschrift.js'
import { geburtsdatum, geburtsname } from '../../bausteine/geburt.js'
import { personenname } from '../../bausteine/person.js'
import { equal, includes, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, date, text } from '../../model/fields.js'
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
  interesse,
  organisationBrauchtInteresse,
  verhaeltnisOptionen,
  verhaeltnisse,
  verwandtschaftsnachweis,
} from '../querschnitt-buerger/_urkunde-berechtigung.js'
import {
  exemplare,
  hinweiseImAusdruck,
  registerstelle,
  urkundenformat,
} from '../querschnitt-buerger/_urkunde-wuensche.js'

const whose = { de: 'der verstorbenen Person', en: 'of the deceased person' }

/**
 * Certificates from the register of deaths (§ 60 PStG).
 *
 * Nobody asks for the own death certificate, so that relation of the draft is gone. Brothers and sisters need a legitimate
 * interest (§ 62 (1) sentence 2 PStG). The relief after thirty years (§ 62 (3) PStG) has no place here: after thirty years
 * the register belongs to the archive (§ 5 (5) no. 3 PStG).
 */
export const sterbeurkunde = defineForm({
  ...urkundenAngaben,
  id: 'sterbeurkunde',
  title: { de: 'Sterbeurkunde anfordern', en: 'Request a death certificate' },
  leistung: {
    leikaKey: '99101004012000',
    ozgId: '10237',
    source:
      'LeiKa „Sterbeurkunde Ausstellung“: catalogue of 2019; Munich’s service export of June 2026 has the object 99101004000000.',
  },
  lebenslage: 'tod',
  synonyms: ['Totenschein', 'Sterbefall', 'Todesfall', 'Sterberegister', 'internationale Sterbeurkunde'],
  legalBasis: urkundenRecht('§ 60 PStG'),
  privacyNotice: urkundenDatenschutz({ de: 'die Ausstellung der Sterbeurkunde', en: 'issuing the death certificate' }),
  evidence: urkundenNachweise,

  sections: {
    urkunde: section(
      {
        title: { de: 'Welche Urkunde brauchen Sie?', en: 'Which certificate do you need?' },
        sources: ['§ 55 Abs. 1, § 56 Abs. 4, § 60 PStG', '§ 48 PStV', 'Übereinkommen vom 8. September 1976'],
      },
      {
        arten: choices(
          {
            sterbeurkunde: { de: 'Sterbeurkunde', en: 'Death certificate' },
            'elektronische-sterbebescheinigung': {
              de: 'Elektronische Sterbebescheinigung',
              en: 'Electronic death certificate',
            },
            'mehrsprachige-sterbeurkunde': {
              de: 'Mehrsprachige (internationale) Sterbeurkunde',
              en: 'Multilingual (international) death certificate',
            },
            'beglaubigter-registerausdruck': {
              de: 'Beglaubigter Ausdruck aus dem Sterberegister',
              en: 'Certified extract from the register of deaths',
            },
          },
          {
            label: { de: 'Gewünschte Urkunden', en: 'Certificates you would like' },
            phrase: { de: 'die gewünschten Urkunden', en: 'the certificates you would like' },
            help: {
              de: 'Die Sterbeurkunde ist nicht der Totenschein. Den Totenschein stellt die Ärztin oder der Arzt aus.',
              en: 'This is not the medical certificate of the cause of death, which the physician issues.',
            },
          },
        ),
        anzahlSterbeurkunden: exemplare(
          { de: 'der Sterbeurkunden', en: 'of death certificates' },
          includes('urkunde.arten', 'sterbeurkunde'),
        ),
        format: urkundenformat(includes('urkunde.arten', 'sterbeurkunde')),
        anzahlMehrsprachige: exemplare(
          { de: 'der mehrsprachigen Sterbeurkunden', en: 'of multilingual death certificates' },
          includes('urkunde.arten', 'mehrsprachige-sterbeurkunde'),
        ),
        anzahlRegisterausdrucke: exemplare(
          { de: 'der Registerausdrucke', en: 'of extracts from the register' },
          includes('urkunde.arten', 'beglaubigter-registerausdruck'),
        ),
        hinweise: hinweiseImAusdruck(includes('urkunde.arten', 'beglaubigter-registerausdruck')),
      },
    ),

    verstorbenePerson: section(
      {
        title: { de: 'Verstorbene Person', en: 'Deceased person' },
        sources: ['§ 31 Abs. 1, § 5 Abs. 5 Nr. 3, § 61 PStG'],
      },
      {
        name: personenname({ label: { de: 'Name', en: 'Name' }, whose }),
        geburtsname: geburtsname({
          whose,
          optional: true,
          hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
        }),
        geburtsdatum: geburtsdatum({ whose, optional: true }),
        sterbedatum: date({
          label: { de: 'Sterbedatum', en: 'Date of death' },
          phrase: { de: 'das Sterbedatum', en: 'the date of death' },
          min: { today: { years: -31 } },
          max: today(),
          messages: {
            'date-too-early': {
              de: 'Sterbefälle, die mehr als 30 Jahre zurückliegen, sind beim Stadtarchiv. Wenden Sie sich bitte dorthin.',
              en: 'Deaths of more than 30 years ago are kept by the city archive. Please turn to it.',
            },
          },
        }),
        sterbeort: text({
          label: { de: 'Sterbeort', en: 'Place of death' },
          phrase: { de: 'den Sterbeort', en: 'the place of death' },
          hint: { de: 'Die Gemeinde, nicht das Krankenhaus.', en: 'The municipality, not the hospital.' },
          maxLength: 80,
          characters: 'din-91379-b',
        }),
        letzteAnschrift: anschriftInland({
          label: { de: 'Letzte Anschrift', en: 'Last address' },
          whose,
          hint: { de: 'Hilft bei häufigen Namen.', en: 'Helps with frequent names.' },
          optional: true,
        }),
        ...registerstelle(),
      },
    ),

    antragsteller: antragstellerAbschnitt(),

    berechtigung: section(
      {
        title: { de: 'Ihr Recht auf die Urkunde', en: 'Your right to the certificate' },
        sources: ['§ 62 Abs. 1 PStG'],
        rules: [organisationBrauchtInteresse(equal('berechtigung.verhaeltnis', 'rechtliches-interesse'))],
      },
      {
        verhaeltnis: choice(
          { ...verhaeltnisse, geschwister: { de: 'Bruder oder Schwester', en: 'Brother or sister' } },
          {
            ...verhaeltnisOptionen,
            label: { de: 'Verhältnis zur verstorbenen Person', en: 'Relation to the deceased person' },
            phrase: { de: 'das Verhältnis zur verstorbenen Person', en: 'the relation to the deceased person' },
          },
        ),
        verwandtschaftsnachweis: verwandtschaftsnachweis(
          or(
            equal('berechtigung.verhaeltnis', 'ehegatte-oder-lebenspartner'),
            equal('berechtigung.verhaeltnis', 'vorfahre-oder-nachkomme'),
            equal('berechtigung.verhaeltnis', 'geschwister'),
          ),
        ),
        ...interesse(
          or(
            equal('berechtigung.verhaeltnis', 'rechtliches-interesse'),
            equal('berechtigung.verhaeltnis', 'geschwister'),
          ),
        ),
      },
    ),

    verwendung: verwendungAbschnitt(),
    abschluss: abschlussAbschnitt(),
  },
})

/** The validated answers of the request. */
export type Sterbeurkunde = DataOf<typeof sterbeurkunde>
