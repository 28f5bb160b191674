import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { staatsangehoerigkeit } from '../../bausteine/staat.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, file } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bisherAbschnitt } from './_fuehrerschein-umtausch-dokument.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Ordnungsamt – Fahrerlaubnisbehörde'
const images = { mediaTypes: ['image/jpeg', 'image/png'], maxSize: 5 * 1024 * 1024, sensitive: true } as const

/**
 * Exchange of driving licences issued before 19 January 2013 for a card. Against the draft, papers of other authorities and
 * of the GDR may be added, and class T can be asked for; a copy of the identity card is not, because the applicant is identified.
 */
export const fuehrerscheinUmtausch = defineForm({
  id: 'fuehrerschein-umtausch',
  version: '1.0.0',
  title: { de: 'Führerschein umtauschen', en: 'Exchange a driving licence' },
  leistung: {
    leikaKey: null,
    ozgId: '10169',
    source:
      'The catalogue of 2019 lists 99023001051000 (exchange of licences); the keys of the subject were re-cut since, so none is given.',
  },
  lebenslage: 'fuehrerschein',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: photograph and signature are recorded, so the applicant must be known for certain.',
  },
  signature: {
    required: true,
    status: 'illustrative',
    why: 'The licence bears the signature of its holder, which is uploaded as an image.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Pflichtumtausch', 'Kartenführerschein', 'EU-Führerschein', 'alter Führerschein', 'Fahrerlaubnis'],
  legalBasis: [
    { norm: '§ 24a Abs. 2 FeV', reviewedAt },
    { norm: '§ 25 FeV', reviewedAt },
    { norm: 'Anlage 8e FeV', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Bundesgebühr nach GebOSt. Andere Behörden nennen 25,30 €; der Versand kann zusätzlich kosten.',
    why: 'The amount for Leipzig was not at hand.',
  },
  evidence: [
    { title: { de: 'Biometrisches Lichtbild', en: 'Biometric photograph' }, field: 'neu.lichtbild' },
    { title: { de: 'Kopie des bisherigen Führerscheins', en: 'Copy of the present licence' }, field: 'bisher.kopie' },
    {
      title: {
        de: 'Karteikartenabschrift (bei Papierführerscheinen anderer Behörden)',
        en: 'Extract from the file card (for paper licences of other authorities)',
      },
      field: 'bisher.karteikartenabschrift',
    },
  ],
  beforeYouStart: [
    { de: 'Ihren bisherigen Führerschein', en: 'Your present licence' },
    { de: 'Ein biometrisches Passbild als Datei', en: 'A biometric passport photograph as a file' },
    { de: 'Ihre Unterschrift auf weißem Papier als Foto', en: 'A photograph of your signature on white paper' },
    vorDemStart.onlineAusweis,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Der neue Führerschein gilt 15 Jahre. Ihren alten müssen Sie abgeben oder entwerten lassen.',
      en: 'The new licence is valid for 15 years. The old one must be handed in or made invalid.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Umtausch des Führerscheins', en: 'the exchange of the licence' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Angaben', en: 'About you' } },
      {
        person: natuerlichePerson(),
        geburtsname: geburtsname({
          optional: true,
          hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
        }),
        geburtsort: geburtsort(),
        staatsangehoerigkeit: staatsangehoerigkeit(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
      },
    ),

    bisher: bisherAbschnitt,

    neu: section(
      { title: { de: 'Ihr neuer Führerschein', en: 'Your new licence' } },
      {
        lichtbild: file({
          ...images,
          label: { de: 'Biometrisches Lichtbild', en: 'Biometric photograph' },
          phrase: { de: 'das Lichtbild', en: 'the photograph' },
          hint: {
            de: 'JPEG oder PNG, von vorn, ohne Kopfbedeckung.',
            en: 'JPEG or PNG, from the front, without headgear.',
          },
        }),
        unterschrift: file({
          ...images,
          label: { de: 'Unterschrift', en: 'Signature' },
          phrase: { de: 'die Unterschrift', en: 'the signature' },
          hint: {
            de: 'Foto Ihrer Unterschrift auf weißem Papier. Sie wird auf den Führerschein gedruckt.',
            en: 'Photograph of your signature on white paper. It is printed on the licence.',
          },
        }),
        zustellung: choice(
          {
            direktversand: { de: 'Mit der Post nach Hause', en: 'By post to my home' },
            abholung: { de: 'Ich hole ihn ab', en: 'I collect it' },
          },
          {
            label: { de: 'Wie möchten Sie ihn erhalten?', en: 'How would you like to receive it?' },
            phrase: { de: 'die Art der Zustellung', en: 'how you would like to receive it' },
          },
        ),
        wohnsitz: erklaerung(
          {
            de: 'Ich habe meinen ordentlichen Wohnsitz in Deutschland.',
            en: 'My normal residence is in Germany.',
          },
          {
            help: {
              de: 'Das heißt: Sie wohnen an mindestens 185 Tagen im Jahr hier.',
              en: 'That means: you live here on at least 185 days a year.',
            },
            source: '§ 25 Abs. 1, § 7 FeV',
          },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type FuehrerscheinUmtausch = DataOf<typeof fuehrerscheinUmtausch>
