import { begruendung } from '../../bausteine/freitext.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { isEmpty, notEqual, or } from '../../conditions/builders.js'
import type { ConditionData } from '../../model/condition.js'
import type { Texts } from '../../model/texts.js'

/** Relations that give a right in every register (§ 62 (1) PStG), in the words of the question. */
export const verhaeltnisse = {
  'ehegatte-oder-lebenspartner': {
    de: 'Ehefrau, Ehemann, Lebenspartnerin oder Lebenspartner',
    en: 'Husband, wife or civil partner',
  },
  'vorfahre-oder-nachkomme': {
    de: 'Eltern, Großeltern, Kind, Enkelkind oder weitere gerade Linie',
    en: 'Parent, grandparent, child, grandchild or further in direct line',
  },
  'rechtliches-interesse': {
    de: 'Anderes Verhältnis, ich brauche die Urkunde, um ein Recht wahrzunehmen',
    en: 'Other relation; I need the certificate to assert a right',
  },
} as const satisfies Readonly<Record<string, Texts>>

/** § 62 (3) PStG: lowers the bar for the registers of births, marriages and partnerships. */
export const seitDreissigJahren = {
  'alle-seit-dreissig-jahren-verstorben': {
    de: 'Anderes Verhältnis, alle Beteiligten sind seit mindestens 30 Jahren verstorben',
    en: 'Other relation; everybody concerned has been dead for at least 30 years',
  },
} as const satisfies Readonly<Record<string, Texts>>

export const verhaeltnisOptionen = {
  label: { de: 'Verhältnis zur eingetragenen Person', en: 'Relation to the registered person' },
  phrase: { de: 'das Verhältnis zur eingetragenen Person', en: 'the relation to the registered person' },
  hint: {
    de: 'Wenn Sie jemanden vertreten: das Verhältnis der vertretenen Person.',
    en: 'If you represent somebody: the relation of that person.',
  },
} as const

/** What an applicant without a right of relation must make credible: § 62 (1) sentence 2 and (3) PStG. */
export function interesse<const C extends ConditionData>(visibleWhen: C) {
  return {
    interesse: begruendung({
      label: { de: 'Wofür brauchen Sie die Urkunde?', en: 'Why do you need the certificate?' },
      phrase: { de: 'Ihr Interesse an der Urkunde', en: 'your interest in the certificate' },
      hint: {
        de: 'Zum Beispiel eine Erbschaft oder eine Forderung. Bloße Neugier genügt nicht.',
        en: 'For example an inheritance or a claim. Mere curiosity is not enough.',
      },
      visibleWhen,
    }),
    interesseNachweis: nachweis({
      label: { de: 'Nachweis Ihres Interesses', en: 'Proof of your interest' },
      phrase: { de: 'den Nachweis Ihres Interesses', en: 'the proof of your interest' },
      hint: {
        de: 'Zum Beispiel ein Schreiben des Nachlassgerichts oder ein Vollstreckungstitel.',
        en: 'For example a letter of the probate court or an enforceable title.',
      },
      visibleWhen,
    }),
  }
}

/** Needed only where the entry itself does not show the relation. */
export function verwandtschaftsnachweis<const C extends ConditionData>(visibleWhen: C) {
  return nachweis({
    label: { de: 'Nachweis des Verhältnisses', en: 'Proof of the relation' },
    phrase: { de: 'den Nachweis des Verhältnisses', en: 'the proof of the relation' },
    hint: {
      de: 'Zum Beispiel Ihre Geburts- oder Eheurkunde. Nicht nötig, wenn Sie selbst in dem Eintrag stehen.',
      en: 'For example your birth or marriage certificate. Not needed if you are named in the entry yourself.',
    },
    optional: true,
    visibleWhen,
  })
}

/** An organisation is nobody's relative: unless it represents somebody, it needs an interest of its own. */
export function organisationBrauchtInteresse<const C extends ConditionData>(interesse: C) {
  return {
    valid: or(isEmpty('antragsteller.wer.organisation.name'), notEqual('antragsteller.fuer', 'mich-selbst'), interesse),
    message: {
      de: 'Eine Organisation braucht ein eigenes Interesse an der Urkunde. Wählen Sie „Anderes Verhältnis“.',
      en: 'An organisation needs an interest of its own in the certificate. Choose “Other relation”.',
    },
    at: 'berechtigung.verhaeltnis',
  } as const
}
