import { and, equal, includes, not, isEmpty, notEqual } from '../conditions/builders.js'
import { auswahl, familienleistungen, kind, nachweise, sie, zweiterElternteil } from './_elternexpress-sections.js'
import { each } from './_maps.js'
import type { BundleMember, Wait } from './bundle.js'
import { defineBundle } from './define-bundle.js'

const city = { kind: 'city' } as const
const source = 'Leipzig’s description of the bundle, autumn 2023: members and the offices in charge'
const certificate = { de: 'Die Geburtsurkunde ist noch nicht da.', en: 'The birth certificate is not there yet.' }

function certificateAt(field: string): Wait[] {
  return [{ result: 'geburtsurkunde', field, what: certificate }]
}

/** A parent asks for the certificate of the child in an own right: § 62 (1) PStG names ancestors. */
const birthCertificate: BundleMember = {
  form: 'geburtsurkunde',
  status: 'always',
  when: includes('auswahl.antraege', 'geburtsurkunde'),
  why: { de: 'Andere Anträge brauchen sie.', en: 'Other applications need it.' },
  recipient: city,
  maps: {
    ...each('eintrag.name', 'kind', ['vornamen', 'familienname']),
    ...each('eintrag', 'kind', ['geburtsdatum', 'geburtsort']),
    ...each('eintrag.elternteil1', 'sie.person', ['vornamen', 'familienname']),
    'eintrag.elternteil2': 'zweiterElternteil.name',
    'antragsteller.wer.person': 'sie.person',
    'antragsteller.anschrift.inland': 'sie.anschrift',
    'antragsteller.kontakt': 'sie.kontakt',
    'antragsteller.fuer': { value: 'mich-selbst' },
    'berechtigung.verhaeltnis': { value: 'vorfahre-oder-nachkomme' },
  },
}

/** What both family benefits ask about the parent. */
const parent = {
  ...each('antragsteller.person', 'sie.person', ['vornamen', 'familienname', 'geburtsdatum']),
  ...each('antragsteller.person', 'familienleistungen', ['geburtsname', 'geburtsort', 'geburtsstaat']),
  ...each('antragsteller', 'familienleistungen', ['aufenthaltsrecht', 'familienstand', 'steuerId']),
  'antragsteller.kontakt': 'sie.kontakt',
  'abschluss.bankverbindung': 'familienleistungen.bankverbindung',
}

const parentalAllowance: BundleMember = {
  form: 'elterngeld',
  status: 'always',
  when: includes('auswahl.antraege', 'elterngeld'),
  why: { de: 'Es ersetzt einen Teil des Einkommens.', en: 'It replaces a part of the income.' },
  recipient: city,
  maps: {
    ...parent,
    ...each('kind', 'kind', ['vornamen', 'familienname', 'geburtsdatum', 'geburtsort']),
    'kind.geburtsurkunde': 'nachweise.geburtsurkunde',
    'antragsteller.staatsangehoerigkeiten.0.staatsangehoerigkeit': 'familienleistungen.staatsangehoerigkeit',
    'antragsteller.anschrift.inland': 'sie.anschrift',
    'andererElternteil.lage': {
      from: 'zweiterElternteil.lage',
      values: { zusammen: 'zusammen', getrennt: 'getrennt', keiner: 'keiner-berechtigt' },
    },
    'andererElternteil.person': 'zweiterElternteil.name',
    'andererElternteil.alleinSorgeberechtigt': 'zweiterElternteil.alleinSorgeberechtigt',
    'andererElternteil.kenntnisnahme': 'zweiterElternteil.kenntnisnahme',
  },
  waitsFor: certificateAt('kind.geburtsurkunde'),
  consent: {
    of: { de: 'Anderer Elternteil', en: 'Other parent' },
    what: {
      de: 'Er bestätigt mit seiner Unterschrift, dass er den Antrag kennt.',
      en: 'They confirm with a signature that they know the application.',
    },
    source: '§ 7 Abs. 3 BEEG',
    when: equal('zweiterElternteil.alleinSorgeberechtigt', false),
    givenWhen: not(isEmpty('zweiterElternteil.kenntnisnahme')),
    document: 'zweiterElternteil.kenntnisnahme',
  },
}

const childBenefit: BundleMember = {
  form: 'kindergeld',
  status: 'always',
  when: includes('auswahl.antraege', 'kindergeld'),
  why: { de: 'Es wird nur auf Antrag gezahlt.', en: 'It is paid on application only.' },
  recipient: {
    kind: 'outside',
    name: { de: 'Familienkasse der Bundesagentur für Arbeit', en: 'Familienkasse of the Federal Employment Agency' },
    status: 'sourced',
    source,
  },
  maps: {
    ...parent,
    ...each('kinder.kinder.0', 'kind', ['vornamen', 'familienname', 'geburtsdatum']),
    'kinder.kinder.0.imHaushalt': 'kind.lebtBeiIhnen',
    'kinder.geburtsurkunde': 'nachweise.geburtsurkunde',
    'antragsteller.staatsangehoerigkeit': 'familienleistungen.staatsangehoerigkeit',
    'antragsteller.anschrift': 'sie.anschrift',
    'andererElternteil.name': 'zweiterElternteil.name',
  },
  consent: {
    of: { de: 'Anderer Elternteil', en: 'Other parent' },
    what: {
      de: 'Eltern mit gemeinsamem Haushalt bestimmen zusammen, wer das Kindergeld erhält.',
      en: 'Parents with a common household decide together who receives the child benefit.',
    },
    source: '§ 64 Abs. 2 EStG',
    when: equal('zweiterElternteil.lage', 'zusammen'),
    givenWhen: equal('zweiterElternteil.kindergeldAnSie', true),
  },
}

