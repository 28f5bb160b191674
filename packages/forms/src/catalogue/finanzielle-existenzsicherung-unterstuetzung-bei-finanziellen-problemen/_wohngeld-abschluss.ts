import { bankverbindung, iban } from '../../bausteine/bankverbindung.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { equal, notEqual } from '../../conditions/builders.js'
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

/** Where the rent subsidy goes; the landlord may receive it if both agree. */
export const zahlungMieteAbschnitt = section(
  { title: { de: 'Auszahlung', en: 'Payment' }, sources: ['§ 26 WoGG: to whom the benefit is paid'] },
  {
    empfaenger: choice(
      {
        ich: { de: 'An mich', en: 'To me' },
        haushaltsmitglied: { de: 'An ein anderes Mitglied des Haushalts', en: 'To another member of the household' },
        vermieter: { de: 'An die Vermieterin oder den Vermieter', en: 'To the landlord' },
      },
      {
        label: { de: 'An wen soll das Wohngeld gezahlt werden?', en: 'To whom should the benefit be paid?' },
        phrase: { de: 'die Empfängerin oder den Empfänger', en: 'the recipient' },
      },
    ),
    einverstanden: erklaerung(
      {
        de: 'Ich bin einverstanden, dass eine andere Person das Wohngeld erhält. Sie weiß davon und stimmt zu.',
        en: 'I agree that another person receives the benefit. This person knows and agrees.',
      },
      { visibleWhen: notEqual('zahlung.empfaenger', 'ich') },
    ),
    bankverbindung: bankverbindung({ visibleWhen: notEqual('zahlung.empfaenger', 'vermieter') }),
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
        label: { de: 'Konto der Vermieterin oder des Vermieters', en: 'Account of the landlord' },
        visibleWhen: equal('zahlung.empfaenger', 'vermieter'),
      },
    ),
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
