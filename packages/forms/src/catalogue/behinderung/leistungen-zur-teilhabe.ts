import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { bedarfAbschnitt, behinderungAbschnitt, vorrangAbschnitt } from './_teilhabe-bedarf.js'
import { abschlussAbschnitt, einkommenAbschnitt } from './_teilhabe-einkommen.js'
import { personAbschnitt } from './_teilhabe-person.js'

const authority = 'Stadt Leipzig, Sozialamt (für Kinder und Jugendliche: Amt für Jugend und Familie)'

/**
 * Integration assistance, complete against SGB IX part 2 and compared with the forms of a Saxon district. The needs
 * themselves are found out in a talk (§§ 117–121), so that the form asks for what decides on who is in charge, on the person
 * entitled, on the wishes and on the contribution. An account is asked for only where money is paid, because most help comes
 * as a service; diagnoses are not asked, because doctors write them.
 */
export const leistungenZurTeilhabe = defineForm({
  id: 'leistungen-zur-teilhabe',
  version: '1.0.0',
  title: {
    de: 'Leistungen zur Teilhabe (Eingliederungshilfe) beantragen',
    en: 'Apply for participation benefits (integration assistance)',
  },
  leistung: {
    leikaKey: '99015006017000',
    ozgId: '10207',
    source:
      'LeiKa „Leistungen zur Teilhabe am Leben in der Gemeinschaft nach SGB IX Bewilligung“: OZG catalogue of 2019. Integration assistance has 99107005080000 there (OZG 10206); it moved into SGB IX in 2020, so that the present key is uncertain.',
  },
  lebenslage: 'behinderung',
  ...sozialverfahren,
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Eingliederungshilfe',
    'Schulbegleitung',
    'Assistenz',
    'Persönliches Budget',
    'Werkstatt',
    'Betreutes Wohnen',
  ],
  legalBasis: [
    { norm: '§§ 2, 8, 14, 15, 29 SGB IX', reviewedAt },
    { norm: '§§ 90–142 SGB IX', reviewedAt },
    { norm: '§ 60 SGB I', reviewedAt },
  ],
  authority,
  evidence: [
    {
      title: { de: 'Betreuerausweis, Vollmacht oder Nachweis der Sorge', en: 'Proof of representation' },
      field: 'person.vertretungsnachweis',
    },
    {
      title: { de: 'Ärztliche Unterlagen, Bescheide', en: 'Medical papers, notices' },
      field: 'behinderung.unterlagen',
    },
    { title: { de: 'Nachweise zum Einkommen', en: 'Proofs of income' }, field: 'einkommen.nachweise' },
  ],
  beforeYouStart: [
    { de: 'Befunde und Bescheide, die Sie schon haben', en: 'Medical reports and notices that you have' },
    { de: 'Den Steuerbescheid des vorletzten Jahres', en: 'The tax assessment of the year before the last one' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Behörde klärt innerhalb von zwei Wochen, ob sie zuständig ist, oder leitet den Antrag weiter.',
      en: 'Within two weeks the authority finds out whether it is in charge, or passes the application on.',
    },
    {
      de: 'Sie spricht mit Ihnen über den Bedarf. Wer Ihnen beisteht, darf dabei sein.',
      en: 'It talks with you about the needs. Whoever supports you may take part.',
    },
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über Leistungen zur Teilhabe', en: 'the decision on participation benefits' },
  }),

  sections: {
    person: personAbschnitt,
    behinderung: behinderungAbschnitt,
    bedarf: bedarfAbschnitt,
    vorrang: vorrangAbschnitt,
    einkommen: einkommenAbschnitt,
    abschluss: abschlussAbschnitt,
  },
})

/** The validated answers of the application. */
export type LeistungenZurTeilhabe = DataOf<typeof leistungenZurTeilhabe>