const maternityBenefit: BundleMember = {
  form: 'mutterschaftsgeld',
  status: 'always',
  when: and(includes('auswahl.antraege', 'mutterschaftsgeld'), equal('sie.mutter', true)),
  why: { de: 'Für die Wochen nach der Geburt.', en: 'For the weeks after the birth.' },
  recipient: {
    kind: 'outside',
    name: { de: 'Krankenkasse der Mutter', en: 'Health insurance of the mother' },
    status: 'sourced',
    source,
  },
  maps: {
    'mutter.person': 'sie.person',
    'mutter.anschrift': 'sie.anschrift',
    'mutter.kontakt': 'sie.kontakt',
    'geburt.geburtsdatum': 'kind.geburtsdatum',
    'geburt.geburtsurkunde': 'nachweise.geburtsurkunde',
    'abschluss.bankverbindung': 'familienleistungen.bankverbindung',
  },
  waitsFor: certificateAt('geburt.geburtsurkunde'),
}

/** Normally automatic, so it is part of the bundle only in the cases that the registry office cannot see to. */
const registration: BundleMember = {
  form: 'melderegister-anmeldung-neugeborenes',
  status: 'always',
  when: notEqual('kind.anmeldung', 'von-selbst'),
  why: { de: 'Das Kind wird nicht von selbst angemeldet.', en: 'The child is not registered automatically.' },
  recipient: city,
  maps: {
    'anlass.grund': {
      from: 'kind.anmeldung',
      values: {
        'andere-wohnung': 'andere-wohnung',
        'im-ausland-geboren': 'im-ausland-geboren',
        'nicht-eingetragen': 'nicht-eingetragen',
      },
    },
    ...each('kind', 'kind', ['vornamen', 'familienname', 'geburtsdatum', 'geburtsort', 'geschlecht']),
    'kind.geburtsurkunde': 'nachweise.geburtsurkunde',
    ...each('eltern.elternteil', 'sie.person', ['vornamen', 'familienname', 'geburtsdatum']),
    'eltern.weitererElternteil': 'zweiterElternteil.name',
    'eltern.anschrift': 'sie.anschrift',
    'eltern.kontakt': 'sie.kontakt',
  },
  waitsFor: certificateAt('kind.geburtsurkunde'),
}

const taxNumber: BundleMember = {
  form: 'steuer-id',
  status: 'offered',
  why: {
    de: 'Nur nötig, wenn der Brief mit der Nummer ausbleibt oder verloren ist.',
    en: 'Only needed if the letter with the number does not come or is lost.',
  },
  recipient: {
    kind: 'outside',
    name: { de: 'Bundeszentralamt für Steuern', en: 'Federal Central Tax Office' },
    status: 'sourced',
    source: '§ 139b AO; the description of the bundle names the local tax office',
  },
  maps: {
    ...each('kind', 'kind', ['vornamen', 'familienname', 'geburtsdatum', 'geburtsort', 'geschlecht']),
    'kind.anschrift': { from: 'sie.anschrift', when: equal('kind.lebtBeiIhnen', true) },
    'kind.geburtsurkunde': 'nachweise.geburtsurkunde',
    ...each('elternteil.name', 'sie.person', ['vornamen', 'familienname']),
    'elternteil.kontakt': 'sie.kontakt',
  },
}

const familyPass: BundleMember = {
  form: 'familienpass',
  status: 'offered',
  when: equal('kind.weitereKinder', true),
  why: { de: 'Mit mehreren Kindern zahlen Sie weniger Eintritt.', en: 'With several children you pay lower fees.' },
  recipient: city,
  maps: {
    'antragsteller.person': 'sie.person',
    'antragsteller.anschrift': 'sie.anschrift',
    'antragsteller.kontakt': 'sie.kontakt',
    'familie.andererElternteil': 'zweiterElternteil.name',
    ...each('familie.dreiKinder.0', 'kind', ['vornamen', 'familienname', 'geburtsdatum']),
    ...each('familie.zweiKinder.0', 'kind', ['vornamen', 'familienname', 'geburtsdatum']),
    // A copy of the identity card that came with the request for the certificate.
    'nachweise.ausweis': { member: 'geburtsurkunde', path: 'abschluss.ausweiskopie' },
  },
  waitsFor: [
    {
      result: 'kindergeld',
      field: 'nachweise.kindergeld',
      what: {
        de: 'Der Bescheid der Familienkasse ist noch nicht da.',
        en: 'The notice of the Familienkasse is awaited.',
      },
    },
  ],
}

/**
 * Birth of a child: the members of Leipzig’s Elternexpress. Three of seven recipients are outside of the city. The bundle is
 * for one child; further ones are named in the forms. Questions that only sound alike, such as bringing up a child alone in
 * the law of parental allowance and of the pass, are asked by each form.
 */
export const elternexpress = defineBundle({
  id: 'elternexpress',
  version: '1.0.0',
  title: { de: 'Elternexpress', en: 'Parents’ express' },
  lebenslage: 'geburt',
  shared: { auswahl, kind, sie, familienleistungen, zweiterElternteil, nachweise },
  members: [birthCertificate, parentalAllowance, childBenefit, maternityBenefit, registration, taxNumber, familyPass],
})
