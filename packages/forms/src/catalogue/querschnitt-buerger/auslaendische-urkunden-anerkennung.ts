import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { staatImAusland, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'
const behoerde = 'Stadt Leipzig, Amt Bürgerservice – Standesamt (Bereich Familienstandsklärung und Anerkennung)'

/**
 * What should happen with a foreign document of civil status: entering the event in a German register (§§ 34 to 36 PStG), preparing
 * the recognition of a divorce (§ 107 FamFG), or use before an authority.
 *
 * Rules tie the procedure to the document: only a decree of divorce can be recognised, and a divorce cannot be entered as an event.
 * A translation is asked only where the document is not in German, and divorces from the European Union are mostly recognised
 * without a procedure, which the form says.
 */
export const auslaendischeUrkundenAnerkennung = defineForm({
  id: 'auslaendische-urkunden-anerkennung',
  version: '1.0.0',
  title: {
    de: 'Ausländische Urkunde anerkennen oder eintragen lassen',
    en: 'Have a foreign civil-status document recognised or registered',
  },
  leistung: {
    leikaKey: null,
    source:
      'Several keys by kind of document (99027003026000 birth abroad, 99059001019000 marriage, 99014002035001 apostille); none covers all, so none is given.',
  },
  lebenslage: 'querschnitt-buerger',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: 'Assumption: originals and legalisations must be shown. § 6 (3) PStV wants “high” where the statute permits electronic applications.',
  },
  signature: { required: false, status: 'illustrative', why: 'No rule about the form was found for all procedures.' },
  depth: 'draft',
  outcome: {
    kind: 'prepare',
    explanation: {
      de: 'Das Standesamt prüft die Kopien vorab. Die Originale legen Sie danach vor. Über die Anerkennung einer Scheidung entscheidet die Landesjustizverwaltung.',
      en: 'The registry office checks the copies first. You then present the originals. The judicial administration of the state decides about the recognition of a divorce.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Nachbeurkundung', 'ausländische Heiratsurkunde', 'Auslandsscheidung', 'Geburt im Ausland', 'Apostille'],
  legalBasis: [
    { norm: '§§ 34–36 PStG', reviewedAt },
    { norm: '§ 107 FamFG', reviewedAt },
    { norm: '§ 438 ZPO', reviewedAt },
  ],
  authority: behoerde,
  fee: { amountCents: null, status: 'illustrative', why: 'The fee was not found; it differs by procedure.' },
  evidence: [
    { title: { de: 'Ausländische Urkunde', en: 'Foreign document' }, field: 'urkunde.scan' },
    { title: { de: 'Apostille oder Legalisation', en: 'Apostille or legalisation' } },
    { title: { de: 'Übersetzung', en: 'Translation' }, field: 'urkunde.uebersetzung' },
    { title: { de: 'Identitätsnachweis', en: 'Proof of identity' } },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    vorDemStart.scans,
    {
      de: 'Apostille oder Legalisation, wenn der Staat sie verlangt',
      en: 'Apostille or legalisation, where it is needed for that state',
    },
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.termin],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Prüfung Ihrer ausländischen Urkunde', en: 'checking your foreign document' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Angaben', en: 'About you' } },
      {
        person: personMitGeburt(),
        staatsangehoerigkeiten: staatsangehoerigkeiten(),
        anschrift: anschrift(),
        kontakt: kontakt(),
      },
    ),

    urkunde: section(
      { title: { de: 'Die Urkunde', en: 'The document' } },
      {
        art: choice(
          {
            geburtsurkunde: { de: 'Geburtsurkunde', en: 'Birth certificate' },
            heiratsurkunde: { de: 'Heiratsurkunde', en: 'Marriage certificate' },
            scheidungsurteil: { de: 'Scheidungsurteil', en: 'Decree of divorce' },
            sterbeurkunde: { de: 'Sterbeurkunde', en: 'Death certificate' },
            namensfuehrung: { de: 'Urkunde über einen Namen', en: 'Document about a name' },
          },
          {
            label: { de: 'Art der Urkunde', en: 'Kind of document' },
            phrase: { de: 'die Art der Urkunde', en: 'the kind of document' },
          },
        ),
        ausstellungsstaat: staatImAusland({
          label: { de: 'Ausstellender Staat', en: 'Issuing state' },
          phrase: { de: 'den ausstellenden Staat', en: 'the issuing state' },
        }),
        ausstellungsdatum: date({
          label: { de: 'Ausgestellt am', en: 'Issued on' },
          phrase: { de: 'den Tag der Ausstellung', en: 'the day of issue' },
          min: '1900-01-01',
          max: today(),
        }),
        ausstellendeBehoerde: text({
          label: { de: 'Ausstellende Behörde oder Gericht', en: 'Issuing authority or court' },
          phrase: { de: 'die ausstellende Behörde', en: 'the issuing authority' },
          hint: { de: 'In lateinischer Schrift.', en: 'In Latin letters.' },
          maxLength: 150,
          characters: 'din-91379-c',
        }),
        beglaubigung: choice(
          {
            apostille: { de: 'Apostille', en: 'Apostille' },
            legalisation: { de: 'Legalisation', en: 'Legalisation' },
            keine: { de: 'Keine', en: 'None' },
            'nicht-bekannt': { de: 'Ich weiß es nicht', en: 'I do not know' },
          },
          {
            label: { de: 'Welche Beglaubigung hat die Urkunde?', en: 'How is the document authenticated?' },
            phrase: { de: 'die Beglaubigung', en: 'the authentication' },
            help: {
              de: 'Eine Apostille stellt eine Behörde des ausstellenden Staates aus, eine Legalisation die deutsche Botschaft. Für manche Staaten ist keines davon nötig.',
              en: 'An authority of the issuing state issues an apostille, the German embassy a legalisation. For some states neither is needed.',
            },
          },
        ),
        scan: nachweis({
          label: { de: 'Urkunde', en: 'Document' },
          phrase: { de: 'die Urkunde', en: 'the document' },
          hint: {
            de: 'Alle Seiten mit Stempeln und Apostille, in einer Datei.',
            en: 'All pages with stamps and apostille, in one file.',
          },
        }),
        inDeutscherSprache: yesNo({
          label: { de: 'Ist die Urkunde auch in deutscher Sprache?', en: 'Is the document in German, too?' },
          hint: {
            de: 'Zum Beispiel eine mehrsprachige Urkunde.',
            en: 'For example a multilingual document.',
          },
        }),
        uebersetzung: nachweis({
          label: { de: 'Übersetzung', en: 'Translation' },
          phrase: { de: 'die Übersetzung', en: 'the translation' },
          hint: {
            de: 'Von einer in Deutschland ermächtigten Person. Für Länder der EU kann das mehrsprachige Formular genügen.',
            en: 'By a translator who is authorised in Germany. For EU states the multilingual form may be enough.',
          },
          visibleWhen: equal('urkunde.inDeutscherSprache', false),
        }),
      },
    ),

    anliegen: section(
      {
        title: { de: 'Ihr Anliegen', en: 'Your concern' },
        rules: [
          {
            valid: or(
              notEqual('anliegen.verfahren', 'anerkennung-einer-scheidung'),
              equal('urkunde.art', 'scheidungsurteil'),
            ),
            message: {
              de: 'Für die Anerkennung einer Scheidung brauchen Sie ein Scheidungsurteil. Ändern Sie das Anliegen oder die Art der Urkunde.',
              en: 'The recognition of a divorce needs a decree of divorce. Change your concern or the kind of document.',
            },
            at: 'anliegen.verfahren',
          },
          {
            valid: or(notEqual('anliegen.verfahren', 'nachbeurkundung'), notEqual('urkunde.art', 'scheidungsurteil')),
            message: {
              de: 'Eine Scheidung wird nicht nachbeurkundet. Wählen Sie „Anerkennung einer Scheidung“.',
              en: 'A divorce is not entered in a register. Choose “Recognition of a divorce”.',
            },
            at: 'anliegen.verfahren',
          },
        ],
      },
      {
        verfahren: choice(
          {
            nachbeurkundung: {
              de: 'Eintragung in ein deutsches Register (Nachbeurkundung)',
              en: 'Entry in a German register',
            },
            'anerkennung-einer-scheidung': { de: 'Anerkennung einer Scheidung', en: 'Recognition of a divorce' },
            'vorlage-bei-behoerde': { de: 'Vorlage bei einer Behörde', en: 'Use before an authority' },
          },
          {
            label: { de: 'Was möchten Sie erreichen?', en: 'What would you like to achieve?' },
            phrase: { de: 'Ihr Anliegen', en: 'your concern' },
            help: {
              de: 'Scheidungen aus der Europäischen Union gelten meist ohne Anerkennung. Nachbeurkundet werden Ereignisse von Deutschen, Staatenlosen und anerkannten Flüchtlingen.',
              en: 'Divorces from the European Union are mostly valid without recognition. Events of Germans, stateless people and recognised refugees can be entered.',
            },
          },
        ),
        zweck: text({
          label: { de: 'Wofür brauchen Sie das?', en: 'What do you need it for?' },
          phrase: { de: 'den Zweck', en: 'the purpose' },
          hint: {
            de: 'Zum Beispiel neue Heirat, Ausweis, Rente.',
            en: 'For example a new marriage, an identity card, a pension.',
          },
          maxLength: 500,
          multiline: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the request. */
export type AuslaendischeUrkundenAnerkennung = DataOf<typeof auslaendischeUrkundenAnerkennung>
