import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson, personenname } from '../../bausteine/person.js'
import { equal, not, notEqual, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { familienpassKinder, kindMitBehinderung } from './_familienpass-kinder.js'

const authority = 'Stadt Leipzig, Amt Bürgerservice – Bürgerbüros'
const source = 'Freistaat Sachsen, Leistung L100009/6004117 „Familienpass des Freistaates Sachsen beantragen“'

/**
 * The family pass of the Free State of Saxony. No statute rules it: the Free State publishes who may have it, and the
 * questions follow that description group by group.
 *
 * Against the draft, each group asks for as many children as it needs, so that an application without a right to the pass
 * is noticed while it is written. The degree of disability is asked instead of the letters on the card (Merkzeichen):
 * 50 is the condition, and a letter tells more about a child than the pass depends on.
 */
export const familienpass = defineForm({
  id: 'familienpass',
  version: '1.0.0',
  title: { de: 'Sächsischen Familienpass beantragen', en: 'Apply for the Saxon family pass' },
  leistung: {
    leikaKey: '99107046000000',
    ozgId: '10016',
    source:
      'LeiKa object „Familienpass“: catalogue of 2019, and the Saxon description L100009/6004117 on the FIM portal.',
  },
  lebenslage: 'kinderbetreuung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: a pass for free entry, no money is paid. Saxon towns take applications by post and e-mail.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'No norm demands one; the printed form is signed, the online application of the Free State is not.',
  },
  depth: 'law',
  unseen: ['the printed form that Amt24 offers: the description names conditions and documents, not its questions'],
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Familienpass',
    'Landesfamilienpass',
    'Museum kostenlos',
    'kinderreich',
    'alleinerziehend',
    'Eintritt frei',
  ],
  legalBasis: [
    {
      norm: 'Freiwillige Leistung des Freistaates Sachsen ohne Rechtsgrundlage; Leistungsbeschreibung L100009/6004117',
      reviewedAt: '2026-11-29',
    },
  ],
  authority,
  fee: {
    amountCents: 0,
    asOf: '2026-11-29',
    status: 'sourced',
    source: 'Published by Saxon towns that issue the pass (zittau.de, Treuen 2025, Chemnitz): free of charge.',
  },
  evidence: [
    { title: { de: 'Personalausweis oder Reisepass', en: 'Identity card or passport' }, field: 'nachweise.ausweis' },
    { title: { de: 'Nachweis über das Kindergeld', en: 'Proof of child benefit' }, field: 'nachweise.kindergeld' },
    {
      title: { de: 'Schwerbehindertenausweis des Kindes', en: 'Severely disabled person’s pass of the child' },
      field: 'nachweise.schwerbehindertenausweis',
    },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    {
      de: 'Einen Nachweis über das Kindergeld, etwa die Bescheinigung der Familienkasse',
      en: 'A proof of child benefit, such as the certificate of the Familienkasse',
    },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten den Pass. Er gilt höchstens bis zum Ende des übernächsten Jahres, kürzer, wenn ein Kind 18 wird.',
      en: 'You receive the pass. It is valid until the end of the year after next at most, and shorter if a child turns 18.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Ausstellung des Familienpasses', en: 'issuing the family pass' },
  }),

  sections: {
    antragsteller: section(
      { title: { de: 'Antragstellender Elternteil', en: 'Parent who applies' }, sources: [source] },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland({
          hint: {
            de: 'Ihr ständiger Wohnsitz. Er muss in Sachsen liegen.',
            en: 'Your permanent residence. It must be in Saxony.',
          },
        }),
        kontakt: kontakt(),
      },
    ),
    antrag: section(
      { title: { de: 'Ihr Antrag', en: 'Your application' }, sources: [source] },
      {
        art: choice(
          {
            erstantrag: { de: 'Erster Antrag', en: 'First application' },
            verlaengerung: { de: 'Verlängerung', en: 'Renewal' },
            'ersatz-bei-verlust': { de: 'Ersatz für einen verlorenen Pass', en: 'Replacement of a lost pass' },
          },
          {
            label: { de: 'Was beantragen Sie?', en: 'What do you apply for?' },
            phrase: { de: 'die Art des Antrags', en: 'the kind of application' },
          },
        ),
        passnummer: text({
          label: { de: 'Nummer des bisherigen Passes', en: 'Number of the former pass' },
          phrase: { de: 'die Nummer des bisherigen Passes', en: 'the number of the former pass' },
          hint: { de: 'Wenn Sie sie noch kennen.', en: 'If you still know it.' },
          optional: true,
          maxLength: 30,
          characters: 'din-91379-b',
          visibleWhen: notEqual('antrag.art', 'erstantrag'),
        }),
      },
    ),
    familie: section(
      { title: { de: 'Ihre Familie', en: 'Your family' }, sources: [source] },
      {
        alleinerziehend: yesNo({
          label: { de: 'Erziehen Sie Ihre Kinder allein?', en: 'Are you a single parent?' },
        }),
        andererElternteil: personenname({
          label: { de: 'Anderer Elternteil', en: 'Other parent' },
          hint: { de: 'Er wird auch im Pass eingetragen.', en: 'Entered in the pass too.' },
          whose: { de: 'des anderen Elternteils', en: 'of the other parent' },
          optional: true,
          visibleWhen: equal('familie.alleinerziehend', false),
        }),
        anspruch: choice(
          {
            'drei-kinder': { de: 'Ich habe mindestens drei Kinder', en: 'I have at least three children' },
            'allein-zwei-kinder': {
              de: 'Ich erziehe mindestens zwei Kinder allein',
              en: 'I bring up at least two children alone',
            },
            'kind-mit-behinderung': {
              de: 'Ich habe ein schwerbehindertes Kind',
              en: 'I have a severely disabled child',
            },
          },
          {
            label: { de: 'Warum steht Ihnen der Pass zu?', en: 'Why are you entitled to the pass?' },
            phrase: { de: 'den Grund des Anspruchs', en: 'why you are entitled' },
            hint: {
              de: 'Es zählen Kinder, für die Sie Kindergeld erhalten.',
              en: 'Children with child benefit count.',
            },
            specialCategory: 'disability',
          },
        ),
        dreiKinder: familienpassKinder(3, { visibleWhen: equal('familie.anspruch', 'drei-kinder') }),
        zweiKinder: familienpassKinder(2, { visibleWhen: equal('familie.anspruch', 'allein-zwei-kinder') }),
        kindMitBehinderung: kindMitBehinderung({ visibleWhen: equal('familie.anspruch', 'kind-mit-behinderung') }),
        geschwister: familienpassKinder(1, {
          optional: true,
          label: { de: 'Weitere Kinder', en: 'Further children' },
          phrase: { de: 'die weiteren Kinder', en: 'the further children' },
          visibleWhen: equal('familie.anspruch', 'kind-mit-behinderung'),
        }),
        gemeinsamerHaushalt: yesNo({
          label: {
            de: 'Leben alle genannten Kinder in Ihrem Haushalt?',
            en: 'Do all these children live in your household?',
          },
        }),
        kindergeldbezug: yesNo({
          label: {
            de: 'Wird für alle genannten Kinder Kindergeld gezahlt?',
            en: 'Is child benefit paid for all these children?',
          },
        }),
      },
    ),
    nachweise: section(
      { title: { de: 'Nachweise', en: 'Proofs' }, sources: [source] },
      {
        ausweis: nachweis({
          label: { de: 'Personalausweis oder Reisepass', en: 'Identity card or passport' },
          phrase: { de: 'den Personalausweis oder Reisepass', en: 'the identity card or passport' },
          hint: {
            de: 'Nicht nötig, wenn Sie sich online ausgewiesen haben. Zugangsnummer und Ausweisnummer dürfen Sie schwärzen.',
            en: 'Not needed if you identified yourself online. You may black out the numbers of the card.',
          },
          optional: true,
        }),
        kindergeld: nachweis({
          label: { de: 'Nachweis über das Kindergeld', en: 'Proof of child benefit' },
          phrase: { de: 'den Nachweis über das Kindergeld', en: 'the proof of child benefit' },
          hint: {
            de: 'Bescheinigung der Familienkasse oder Kontoauszug; anderes dürfen Sie schwärzen.',
            en: 'Certificate of the Familienkasse or bank statement; you may black out the rest.',
          },
        }),
        schwerbehindertenausweis: nachweis({
          label: { de: 'Schwerbehindertenausweis des Kindes', en: 'Severely disabled person’s pass of the child' },
          phrase: { de: 'den Schwerbehindertenausweis des Kindes', en: 'the disabled person’s pass of the child' },
          specialCategory: 'disability',
          visibleWhen: equal('familie.anspruch', 'kind-mit-behinderung'),
        }),
      },
    ),
    erklaerung: section(
      { title: { de: 'Erklärung', en: 'Declaration' }, sources: [source] },
      { richtigkeit: richtigkeit() },
    ),
  },
  rules: [
    {
      valid: or(notEqual('familie.anspruch', 'allein-zwei-kinder'), equal('familie.alleinerziehend', true)),
      message: {
        de: 'Zwei Kinder genügen nur Alleinerziehenden. Prüfen Sie, ob ein anderer Grund zutrifft.',
        en: 'Two children suffice only for single parents. Check whether another reason applies.',
      },
      at: 'familie.anspruch',
    },
    {
      valid: not(equal('familie.gemeinsamerHaushalt', false)),
      message: {
        de: 'Der Pass gilt für Kinder in Ihrem Haushalt. Nennen Sie nur diese Kinder.',
        en: 'The pass is for children in your household. Name only these children.',
      },
      at: 'familie.gemeinsamerHaushalt',
    },
    {
      valid: not(equal('familie.kindergeldbezug', false)),
      message: {
        de: 'Der Pass gilt für Kinder, für die Kindergeld gezahlt wird. Nennen Sie nur diese Kinder.',
        en: 'The pass is for children with child benefit. Name only these children.',
      },
      at: 'familie.kindergeldbezug',
    },
  ],
})

/** The validated answers of the application. */
export type Familienpass = DataOf<typeof familienpass>
