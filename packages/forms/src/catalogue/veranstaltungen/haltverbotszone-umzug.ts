import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { datenschutzhinweis, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { haltverbotszonen } from './_haltverbotszone.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Mobilitäts- und Tiefbauamt'

const description =
  'Amt24, „Halteverbot für Umzugstransporte beantragen“: what the application should say, plans, 14 days before the move and signs four days before'

/**
 * No-stopping zone for a move or delivery, drafted from the Saxon description of the service. Movers may apply for their
 * customers, so an organisation is possible.
 */
export const haltverbotszoneUmzug = defineForm({
  id: 'haltverbotszone-umzug',
  version: '1.0.0',
  title: { de: 'Haltverbotszone für einen Umzug beantragen', en: 'Request a no-stopping zone for a move' },
  leistung: {
    leikaKey: '99108011153000',
    ozgId: '10348',
    source: 'LeiKa „Parkplatzabsperrung für Umzug Halteverbotszone Einrichtung“: OZG catalogue of 2019.',
  },
  lebenslage: 'veranstaltungen',
  trustLevel: { value: 'low', status: 'illustrative', why: 'Assumption: the order is sent to the address given.' },
  signature: { required: false, status: 'illustrative', why: '§ 45 StVO names no form of the application.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Halteverbot', 'Parkverbot', 'Umzugswagen', 'Möbelwagen', 'Möbellift', 'Parkplatz sperren'],
  legalBasis: [
    { norm: '§ 45 Abs. 1 und 6 StVO', reviewedAt },
    { norm: '§ 46 StVO', reviewedAt },
    { norm: 'GebOSt', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Je nach Umfang der Beschränkung. Schilder kosten zusätzlich.',
    why: 'Amt24 names no amount.',
  },
  evidence: [
    { title: { de: 'Lageskizze', en: 'Sketch of the place' }, field: 'zone.lageskizze' },
    { title: { de: 'Verkehrszeichenplan', en: 'Plan of the traffic signs' }, field: 'zone.verkehrszeichenplan' },
  ],
  beforeYouStart: [
    { de: 'Tag und Uhrzeit des Umzugs', en: 'Day and time of the move' },
    {
      de: 'Eine Skizze: Straße, Hausnummer, Lage und Länge der Zone',
      en: 'A sketch: street, house number, place and length of the zone',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    {
      de: 'Sie erhalten die Anordnung. Die Schilder müssen mindestens vier Tage vorher stehen.',
      en: 'You receive the order. The signs must stand at least four days before.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Anordnung der Haltverbotszone', en: 'the order of the no-stopping zone' },
  }),

  sections: {
    antragsteller: section(
      { title: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' }, sources: [description] },
      { wer: antragsteller(), anschrift: anschrift(), kontakt: kontakt() },
    ),

    zone: section(
      { title: { de: 'Haltverbotszone', en: 'No-stopping zone' }, sources: [description, '§ 45 Abs. 1 StVO'] },
      {
        anlass: choice(
          {
            umzug: { de: 'Umzug', en: 'Move' },
            moebellieferung: { de: 'Lieferung von Möbeln', en: 'Delivery of furniture' },
            container: { de: 'Container', en: 'Skip' },
            sonstiges: { de: 'Etwas anderes', en: 'Something else' },
          },
          {
            label: { de: 'Wofür brauchen Sie die Zone?', en: 'What do you need the zone for?' },
            phrase: { de: 'den Anlass', en: 'the reason' },
            help: {
              de: 'Für einen Container auf der Straße brauchen Sie zusätzlich eine Erlaubnis zur Sondernutzung.',
              en: 'A skip on the street also needs a permit for special use.',
            },
          },
        ),
        anlassBeschreibung: text({
          label: { de: 'Was haben Sie vor?', en: 'What are you planning?' },
          phrase: { de: 'die Beschreibung des Anlasses', en: 'the description of the reason' },
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: equal('zone.anlass', 'sonstiges'),
        }),
        zonen: haltverbotszonen(),
        fahrzeug: kennzeichen({
          label: { de: 'Kennzeichen des Umzugsfahrzeugs', en: 'Registration number of the vehicle' },
          phrase: { de: 'das Kennzeichen des Umzugsfahrzeugs', en: 'the registration number of the vehicle' },
          hint: { de: 'Wenn es schon feststeht.', en: 'If it is known already.' },
          optional: true,
        }),
        lageskizze: nachweis({
          label: { de: 'Lageskizze', en: 'Sketch of the place' },
          phrase: { de: 'die Lageskizze', en: 'the sketch of the place' },
          hint: { de: 'Eine Zeichnung von Hand genügt.', en: 'A drawing by hand is enough.' },
        }),
        verkehrszeichenplan: nachweis({
          label: { de: 'Verkehrszeichenplan', en: 'Plan of the traffic signs' },
          phrase: { de: 'den Verkehrszeichenplan', en: 'the plan of the traffic signs' },
          hint: { de: 'Eine Fachfirma kann ihn erstellen.', en: 'A specialist company can make it.' },
          optional: true,
        }),
      },
    ),

    beschilderung: section(
      { title: { de: 'Schilder', en: 'Signs' }, sources: [description, '§ 45 Abs. 6 StVO'] },
      {
        durch: choice(
          {
            fachfirma: { de: 'Eine Fachfirma', en: 'A specialist company' },
            'eigene-aufstellung': { de: 'Ich selbst', en: 'Myself' },
          },
          {
            label: { de: 'Wer stellt die Schilder auf?', en: 'Who puts up the signs?' },
            phrase: { de: 'wer die Schilder aufstellt', en: 'who puts up the signs' },
          },
        ),
        firma: text({
          label: { de: 'Name der Firma', en: 'Name of the company' },
          phrase: { de: 'den Namen der Firma', en: 'the name of the company' },
          hint: { de: 'Wenn sie schon feststeht.', en: 'If it is known already.' },
          optional: true,
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: equal('beschilderung.durch', 'fachfirma'),
        }),
        vierTage: erklaerung({
          de: 'Die Schilder werden erst nach der Anordnung, mindestens vier Tage vorher aufgestellt und danach wieder entfernt.',
          en: 'The signs will be put up only after the order, at least four days before, and removed afterwards.',
        }),
        protokoll: erklaerung(
          {
            de: 'Ich schreibe beim Aufstellen auf, welche Fahrzeuge dort stehen.',
            en: 'When putting them up, I write down which vehicles stand there.',
          },
          { visibleWhen: equal('beschilderung.durch', 'eigene-aufstellung') },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type HaltverbotszoneUmzug = DataOf<typeof haltverbotszoneUmzug>
