import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { iban } from '../../bausteine/bankverbindung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { kassenzeichen } from '../../bausteine/freitext.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import {
  fimHundesteuer,
  gemeldeterHund,
  hundesteuerAuthority,
  hundesteuerLaw,
  hundesteuerSignature,
  hundesteuerUnseen,
  wahrheitspflicht,
} from './_hundesteuer.js'

const amt24 =
  'Amt24, „Hundesteuer – Abmeldung der Hundehaltung“ (6000888; SMI, 2025-08-08): reasons, tag, proof of sale or death'

const neustadt =
  'Neustadt in Sachsen, gazette 12/2024, on its form: keeper, dog, last day, reason, contract or veterinary certificate'

const endeDerSteuer =
  'Guide for dogs in Leipzig (stadthunde.com, on the by-law of 2006): the tax ends when the dog is given away, lost or dead, or the keeper moves; the assessment is brought along'

const nordrheinWestfalen =
  'FIM service description „Hundesteuer Abmeldung“ of North Rhine-Westphalia (99102013070000; released 2022-11-11): death, loss, sale or gift, animal shelter, move; proofs'

const reviewedAt = '2026-11-29'

/**
 * Deregistration of a dog from dog tax with the city of Leipzig. Keeper, reference and dog are compared with the groups of the
 * released FIM schema by which one registers; reasons and proofs follow published descriptions, because neither by-law nor
 * official form was readable. The file number may be left open: who lost the assessment can still name the dog by its tag or
 * chip. The address of a new keeper is asked besides the name, because by-laws want to reach whoever has to register next; a
 * shelter is asked for its name alone.
 */
