import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { betreutesKind, betreuungsstunden, weitereSorgeperson } from './_kita.js'

const authority = 'Stadt Leipzig, Amt für Jugend und Familie – Elternbeiträge'
const hasLowIncome = equal('anspruch.grund', 'geringes-einkommen')

/**
 * Reduction or waiver of the fees for childcare, because they cannot be borne (§ 90 (4) SGB VIII).
 *
 * Against the draft: who receives one of the named benefits proves it and is asked for nothing about income, because the
 * waiver then follows from the law. Everybody else names income, costs of the dwelling and insurance. The reductions for
 * single parents and for several children (§ 15 (1) SächsKitaG) are granted by the facility and are not part of this form.
 */
export const kitaElternbeitragErmaessigung = defineForm({
  id: 'kita-elternbeitrag-ermaessigung',
  version: '1.0.0',
  title: {
    de: 'Elternbeitrag für Kindertagesbetreuung: Ermäßigung oder Erlass',
    en: 'Reduction or waiver of childcare fees',
  },
  leistung: {
    leikaKey: '99107007149000',
    ozgId: '10019',
    source:
      'LeiKa „Gebühr für Kindertageseinrichtungen Ermäßigung“: OZG catalogue of 2019; the same name stands above the Saxon description 6000383 for Leipzig in the portal network.',
  },
  lebenslage: 'kinderbetreuung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'The portal network lists the online service of Leipzig with an undetermined level.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 90 (4) SGB VIII wants an application and names no form.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Kitagebühren', 'Kitabeitrag', 'Elternbeitrag', 'Kita kostenlos', 'Kita zu teuer', 'Hortgebühren'],
  legalBasis: [
    { norm: '§ 90 SGB VIII', reviewedAt: '2026-11-29' },
    { norm: '§ 15 SächsKitaG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'sourced', source: '§ 64 SGB X: free of charge.' },
  evidence: [
    {
      title: { de: 'Leistungsbescheid oder Einkommensnachweise', en: 'Decision on benefits, or proofs of income' },
      field: 'anspruch.nachweis',
    },
    {
      title: { de: 'Betreuungsvertrag (bei freien Trägern)', en: 'Childcare contract (independent providers)' },
      field: 'betreuung.betreuungsvertrag',
    },
    {
      title: { de: 'Nachweis der Wohnkosten', en: 'Proof of the costs of the dwelling' },
      field: 'anspruch.wohnkostennachweis',
    },
    {
      title: { de: 'Nachweis von Versicherungsbeiträgen', en: 'Proof of insurance premiums' },
      field: 'anspruch.versicherungsnachweis',
    },
  ],
  beforeYouStart: [
    {
      de: 'Den Bescheid über Ihre Leistungen oder Ihre Einkommensnachweise',
      en: 'The decision on your benefits or your proofs of income',
    },
    {
      de: 'Den Betreuungsvertrag, wenn der Träger nicht die Stadt ist',
      en: 'The childcare contract if the provider is not the city',
    },
    vorDemStart.scans,
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.bescheid],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über den Elternbeitrag', en: 'the decision on the childcare fees' },
  }),

  sections: {
    antragsteller: section(
      {
        title: { de: 'Sie', en: 'You' },
        hint: {
          de: 'Den Antrag stellt, wer das Sorgerecht hat und mit dem Kind zusammenlebt.',
          en: 'Whoever has custody and lives with the child applies.',
        },
      },
      {
        person: natuerlichePerson(),
        weitereSorgeperson: weitereSorgeperson(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        haushaltsmitglieder: personenliste({
          label: { de: 'Wer lebt außerdem in Ihrem Haushalt?', en: 'Who else lives in your household?' },
          phrase: { de: 'die Personen im Haushalt', en: 'the persons in the household' },
          hint: { de: 'Auch das betreute Kind.', en: 'Also the child that is looked after.' },
          max: 15,
        }),
      },
    ),
    betreuung: section(
      { title: { de: 'Kind und Betreuung', en: 'Child and care' } },
      {
        ...betreutesKind(),
        einrichtung: text({
          label: { de: 'Kindertageseinrichtung oder Tagespflege', en: 'Facility or childminder' },
          phrase: { de: 'die Einrichtung', en: 'the facility' },
          maxLength: 150,
          characters: 'din-91379-c',
        }),
        traegerart: choice(
          {
            kommunal: { de: 'Stadt Leipzig', en: 'City of Leipzig' },
            'freier-traeger': { de: 'Freier Träger', en: 'Independent provider' },
            kindertagespflege: { de: 'Kindertagespflege', en: 'Childminder' },
          },
          {
            label: { de: 'Träger', en: 'Provider' },
            phrase: { de: 'den Träger', en: 'the provider' },
          },
        ),
        stunden: betreuungsstunden(),
        betreuungsvertrag: nachweis({
          label: { de: 'Betreuungsvertrag', en: 'Childcare contract' },
          phrase: { de: 'den Betreuungsvertrag', en: 'the childcare contract' },
          visibleWhen: equal('betreuung.traegerart', 'freier-traeger'),
        }),
        gueltigAb: date({
          label: { de: 'Ab wann beantragen Sie die Ermäßigung?', en: 'From when do you apply for the reduction?' },
          phrase: { de: 'den Beginn der Ermäßigung', en: 'the start of the reduction' },
          hint: {
            de: 'Für frühere Monate als diesen ist keine Ermäßigung möglich.',
            en: 'No reduction is possible for months before this one.',
          },
          min: today({ days: -30 }),
          max: today({ years: 1 }),
        }),
      },
    ),
    anspruch: section(
      { title: { de: 'Anspruch', en: 'Entitlement' } },
      {
        grund: choice(
          {
            'leistungen-nach-sgb-ii-oder-xii': {
              de: 'Bürgergeld, Sozialhilfe oder Grundsicherung (SGB II oder XII)',
              en: 'Citizen’s benefit or social assistance (SGB II or XII)',
            },
            asylbewerberleistungen: { de: 'Asylbewerberleistungen', en: 'Benefits for asylum seekers' },
            wohngeld: { de: 'Wohngeld', en: 'Housing benefit' },
            kinderzuschlag: { de: 'Kinderzuschlag', en: 'Child supplement' },
            'geringes-einkommen': {
              de: 'Nichts davon, aber ein geringes Einkommen',
              en: 'None of these, but a low income',
            },
          },
          {
            label: { de: 'Was erhalten Sie?', en: 'What do you receive?' },
            phrase: { de: 'den Grund des Anspruchs', en: 'the reason for your entitlement' },
            sensitive: true,
          },
        ),
        einkommenMonat: betrag({
          label: { de: 'Nettoeinkommen des Haushalts im Monat', en: 'Net income of the household a month' },
          phrase: { de: 'das Nettoeinkommen des Haushalts', en: 'the net income of the household' },
          max: 10_000_000,
          visibleWhen: hasLowIncome,
        }),
        wohnkostenMonat: betrag({
          label: { de: 'Wohnkosten im Monat', en: 'Costs of the dwelling a month' },
          phrase: { de: 'die Wohnkosten', en: 'the costs of the dwelling' },
          hint: {
            de: 'Miete mit Nebenkosten; im Eigenheim Zinsen und Nebenkosten.',
            en: 'Rent with additional costs; in your own home interest and additional costs.',
          },
          optional: true,
          max: 10_000_000,
          visibleWhen: hasLowIncome,
        }),
        nachweis: nachweis({
          label: { de: 'Leistungsbescheid oder Einkommensnachweise', en: 'Decision on benefits, or proofs of income' },
          phrase: {
            de: 'den Leistungsbescheid oder die Einkommensnachweise',
            en: 'the decision or the proofs of income',
          },
        }),
        wohnkostennachweis: nachweis({
          label: { de: 'Nachweis der Wohnkosten', en: 'Proof of the costs of the dwelling' },
          phrase: { de: 'den Nachweis der Wohnkosten', en: 'the proof of the costs of the dwelling' },
          optional: true,
          visibleWhen: hasLowIncome,
        }),
        versicherungsnachweis: nachweis({
          label: { de: 'Nachweis von Versicherungsbeiträgen', en: 'Proof of insurance premiums' },
          phrase: { de: 'den Nachweis von Versicherungsbeiträgen', en: 'the proof of insurance premiums' },
          optional: true,
          visibleWhen: hasLowIncome,
        }),
      },
    ),
    erklaerung: section(
      { title: { de: 'Erklärungen', en: 'Declarations' } },
      {
        aenderungen: erklaerung({
          de: 'Ich teile sofort mit, wenn die Leistung endet oder sich Einkommen, Wohnkosten oder Haushalt ändern.',
          en: 'I report at once if the benefit ends, or if income, costs of the dwelling or household change.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type KitaElternbeitragErmaessigung = DataOf<typeof kitaElternbeitragErmaessigung>
