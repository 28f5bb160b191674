import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { staat, staatImAusland, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { answerTo, equal, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'
const behoerde = 'Stadt Leipzig, Amt Bürgerservice – Standesamt (Bereich Familienstandsklärung)'

/**
 * Clarification of the marital status after events abroad, before the registry office acts on it.
 *
 * There is no statutory form: it is a step that several services of the registry office share. The free text of the draft about
 * earlier marriages became a list with a day and a reason for each end, because every one of them must be proven; the state of an
 * event is asked only where there was one.
 */
export const familienstandsklaerung = defineForm({
  id: 'familienstandsklaerung',
  version: '1.0.0',
  title: { de: 'Familienstand klären lassen', en: 'Have your marital status clarified' },
  leistung: {
    leikaKey: null,
    source: 'No LeiKa entry was found: the task is a preliminary step within several services of registry offices.',
  },
  lebenslage: 'eheschliessung',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: 'Assumption: data of civil status with foreign documents, of which the originals must be shown.',
  },
  signature: { required: false, status: 'illustrative', why: 'No rule about the form was found.' },
  depth: 'draft',
  outcome: {
    kind: 'prepare',
    explanation: {
      de: 'Das Standesamt prüft Ihre Unterlagen vorab. Die Originale zeigen Sie danach in einem Termin.',
      en: 'The registry office checks your documents first. You then show the originals at an appointment.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Familienstand', 'Heirat im Ausland', 'Scheidung im Ausland', 'ausländische Eheurkunde'],
  legalBasis: [
    { norm: '§ 9 PStG', reviewedAt },
    { norm: '§ 10 PStG', reviewedAt },
    { norm: '§ 5 PStV', reviewedAt },
  ],
  authority: behoerde,
  fee: { amountCents: null, status: 'illustrative', why: 'The fee was not found.' },
  evidence: [
    {
      title: { de: 'Urkunden aus dem Ausland', en: 'Documents from abroad' },
      field: 'unterlagen.urkunden',
    },
    {
      title: { de: 'Übersetzungen in die deutsche Sprache', en: 'Translations into German' },
      field: 'unterlagen.uebersetzungen',
    },
    { title: { de: 'Pass oder Aufenthaltstitel', en: 'Passport or residence permit' } },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    vorDemStart.scans,
    {
      de: 'Übersetzungen durch in Deutschland ermächtigte Personen',
      en: 'Translations by translators who are authorised in Germany',
    },
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.termin],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Klärung Ihres Familienstands', en: 'the clarification of your marital status' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Angaben', en: 'About you' } },
      {
        person: personMitGeburt(),
        staatsangehoerigkeiten: staatsangehoerigkeiten(),
        anschrift: anschriftInland(),
        kontakt: kontakt(),
        dolmetschen: yesNo({
          label: { de: 'Brauchen Sie eine Dolmetscherin oder einen Dolmetscher?', en: 'Do you need an interpreter?' },
        }),
        dolmetschSprache: text({
          label: { de: 'Sprache', en: 'Language' },
          phrase: { de: 'die Sprache', en: 'the language' },
          maxLength: 50,
          characters: 'din-91379-b',
          visibleWhen: equal('person.dolmetschen', true),
        }),
      },
    ),

    familienstand: section(
      {
        title: { de: 'Ihr Familienstand', en: 'Your marital status' },
        rules: [
          {
            valid: or(
              notEqual('familienstand.anlass', 'scheidung-im-ausland'),
              notEqual('familienstand.angabe', 'ledig'),
            ),
            message: {
              de: 'Wer geschieden wurde, ist nicht ledig. Prüfen Sie den Anlass und den Familienstand.',
              en: 'Whoever was divorced is not single. Check the occasion and the marital status.',
            },
            at: 'familienstand.angabe',
          },
        ],
      },
      {
        anlass: choice(
          {
            'zuzug-aus-dem-ausland': { de: 'Zuzug aus dem Ausland', en: 'I moved here from abroad' },
            'geburt-eines-kindes': { de: 'Geburt eines Kindes', en: 'Birth of a child' },
            'eheschliessung-im-ausland': { de: 'Eheschließung im Ausland', en: 'Marriage abroad' },
            'scheidung-im-ausland': { de: 'Scheidung im Ausland', en: 'Divorce abroad' },
            'berichtigung-im-melderegister': {
              de: 'Berichtigung im Melderegister',
              en: 'Correction of the population register',
            },
          },
          {
            label: { de: 'Warum soll Ihr Familienstand geklärt werden?', en: 'Why should it be clarified?' },
            phrase: { de: 'den Anlass', en: 'the occasion' },
          },
        ),
        angabe: choice(
          {
            ledig: { de: 'Ledig', en: 'Single' },
            verheiratet: { de: 'Verheiratet', en: 'Married' },
            geschieden: { de: 'Geschieden', en: 'Divorced' },
            verwitwet: { de: 'Verwitwet', en: 'Widowed' },
            'in-eingetragener-partnerschaft': { de: 'In eingetragener Partnerschaft', en: 'In a civil partnership' },
            unklar: { de: 'Ich weiß es nicht', en: 'I do not know' },
          },
          {
            label: { de: 'Wie ist Ihr Familienstand?', en: 'What is your marital status?' },
            phrase: { de: 'Ihren Familienstand', en: 'your marital status' },
            hint: { de: 'Nach Ihrer eigenen Einschätzung.', en: 'As you see it.' },
          },
        ),
        ereignisDatum: date({
          label: { de: 'Wann war das letzte Ereignis?', en: 'When was the last event?' },
          phrase: { de: 'den Tag des Ereignisses', en: 'the day of the event' },
          hint: {
            de: 'Eheschließung, Scheidung oder Tod. Lassen Sie die Frage offen, wenn Sie den Tag nicht kennen.',
            en: 'Marriage, divorce or death. Leave the question open if you do not know the day.',
          },
          optional: true,
          min: '1900-01-01',
          max: today(),
          visibleWhen: notEqual('familienstand.angabe', 'ledig'),
        }),
        ereignisStaat: staat({
          label: { de: 'In welchem Staat?', en: 'In which state?' },
          phrase: { de: 'den Staat des Ereignisses', en: 'the state of the event' },
          visibleWhen: notEqual('familienstand.angabe', 'ledig'),
        }),
        partner: personenname({
          label: { de: 'Partnerin oder Partner', en: 'Partner' },
          whose: { de: 'der Partnerin oder des Partners', en: 'of the partner' },
          hint: { de: 'Auch, wenn die Ehe nicht mehr besteht.', en: 'Even if the marriage no longer exists.' },
          visibleWhen: or(
            equal('familienstand.angabe', 'verheiratet'),
            equal('familienstand.angabe', 'geschieden'),
            equal('familienstand.angabe', 'verwitwet'),
            equal('familienstand.angabe', 'in-eingetragener-partnerschaft'),
          ),
        }),
      },
    ),

    fruehereEhen: section(
      {
        title: { de: 'Frühere Ehen und Partnerschaften', en: 'Earlier marriages and partnerships' },
        visibleWhen: notEqual('familienstand.angabe', 'ledig'),
      },
      {
        vorhanden: yesNo({
          label: {
            de: 'Gab es davor weitere Ehen oder Partnerschaften?',
            en: 'Were there other marriages or partnerships before?',
          },
        }),
        ehen: repeat(
          {
            partner: personenname({
              label: { de: 'Partnerin oder Partner', en: 'Partner' },
              whose: { de: 'der früheren Partnerin oder des früheren Partners', en: 'of the earlier partner' },
            }),
            von: date({
              label: { de: 'Geschlossen am', en: 'Began on' },
              phrase: { de: 'den Beginn', en: 'the beginning' },
              min: '1900-01-01',
              max: today(),
            }),
            bis: date({
              label: { de: 'Beendet am', en: 'Ended on' },
              phrase: { de: 'das Ende', en: 'the end' },
              min: '1900-01-01',
              max: today(),
            }),
            ende: choice(
              {
                scheidung: { de: 'Scheidung', en: 'Divorce' },
                aufhebung: { de: 'Aufhebung', en: 'Annulment' },
                tod: { de: 'Tod', en: 'Death' },
              },
              {
                label: { de: 'Wodurch beendet?', en: 'Ended by' },
                phrase: { de: 'den Grund des Endes', en: 'the reason for the end' },
              },
            ),
            staat: staat({
              label: { de: 'In welchem Staat beendet?', en: 'In which state did it end?' },
              phrase: { de: 'den Staat, in dem sie beendet wurde', en: 'the state in which it ended' },
            }),
          },
          {
            label: { de: 'Frühere Ehe oder Partnerschaft', en: 'Earlier marriage or partnership' },
            phrase: { de: 'die früheren Ehen und Partnerschaften', en: 'the earlier marriages and partnerships' },
            max: 10,
            rules: [
              {
                valid: not(lessThan('self.bis', answerTo('self.von'))),
                message: {
                  de: 'Prüfen Sie das Ende. Es kann nicht vor dem Beginn liegen.',
                  en: 'Check the end. It cannot be before the beginning.',
                },
                at: 'self.bis',
              },
            ],
            visibleWhen: equal('fruehereEhen.vorhanden', true),
          },
        ),
      },
    ),

    unterlagen: section(
      { title: { de: 'Unterlagen', en: 'Documents' } },
      {
        urkunden: nachweis({
          label: { de: 'Urkunden aus dem Ausland', en: 'Documents from abroad' },
          phrase: { de: 'die Urkunden aus dem Ausland', en: 'the documents from abroad' },
          hint: {
            de: 'Alle Urkunden in einer PDF-Datei, auch Apostillen, Scheidungsurteile und Sterbeurkunden.',
            en: 'All documents in one PDF file, including apostilles, divorce decrees and death certificates.',
          },
        }),
        ausstellungsstaat: staatImAusland({
          label: { de: 'Staat, der die Urkunden ausgestellt hat', en: 'State that issued the documents' },
          phrase: { de: 'den ausstellenden Staat', en: 'the issuing state' },
        }),
        inDeutscherSprache: yesNo({
          label: { de: 'Sind die Urkunden auch in deutscher Sprache?', en: 'Are the documents in German, too?' },
          hint: {
            de: 'Zum Beispiel mehrsprachige Urkunden. Andere brauchen eine Übersetzung.',
            en: 'For example multilingual documents. Others need a translation.',
          },
        }),
        uebersetzungen: nachweis({
          label: { de: 'Übersetzungen', en: 'Translations' },
          phrase: { de: 'die Übersetzungen', en: 'the translations' },
          hint: { de: 'Sie können sie auch nachreichen.', en: 'You may also hand them in later.' },
          optional: true,
          visibleWhen: equal('unterlagen.inDeutscherSprache', false),
        }),
        bemerkung: bemerkung(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the request. */
export type Familienstandsklaerung = DataOf<typeof familienstandsklaerung>
