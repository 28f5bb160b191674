import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung } from '../../bausteine/erklaerung.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'

/**
 * Registration for the instruction that people need before they first work with food. The declaration that nothing stands in
 * the way (§ 43 (1) no. 2 IfSG) is made again at the instruction, when its terms have been explained; here it tells who must
 * see a doctor first. It concerns health and is protected accordingly.
 */
export const infektionsschutzbelehrung = defineForm({
  id: 'infektionsschutzbelehrung',
  version: '1.0.0',
  title: {
    de: 'Belehrung nach dem Infektionsschutzgesetz anmelden',
    en: 'Register for the food hygiene instruction',
  },
  leistung: {
    leikaKey: '99003002022000',
    ozgId: '10181',
    source:
      'LeiKa „Belehrung nach dem Infektionsschutzgesetz Bescheinigung“ and OZG „Gesundheitsberatungen, -untersuchungen und -bescheinigungen“: OZG catalogue of 2019; the FIM schema S00000253 1.0 belongs to this key.',
  },
  lebenslage: 'gesundheitsvorsorge',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: this registers for an appointment; identity is checked when the certificate is issued.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 43 (1) IfSG wants a declaration in text form after the instruction, and names no form for the registration.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Gesundheitszeugnis', 'Gesundheitspass', 'Hygieneschulung', 'Lebensmittelbelehrung', 'rote Karte'],
  legalBasis: [{ norm: '§§ 42, 43 IfSG', reviewedAt }],
  authority: 'Stadt Leipzig, Gesundheitsamt',
  fee: {
    amountCents: null,
    status: 'illustrative',
    why: 'The amount that Leipzig charges was not found; Dresden named 30 € in 2020.',
  },
  evidence: [
    { title: { de: 'Personalausweis oder Reisepass', en: 'Identity card or passport' } },
    {
      title: {
        de: 'Bescheinigung von Schule oder Freiwilligendienst (bei Gebührenbefreiung)',
        en: 'Certificate of the school or voluntary service (for exemption from the fee)',
      },
      field: 'belehrung.befreiungsnachweis',
    },
  ],
  beforeYouStart: [vorDemStart.ausweis],
  whatHappensNext: [
    {
      de: 'Sie erhalten einen Termin oder den Zugang zum Video.',
      en: 'You receive an appointment or access to the video.',
    },
    {
      de: 'Nach der Belehrung erklären Sie in Textform, dass nichts gegen die Arbeit mit Lebensmitteln spricht.',
      en: 'After the instruction you declare in text form that nothing stands in the way of working with food.',
    },
    {
      de: 'Sie erhalten die Bescheinigung. Beginnen Sie die Arbeit innerhalb von drei Monaten.',
      en: 'You receive the certificate. Start work within three months.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Gesundheitsamt',
    zweck: { de: 'die Belehrung und die Bescheinigung', en: 'the instruction and the certificate' },
  }),

  sections: {
    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      {
        person: natuerlichePerson(),
        geburtsort: geburtsort(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
      },
    ),

    taetigkeit: section(
      { title: { de: 'Ihre Arbeit mit Lebensmitteln', en: 'Your work with food' } },
      {
        bereich: choice(
          {
            gastronomie: { de: 'Gastronomie', en: 'Restaurants and catering' },
            lebensmittelherstellung: { de: 'Herstellung von Lebensmitteln', en: 'Food production' },
            gemeinschaftsverpflegung: {
              de: 'Küche in Schule, Kita, Klinik oder Heim',
              en: 'Kitchen of a school, nursery, clinic or home',
            },
            verkauf: { de: 'Verkauf', en: 'Sales' },
            'praktikum-oder-freiwilligendienst': {
              de: 'Praktikum oder Freiwilligendienst',
              en: 'Internship or voluntary service',
            },
          },
          {
            label: { de: 'Wo arbeiten Sie?', en: 'Where do you work?' },
            phrase: { de: 'den Arbeitsbereich', en: 'where you work' },
          },
        ),
        arbeitgeber: text({
          label: { de: 'Arbeitgeber', en: 'Employer' },
          phrase: { de: 'den Arbeitgeber', en: 'the employer' },
          hint: { de: 'Wenn Sie schon einen haben.', en: 'If you have one already.' },
          optional: true,
          maxLength: 200,
          characters: 'din-91379-c',
        }),
      },
    ),

    belehrung: section(
      { title: { de: 'Belehrung', en: 'Instruction' } },
      {
        form: choice(
          {
            praesenz: { de: 'Im Gesundheitsamt', en: 'At the health office' },
            'online-video': { de: 'Online als Video', en: 'Online as a video' },
          },
          {
            label: { de: 'Wie möchten Sie belehrt werden?', en: 'How would you like to be instructed?' },
            phrase: { de: 'die Form der Belehrung', en: 'the form of the instruction' },
          },
        ),
        wunschtermin: date({
          label: { de: 'Wunschtermin', en: 'Preferred day' },
          phrase: { de: 'den Wunschtermin', en: 'the preferred day' },
          optional: true,
          min: today(),
          max: today({ years: 1 }),
          visibleWhen: equal('belehrung.form', 'praesenz'),
        }),
        sprache: choice(
          {
            deutsch: { de: 'Deutsch', en: 'German' },
            englisch: { de: 'Englisch', en: 'English' },
            arabisch: { de: 'Arabisch', en: 'Arabic' },
            russisch: { de: 'Russisch', en: 'Russian' },
            ukrainisch: { de: 'Ukrainisch', en: 'Ukrainian' },
            andere: { de: 'Eine andere', en: 'Another' },
          },
          {
            label: { de: 'In welcher Sprache?', en: 'In which language?' },
            phrase: { de: 'die Sprache', en: 'the language' },
          },
        ),
        andereSprache: text({
          label: { de: 'Welche Sprache?', en: 'Which language?' },
          phrase: { de: 'die Sprache', en: 'the language' },
          maxLength: 50,
          characters: 'din-91379-b',
          visibleWhen: equal('belehrung.sprache', 'andere'),
        }),
        gebuehrenbefreiung: yesNo({
          label: {
            de: 'Beantragen Sie eine Befreiung von der Gebühr?',
            en: 'Do you apply for exemption from the fee?',
          },
          hint: {
            de: 'Zum Beispiel für ein Schulpraktikum oder einen Freiwilligendienst.',
            en: 'For example for a school internship or voluntary service.',
          },
        }),
        befreiungsnachweis: nachweis({
          label: { de: 'Nachweis zur Befreiung', en: 'Proof for the exemption' },
          phrase: { de: 'den Nachweis zur Befreiung', en: 'the proof for the exemption' },
          visibleWhen: equal('belehrung.gebuehrenbefreiung', true),
        }),
      },
    ),

    erklaerung: section(
      { title: { de: 'Erklärung', en: 'Declaration' } },
      {
        keineHinderungsgruende: erklaerung(
          {
            de: 'Mir ist nichts bekannt, was gegen eine Arbeit mit Lebensmitteln spricht.',
            en: 'I know of nothing that stands in the way of working with food.',
          },
          {
            help: {
              de: 'Dagegen sprechen ansteckende Magen-Darm-Erkrankungen, Hepatitis A oder E, infizierte Wunden oder das Ausscheiden von Salmonellen und ähnlichen Erregern. Sprechen Sie dann zuerst mit einer Ärztin oder einem Arzt.',
              en: 'Reasons are contagious diseases of stomach and bowels, hepatitis A or E, infected wounds, or excreting salmonella and similar germs. If so, see a doctor first.',
            },
            source: '§ 42 (1) and § 43 (1) no. 2 IfSG',
            specialCategory: 'health',
          },
        ),
      },
    ),
  },
})

/** The validated answers of the registration. */
export type Infektionsschutzbelehrung = DataOf<typeof infektionsschutzbelehrung>
