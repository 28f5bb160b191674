import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { einwilligung } from '../../bausteine/erklaerung.js'
import { begruendung, kassenzeichen } from '../../bausteine/freitext.js'
import { hundeangaben } from '../../bausteine/hund.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { telefon } from '../../bausteine/telefon.js'
import { answerTo, equal, isEmpty, lessThan, not, notEqual } from '../../conditions/builders.js'
import type { MigrationStep } from '../../draft/migration-step.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, confirmation, date, email, file, integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import {
  fimHundesteuer,
  hundesteuerAuthority,
  hundesteuerLaw,
  hundesteuerSignature,
  hundesteuerUnseen,
  ratsbeschluss2026,
  satzung2026,
  wahrheitspflicht,
} from './_hundesteuer.js'

/**
 * Registration of a dog for dog tax with the city of Leipzig, complete against the released FIM schema S05000039.
 *
 * One application is for one dog, so the number of dogs applied for is not asked. The number of dogs kept is optional: Leipzig
 * taxes each dog alike. Two questions of the schema are left out, because no consent is needed for either: processing rests
 * on § 3 SächsKAG, which also says who may be told of the keeper. Against the schema, the date of birth tells persons of one
 * name apart, and Leipzig asks for reason, start and previous keeper. Whether a mandate is given must be answered, because an
 * open question would leave open how the tax is paid. Proofs without a question of their own are listed under `evidence`.
 */
