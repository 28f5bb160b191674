import { anschriftInland } from '../../bausteine/anschrift.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung, kassenzeichen } from '../../bausteine/freitext.js'
import { transpondernummer } from '../../bausteine/hund.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
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
  ratsbeschluss2026,
  satzung2026,
  wahrheitspflicht,
} from './_hundesteuer.js'

/**
 * Exemption from dog tax, or its reduction, complete against the groups of the released FIM schema by which a keeper asks for
 * it: applicant, reference, dog, reason and documents. The reason alone decides whether it is an exemption or a reduction.
 * Leipzig’s own reasons, the number of its pass and the chip that may be read come from announcements of its by-law.
 */
export const hundesteuerBefreiung = defineForm({
  id: 'hundesteuer-befreiung',
  version: '1.0.0',
  title: {
    de: 'Befreiung oder Ermäßigung der Hundesteuer beantragen',
    en: 'Apply for exemption from dog tax or for its reduction',
  },
  leistung: {
    leikaKey: '99102013010000',
    ozgId: '10160',
    source: 'LeiKa „Hundesteuer Befreiung“: catalogue of 2019 and hierarchy of 99102013000000 on the FIM portal.',
  },
  lebenslage: 'tierhaltung',
  trustLevel: { value: 'low', status: 'illustrative', why: 'As for the registration: simple identification.' },
  signature: hundesteuerSignature,
  depth: 'law',
  unseen: hundesteuerUnseen,
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Hund', 'Assistenzhund', 'Blindenhund', 'Rettungshund', 'Leipzig-Pass', 'Tierheim'],
  legalBasis: hundesteuerLaw,
  authority: hundesteuerAuthority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'illustrative', why: 'Assumption: no fee was found anywhere.' },
  evidence: [
    {
      title: {
        de: 'Leipzig-Pass, Prüfzeugnis des Hundes oder Vertrag des Tierheims',
        en: 'Leipzig-Pass, certificate of the dog or contract of the animal shelter',
      },
      field: 'verguenstigung.nachweis',
    },
  ],
  beforeYouStart: [{ de: 'Den Nachweis zu Ihrem Grund', en: 'The proof of your reason' }, vorDemStart.scans],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.bescheid],
  privacyNotice: datenschutzhinweis({
    behoerde: hundesteuerAuthority,
    zweck: { de: 'die Entscheidung über die Vergünstigung', en: 'the decision on the exemption or reduction' },
  }),

  sections: {
    halter: section(
      {
        title: { de: 'Halterin oder Halter', en: 'Keeper of the dog' },
        sources: [`${fimHundesteuer}: G05000276 (person, address, contact), G05000436 (reference)`],
      },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        kassenzeichen: kassenzeichen({ optional: true }),
      },
    ),
    verguenstigung: section(
      {
        title: { de: 'Vergünstigung', en: 'Exemption or reduction' },
        sources: [`${fimHundesteuer}: G05000340 (reason, further reason, documents)`, satzung2026, ratsbeschluss2026],
      },
      {
        grund: choice(
          {
            'leipzig-pass': { de: 'Ich habe einen Leipzig-Pass', en: 'I have a Leipzig-Pass' },
            assistenzhund: {
              de: 'Der Hund ist ein Assistenzhund oder wird dazu ausgebildet',
              en: 'The dog is an assistance dog or is trained to be one',
            },
            rettungshund: {
              de: 'Der Hund ist ein Rettungshund oder wird dazu ausgebildet',
              en: 'The dog is a rescue dog or is trained to be one',
            },
            'tierheim-leipzig': {
              de: 'Der Hund kommt aus dem Tierheim Leipzig (für sechs Monate)',
              en: 'The dog comes from the Leipzig animal shelter (for six months)',
            },
            'jungtier-bis-sechs-monate': {
              de: 'Der Hund ist höchstens sechs Monate alt',
              en: 'The dog is at most six months old',
            },
            'chipnummer-gemeldet': {
              de: 'Ich melde die Transpondernummer des Hundes',
              en: 'I report the microchip number of the dog',
            },
            'anderer-grund': { de: 'Ein anderer Grund', en: 'Another reason' },
          },
          {
            label: { de: 'Warum beantragen Sie die Vergünstigung?', en: 'Why do you apply?' },
            phrase: { de: 'den Grund des Antrags', en: 'the reason for the application' },
          },
        ),
        andererGrund: begruendung({
          label: { de: 'Welcher andere Grund?', en: 'Which other reason?' },
          phrase: { de: 'den anderen Grund', en: 'the other reason' },
          visibleWhen: equal('verguenstigung.grund', 'anderer-grund'),
        }),
        leipzigPassNummer: text({
          label: { de: 'Nummer des Leipzig-Passes', en: 'Number of the Leipzig-Pass' },
          phrase: { de: 'die Nummer des Leipzig-Passes', en: 'the number of the Leipzig-Pass' },
          maxLength: 30,
          characters: 'din-91379-b',
          visibleWhen: equal('verguenstigung.grund', 'leipzig-pass'),
        }),
        gueltigAb: date({
          label: { de: 'Ab wann beantragen Sie die Vergünstigung?', en: 'From when do you apply for it?' },
          phrase: { de: 'den Beginn der Vergünstigung', en: 'the day from which you apply for it' },
          min: { today: { years: -5 } },
          max: today({ years: 1 }),
        }),
        nachweis: nachweis({ visibleWhen: notEqual('verguenstigung.grund', 'chipnummer-gemeldet') }),
      },
    ),
    hund: section(
      {
        title: { de: 'Ihr Hund', en: 'Your dog' },
        sources: [`${fimHundesteuer}: G05000436 (name, chip), G05000319 (breed)`, ratsbeschluss2026],
      },
      {
        ...gemeldeterHund(),
        transpondernummer: transpondernummer({
          optional: true,
          requiredWhen: equal('verguenstigung.grund', 'chipnummer-gemeldet'),
        }),
        transponderAuslesen: erklaerung(
          {
            de: 'Die Stadt darf den Mikrochip des Hundes auslesen.',
            en: 'The city may read the microchip of the dog.',
          },
          { visibleWhen: equal('verguenstigung.grund', 'chipnummer-gemeldet') },
        ),
      },
    ),
    erklaerung: section(
      { title: { de: 'Erklärung', en: 'Declaration' }, sources: [wahrheitspflicht] },
      { richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the application. */
export type HundesteuerBefreiung = DataOf<typeof hundesteuerBefreiung>
