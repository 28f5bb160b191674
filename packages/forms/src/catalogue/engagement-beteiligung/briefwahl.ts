import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { personKurz } from '../../bausteine/personen.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { wahlamt, wahlFields } from './_wahl.js'

/**
 * Polling card with the documents for postal voting. § 27 BWO wants surname, forenames, date of birth and address; the form
 * on the back of the notice (annex 4 BWO) adds where the documents go, or that they are collected. Number and district of
 * the electoral register help to find the entry and are optional. No reasons are asked, and no signature. Saxon state and
 * local elections have orders of their own, which were not compared.
 */
export const briefwahl = defineForm({
  id: 'briefwahl',
  version: '1.0.0',
  title: { de: 'Wahlschein und Briefwahlunterlagen beantragen', en: 'Apply for postal voting' },
  leistung: {
    leikaKey: '99128001120001',
    ozgId: '10145',
    source:
      'LeiKa „Briefwahl Zusendung der Briefwahlunterlagen“: catalogue of 2019, for elections of the Bundestag; local and state elections have entries of their own.',
  },
  lebenslage: 'engagement-beteiligung',
  trustLevel: {
    value: 'none',
    status: 'illustrative',
    why: 'Assumption: the application is made electronically without identification; the vote itself stays on paper.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'By published descriptions an e-mail or online form with the data of § 27 BWO is enough; the norm was not at hand.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Wahlschein', 'Briefwahl', 'Wahlunterlagen', 'Bundestagswahl', 'Wahlbenachrichtigung', 'Stimmzettel'],
  legalBasis: [
    { norm: '§§ 25 bis 28 BWO', reviewedAt: '2026-11-29' },
    { norm: 'Anlage 4 BWO', asOf: '2017-01-01', reviewedAt: '2026-11-29' },
    { norm: 'Landeswahlordnung und Kommunalwahlordnung Sachsen', reviewedAt: '2026-11-29' },
  ],
  authority: wahlamt,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'illustrative', why: 'Assumption: no fee was found anywhere.' },
  evidence: [
    {
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'vertretung.vollmacht.nachweis',
    },
  ],
  beforeYouStart: [
    {
      de: 'Ihre Wahlbenachrichtigung, wenn Sie sie schon haben',
      en: 'Your notice of the election, if you already have it',
    },
    {
      de: 'Eine schriftliche Vollmacht, wenn Sie den Antrag für jemand anderen stellen',
      en: 'A written power of attorney, if you apply for somebody else',
    },
  ],
  whatHappensNext: [
    {
      de: 'Das Wahlamt prüft, ob Sie im Wählerverzeichnis stehen.',
      en: 'The election office checks whether you are in the electoral register.',
    },
    {
      de: 'Sie erhalten den Wahlschein mit Stimmzettel und Umschlägen.',
      en: 'You receive the polling card with ballot paper and envelopes.',
    },
    {
      de: 'Schicken Sie den Wahlbrief so ab, dass er am Wahltag vor Schließung der Wahlräume eingeht.',
      en: 'Send your postal vote so that it arrives before the polls close on the day of the election.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: wahlamt,
    zweck: { de: 'die Ausstellung des Wahlscheins', en: 'the issue of the polling card' },
  }),

  sections: {
    wahl: section({ title: { de: 'Wahl', en: 'Election' } }, wahlFields()),
    waehler: section(
      { title: { de: 'Wer möchte wählen?', en: 'Who wants to vote?' }, sources: ['§ 27 BWO', 'Anlage 4 BWO'] },
      {
        person: personKurz({ label: { de: 'Wahlberechtigte Person', en: 'Voter' } }),
        anschrift: anschriftInland({
          label: { de: 'Anschrift im Wählerverzeichnis', en: 'Address in the electoral register' },
          hint: {
            de: 'In der Regel die Anschrift Ihrer Hauptwohnung.',
            en: 'Usually the address of your main residence.',
          },
        }),
        waehlerverzeichnisnummer: text({
          label: { de: 'Nummer im Wählerverzeichnis', en: 'Number in the electoral register' },
          phrase: { de: 'die Nummer im Wählerverzeichnis', en: 'the number in the electoral register' },
          hint: { de: 'Sie steht auf der Wahlbenachrichtigung.', en: 'It is printed on the notice of the election.' },
          optional: true,
          maxLength: 20,
          characters: 'din-91379-b',
        }),
        wahlbezirk: text({
          label: { de: 'Wahlbezirk', en: 'Polling district' },
          phrase: { de: 'den Wahlbezirk', en: 'the polling district' },
          hint: { de: 'Er steht auf der Wahlbenachrichtigung.', en: 'It is printed on the notice of the election.' },
          optional: true,
          maxLength: 20,
          characters: 'din-91379-b',
        }),
        kontakt: kontakt(),
      },
    ),
    versand: section(
      { title: { de: 'Versand', en: 'Dispatch' }, sources: ['Anlage 4 BWO'] },
      {
        art: choice(
          {
            'an-diese-anschrift': { de: 'An die Anschrift oben schicken', en: 'Send them to the address above' },
            'an-andere-anschrift': { de: 'An eine andere Anschrift schicken', en: 'Send them to another address' },
            abholung: { de: 'Ich hole sie ab', en: 'I collect them' },
          },
          {
            label: {
              de: 'Wie möchten Sie die Unterlagen erhalten?',
              en: 'How would you like to receive the documents?',
            },
            phrase: { de: 'den Versand', en: 'how the documents reach you' },
          },
        ),
        anschrift: anschrift({
          label: { de: 'Andere Anschrift', en: 'Other address' },
          hint: {
            de: 'Zum Beispiel im Urlaub, im Krankenhaus oder im Ausland.',
            en: 'For example on holiday, in hospital or abroad.',
          },
          whose: { de: 'für den Versand', en: 'for the dispatch' },
          visibleWhen: equal('versand.art', 'an-andere-anschrift'),
        }),
      },
    ),
    vertretung: section(
      { title: { de: 'Vertretung', en: 'Representation' }, sources: ['§ 27 BWO'] },
      { vollmacht: vollmacht() },
    ),
  },
})

/** The validated answers of the application. */
export type Briefwahl = DataOf<typeof briefwahl>
