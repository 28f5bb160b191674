import { nachweis } from '../../bausteine/nachweis.js'
import { equal } from '../../conditions/builders.js'
import type { Texts } from '../../model/texts.js'

/**
 * Proofs of reliability: a certificate of the last year, or the five that an authority makes one from. A receipt of the
 * application for an extract is enough, because the registers answer the authority directly.
 */
export function zuverlaessigkeitFields() {
  return {
    bescheinigung: nachweis({
      label: { de: 'Bescheinigung der Zuverlässigkeit', en: 'Certificate of reliability' },
      phrase: { de: 'die Bescheinigung der Zuverlässigkeit', en: 'the certificate of reliability' },
      sensitive: true,
      visibleWhen: equal('zuverlaessigkeit.bescheinigungVorhanden', true),
    }),
    fuehrungszeugnis: beleg(
      { de: 'Führungszeugnis (Belegart O)', en: 'Certificate of good conduct (kind O)' },
      { de: 'den Beleg für das Führungszeugnis', en: 'the receipt for the certificate of good conduct' },
    ),
    gewerbezentralregister: beleg(
      {
        de: 'Auskunft aus dem Gewerbezentralregister (Belegart 9)',
        en: 'Extract from the central trade register (kind 9)',
      },
      {
        de: 'den Beleg für die Auskunft aus dem Gewerbezentralregister',
        en: 'the receipt for the central trade register',
      },
    ),
    steuerbescheinigung: beleg(
      { de: 'Bescheinigung in Steuersachen', en: 'Tax clearance certificate' },
      { de: 'die Bescheinigung in Steuersachen', en: 'the tax clearance certificate' },
    ),
    insolvenz: beleg(
      { de: 'Auskunft des Insolvenzgerichts', en: 'Information from the insolvency court' },
      { de: 'die Auskunft des Insolvenzgerichts', en: 'the information from the insolvency court' },
    ),
    schuldnerverzeichnis: beleg(
      { de: 'Auskunft aus dem Schuldnerverzeichnis', en: 'Extract from the register of debtors' },
      { de: 'die Auskunft aus dem Schuldnerverzeichnis', en: 'the extract from the register of debtors' },
    ),
  }
}

function beleg(label: Texts, phrase: Texts) {
  return nachweis({
    label,
    phrase,
    hint: {
      de: 'Der Beleg, dass Sie den Nachweis beantragt haben, genügt.',
      en: 'The receipt that you applied for it is enough.',
    },
    sensitive: true,
    visibleWhen: equal('zuverlaessigkeit.bescheinigungVorhanden', false),
  })
}
