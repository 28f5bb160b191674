import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { hundeangaben } from '../../bausteine/hund.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { telefon } from '../../bausteine/telefon.js'
import { answerTo, equal, lessThan, not, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, confirmation, date, email, file, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

/**
 * Registration of a dog for dog tax with the city of Leipzig.
 *
 * The questions are drafted from the published description of the service and press reports of the by-law; they are not
 * a transcript of the authority's form. Against that draft, the e-mail address is optional, names are asked in parts, and
 * whether a mandate is given must be answered, because an open question would leave open how the tax is paid. Proofs
 * without a question of their own are listed under `evidence` and may be sent as further attachments.
 */
export const hundesteuerAnmeldung = defineForm({
  id: 'hundesteuer-anmeldung',
  version: '1.0.0',
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
  signature: {
    required: false,
    status: 'illustrative',
    why: 'No statutory form was found; the by-law itself was not at hand.',
  },
  depth: 'draft',
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
      de: 'Die Stadt schickt Ihnen den Steuerbescheid und die Hundemarke.',
      en: 'The city sends you the tax assessment and the dog tag.',
    },
  ],
  privacyNotice: {
    de: 'Die Stadt Leipzig, Stadtkämmerei, verarbeitet Ihre Angaben, um die Hundesteuer festzusetzen (Art. 13 DSGVO).',
    en: 'The city of Leipzig, treasury, uses your data to assess the dog tax (Art. 13 GDPR).',
  },
  legalBasis: [
    { norm: '§ 7 SächsKAG', reviewedAt: '2026-11-29' },
    { norm: 'Hundesteuersatzung der Stadt Leipzig', asOf: '2026-01-01', reviewedAt: '2026-11-29' },
  ],
  authority: 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern',
  fee: {
    amountCents: 0,
    asOf: '2026-01-01',
    status: 'illustrative',
    note: 'Keine Gebühr. Die Steuer beträgt ab 2026 150 € je Hund und Jahr, 30 € weniger bei gemeldeter Chipnummer (bis 2029), die Hälfte mit Leipzig-Pass.',
    why: 'Press reports of the by-law from 2026 (leipziginfo.de; tag24.de, article 3450536); the by-law itself was not at hand.',
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
      { title: { de: 'Halterin oder Halter', en: 'Keeper of the dog' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland(),
        email: email({ optional: true, hint: { de: 'Für Rückfragen.', en: 'In case of questions.' } }),
        telefon: telefon({ optional: true }),
      },
    ),

    hund: section(
      {
        title: { de: 'Ihr Hund', en: 'Your dog' },
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
      },
    ),

    ermaessigung: section(
      { title: { de: 'Ermäßigung oder Befreiung', en: 'Reduction or exemption' } },
      {
        grund: choice(
          {
            keine: { de: 'Keine', en: 'None' },
            'leipzig-pass': { de: 'Leipzig-Pass', en: 'Leipzig-Pass' },
            'rettungs-oder-assistenzhund': { de: 'Rettungs- oder Assistenzhund', en: 'Rescue or assistance dog' },
            'tierheim-leipzig': { de: 'Tierheim Leipzig', en: 'Leipzig animal shelter' },
            'jungtier-bis-sechs-monate': { de: 'Jungtier bis sechs Monate', en: 'Young animal up to six months' },
          },
          {
            label: { de: 'Ermäßigung oder Befreiung', en: 'Reduction or exemption' },
            phrase: { de: 'eine Ermäßigung oder „Keine“', en: 'a reduction or “None”' },
          },
        ),
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
      { title: { de: 'Zahlung der Steuer', en: 'Payment of the tax' } },
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
      { title: { de: 'Erklärung', en: 'Declaration' } },
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
