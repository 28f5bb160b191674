import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { einkuenfte } from './_einkuenfte.js'

const authority = 'Stadt Leipzig, Sozialamt'

/**
 * Certificate of entitlement to subsidised housing. The number of persons follows from the list and is not asked twice;
 * income is asked for each person, because deductions of § 24 WoFG hang on persons.
 */
export const wohnberechtigungsschein = defineForm({
  id: 'wohnberechtigungsschein',
  version: '1.0.0',
  title: { de: 'Wohnberechtigungsschein (WBS) beantragen', en: 'Apply for a housing entitlement certificate' },
  leistung: {
    leikaKey: '99107022012000',
    ozgId: '10083',
    source:
      'LeiKa „Wohnberechtigungsschein Ausstellung“: OZG catalogue of 2019, public PVOG query of 2026 and federal portal (verwaltung.bund.de/leistungsverzeichnis/de/leistung/99107022012000).',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  trustLevel: sozialverfahren.trustLevel,
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Assumption: § 27 WoFG asks for an application and names no form.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['WBS', 'Sozialwohnung', 'B-Schein', 'geförderte Wohnung', 'günstige Wohnung'],
  legalBasis: [
    { norm: '§ 27 WoFG', reviewedAt },
    { norm: '§§ 20–24 WoFG', reviewedAt },
    { norm: '§ 5 WoBindG', reviewedAt },
    { norm: 'Richtlinie gebundener Mietwohnraum (Sachsen)', reviewedAt },
  ],
  authority,
  fee: { amountCents: null, status: 'illustrative', why: 'The fee of the city of Leipzig was not found.' },
  evidence: [
    {
      title: {
        de: 'Einkommensnachweise aller Mitglieder des Haushalts',
        en: 'Proofs of income of the whole household',
      },
      field: 'einkommen.einkuenfte',
    },
    {
      title: { de: 'Schwerbehindertenausweis (falls zutreffend)', en: 'Disability card (if applicable)' },
      field: 'wohnung.schwerbehindertenausweis',
    },
    {
      title: { de: 'Mutterpass (bei Schwangerschaft)', en: 'Maternity record (for pregnancy)' },
      field: 'haushalt.mutterpass',
    },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    { de: 'Nachweise über das Einkommen aller Personen', en: 'Proofs of the income of everybody' },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zusendung,
    { de: 'Der Schein gilt ein Jahr.', en: 'The certificate is valid for one year.' },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Wohnberechtigungsschein', en: 'the housing entitlement certificate' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' }, sources: ['§ 27 WoFG'] },
      {
        art: choice(
          {
            'weiss-belegungsgebunden': {
              de: 'Weiß: Wohnung mit Belegungsbindung',
              en: 'White: flats bound by allocation',
            },
            'gruen-bis-2000-gefoerdert': {
              de: 'Grün: bis 2000 geförderte Wohnung',
              en: 'Green: flats subsidised until 2000',
            },
            'gelb-baukostenzuschuss': {
              de: 'Gelb: Wohnung mit Baukostenzuschuss',
              en: 'Yellow: flats with a building grant',
            },
            'bundesweit-nach-wobindg': { de: 'Schein für ein anderes Bundesland', en: 'Certificate for another state' },
            'weiss-ich-nicht': { de: 'Das weiß ich nicht', en: 'I do not know' },
          },
          {
            label: { de: 'Welchen Schein brauchen Sie?', en: 'Which certificate do you need?' },
            phrase: { de: 'die Art des Scheins', en: 'the kind of certificate' },
            hint: { de: 'Die Vermieterin oder der Vermieter weiß es.', en: 'The landlord knows.' },
            source: 'Description of the four kinds in Leipzig (dar-integrationswerk.de).',
          },
        ),
        person: natuerlichePerson(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        aufenthalt: yesNo({
          label: {
            de: 'Dürfen Sie noch mindestens ein Jahr in Deutschland wohnen?',
            en: 'May you live in Germany for at least one more year?',
          },
          hint: { de: 'Deutsche und EU-Bürger: ja.', en: 'Germans and citizens of the EU: yes.' },
          source: '§ 27 Abs. 2 WoFG: whoever stays not only for a time may apply.',
        }),
        aufenthaltstitel: nachweis({
          label: { de: 'Aufenthaltsdokument', en: 'Residence document' },
          phrase: { de: 'das Aufenthaltsdokument', en: 'the residence document' },
          visibleWhen: equal('antrag.aufenthalt', false),
        }),
      },
    ),

    haushalt: section(
      {
        title: { de: 'Wer zieht ein?', en: 'Who moves in?' },
        hint: { de: 'Auch Personen, die erst dazukommen.', en: 'Also persons who are to join you.' },
        sources: ['§ 18 WoFG: members of the household'],
      },
      {
        allein: yesNo({ label: { de: 'Ziehen Sie allein ein?', en: 'Do you move in alone?' } }),
        haushaltsmitglieder: personenliste({
          label: { de: 'Weitere Personen', en: 'Further persons' },
          max: 15,
          visibleWhen: equal('haushalt.allein', false),
        }),
        jungesPaar: yesNo({
          label: {
            de: 'Sind Sie seit höchstens fünf Jahren verheiratet oder verpartnert und beide unter 40?',
            en: 'Have you been married for at most five years and are both under 40?',
          },
          source: '§ 24 Abs. 1 WoFG: allowance for young couples',
          visibleWhen: equal('haushalt.allein', false),
        }),
        schwangerschaft: yesNo({
          label: { de: 'Wird ein Kind erwartet?', en: 'Is a child expected?' },
          hint: { de: 'Freiwillig. Es kann einen Raum mehr bedeuten.', en: 'Voluntary. It may mean one more room.' },
          optional: true,
          specialCategory: 'health',
        }),
        mutterpass: nachweis({
          label: { de: 'Mutterpass oder ärztliche Bescheinigung', en: 'Maternity record or medical certificate' },
          phrase: { de: 'den Mutterpass', en: 'the maternity record' },
          hint: { de: 'Nur die Seite mit dem errechneten Termin.', en: 'Only the page with the expected date.' },
          specialCategory: 'health',
          visibleWhen: equal('haushalt.schwangerschaft', true),
        }),
      },
    ),

    einkommen: section(
      { title: { de: 'Einkommen', en: 'Income' }, sources: ['§§ 20–24 WoFG'] },
      {
        leipzigPass: yesNo({
          label: { de: 'Haben Sie einen gültigen Leipzig-Pass?', en: 'Do you have a valid Leipzig-Pass?' },
        }),
        vorhanden: yesNo({
          label: { de: 'Hat jemand im Haushalt Einkommen?', en: 'Does anybody in the household have income?' },
          hint: { de: 'Auch Bürgergeld und Grundsicherung.', en: 'Also Bürgergeld and basic income support.' },
        }),
        einkuenfte: einkuenfte({ visibleWhen: equal('einkommen.vorhanden', true) }),
        abgaben: choices(
          {
            steuern: { de: 'Steuern vom Einkommen', en: 'Taxes on income' },
            krankenversicherung: { de: 'Kranken- und Pflegeversicherung', en: 'Health and care insurance' },
            rentenversicherung: { de: 'Rentenversicherung', en: 'Pension insurance' },
            unterhalt: { de: 'Unterhalt an andere', en: 'Maintenance to others' },
          },
          {
            label: { de: 'Was zahlen Sie davon?', en: 'What do you pay from it?' },
            phrase: { de: 'die Abzüge', en: 'the deductions' },
            optional: true,
            visibleWhen: equal('einkommen.vorhanden', true),
          },
        ),
      },
    ),

    wohnung: section(
      { title: { de: 'Besonderer Bedarf', en: 'Special needs' }, sources: ['§§ 10, 24, 27 WoFG'] },
      {
        schwerbehinderung: yesNo({
          label: {
            de: 'Ist jemand im Haushalt schwerbehindert?',
            en: 'Is somebody in the household severely disabled?',
          },
          hint: {
            de: 'Freiwillig. Es kann Ihr Einkommen mindern.',
            en: 'Voluntary. It may lower the income that counts.',
          },
          optional: true,
          specialCategory: 'disability',
        }),
        schwerbehindertenausweis: nachweis({
          label: { de: 'Schwerbehindertenausweis', en: 'Disability card' },
          phrase: { de: 'den Schwerbehindertenausweis', en: 'the disability card' },
          specialCategory: 'disability',
          visibleWhen: equal('wohnung.schwerbehinderung', true),
        }),
        rollstuhlgerecht: yesNo({
          label: { de: 'Brauchen Sie eine Wohnung für einen Rollstuhl?', en: 'Do you need a flat for a wheelchair?' },
          optional: true,
          specialCategory: 'disability',
        }),
        mehrRaum: yesNo({
          label: {
            de: 'Brauchen Sie aus einem anderen Grund mehr Räume?',
            en: 'Do you need more rooms for another reason?',
          },
        }),
        raumbedarf: begruendung({
          label: { de: 'Warum?', en: 'Why?' },
          phrase: { de: 'den Grund für mehr Räume', en: 'the reason for more rooms' },
          visibleWhen: equal('wohnung.mehrRaum', true),
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Wohnberechtigungsschein = DataOf<typeof wohnberechtigungsschein>
