import { geburtsort } from '../../bausteine/geburt.js'
import { personenname } from '../../bausteine/person.js'
import { equal, includes, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { abschlussAbschnitt, antragstellerAbschnitt, verwendungAbschnitt } from './_urkunde-abschnitte.js'
import { urkundenAngaben, urkundenDatenschutz, urkundenNachweise, urkundenRecht } from './_urkunde-angaben.js'
import {
  interesse,
  organisationBrauchtInteresse,
  seitDreissigJahren,
  verhaeltnisOptionen,
  verhaeltnisse,
  verwandtschaftsnachweis,
} from './_urkunde-berechtigung.js'
import { exemplare, hinweiseImAusdruck, registerstelle, urkundenformat } from './_urkunde-wuensche.js'

const ordersCertificate = or(
  includes('urkunde.arten', 'geburtsurkunde'),
  includes('urkunde.arten', 'elektronische-geburtsbescheinigung'),
)
const hasOtherRelation = or(
  equal('berechtigung.verhaeltnis', 'rechtliches-interesse'),
  equal('berechtigung.verhaeltnis', 'alle-seit-dreissig-jahren-verstorben'),
)

/**
 * Certificates from the register of births (§ 59 PStG).
 *
 * Beyond the draft that it was made from, the form asks what the law leaves to the applicant: which entries to leave out
 * (§ 59 (2) PStG), “Elternteil” in place of “Mutter” or “Vater” (§ 48 (1a) PStV), cross-references (§ 48 (3) PStV). Brothers
 * and sisters need a legitimate interest and therefore give reasons. Adoption and a changed sex entry narrow the circle (§ 63 PStG);
 * the registry office sees both in the register, so nobody is asked to disclose them.
 */
export const geburtsurkunde = defineForm({
  ...urkundenAngaben,
  id: 'geburtsurkunde',
  title: { de: 'Geburtsurkunde anfordern', en: 'Request a birth certificate' },
  leistung: {
    leikaKey: '99027002012000',
    ozgId: '10557',
    source:
      'LeiKa „Geburtsurkunde Ausstellung“: catalogue of 2019, Saxon description L100009/6000898 in the FIM portal and public PVOG query of 2026.',
  },
  lebenslage: 'querschnitt-buerger',
  synonyms: [
    'Geburtsurkunde',
    'Abstammungsurkunde',
    'Geburtsschein',
    'Geburtsregister',
    'internationale Geburtsurkunde',
  ],
  legalBasis: urkundenRecht('§ 59 PStG'),
  privacyNotice: urkundenDatenschutz({
    de: 'die Ausstellung der Geburtsurkunde',
    en: 'issuing the birth certificate',
  }),
  evidence: urkundenNachweise,

  sections: {
    urkunde: section(
      {
        title: { de: 'Welche Urkunde brauchen Sie?', en: 'Which certificate do you need?' },
        sources: ['§ 55 Abs. 1, § 56 Abs. 4, § 59 PStG', '§ 48 PStV', 'Übereinkommen vom 8. September 1976'],
      },
      {
        arten: choices(
          {
            geburtsurkunde: { de: 'Geburtsurkunde', en: 'Birth certificate' },
            'elektronische-geburtsbescheinigung': {
              de: 'Elektronische Geburtsbescheinigung',
              en: 'Electronic birth certificate',
            },
            'mehrsprachige-geburtsurkunde': {
              de: 'Mehrsprachige (internationale) Geburtsurkunde',
              en: 'Multilingual (international) birth certificate',
            },
            'beglaubigter-registerausdruck': {
              de: 'Beglaubigter Ausdruck aus dem Geburtenregister',
              en: 'Certified extract from the register of births',
            },
          },
          {
            label: { de: 'Gewünschte Urkunden', en: 'Certificates you would like' },
            phrase: { de: 'die gewünschten Urkunden', en: 'the certificates you would like' },
            hint: {
              de: 'Für eine Eheschließung wird meist der beglaubigte Registerausdruck verlangt.',
              en: 'For a marriage the certified extract is usually required.',
            },
          },
        ),
        anzahlGeburtsurkunden: exemplare(
          { de: 'der Geburtsurkunden', en: 'of birth certificates' },
          includes('urkunde.arten', 'geburtsurkunde'),
        ),
        format: urkundenformat(includes('urkunde.arten', 'geburtsurkunde')),
        ohneAngaben: choices(
          {
            geschlecht: { de: 'Geschlecht', en: 'Sex' },
            eltern: { de: 'Angaben zu den Eltern', en: 'Details of the parents' },
          },
          {
            label: { de: 'Was soll nicht in der Urkunde stehen?', en: 'What should be left out of the certificate?' },
            phrase: { de: 'was nicht in der Urkunde stehen soll', en: 'what should be left out' },
            hint: {
              de: 'Lassen Sie die Frage offen, wenn alles darin stehen soll.',
              en: 'Leave the question open if everything should be included.',
            },
            optional: true,
            visibleWhen: ordersCertificate,
          },
        ),
        elternteilStattMutterOderVater: yesNo({
          label: {
            de: 'Sind Sie als „Mutter“ oder „Vater“ eingetragen und möchten „Elternteil“ genannt werden?',
            en: 'Are you registered as “Mutter” or “Vater” and would like to be called “Elternteil” (parent)?',
          },
          hint: {
            de: 'Nur die eingetragene Person kann das verlangen.',
            en: 'Only the registered person can ask for this.',
          },
          optional: true,
          visibleWhen: ordersCertificate,
        }),
        anzahlMehrsprachige: exemplare(
          { de: 'der mehrsprachigen Geburtsurkunden', en: 'of multilingual birth certificates' },
          includes('urkunde.arten', 'mehrsprachige-geburtsurkunde'),
        ),
        anzahlRegisterausdrucke: exemplare(
          { de: 'der Registerausdrucke', en: 'of extracts from the register' },
          includes('urkunde.arten', 'beglaubigter-registerausdruck'),
        ),
        hinweise: hinweiseImAusdruck(includes('urkunde.arten', 'beglaubigter-registerausdruck')),
      },
    ),

    eintrag: section(
      {
        title: { de: 'Eingetragene Person', en: 'Registered person' },
        sources: ['§ 21 Abs. 1, § 5 Abs. 5 Nr. 2, § 61 PStG'],
        hint: { de: 'Die Person, deren Geburt eingetragen ist.', en: 'The person whose birth was registered.' },
      },
      {
        name: personenname({
          label: { de: 'Name bei der Geburt', en: 'Name at birth' },
          whose: { de: 'bei der Geburt', en: 'at birth' },
        }),
        geaenderterName: text({
          label: { de: 'Heutiger Familienname', en: 'Present surname' },
          phrase: { de: 'den heutigen Familiennamen', en: 'the present surname' },
          hint: { de: 'Nur, wenn er abweicht.', en: 'Only if it differs.' },
          optional: true,
          maxLength: 120,
          characters: 'din-91379-a',
        }),
        geburtsdatum: date({
          label: { de: 'Geburtsdatum', en: 'Date of birth' },
          phrase: { de: 'das Geburtsdatum der eingetragenen Person', en: 'the date of birth of the registered person' },
          min: { today: { years: -111 } },
          max: today(),
          messages: {
            'date-too-early': {
              de: 'Geburten, die mehr als 110 Jahre zurückliegen, sind beim Stadtarchiv. Wenden Sie sich bitte dorthin.',
              en: 'Births of more than 110 years ago are kept by the city archive. Please turn to it.',
            },
          },
        }),
        geburtsort: geburtsort({ whose: { de: 'der eingetragenen Person', en: 'of the registered person' } }),
        elternteil1: personenname({
          label: { de: 'Erster Elternteil', en: 'First parent' },
          whose: { de: 'des ersten Elternteils', en: 'of the first parent' },
          hint: { de: 'Hilft bei häufigen Namen.', en: 'Helps with frequent names.' },
          optional: true,
        }),
        elternteil2: personenname({
          label: { de: 'Zweiter Elternteil', en: 'Second parent' },
          whose: { de: 'des zweiten Elternteils', en: 'of the second parent' },
          optional: true,
        }),
        ...registerstelle(),
      },
    ),

    antragsteller: antragstellerAbschnitt(),

    berechtigung: section(
      {
        title: { de: 'Ihr Recht auf die Urkunde', en: 'Your right to the certificate' },
        sources: ['§ 62 Abs. 1 und 3, § 63 PStG'],
        rules: [organisationBrauchtInteresse(hasOtherRelation)],
      },
      {
        verhaeltnis: choice(
          {
            'eigene-urkunde': { de: 'Es ist meine eigene Geburt', en: 'It is my own birth' },
            ...verhaeltnisse,
            geschwister: { de: 'Bruder oder Schwester', en: 'Brother or sister' },
            ...seitDreissigJahren,
          },
          verhaeltnisOptionen,
        ),
        verwandtschaftsnachweis: verwandtschaftsnachweis(
          or(
            equal('berechtigung.verhaeltnis', 'ehegatte-oder-lebenspartner'),
            equal('berechtigung.verhaeltnis', 'vorfahre-oder-nachkomme'),
            equal('berechtigung.verhaeltnis', 'geschwister'),
          ),
        ),
        ...interesse(or(hasOtherRelation, equal('berechtigung.verhaeltnis', 'geschwister'))),
      },
    ),

    verwendung: verwendungAbschnitt(),
    abschluss: abschlussAbschnitt(),
  },
})

/** The validated answers of the request. */
export type Geburtsurkunde = DataOf<typeof geburtsurkunde>
