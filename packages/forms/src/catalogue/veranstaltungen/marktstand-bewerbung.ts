import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { steuernummer } from '../../bausteine/steuer.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { and, equal, not, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { gewerbetreibende } from '../_person-oder-organisation.js'
import { amt24, bautzen, chemnitz, standAbschnitt, weihnachtsmarkt } from './_marktstand-angebot.js'

const reviewedAt = '2026-11-29'

/**
 * Application for a stall on a market of the city. The market by-law itself was not at hand: the questions are those by which
 * Saxon municipalities choose among applicants (offer, stall, power, days), and those on which title IV of the GewO makes
 * something hang: goods of weekly markets, food and drinks on the spot, amusements, reliability. By that title markets that
 * are fixed need no trade card; the city wants trade papers all the same, unless § 55a GewO frees growers of their own
 * produce or § 4 GewO traders from other states of the EEA; flea markets are open to private sellers, too.
 */
export const marktstandBewerbung = defineForm({
  id: 'marktstand-bewerbung',
  version: '1.0.0',
  title: { de: 'Um einen Marktstand bewerben', en: 'Apply for a market stall' },
  leistung: {
    leikaKey: '99050073008000',
    ozgId: '10350',
    source:
      'LeiKa „Teilnahme an einer Veranstaltung Bestätigung“ (admission under § 70 GewO), filed under OZG „Wochen- und Spezialmärkte“: OZG catalogue of 2019.',
  },
  lebenslage: 'veranstaltungen',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: an application without sensitive data; a business account is recommended.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The market by-law was not at hand; § 70 GewO names no form.',
  },
  depth: 'draft',
  unseen: [
    'the market by-law of Leipzig in force: decision VI-DS-04733 was for 2018 to 2022, and only the first page of that bill was readable (politik-bei-uns.de)',
    'forms and tenders of the market office, such as „Zulassungsantrag zum Leipziger Weihnachtsmarkt“ (2016 to 2019): only their titles were found (docplayer.org)',
    'a FIM schema for a place on a market: the FIM portal has descriptions of Chemnitz for market fixing and waiting lists, without questions',
  ],
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Wochenmarkt', 'Weihnachtsmarkt', 'Markthändler', 'Standplatz', 'Trödelmarkt', 'Flohmarkt'],
  legalBasis: [
    { norm: '§§ 67, 68, 68a, 70, 70a und 71 GewO', reviewedAt },
    { norm: '§§ 4, 55, 55a, 55f, 60b GewO', reviewedAt },
    {
      norm: 'Marktsatzung der Stadt Leipzig (VI-DS-04733, für die Jahre 2018 bis 2022)',
      asOf: '2017-12-13',
      reviewedAt,
    },
  ],
  authority: 'Stadt Leipzig, Marktamt',
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Standgebühr richtet sich nach der Marktsatzung.',
    why: 'The rates of the by-law were not at hand. § 71 GewO limits what may be charged and leaves by-laws on fees untouched.',
  },
  evidence: [
    {
      title: { de: 'Reisegewerbekarte oder Gewerbeanmeldung', en: 'Itinerant trade card or trade registration' },
      field: 'nachweise.gewerbe',
    },
    {
      title: { de: 'Foto oder Skizze des Standes', en: 'Photograph or sketch of the stall' },
      field: 'nachweise.standfoto',
    },
    {
      title: { de: 'Nachweis der Betriebshaftpflichtversicherung', en: 'Proof of business liability insurance' },
      field: 'nachweise.haftpflicht',
    },
    {
      title: {
        de: 'Anzeige des Gaststättengewerbes (bei Alkohol zum Verzehr an Ort und Stelle)',
        en: 'Notice of a restaurant or bar (for alcohol to be drunk on the spot)',
      },
      source: '§ 68a GewO: beyond food and soft drinks the general law applies, in Saxony § 2 SächsGastG',
    },
    {
      title: {
        de: 'Bescheinigung nach § 43 Infektionsschutzgesetz (bei Lebensmitteln)',
        en: 'Certificate under § 43 of the infection protection act (for food)',
      },
      field: 'nachweise.infektionsschutz',
    },
  ],
  beforeYouStart: [
    { de: 'Maße des Standes und Anschlusswert der Geräte', en: 'Dimensions of the stall and load of your devices' },
    { de: 'Gewerbeanmeldung oder Reisegewerbekarte', en: 'Trade registration or itinerant trade card' },
    { de: 'Ein Foto oder eine Skizze des Standes', en: 'A photograph or sketch of the stall' },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Gibt es mehr Bewerbungen als Plätze, wählt das Marktamt aus.',
      en: 'If there are more applications than places, the market office chooses.',
    },
    wieEsWeitergeht.bescheid,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Marktamt',
    zweck: { de: 'die Vergabe der Marktstände', en: 'the allocation of market stalls' },
  }),

  sections: {
    bewerbung: section(
      { title: { de: 'Wer bewirbt sich?', en: 'Who is applying?' }, sources: [bautzen] },
      {
        wer: gewerbetreibende(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        steuernummer: steuernummer({ optional: true }),
      },
    ),

    markt: section(
      {
        title: { de: 'Markt und Zeit', en: 'Market and time' },
        sources: [
          '§§ 67, 68 GewO: weekly, special and annual markets',
          '§ 70 GewO: who belongs to the circle of participants may take part; choice where there is no room for all',
          bautzen,
          chemnitz,
          weihnachtsmarkt,
        ],
      },
      {
        art: choice(
          {
            wochenmarkt: { de: 'Wochenmarkt', en: 'Weekly market' },
            weihnachtsmarkt: { de: 'Weihnachtsmarkt', en: 'Christmas market' },
            ostermarkt: { de: 'Ostermarkt', en: 'Easter market' },
            troedelmarkt: { de: 'Trödelmarkt', en: 'Flea market' },
            'sonstiger-spezialmarkt': { de: 'Anderer Spezialmarkt', en: 'Other special market' },
          },
          {
            label: { de: 'Auf welchem Markt möchten Sie verkaufen?', en: 'On which market would you like to sell?' },
            phrase: { de: 'den Markt', en: 'the market' },
          },
        ),
        standort: text({
          label: { de: 'Gewünschter Marktplatz', en: 'Preferred market place' },
          phrase: { de: 'den gewünschten Marktplatz', en: 'the preferred market place' },
          maxLength: 100,
          characters: 'din-91379-c',
        }),
        zeitraum: zeitraum({
          label: { de: 'Teilnahme', en: 'Participation' },
          whose: { de: 'der Teilnahme', en: 'of the participation' },
          min: today(),
          max: today({ years: 2 }),
        }),
        turnus: choice(
          {
            einmalig: { de: 'Einmalig', en: 'Once' },
            taeglich: { de: 'Täglich', en: 'Daily' },
            woechentlich: { de: 'Wöchentlich', en: 'Weekly' },
            saison: { de: 'Die ganze Saison', en: 'The whole season' },
          },
          {
            label: { de: 'Wie oft?', en: 'How often?' },
            phrase: { de: 'den Turnus', en: 'how often' },
          },
        ),
      },
    ),

    stand: standAbschnitt,

    nachweise: section(
      {
        title: { de: 'Nachweise', en: 'Proofs' },
        sources: [
          '§ 55a Abs. 1 Nr. 2, § 4 GewO: no card; § 68 Abs. 3 GewO: for amusements the rules on cards stay in force',
          '§ 55f GewO: liability insurance for amusements that are dangerous',
          '§ 70a GewO: who is not reliable may be kept off markets',
          amt24,
          bautzen,
          chemnitz,
          weihnachtsmarkt,
        ],
        rules: [
          {
            valid: or(notEqual('nachweise.befreiung', 'privat'), equal('markt.art', 'troedelmarkt')),
            message: {
              de: 'Privat können Sie nur auf dem Trödelmarkt verkaufen.',
              en: 'You can sell privately on the flea market only.',
            },
            at: 'nachweise.befreiung',
          },
          {
            valid: not(and(equal('nachweise.befreiung', 'selbsterzeuger'), equal('stand.unterhaltung', true))),
            message: {
              de: 'Für Unterhaltung brauchen Sie eine Reisegewerbekarte, auch wenn Sie selbst Angebautes verkaufen.',
              en: 'Amusements need an itinerant trade card, also if you sell what you grew yourself.',
            },
            at: 'nachweise.befreiung',
          },
        ],
      },
      {
        befreiung: choice(
          {
            keine: { de: 'Nein', en: 'No' },
            selbsterzeuger: {
              de: 'Ja, ich verkaufe nur, was ich selbst angebaut oder gezüchtet habe',
              en: 'Yes, I sell only what I grew or bred myself',
            },
            'niederlassung-im-ewr': {
              de: 'Ja, mein Gewerbe ist nur in einem anderen Staat der EU oder des EWR niedergelassen',
              en: 'Yes, my trade is established only in another state of the EU or the EEA',
            },
            privat: {
              de: 'Ja, ich verkaufe privat auf dem Trödelmarkt',
              en: 'Yes, I sell privately on the flea market',
            },
          },
          {
            label: { de: 'Verkaufen Sie ohne deutsches Gewerbe?', en: 'Do you sell without a German trade?' },
            phrase: { de: 'ob Sie ohne deutsches Gewerbe verkaufen', en: 'whether you sell without a German trade' },
          },
        ),
        gewerbe: nachweis({
          label: { de: 'Reisegewerbekarte oder Gewerbeanmeldung', en: 'Itinerant trade card or trade registration' },
          phrase: { de: 'die Reisegewerbekarte oder Gewerbeanmeldung', en: 'the trade card or registration' },
          visibleWhen: equal('nachweise.befreiung', 'keine'),
        }),
        infektionsschutz: nachweis({
          label: {
            de: 'Bescheinigung nach § 43 Infektionsschutzgesetz',
            en: 'Certificate under § 43 of the infection protection act',
          },
          phrase: { de: 'die Bescheinigung', en: 'the certificate' },
          hint: { de: 'Nur, wenn Sie offene Lebensmittel verkaufen.', en: 'Only if you sell unpacked food.' },
          optional: true,
          visibleWhen: equal('stand.lebensmittel', true),
        }),
        haftpflicht: nachweis({
          label: { de: 'Nachweis der Haftpflichtversicherung', en: 'Proof of liability insurance' },
          phrase: { de: 'den Nachweis der Haftpflichtversicherung', en: 'the proof of liability insurance' },
          optional: true,
          requiredWhen: equal('stand.unterhaltung', true),
        }),
        standfoto: nachweis({
          label: { de: 'Foto oder Skizze des Standes', en: 'Photograph or sketch of the stall' },
          phrase: { de: 'das Foto oder die Skizze des Standes', en: 'the photograph or sketch of the stall' },
          optional: true,
          visibleWhen: notEqual('stand.standart', 'huette-der-stadt'),
        }),
        keineUntersagung: erklaerung(
          {
            de: 'Mein Gewerbe ist mir nicht untersagt, und keine Erlaubnis dafür ist widerrufen oder zurückgenommen.',
            en: 'My trade is not prohibited to me, and no permission for it was withdrawn.',
          },
          { visibleWhen: notEqual('nachweise.befreiung', 'privat') },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type MarktstandBewerbung = DataOf<typeof marktstandBewerbung>
