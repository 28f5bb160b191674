import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { organisationFields } from '../../bausteine/organisation.js'
import { nameFields, personenname } from '../../bausteine/person.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { and, equal, isEmpty, not, or } from '../../conditions/builders.js'
import { section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'

const erweitert = equal('auskunft.art', 'erweiterte-auskunft')
const oeffentlich = 'antrag.wer.oeffentlicheStelle.name'

/**
 * Information from the trade register. What is asked follows § 14 GewO: name, business address and activity are open to
 * everybody (5); further data go to public bodies for one of three reasons (6), and to everybody else who shows a legal
 * interest in just these data (7); whoever receives them is bound to the purpose (12). Who is looked for is told by name or
 * business address (10). A date of birth of the applicant is not asked, because no paragraph needs it.
 */
export const gewerberegisterauszug = defineForm({
  id: 'gewerberegisterauszug',
  version: '1.0.0',
  title: { de: 'Auskunft aus dem Gewerberegister beantragen', en: 'Apply for an extract from the trade register' },
  leistung: {
    leikaKey: '99052001055000',
    ozgId: '10564',
    source: 'LeiKa „Gewerberegisterauszug Übermittlung“ and OZG „Gewerberegisterauszug“: OZG catalogue of 2019.',
  },
  lebenslage: 'querschnitt-unternehmen',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: plain information is open to everybody, and a legal interest is shown by proof and not by identity.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 14 GewO names no form for the application.' },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Gewerbeauskunft', 'Gewerbeverzeichnis', 'Firma prüfen', 'Inhaber ermitteln', 'Gewerberegisterauskunft'],
  legalBasis: [{ norm: '§ 14 Abs. 5 bis 7, 10, 12 GewO', reviewedAt }],
  authority: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Sächsischer Gebührensatz: einfache Auskunft 12 €, erweiterte Auskunft 28 €.',
    why: 'Quoted by a joint administration in Saxony (vv-wildenstein.com) without a day; not checked for Leipzig.',
  },
  evidence: [
    {
      title: { de: 'Nachweis des rechtlichen Interesses', en: 'Proof of the legal interest' },
      field: 'auskunft.interesseNachweis',
    },
    {
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'abschluss.vertretung.nachweis',
    },
  ],
  beforeYouStart: [
    {
      de: 'Name des Betriebs oder der Inhaber, oder die Anschrift des Betriebs',
      en: 'Name of the business or its owner, or the address of the business',
    },
    {
      de: 'Bei erweiterter Auskunft: ein Nachweis, zum Beispiel Vertrag, Rechnung oder Mahnbescheid',
      en: 'For extended information: a proof, for example a contract, an invoice or an order for payment',
    },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
    zweck: { de: 'die Auskunft aus dem Gewerberegister', en: 'the information from the trade register' },
  }),

  sections: {
    antrag: section(
      {
        title: { de: 'Wer bittet um Auskunft?', en: 'Who asks for information?' },
        sources: ['§ 14 (6) GewO: public bodies; § 14 (7) GewO: everybody else'],
      },
      {
        wer: variant(
          {
            person: {
              label: { de: 'Privatperson', en: 'Private person' },
              fields: nameFields({ autocomplete: true }),
            },
            organisation: {
              label: {
                de: 'Unternehmen, Verein oder andere Organisation',
                en: 'Company, association or other organisation',
              },
              fields: organisationFields(),
            },
            oeffentlicheStelle: {
              label: { de: 'Behörde oder andere öffentliche Stelle', en: 'Authority or other public body' },
              fields: {
                name: text({
                  label: { de: 'Name der Stelle', en: 'Name of the body' },
                  phrase: { de: 'den Namen der Stelle', en: 'the name of the body' },
                  maxLength: 200,
                  characters: 'din-91379-c',
                }),
                ansprechperson: personenname({ label: { de: 'Ansprechperson', en: 'Contact person' } }),
              },
            },
          },
          {
            label: { de: 'Wer bittet um Auskunft?', en: 'Who asks for information?' },
            phrase: { de: 'die Art der anfragenden Stelle', en: 'who asks for information' },
          },
        ),
        anschrift: anschrift(),
        kontakt: kontakt(),
      },
    ),

    auskunft: section(
      {
        title: { de: 'Welche Auskunft?', en: 'Which information?' },
        sources: ['§ 14 (5) sentence 2, (6), (7) and (12) GewO'],
      },
      {
        art: choice(
          {
            'einfache-auskunft': {
              de: 'Einfach: Name, betriebliche Anschrift und Tätigkeit',
              en: 'Plain: name, business address and activity',
            },
            'erweiterte-auskunft': { de: 'Erweitert: weitere Angaben', en: 'Extended: further particulars' },
            'eigenes-gewerbe': { de: 'Auszug zu meinem eigenen Gewerbe', en: 'Extract about my own trade' },
          },
          {
            label: { de: 'Art der Auskunft', en: 'Kind of information' },
            phrase: { de: 'die Art der Auskunft', en: 'the kind of information' },
          },
        ),
        angaben: choices(
          {
            vertretung: { de: 'Inhaber oder gesetzliche Vertretung', en: 'Owner or legal representatives' },
            geburtsdatum: { de: 'Geburtsdatum', en: 'Date of birth' },
            wohnanschrift: { de: 'Wohnanschrift', en: 'Home address' },
            zeitraum: { de: 'Beginn und Ende des Betriebs', en: 'Start and end of the business' },
            'fruehere-betriebe': { de: 'Frühere Betriebe und Anschriften', en: 'Former businesses and addresses' },
          },
          {
            label: { de: 'Welche Angaben brauchen Sie?', en: 'Which particulars do you need?' },
            phrase: { de: 'die gewünschten Angaben', en: 'the particulars that you need' },
            hint: {
              de: 'Nur, was Sie wirklich brauchen: Das Interesse muss sich darauf beziehen.',
              en: 'Only what you really need: the interest must refer to it.',
            },
            visibleWhen: erweitert,
          },
        ),
        rechtsgrund: choice(
          {
            'regelmaessige-uebermittlung': {
              de: 'Regelmäßige Übermittlung nach § 14 Abs. 8 GewO',
              en: 'Regular transmission under § 14 (8) GewO',
            },
            gefahrenabwehr: {
              de: 'Abwehr einer Gefahr oder erheblicher Nachteile für das Gemeinwohl',
              en: 'Averting a danger or grave harm to the public',
            },
            'unverhaeltnismaessiger-aufwand': {
              de: 'Erhebung beim Gewerbetreibenden nicht oder nur mit unverhältnismäßigem Aufwand möglich',
              en: 'Asking the trader is impossible or takes undue effort',
            },
          },
          {
            label: { de: 'Rechtsgrund der Anfrage', en: 'Legal ground of the request' },
            phrase: { de: 'den Rechtsgrund der Anfrage', en: 'the legal ground of the request' },
            source: '§ 14 (6) sentence 1 nos. 1 to 3 GewO',
            visibleWhen: and(erweitert, not(isEmpty(oeffentlich))),
          },
        ),
        begruendung: begruendung({
          label: { de: 'Wofür brauchen Sie die Angaben?', en: 'What do you need the particulars for?' },
          phrase: { de: 'die Begründung', en: 'the reasons' },
          hint: {
            de: 'Zum Beispiel: Sie wollen eine offene Rechnung einklagen.',
            en: 'For example: you want to sue for an unpaid invoice.',
          },
          visibleWhen: erweitert,
        }),
        interesseNachweis: nachweis({
          label: { de: 'Nachweis des rechtlichen Interesses', en: 'Proof of the legal interest' },
          phrase: { de: 'den Nachweis des rechtlichen Interesses', en: 'the proof of the legal interest' },
          hint: {
            de: 'Zum Beispiel Vertrag, Rechnung oder Vollstreckungstitel.',
            en: 'For example a contract, an invoice or an enforceable title.',
          },
          source: '§ 14 (7) GewO: the interest must be shown to be credible',
          visibleWhen: and(erweitert, isEmpty(oeffentlich)),
        }),
        zweckbindung: erklaerung(
          {
            de: 'Ich verwende die Angaben nur für den genannten Zweck.',
            en: 'I use the particulars only for the purpose I named.',
          },
          { source: '§ 14 (12) GewO', visibleWhen: erweitert },
        ),
      },
    ),

    gewerbe: section(
      {
        title: { de: 'Um welches Gewerbe geht es?', en: 'Which trade is it about?' },
        hint: {
          de: 'Betriebe in Leipzig. Nennen Sie, was Sie wissen.',
          en: 'Businesses in Leipzig. Tell what you know.',
        },
        sources: ['§ 14 (10) no. 2 GewO: name of the trader or business address'],
        rules: [
          {
            valid: or(
              not(isEmpty('gewerbe.betrieb')),
              not(isEmpty('gewerbe.inhaber.familienname')),
              not(isEmpty('gewerbe.anschrift.strasse')),
            ),
            message: {
              de: 'Nennen Sie den Betrieb, die Inhaberin oder den Inhaber oder die Anschrift des Betriebs.',
              en: 'Name the business, its owner or the address of the business.',
            },
            at: 'gewerbe.betrieb',
          },
        ],
      },
      {
        betrieb: text({
          label: { de: 'Name des Betriebs', en: 'Name of the business' },
          phrase: { de: 'den Namen des Betriebs', en: 'the name of the business' },
          optional: true,
          maxLength: 1_000,
          characters: 'din-91379-c',
        }),
        inhaber: personenname({
          label: { de: 'Inhaberin oder Inhaber', en: 'Owner' },
          whose: { de: 'der Inhaberin oder des Inhabers', en: 'of the owner' },
          optional: true,
        }),
        anschrift: anschriftInland({
          label: { de: 'Anschrift des Betriebs', en: 'Address of the business' },
          whose: { de: 'des Betriebs', en: 'of the business' },
          optional: true,
        }),
      },
    ),

    abschluss: section(
      {
        title: { de: 'Abschluss', en: 'Completion' },
        sources: ['§ 14 (11) no. 3 GewO: reference of the applicant; § 14 VwVfG: representation'],
      },
      {
        aktenzeichen: text({
          label: { de: 'Ihr eigenes Zeichen', en: 'Your own reference' },
          phrase: { de: 'Ihr eigenes Zeichen', en: 'your own reference' },
          hint: { de: 'Es steht dann auf der Antwort.', en: 'The answer will show it.' },
          optional: true,
          maxLength: 50,
          characters: 'din-91379-c',
        }),
        zustellung: choice(
          {
            'elektronisches-postfach': { de: 'Elektronisches Postfach', en: 'Electronic mailbox' },
            post: { de: 'Post', en: 'Post' },
          },
          {
            label: {
              de: 'Wie möchten Sie die Auskunft erhalten?',
              en: 'How would you like to receive the information?',
            },
            phrase: { de: 'die Art der Zustellung', en: 'the way of delivery' },
          },
        ),
        vertretung: vollmacht(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Gewerberegisterauszug = DataOf<typeof gewerberegisterauszug>
