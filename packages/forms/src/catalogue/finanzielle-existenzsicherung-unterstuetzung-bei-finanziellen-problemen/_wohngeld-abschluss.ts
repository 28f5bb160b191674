import { bankverbindung, iban } from '../../bausteine/bankverbindung.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { and, equal, notEqual, or } from '../../conditions/builders.js'
import { group, section } from '../../model/containers.js'
import { choice, text } from '../../model/fields.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'

const authority = 'Stadt Leipzig, Sozialamt – Wohngeldbehörde'

/** What both kinds of housing benefit say about themselves. */
export const wohngeld = {
  authority,
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Wohngeld gibt es in der Regel ab dem Monat, in dem der Antrag eingeht, und meist für zwölf Monate.',
      en: 'The benefit is normally paid from the month in which the application arrives, mostly for twelve months.',
    },
    wieEsWeitergeht.bescheid,
  ],
  beforeYouStart: [
    {
      de: 'Nachweise über das Einkommen aller Mitglieder Ihres Haushalts',
      en: 'Proofs of the income of everybody in your household',
    },
    vorDemStart.iban,
    vorDemStart.scans,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über das Wohngeld', en: 'the decision on housing benefit' },
  }),
} as const

const empfaengerImHaushalt = {
  ich: { de: 'An mich', en: 'To me' },
  haushaltsmitglied: { de: 'An ein anderes Mitglied des Haushalts', en: 'To another member of the household' },
  'ohne-konto': {
    de: 'An meine Wohnung, weil niemand im Haushalt ein Konto hat',
    en: 'To my home, because nobody in the household has an account',
  },
} as const

const empfaengerFrage = {
  label: { de: 'An wen soll das Wohngeld gezahlt werden?', en: 'To whom should the benefit be paid?' },
  phrase: { de: 'die Empfängerin oder den Empfänger', en: 'the recipient' },
  hint: {
    de: 'Ohne Konto werden die Kosten der Übermittlung abgezogen.',
    en: 'Without an account the costs of sending the money are deducted.',
  },
} as const

const einverstanden = {
  de: 'Ich bin einverstanden, dass eine andere Person oder Stelle das Wohngeld erhält. Sie weiß davon und stimmt zu.',
  en: 'I agree that another person or body receives the benefit. It knows and agrees.',
}

const aufEinKonto = or(equal('zahlung.empfaenger', 'ich'), equal('zahlung.empfaenger', 'haushaltsmitglied'))
const anAndere = and(notEqual('zahlung.empfaenger', 'ich'), notEqual('zahlung.empfaenger', 'ohne-konto'))
const anDritte = or(equal('zahlung.empfaenger', 'vermieter'), equal('zahlung.empfaenger', 'leistungstraeger'))

/** Where the rent subsidy goes: to whom the rent is paid, too, and in homes to the body that pays for social benefits. */
export const zahlungMieteAbschnitt = section(
  {
    title: { de: 'Auszahlung', en: 'Payment' },
    sources: ['§ 26 WoGG: to whom the benefit is paid, with consent; account of a member, or none'],
    rules: [
      {
        valid: or(notEqual('zahlung.empfaenger', 'leistungstraeger'), equal('wohnung.art', 'heim')),
        message: {
          de: 'Prüfen Sie, an wen gezahlt werden soll. An den Sozialleistungsträger geht das Wohngeld nur im Heim.',
          en: 'Check to whom it should be paid. The benefit goes to a social benefits body in homes only.',
        },
        at: 'zahlung.empfaenger',
      },
    ],
  },
  {
    empfaenger: choice(
      {
        ...empfaengerImHaushalt,
        vermieter: { de: 'An die Vermieterin oder den Vermieter', en: 'To the landlord' },
        leistungstraeger: {
          de: 'An den Sozialleistungsträger, der das Heim bezahlt',
          en: 'To the social benefits body that pays for the home',
        },
      },
      empfaengerFrage,
    ),
    einverstanden: erklaerung(einverstanden, { visibleWhen: anAndere }),
    bankverbindung: bankverbindung({ visibleWhen: aufEinKonto }),
    vermieterKonto: group(
      {
        inhaber: text({
          label: { de: 'Name auf dem Konto', en: 'Name of the account' },
          phrase: { de: 'den Namen auf dem Konto', en: 'the name of the account' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        iban: iban(),
      },
      {
        label: { de: 'Konto, auf das gezahlt werden soll', en: 'Account to pay to' },
        visibleWhen: anDritte,
      },
    ),
  },
)

/** Where the homeowner subsidy goes: it stays in the household. */
export const zahlungLastAbschnitt = section(
  {
    title: { de: 'Auszahlung', en: 'Payment' },
    sources: ['§ 26 WoGG: to whom the benefit is paid, with consent; account of a member, or none'],
  },
  {
    empfaenger: choice(empfaengerImHaushalt, empfaengerFrage),
    einverstanden: erklaerung(einverstanden, { visibleWhen: equal('zahlung.empfaenger', 'haushaltsmitglied') }),
    bankverbindung: bankverbindung({ visibleWhen: aufEinKonto }),
  },
)

/** The duty to tell changes, and that everything is true. */
export const erklaerungAbschnitt = section(
  { title: { de: 'Erklärungen', en: 'Declarations' }, sources: ['§ 23, § 27 Abs. 3, § 28 WoGG; § 60 SGB I'] },
  {
    bemerkung: bemerkung(),
    nurEinmal: erklaerung({
      de: 'Für meinen Haushalt ist kein anderes Wohngeld beantragt, auch nicht für eine andere Wohnung.',
      en: 'No other housing benefit has been applied for by my household, nor for another home.',
    }),
    mitteilung: erklaerung({
      de: 'Ich teile der Wohngeldbehörde sofort mit, wenn sich Haushalt, Einkommen oder Wohnkosten ändern oder jemand eine andere Sozialleistung beantragt.',
      en: 'I shall tell the authority at once if household, income or costs of housing change, or somebody applies for another benefit.',
    }),
    richtigkeit: richtigkeit(),
  },
)
