import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { erklaerung } from '../../bausteine/erklaerung.js'
import { geburtsdatum } from '../../bausteine/geburt.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { equal, isEmpty, not, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const meldebehoerde = 'Stadt Leipzig, Amt Bürgerservice – Meldeservice'

const ofWanted = { de: 'der gesuchten Person', en: 'of the person you look for' }

/**
 * Simple information from the register of residents about one person (§ 44 BMG): name, doctorate, present addresses, or
 * that the person has died. It is given only if what is asked leads to exactly one person (Abs. 3 Nr. 1), so one thing
 * besides the name is demanded; commercial purposes must be named (Abs. 1 Satz 2). Sex is asked as the register knows it;
 * "unknown" of the draft is an open question here.
 */
export const melderegisterauskunft = defineForm({
  id: 'melderegisterauskunft',
  version: '1.0.0',
  title: { de: 'Einfache Melderegisterauskunft beantragen', en: 'Ask the register of residents for an address' },
  leistung: {
    leikaKey: '99115004001001',
    ozgId: '10559',
    source:
      'LeiKa „Melderegisterauskunft Erteilung einfach“: catalogue of 2019; Munich (June 2026) uses the object 99115004000000.',
  },
  lebenslage: 'querschnitt-buerger',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: whoever asks must be known by name; the answer holds no more than names and addresses.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 44 BMG names no form for the request.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Adresse suchen', 'Adressauskunft', 'Einwohnermeldeamtsanfrage', 'EMA-Auskunft', 'Person suchen'],
  legalBasis: [{ norm: '§ 44 BMG', asOf: '2019-11-26', reviewedAt: '2026-11-29' }],
  authority: meldebehoerde,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Gebührenpflichtig, auch wenn die Person nicht gefunden wird.',
    why: 'The amount of Leipzig was not found; Munich asked for 10 to 15 euros in June 2026.',
  },
  evidence: [
    {
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'anfrage.vollmacht',
    },
  ],
  beforeYouStart: [
    {
      de: 'Namen und Geburtsdatum oder eine frühere Anschrift der gesuchten Person',
      en: 'The names and the date of birth or a former address of the person you look for',
    },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.zahlung,
    {
      de: 'Sie erhalten die Anschrift, wenn die Person eindeutig gefunden wird und keine Auskunftssperre besteht.',
      en: 'You receive the address if exactly one person is found and no block on information exists.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: meldebehoerde,
    zweck: { de: 'die Auskunft aus dem Melderegister', en: 'the information from the register of residents' },
  }),

  sections: {
    antragsteller: section(
      { title: { de: 'Wer fragt an?', en: 'Who is asking?' } },
      { wer: antragsteller(), anschrift: anschrift(), kontakt: kontakt() },
    ),
    gesucht: section(
      {
        title: { de: 'Gesuchte Person', en: 'Person you look for' },
        rules: [
          {
            valid: or(not(isEmpty('gesucht.geburtsdatum')), not(isEmpty('gesucht.anschrift'))),
            message: {
              de: 'Geben Sie das Geburtsdatum oder eine frühere Anschrift an. Sonst ist die Person nicht eindeutig zu finden.',
              en: 'Enter the date of birth or a former address. Otherwise the person cannot be told from others.',
            },
            at: 'gesucht.geburtsdatum',
          },
        ],
      },
      {
        ...nameFields({ whose: ofWanted }),
        fruehererName: text({
          label: { de: 'Frühere Namen', en: 'Former names' },
          phrase: { de: 'die früheren Namen', en: 'the former names' },
          optional: true,
          maxLength: 120,
          characters: 'din-91379-b',
        }),
        geburtsdatum: geburtsdatum({ whose: ofWanted, optional: true }),
        geschlecht: geschlecht({ whose: ofWanted, optional: true }),
        anschrift: anschriftInland({
          label: { de: 'Letzte bekannte Anschrift', en: 'Last known address' },
          whose: ofWanted,
          optional: true,
        }),
      },
    ),
    anfrage: section(
      { title: { de: 'Zweck der Anfrage', en: 'Purpose of the request' } },
      {
        gewerblich: yesNo({
          label: {
            de: 'Verwenden Sie die Auskunft für gewerbliche Zwecke?',
            en: 'Will you use the information for commercial purposes?',
          },
        }),
        zwecke: choices(
          {
            forderungsmanagement: { de: 'Forderungsmanagement', en: 'Debt management' },
            bestandsdaten: { de: 'Eigene Kundendaten aktualisieren', en: 'Updating one’s own customer data' },
            adressabgleich: { de: 'Adressabgleich', en: 'Comparison of addresses' },
            'adressermittlung-fuer-dritte': { de: 'Adressermittlung für andere', en: 'Finding addresses for others' },
            bonitaetspruefung: { de: 'Bonitätsprüfung', en: 'Credit check' },
            forschung: { de: 'Markt-, Meinungs- oder Sozialforschung', en: 'Market, opinion or social research' },
            anderer: { de: 'Anderer Zweck', en: 'Other purpose' },
          },
          {
            label: { de: 'Für welche gewerblichen Zwecke?', en: 'For which commercial purposes?' },
            phrase: { de: 'den gewerblichen Zweck', en: 'the commercial purpose' },
            hint: {
              de: 'Andere Zwecke sind danach verboten.',
              en: 'Other purposes are forbidden afterwards.',
            },
            source: 'Kinds of purposes after annex 11 of the BMGVwV, in our own words.',
            visibleWhen: equal('anfrage.gewerblich', true),
          },
        ),
        zweckangabe: text({
          label: { de: 'Angaben zum Zweck', en: 'Details of the purpose' },
          phrase: { de: 'die Angaben zum Zweck', en: 'the details of the purpose' },
          hint: {
            de: 'Zum Beispiel, für wen Sie die Anschrift ermitteln.',
            en: 'For example for whom you look for the address.',
          },
          maxLength: 300,
          characters: 'din-91379-c',
          visibleWhen: equal('anfrage.gewerblich', true),
        }),
        vollmacht: nachweis({
          label: { de: 'Vollmacht', en: 'Power of attorney' },
          phrase: { de: 'die Vollmacht', en: 'the power of attorney' },
          hint: { de: 'Nur, wenn Sie für jemand anderen anfragen.', en: 'Only if you ask for somebody else.' },
          optional: true,
        }),
        keineWerbung: erklaerung({
          de: 'Ich erkläre, dass ich die Daten nicht für Werbung oder Adresshandel verwende.',
          en: 'I declare that I will not use the data for advertising or address trading.',
        }),
      },
    ),
  },
})

/** The validated answers of the request. */
export type Melderegisterauskunft = DataOf<typeof melderegisterauskunft>