export const hundesteuerAbmeldung = defineForm({
  id: 'hundesteuer-abmeldung',
  version: '1.0.0',
  title: { de: 'Hund von der Hundesteuer abmelden', en: 'Deregister a dog from dog tax' },
  leistung: {
    leikaKey: '99102013070000',
    ozgId: '10160',
    source:
      'LeiKa „Hundesteuer Abmeldung“: hierarchy of 99102013000000 on the FIM portal; not in the catalogue of 2019.',
  },
  lebenslage: 'tierhaltung',
  trustLevel: { value: 'low', status: 'illustrative', why: 'As for the registration: simple identification.' },
  signature: hundesteuerSignature,
  depth: 'draft',
  unseen: [
    ...hundesteuerUnseen,
    'a released FIM schema for the deregistration: S05000039 covers the registration only; of the other six that the portal finds for dogs not even the names were readable',
    'the text that Leipzig’s by-law of 2006 or 2026 has on the end of the tax: looked for in the council’s information system, in its copies of 2017 and 2018 at politik-bei-uns.de, in collections of forms and in public repositories; bills and motions were found, and not the by-law',
  ],
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Hund', 'Hundemarke', 'Hund gestorben', 'Hund abgegeben', 'Wegzug mit Hund'],
  legalBasis: [
    ...hundesteuerLaw,
    { norm: '§§ 3, 3b SächsKAG (mit den dort genannten Vorschriften der AO)', reviewedAt },
  ],
  authority: hundesteuerAuthority,
  fee: {
    amountCents: 0,
    asOf: '2025-08-08',
    status: 'sourced',
    source: 'Amt24, „Hundesteuer – Abmeldung der Hundehaltung“ (6000888; SMI, 2025-08-08): no costs.',
  },
  evidence: [
    {
      title: { de: 'Nachweis über Tod oder Abgabe des Hundes', en: 'Proof of death or handing over of the dog' },
      field: 'abmeldung.nachweis',
    },
    { title: { de: 'Hundemarke, wenn es noch eine aus Blech ist', en: 'Dog tag, if it is still one of metal' } },
  ],
  beforeYouStart: [
    { de: 'Den letzten Steuerbescheid mit dem Kassenzeichen', en: 'The last tax assessment with its file number' },
    { de: 'Die Hundemarke oder den Nachweis mit QR-Code', en: 'The dog tag or the proof with a QR code' },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Sie erhalten einen geänderten Steuerbescheid. Zu viel gezahlte Steuer wird erstattet.',
      en: 'You receive an amended assessment. Tax paid in excess is refunded.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: hundesteuerAuthority,
    zweck: { de: 'die Abmeldung Ihres Hundes', en: 'the deregistration of your dog' },
  }),

  sections: {
    halter: section(
      {
        title: { de: 'Halterin oder Halter', en: 'Keeper of the dog' },
        sources: [`${fimHundesteuer}: G05000276 (person, address, contact), G05000436 (reference)`, neustadt],
      },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        kassenzeichen: kassenzeichen({ optional: true }),
      },
    ),
    hund: section(
      {
        title: { de: 'Ihr Hund', en: 'Your dog' },
        sources: [`${fimHundesteuer}: G05000319 (breed), G05000436 (name, chip)`, neustadt],
      },
      gemeldeterHund(),
    ),
    abmeldung: section(
      {
        title: { de: 'Abmeldung', en: 'Deregistration' },
        sources: [
          '§ 3b Abs. 2 SächsKAG: the lasting assessment is changed when the tax ends; §§ 90, 93 AO: duty to tell the facts',
          endeDerSteuer,
          amt24,
          nordrheinWestfalen,
          neustadt,
        ],
      },
      {
        grund: choice(
          {
            verstorben: { de: 'Der Hund ist gestorben', en: 'The dog has died' },
            abgegeben: { de: 'Ich habe den Hund verkauft oder verschenkt', en: 'I sold the dog or gave it away' },
            tierheim: { de: 'Ich habe den Hund in ein Tierheim gegeben', en: 'I took the dog to an animal shelter' },
            wegzug: { de: 'Ich ziehe mit dem Hund aus Leipzig weg', en: 'I move away from Leipzig with the dog' },
            entlaufen: { de: 'Der Hund ist entlaufen', en: 'The dog has run away' },
          },
          {
            label: { de: 'Grund der Abmeldung', en: 'Reason for the deregistration' },
            phrase: { de: 'den Grund der Abmeldung', en: 'the reason for the deregistration' },
          },
        ),
        haltungBis: date({
          label: { de: 'Haltung in Leipzig bis', en: 'Kept in Leipzig until' },
          phrase: { de: 'das Ende der Haltung in Leipzig', en: 'the day until which you kept the dog in Leipzig' },
          min: { today: { years: -30 } },
          max: today({ months: 6 }),
        }),
        neueHalterperson: personenname({
          label: { de: 'Neue Halterin oder neuer Halter', en: 'New keeper' },
          visibleWhen: equal('abmeldung.grund', 'abgegeben'),
        }),
        anschriftDerNeuenHalterperson: anschrift({
          label: { de: 'Anschrift der neuen Halterin oder des neuen Halters', en: 'Address of the new keeper' },
          whose: { de: 'der neuen Halterin oder des neuen Halters', en: 'of the new keeper' },
          visibleWhen: equal('abmeldung.grund', 'abgegeben'),
        }),
        tierheim: text({
          label: { de: 'Welches Tierheim?', en: 'Which animal shelter?' },
          phrase: { de: 'das Tierheim', en: 'the animal shelter' },
          hint: { de: 'Name und Ort.', en: 'Name and place.' },
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: equal('abmeldung.grund', 'tierheim'),
        }),
        neueAnschrift: anschrift({
          label: { de: 'Ihre neue Anschrift', en: 'Your new address' },
          visibleWhen: equal('abmeldung.grund', 'wegzug'),
        }),
        nachweis: nachweis({
          label: { de: 'Nachweis', en: 'Proof' },
          hint: {
            de: 'Zum Beispiel von Tierarztpraxis, Tierheim oder neuem Wohnort, oder der Abgabevertrag.',
            en: 'For example of the veterinary surgeon, the shelter or the new municipality, or the contract.',
          },
          optional: true,
        }),
      },
    ),
    erstattung: section(
      {
        title: { de: 'Erstattung', en: 'Refund' },
        sources: [
          '§ 3 Abs. 1 Nr. 2 und 5 SächsKAG with §§ 37, 218 AO: what was paid without reason is paid back',
          'Amt24 (6000888; SMI, 2025-08-08): tax paid in excess is refunded',
        ],
      },
      {
        iban: iban({
          hint: {
            de: 'Nur, wenn zu viel gezahlte Steuer auf ein anderes Konto erstattet werden soll.',
            en: 'Only if tax paid in excess is to be refunded to another account.',
          },
          optional: true,
        }),
      },
    ),
    erklaerung: section(
      { title: { de: 'Erklärung', en: 'Declaration' }, sources: [wahrheitspflicht] },
      { richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the deregistration. */
export type HundesteuerAbmeldung = DataOf<typeof hundesteuerAbmeldung>
