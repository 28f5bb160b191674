import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { aktenzeichen, begruendung } from '../../bausteine/freitext.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { gesundheitAbschnitt } from './_schwerbehinderung-gesundheit.js'

const authority = 'Stadt Leipzig, Sozialamt – Schwerbehindertenrecht'
const verlaengerung = equal('antrag.art', 'ausweisverlaengerung')

/**
 * Assessment of a disability and the card. Release from confidentiality is a free consent and not a condition, because
 * papers can be handed in; a renewal of the card asks nothing about health. Whether somebody works is asked because terms
 * are shorter then (§ 152 Abs. 1 SGB IX).
 */
export const schwerbehinderungFeststellung = defineForm({
  id: 'schwerbehinderung-feststellung',
  version: '1.0.0',
  title: {
    de: 'Feststellung einer Behinderung und Schwerbehindertenausweis beantragen',
    en: 'Apply for the assessment of a disability and the disability card',
  },
  leistung: {
    leikaKey: '99015004037000',
    ozgId: '10203',
    source:
      'LeiKa „Behinderung Feststellung“: OZG catalogue of 2019 and federal portal (verwaltung.bund.de/leistungsverzeichnis/de/leistung/99015004037000). The card has the key 99015007012000.',
  },
  lebenslage: 'behinderung',
  ...sozialverfahren,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Schwerbehindertenausweis', 'GdB', 'Grad der Behinderung', 'Behindertenausweis', 'Merkzeichen'],
  legalBasis: [
    { norm: '§ 152 SGB IX', reviewedAt },
    { norm: 'SchwbAwV', reviewedAt },
  ],
  authority,
  evidence: [
    { title: { de: 'Ärztliche Befunde', en: 'Medical reports' }, field: 'gesundheit.befunde' },
    { title: { de: 'Lichtbild', en: 'Photograph' }, field: 'ausweis.lichtbild' },
    {
      title: { de: 'Aufenthaltstitel (falls zutreffend)', en: 'Residence permit (if applicable)' },
      field: 'person.aufenthaltstitel',
    },
  ],
  beforeYouStart: [
    { de: 'Namen und Anschriften Ihrer Praxen und Kliniken', en: 'Names and addresses of your doctors and hospitals' },
    { de: 'Befunde, die Sie schon haben', en: 'Medical reports that you have' },
    { de: 'Ein Passfoto als Datei', en: 'A passport photograph as a file' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Behörde fordert Unterlagen an, wenn Sie eingewilligt haben, und wertet sie ärztlich aus.',
      en: 'The authority requests papers if you consented, and a doctor evaluates them.',
    },
    wieEsWeitergeht.bescheid,
    {
      de: 'Ab einem Grad von 50 erhalten Sie den Ausweis.',
      en: 'From a degree of 50 on you receive the card.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Feststellung der Behinderung', en: 'the assessment of the disability' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' }, sources: ['§ 152 Abs. 1 und 5 SGB IX'] },
      {
        art: choice(
          {
            erstantrag: { de: 'Erster Antrag', en: 'First application' },
            neufeststellung: {
              de: 'Neue Feststellung, weil sich etwas geändert hat',
              en: 'New assessment after a change',
            },
            ausweisverlaengerung: {
              de: 'Nur den Ausweis verlängern oder ersetzen',
              en: 'Only renew or replace the card',
            },
          },
          {
            label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
            phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
          },
        ),
        aktenzeichen: aktenzeichen({ optional: true, visibleWhen: notEqual('antrag.art', 'erstantrag') }),
        rueckwirkend: yesNo({
          label: {
            de: 'Soll die Behinderung schon für die Zeit vor dem Antrag festgestellt werden?',
            en: 'Should the disability be assessed for the time before the application too?',
          },
          visibleWhen: notEqual('antrag.art', 'ausweisverlaengerung'),
        }),
        rueckwirkendAb: date({
          label: { de: 'Ab wann?', en: 'From when?' },
          phrase: { de: 'den früheren Beginn', en: 'the earlier start' },
          min: '1950-01-01',
          max: today(),
          visibleWhen: equal('antrag.rueckwirkend', true),
        }),
        rueckwirkendGrund: begruendung({
          label: { de: 'Warum brauchen Sie das?', en: 'Why do you need that?' },
          hint: { de: 'Zum Beispiel für Steuer oder Rente.', en: 'For example for tax or pension.' },
          visibleWhen: equal('antrag.rueckwirkend', true),
        }),
        vertretung: vollmacht(),
      },
    ),

    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      {
        person: natuerlichePerson(),
        geburtsname: geburtsname({
          optional: true,
          hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
        }),
        geburtsort: geburtsort(),
        staatsangehoerigkeit: staatsangehoerigkeit(),
        aufenthaltstitel: nachweis({
          label: { de: 'Aufenthaltstitel', en: 'Residence permit' },
          phrase: { de: 'den Aufenthaltstitel', en: 'the residence permit' },
          hint: {
            de: 'Nur, wenn Sie einen brauchen, also nicht bei EU-Bürgern.',
            en: 'Only if you need one, so not for citizens of the EU.',
          },
          optional: true,
          visibleWhen: notEqual('person.staatsangehoerigkeit', '000'),
        }),
        anschrift: anschrift(),
        erwerbstaetig: yesNo({ label: { de: 'Sind Sie erwerbstätig?', en: 'Are you employed or self-employed?' } }),
        kontakt: kontakt(),
      },
    ),

    gesundheit: gesundheitAbschnitt,

    ausweis: section(
      { title: { de: 'Ausweis', en: 'Card' }, sources: ['§ 152 Abs. 5 SGB IX', 'SchwbAwV'] },
      {
        gewuenscht: yesNo({
          label: {
            de: 'Möchten Sie einen Ausweis, wenn der Grad mindestens 50 beträgt?',
            en: 'Would you like a card if the degree is 50 or more?',
          },
          visibleWhen: notEqual('antrag.art', 'ausweisverlaengerung'),
        }),
        grund: choice(
          {
            ablauf: { de: 'Er läuft ab', en: 'It expires' },
            verlust: { de: 'Verloren oder gestohlen', en: 'Lost or stolen' },
            unbrauchbar: { de: 'Beschädigt oder falsche Angaben', en: 'Damaged, or wrong entries' },
          },
          {
            label: { de: 'Warum brauchen Sie einen neuen Ausweis?', en: 'Why do you need a new card?' },
            phrase: { de: 'den Grund', en: 'the reason' },
            visibleWhen: verlaengerung,
          },
        ),
        lichtbild: nachweis({
          label: { de: 'Lichtbild', en: 'Photograph' },
          phrase: { de: 'das Lichtbild', en: 'the photograph' },
          hint: {
            de: 'Passfoto als JPEG oder PNG. Kinder unter zehn Jahren brauchen keins.',
            en: 'Passport photograph as JPEG or PNG. Children under ten need none.',
          },
          optional: true,
          mediaTypes: ['image/jpeg', 'image/png'],
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type SchwerbehinderungFeststellung = DataOf<typeof schwerbehinderungFeststellung>
