import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { aktenzeichen, begruendung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'

/**
 * Access to the files of an administrative procedure (§ 29 VwVfG with § 1 SächsVwVfZG).
 *
 * Parties have a right to the files of a running procedure and give no reasons. Everybody else, and parties once it is
 * over, explain an interest, about which the authority decides at its discretion. Organisations name their representative only and no
 * private person; whoever acts by power of attorney brings it along, which replaces the file question of the draft.
 */
export const akteneinsicht = defineForm({
  id: 'akteneinsicht',
  version: '1.0.0',
  title: { de: 'Akteneinsicht beantragen', en: 'Request access to files' },
  leistung: {
    leikaKey: null,
    ozgId: '10116',
    source:
      'The LeiKa catalogue of 2019 only has 99064005000000, access under the federal freedom of information act, which does not apply in Saxony. OZG „Datenauskunft und Akteneinsicht“.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Komm24 offers an assistant for this application; no source names the level.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 29 VwVfG names no form for the application.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Einsicht in Akten', 'Bauakte', 'Verwaltungsakte', 'Aktenkopie', 'Informationszugang'],
  legalBasis: [
    { norm: '§ 29 VwVfG', reviewedAt },
    { norm: '§ 1 SächsVwVfZG', reviewedAt },
  ],
  authority: 'Stadt Leipzig, aktenführendes Fachamt',
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Kosten nach Sächsischem Verwaltungskostenrecht sind möglich, vor allem für Kopien.',
    why: 'Komm24 only says that costs are possible; no amount was found.',
  },
  evidence: [
    { title: { de: 'Vollmacht', en: 'Power of attorney' }, field: 'antragsteller.vollmacht.nachweis' },
    {
      title: { de: 'Nachweis des berechtigten Interesses', en: 'Proof of the legitimate interest' },
      field: 'akte.interesseNachweis',
    },
  ],
  beforeYouStart: [
    { de: 'Das Aktenzeichen, wenn Sie es kennen', en: 'The reference number, if you know it' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.bescheid],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, das Amt, das die Akte führt',
    zweck: { de: 'die Entscheidung über Ihre Akteneinsicht', en: 'the decision about your access to files' },
  }),

  sections: {
    antragsteller: section(
      { title: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' } },
      { wer: antragsteller(), anschrift: anschrift(), kontakt: kontakt(), vollmacht: vollmacht() },
    ),

    akte: section(
      { title: { de: 'Welche Akte möchten Sie einsehen?', en: 'Which file would you like to see?' } },
      {
        verfahrensbeteiligung: choice(
          {
            beteiligt: {
              de: 'Ich bin an einem laufenden Verfahren beteiligt',
              en: 'I am a party to a running procedure',
            },
            'abgeschlossenes-verfahren': { de: 'Das Verfahren ist abgeschlossen', en: 'The procedure is closed' },
            'nicht-beteiligt': { de: 'Ich bin nicht beteiligt', en: 'I am not a party' },
          },
          {
            label: { de: 'Ihre Stellung im Verfahren', en: 'Your position in the procedure' },
            phrase: { de: 'Ihre Stellung im Verfahren', en: 'your position in the procedure' },
            help: {
              de: 'Beteiligt ist, wer den Antrag gestellt hat, an wen sich ein Bescheid richtet oder wer hinzugezogen wurde.',
              en: 'Parties are those who applied, to whom a decision is addressed, or who were called in.',
            },
          },
        ),
        aktenzeichen: aktenzeichen({ optional: true }),
        fachamt: text({
          label: { de: 'Zuständiges Amt', en: 'Responsible office' },
          phrase: { de: 'das zuständige Amt', en: 'the responsible office' },
          hint: {
            de: 'Wenn bekannt, zum Beispiel „Amt für Bauordnung“.',
            en: 'If known, for example the building authority.',
          },
          optional: true,
          maxLength: 100,
          characters: 'din-91379-c',
        }),
        gegenstand: text({
          label: { de: 'Worum geht es in der Akte?', en: 'What is the file about?' },
          phrase: { de: 'den Gegenstand der Akte', en: 'the subject of the file' },
          hint: {
            de: 'Zum Beispiel Anschrift, Vorgang und Zeitraum.',
            en: 'For example address, matter and period.',
          },
          maxLength: 1_000,
          multiline: true,
        }),
        begruendung: begruendung({
          label: { de: 'Warum möchten Sie die Akte einsehen?', en: 'Why would you like to see the file?' },
          phrase: { de: 'Ihr Interesse an der Akte', en: 'your interest in the file' },
          visibleWhen: notEqual('akte.verfahrensbeteiligung', 'beteiligt'),
        }),
        interesseNachweis: nachweis({
          label: { de: 'Nachweis Ihres Interesses', en: 'Proof of your interest' },
          phrase: { de: 'den Nachweis Ihres Interesses', en: 'the proof of your interest' },
          hint: {
            de: 'Zum Beispiel Grundbuchauszug oder Kaufvertrag.',
            en: 'For example a land register extract or contract of sale.',
          },
          optional: true,
          visibleWhen: notEqual('akte.verfahrensbeteiligung', 'beteiligt'),
        }),
      },
    ),

    einsicht: section(
      { title: { de: 'Art der Einsicht', en: 'Kind of access' } },
      {
        form: choice(
          {
            'vor-ort': { de: 'Vor Ort im Amt', en: 'On site at the office' },
            kopien: { de: 'Kopien auf Papier', en: 'Copies on paper' },
            elektronisch: { de: 'Elektronisch', en: 'Electronically' },
          },
          {
            label: { de: 'Wie möchten Sie die Akte einsehen?', en: 'How would you like to see the file?' },
            phrase: { de: 'die Art der Einsicht', en: 'the kind of access' },
            hint: { de: 'Das Amt entscheidet, was möglich ist.', en: 'The office decides what is possible.' },
          },
        ),
        teile: text({
          label: { de: 'Welche Teile brauchen Sie?', en: 'Which parts do you need?' },
          phrase: { de: 'die Teile der Akte', en: 'the parts of the file' },
          hint: {
            de: 'Das spart Kosten. Lassen Sie die Frage offen, wenn Sie alles brauchen.',
            en: 'This saves costs. Leave it open if you need everything.',
          },
          optional: true,
          maxLength: 500,
          multiline: true,
          visibleWhen: equal('einsicht.form', 'kopien'),
        }),
        kosten: erklaerung({
          de: 'Mir ist bekannt, dass Kosten entstehen können.',
          en: 'I know that costs may be charged.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Akteneinsicht = DataOf<typeof akteneinsicht>