export const hundesteuerAnmeldung = defineForm({
  id: 'hundesteuer-anmeldung',
  version: '1.1.0',
  title: { de: 'Hund zur Hundesteuer anmelden', en: 'Register a dog for dog tax' },
  leistung: {
    leikaKey: '99102013104000',
    ozgId: '10160',
    source:
      'LeiKa „Hundesteuer Anmeldung“: FIM-Portal, Saxon description L100009/6000875, hierarchy of 99102013000000 and public PVOG query of 2026; not in the LeiKa catalogue of 2019. OZG „Hundehaltung“: catalogue of 2019.',
  },
  lebenslage: 'tierhaltung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: a tax registration with simple identification. Leipzig formerly asked for a handwritten signature.',
  },
  signature: hundesteuerSignature,
  depth: 'law',
  unseen: hundesteuerUnseen,
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Hund', 'Hundemarke', 'Steuermarke', 'Welpe', 'Haustier'],
  beforeYouStart: [
    { de: 'Impfausweis oder Heimtierausweis des Hundes', en: 'Vaccination card or pet passport of the dog' },
    { de: 'Transpondernummer (Mikrochip), wenn vorhanden', en: 'Microchip number, if there is one' },
    { de: 'IBAN, wenn die Steuer abgebucht werden soll', en: 'IBAN, if the tax is to be debited' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Anmeldung angekommen ist.',
      en: 'You receive a confirmation that the registration arrived.',
    },
    {
      de: 'Die Stadt schickt Ihnen den Steuerbescheid und den Nachweis der Anmeldung mit QR-Code.',
      en: 'The city sends you the tax assessment and the proof of registration with a QR code.',
    },
  ],
  privacyNotice: {
    de: 'Die Stadt Leipzig, Stadtkämmerei, verarbeitet Ihre Angaben, um die Hundesteuer festzusetzen (Art. 13 DSGVO).',
    en: 'The city of Leipzig, treasury, uses your data to assess the dog tax (Art. 13 GDPR).',
  },
  legalBasis: hundesteuerLaw,
  authority: hundesteuerAuthority,
  fee: {
    amountCents: 0,
    asOf: '2026-01-01',
    status: 'illustrative',
    note: 'Keine Gebühr. Die Steuer beträgt ab 2026 150 € je Hund und Jahr, 30 € weniger bei gemeldeter Chipnummer (bis 2029), die Hälfte mit Leipzig-Pass.',
    why: 'Announcement and press reports of the by-law from 2026 (leipziginfo.de; europesays.com/de/655597; tag24.de, article 3450536); the by-law itself was not at hand.',
  },
  evidence: [
    { title: { de: 'Impfausweis des Hundes', en: 'Vaccination card of the dog' } },
    {
      title: {
        de: 'Nachweis der Herkunft (Kauf-, Schenkungs- oder Tierheimvertrag)',
        en: 'Proof of origin (contract of sale, gift or animal shelter)',
      },
    },
    {
      title: {
        de: 'Abmeldebestätigung der bisherigen Gemeinde (bei Zuzug)',
        en: 'Confirmation of deregistration by the previous municipality (when moving in)',
      },
    },
    {
      title: { de: 'Leipzig-Pass (bei Ermäßigung)', en: 'Leipzig-Pass (for a reduction)' },
      field: 'ermaessigung.nachweis',
    },
  ],

  sections: {
    halter: section(
      {
        title: { de: 'Halterin oder Halter', en: 'Keeper of the dog' },
        sources: [
          `${fimHundesteuer}: G05000276 (person, address, contact), G05000434 (dogs kept), G05000436 (reference)`,
        ],
      },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        email: email({ optional: true, hint: { de: 'Für Rückfragen.', en: 'In case of questions.' } }),
        telefon: telefon({ optional: true }),
        kassenzeichen: kassenzeichen({
          hint: {
            de: 'Nur, wenn Sie in Leipzig schon Hundesteuer zahlen. Es steht auf dem Bescheid.',
            en: 'Only if you pay dog tax in Leipzig already. You find it on the notice of assessment.',
          },
          optional: true,
        }),
        gehalteneHunde: integer({
          label: { de: 'Wie viele Hunde halten Sie insgesamt?', en: 'How many dogs do you keep in all?' },
          phrase: { de: 'die Zahl Ihrer Hunde', en: 'the number of your dogs' },
          hint: { de: 'Zählen Sie diesen Hund mit.', en: 'Count this dog, too.' },
          min: 1,
          max: 100,
          optional: true,
        }),
      },
    ),

    hund: section(
      {
        title: { de: 'Ihr Hund', en: 'Your dog' },
        sources: [
          `${fimHundesteuer}: G05000319 (birth, breed), G05000436 (name, chip), G05000337 (other place)`,
          'L-IZ, 2024-02, on registration in Leipzig: day of arrival, previous keeper, previous address',
          'Schirgiswalde-Kirschau, online form (fs.egov.sachsen.de, form_11312): previous keeper',
          ratsbeschluss2026,
        ],
        rules: [
          {
            valid: not(lessThan('hund.haltungSeit', answerTo('hund.geburtsdatum'))),
            message: {
              de: 'Prüfen Sie den Beginn der Haltung. Er kann nicht vor dem Geburtsdatum des Hundes liegen.',
              en: 'Check since when you keep the dog. It cannot be before its date of birth.',
            },
            at: 'hund.haltungSeit',
          },
        ],
      },
      {
        anmeldegrund: choice(
          {
            'neu-angeschafft': { de: 'Neu angeschafft', en: 'Newly acquired' },
            'zuzug-mit-hund': { de: 'Zuzug mit Hund', en: 'Moved here with the dog' },
            nachwuchs: { de: 'Nachwuchs', en: 'Offspring' },
            'uebernahme-aus-dem-tierheim-leipzig': {
              de: 'Übernahme aus dem Tierheim Leipzig',
              en: 'Adopted from the Leipzig animal shelter',
            },
          },
          {
            label: { de: 'Grund der Anmeldung', en: 'Reason for the registration' },
            phrase: { de: 'den Grund der Anmeldung', en: 'the reason for the registration' },
          },
        ),
        haltungSeit: date({
          label: { de: 'Haltung in Leipzig seit', en: 'Kept in Leipzig since' },
          phrase: { de: 'den Beginn der Haltung in Leipzig', en: 'the day since when you keep the dog in Leipzig' },
        }),
        vorherigeGemeinde: text({
          label: { de: 'Bisherige Gemeinde', en: 'Previous municipality' },
          phrase: { de: 'die bisherige Gemeinde', en: 'the previous municipality' },
          maxLength: 50,
          characters: 'din-91379-b',
          visibleWhen: equal('hund.anmeldegrund', 'zuzug-mit-hund'),
        }),
        vorherigeHalterperson: personenname({
          label: { de: 'Vorherige Halterin oder vorheriger Halter', en: 'Previous keeper' },
          hint: {
            de: 'Nur, wenn Sie den Hund von einer anderen Person übernommen haben.',
            en: 'Only if you took over the dog from another person.',
          },
          optional: true,
        }),
        ...hundeangaben(),
        transponderAuslesen: einwilligung(
          {
            de: 'Die Stadt darf den Mikrochip des Hundes auslesen. Dann ist die Steuer bis 2029 niedriger.',
            en: 'The city may read the microchip of the dog. The tax is then lower until 2029.',
          },
          { visibleWhen: not(isEmpty('hund.transpondernummer')) },
        ),
        haltungsort: anschriftInland({
          label: { de: 'Anderer Ort der Haltung', en: 'Other place where the dog is kept' },
          whose: { de: 'des anderen Ortes', en: 'of the other place' },
          hint: { de: 'Nur, wenn der Hund nicht bei Ihnen wohnt.', en: 'Only if the dog does not live with you.' },
          optional: true,
        }),
      },
    ),

    ermaessigung: section(
      {
        title: { de: 'Ermäßigung oder Befreiung', en: 'Reduction or exemption' },
        sources: [`${fimHundesteuer}: G05000340 (reason, further reason, documents)`, satzung2026, ratsbeschluss2026],
      },
      {
        grund: choice(
          {
            keine: { de: 'Keine', en: 'None' },
            'leipzig-pass': { de: 'Leipzig-Pass', en: 'Leipzig-Pass' },
            'rettungs-oder-assistenzhund': { de: 'Rettungs- oder Assistenzhund', en: 'Rescue or assistance dog' },
            'tierheim-leipzig': { de: 'Tierheim Leipzig', en: 'Leipzig animal shelter' },
            'jungtier-bis-sechs-monate': { de: 'Jungtier bis sechs Monate', en: 'Young animal up to six months' },
            'anderer-grund': { de: 'Ein anderer Grund', en: 'Another reason' },
          },
          {
            label: { de: 'Ermäßigung oder Befreiung', en: 'Reduction or exemption' },
            phrase: { de: 'eine Ermäßigung oder „Keine“', en: 'a reduction or “None”' },
          },
        ),
        andererGrund: begruendung({
          label: { de: 'Welcher andere Grund?', en: 'Which other reason?' },
          phrase: { de: 'den anderen Grund', en: 'the other reason' },
          visibleWhen: equal('ermaessigung.grund', 'anderer-grund'),
        }),
        nachweis: file({
          label: { de: 'Nachweis zur Ermäßigung', en: 'Proof for the reduction' },
          phrase: { de: 'den Nachweis zur Ermäßigung', en: 'the proof for the reduction' },
          hint: { de: 'PDF, JPEG oder PNG, höchstens 20 MB.', en: 'PDF, JPEG or PNG, at most 20 MB.' },
          fim: 'F60000000296',
          visibleWhen: notEqual('ermaessigung.grund', 'keine'),
        }),
      },
    ),

    zahlung: section(
      {
        title: { de: 'Zahlung der Steuer', en: 'Payment of the tax' },
        sources: [
          '§ 3 Abs. 1 Nr. 5 SächsKAG with § 224 Abs. 2 AO: ways of payment',
          'Schirgiswalde-Kirschau, online form (fs.egov.sachsen.de, form_11312): mandate with the registration',
        ],
      },
      {
        sepaLastschriftmandat: yesNo({
          label: {
            de: 'Möchten Sie der Stadt ein SEPA-Lastschriftmandat erteilen?',
            en: 'Would you like to give the city a SEPA direct debit mandate?',
          },
          hint: {
            de: 'Die Stadt bucht die Steuer dann von Ihrem Konto ab.',
            en: 'The city will then debit the tax from your account.',
          },
        }),
        bankverbindung: bankverbindung({ visibleWhen: equal('zahlung.sepaLastschriftmandat', true) }),
      },
    ),

    erklaerung: section(
      {
        title: { de: 'Erklärung', en: 'Declaration' },
        sources: [wahrheitspflicht],
      },
      {
        richtigkeit: confirmation({
          label: {
            de: 'Ich versichere, dass meine Angaben richtig und vollständig sind.',
            en: 'I declare that my entries are correct and complete.',
          },
        }),
      },
    ),
  },
})

/** The validated answers of the registration. */
export type HundesteuerAnmeldung = DataOf<typeof hundesteuerAnmeldung>

/** What becomes of stored drafts of earlier versions, for `migrate`. Version 1.1.0 only asks more. */
export const hundesteuerAnmeldungMigration: readonly MigrationStep[] = [{ from: '1.0.0', to: '1.1.0', changes: [] }]
