import { richtigkeit } from '../../bausteine/erklaerung.js'
import { geburtsdatum, geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nameFields } from '../../bausteine/person.js'
import { equal, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { eheschliessende } from './_eheschliessende.js'

const reviewedAt = '2026-11-29'
const behoerde = 'Stadt Leipzig, Amt Bürgerservice – Standesamt'
const whoseChild = { de: 'des Kindes', en: 'of the child' }

/**
 * Notice of an intended marriage (§§ 12, 13 PStG), prepared online.
 *
 * The two persons are asked by the same section. Earlier marriages come with their end, because each has to be proven, and that the two are not
 * close relatives (§§ 1307, 1308 BGB) is asked; both were missing in the draft. In place of a free text about the married name there is a
 * choice, of which nothing is binding before the marriage.
 */
export const eheschliessungAnmeldung = defineForm({
  id: 'eheschliessung-anmeldung',
  version: '1.0.0',
  title: { de: 'Eheschließung anmelden', en: 'Give notice of intended marriage' },
  leistung: {
    leikaKey: '99059001104000',
    ozgId: '10026',
    source:
      'LeiKa „Eheschließung Anmeldung“: catalogue of 2019, Munich’s service export of June 2026 and the federal portal.',
  },
  lebenslage: 'eheschliessung',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: 'Both must declare, and originals are shown; § 6 (3) PStV wants “high” for electronic notices.',
  },
  signature: {
    required: true,
    status: 'illustrative',
    why: 'Assumption: both persons sign the record of their notice at the registry office.',
  },
  depth: 'draft',
  outcome: {
    kind: 'prepare',
    explanation: {
      de: 'Online bereiten Sie die Anmeldung vor. Wirksam wird sie, wenn Sie beide die Erklärungen abgegeben und die Originale vorgelegt haben. Sie gilt dann sechs Monate.',
      en: 'Online you prepare the notice. It takes effect once both of you have made the declarations and presented the originals. It is then valid for six months.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['heiraten', 'Hochzeit', 'Trauung', 'standesamtlich', 'Aufgebot', 'Trautermin'],
  legalBasis: [
    { norm: '§§ 11–13 PStG', reviewedAt },
    { norm: '§ 28 PStV', reviewedAt },
    { norm: '§§ 1303–1308, 1355 BGB', reviewedAt },
  ],
  authority: behoerde,
  fee: { amountCents: null, status: 'illustrative', why: 'The fee was not found.' },
  evidence: [
    { title: { de: 'Personalausweise oder Reisepässe', en: 'Identity cards or passports' } },
    {
      title: {
        de: 'Beglaubigte Ausdrucke aus dem Geburtenregister',
        en: 'Certified extracts from the register of births',
      },
    },
    {
      title: {
        de: 'Erweiterte Meldebescheinigung, wenn nicht in Leipzig gemeldet',
        en: 'Extended certificate of registration, if not registered in Leipzig',
      },
    },
    {
      title: {
        de: 'Eheurkunden und Nachweise über das Ende früherer Ehen',
        en: 'Certificates of earlier marriages and proofs of their end',
      },
    },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    { de: 'Tage und Orte früherer Ehen und ihres Endes', en: 'Days and places of earlier marriages and of their end' },
    { de: 'Einen Wunschtermin in den nächsten sechs Monaten', en: 'A desired day within the next six months' },
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.termin],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Anmeldung Ihrer Eheschließung', en: 'the notice of your marriage' },
  }),

  sections: {
    person1: eheschliessende({
      title: { de: 'Erste Person', en: 'First person' },
      whose: { de: 'der ersten Person', en: 'of the first person' },
    }),
    person2: eheschliessende({
      title: { de: 'Zweite Person', en: 'Second person' },
      whose: { de: 'der zweiten Person', en: 'of the second person' },
    }),

    paar: section(
      {
        title: { de: 'Sie beide', en: 'The two of you' },
        sources: ['§§ 1307, 1308 BGB', '§ 13 Abs. 1 PStG'],
      },
      {
        verwandt: yesNo({
          label: {
            de: 'Sind Sie miteinander in gerader Linie verwandt oder Geschwister, auch durch Adoption?',
            en: 'Are you related in direct line or siblings, also by adoption?',
          },
        }),
        gemeinsameKinderVorhanden: yesNo({
          label: { de: 'Haben Sie gemeinsame Kinder?', en: 'Do you have children together?' },
        }),
        gemeinsameKinder: repeat(
          {
            ...nameFields({ whose: whoseChild }),
            geburtsdatum: geburtsdatum({ whose: whoseChild }),
            geburtsort: geburtsort({ whose: whoseChild }),
          },
          {
            label: { de: 'Gemeinsames Kind', en: 'Child together' },
            phrase: { de: 'die gemeinsamen Kinder', en: 'the children together' },
            max: 15,
            visibleWhen: equal('paar.gemeinsameKinderVorhanden', true),
          },
        ),
        auslandsbezug: yesNo({
          label: {
            de: 'Ist jemand von Ihnen im Ausland geboren, war dort verheiratet oder hat eine andere Staatsangehörigkeit?',
            en: 'Was one of you born or married abroad, or has another nationality?',
          },
          hint: {
            de: 'Dann prüft das Standesamt ausländische Urkunden. Das dauert länger.',
            en: 'The registry office then checks foreign documents, which takes longer.',
          },
        }),
        dolmetschen: yesNo({
          label: {
            de: 'Braucht jemand von Ihnen eine Dolmetscherin oder einen Dolmetscher?',
            en: 'Does one of you need an interpreter?',
          },
        }),
        dolmetschSprache: text({
          label: { de: 'Sprache', en: 'Language' },
          phrase: { de: 'die Sprache', en: 'the language' },
          hint: { de: 'Auch Gebärdensprache.', en: 'Sign language, too.' },
          maxLength: 50,
          characters: 'din-91379-b',
          visibleWhen: equal('paar.dolmetschen', true),
        }),
      },
    ),

    trauung: section(
      { title: { de: 'Trauung und Name', en: 'Ceremony and name' }, sources: ['§ 13 Abs. 4 PStG', '§ 1355 BGB'] },
      {
        wunschtermin: date({
          label: { de: 'Wunschtermin', en: 'Desired day' },
          phrase: { de: 'den Wunschtermin', en: 'the desired day' },
          hint: { de: 'Spätestens in sechs Monaten.', en: 'At most six months from now.' },
          min: today({ days: 1 }),
          max: today({ months: 6 }),
        }),
        wunschort: text({
          label: { de: 'Wo möchten Sie heiraten?', en: 'Where would you like to marry?' },
          phrase: { de: 'den Trauort', en: 'the place of the ceremony' },
          optional: true,
          maxLength: 100,
          characters: 'din-91379-c',
        }),
        namensfuehrung: choice(
          {
            'name-der-ersten-person': { de: 'Name der ersten Person als Ehename', en: 'Name of the first person' },
            'name-der-zweiten-person': { de: 'Name der zweiten Person als Ehename', en: 'Name of the second person' },
            doppelname: { de: 'Gemeinsamer Doppelname', en: 'Double name for both' },
            'kein-ehename': { de: 'Beide behalten ihren Namen', en: 'Both keep their names' },
            offen: { de: 'Noch offen', en: 'Not decided yet' },
          },
          {
            label: { de: 'Welchen Namen möchten Sie führen?', en: 'Which name would you like to have?' },
            phrase: { de: 'den gewünschten Ehenamen', en: 'the desired married name' },
            hint: {
              de: 'Verbindlich entscheiden Sie erst bei der Eheschließung.',
              en: 'You decide with binding effect only at the marriage.',
            },
          },
        ),
        doppelname: text({
          label: { de: 'Gewünschter Doppelname', en: 'Desired double name' },
          phrase: { de: 'den gewünschten Doppelnamen', en: 'the desired double name' },
          maxLength: 120,
          characters: 'din-91379-a',
          visibleWhen: equal('trauung.namensfuehrung', 'doppelname'),
        }),
        kontakt: kontakt(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the notice. */
export type EheschliessungAnmeldung = DataOf<typeof eheschliessungAnmeldung>
