import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { steuernummer } from '../../bausteine/steuer.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { equal, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { gewerbetreibende } from '../_person-oder-organisation.js'

const reviewedAt = '2026-11-29'

const bautzen =
  'Bautzen, „Wochenmarkt“ (city’s page), contents of an application: address and telephone, offer, length and depth, days, power with load and plug, copy of the card'

const amt24 =
  'Amt24, „Wochenmarkt, Zulassung als Händler oder Tageshändler beantragen“ (6005579, at vogtlandkreis.de): who needs the card, how places are given'

const weihnachtsmarkt =
  'Leipzig, conditions of the Christmas market 2019 (de.readkong.com, 6888012): public tender, trade papers, food and alcohol'

/**
 * Application for a stall on a market of the city. The market by-law itself was not at hand: the questions are those by which
 * Saxon municipalities choose among applicants (offer, stall, power, days). Proofs follow the offer: § 55a GewO frees
 * growers of their own produce from the card, § 4 GewO traders from other states of the EEA, and flea markets are open to
 * private sellers.
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
    'the market by-law of Leipzig in force: decision VI-DS-04733 was for 2018 to 2022, and only the first page of that bill was readable',
    'forms of the market office, such as „Zulassungsantrag zum Leipziger Weihnachtsmarkt“ (2016, 2017, 2019): only their titles were found (docplayer.org)',
    'a FIM schema for a place on a market',
  ],
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Wochenmarkt', 'Weihnachtsmarkt', 'Markthändler', 'Standplatz', 'Trödelmarkt', 'Flohmarkt'],
  legalBasis: [
    { norm: '§§ 67, 68, 70 GewO', reviewedAt },
    { norm: '§§ 4, 55a GewO', reviewedAt },
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
    why: 'The rates of the by-law were not at hand.',
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
        sources: ['§§ 67, 68 GewO: weekly, special and annual markets', bautzen, weihnachtsmarkt],
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

    stand: section(
      {
        title: { de: 'Angebot und Stand', en: 'Offer and stall' },
        sources: ['§ 67 Abs. 1 GewO: goods of weekly markets, alcohol', bautzen, weihnachtsmarkt],
      },
      {
        sortiment: text({
          label: { de: 'Was bieten Sie an?', en: 'What do you offer?' },
          phrase: { de: 'das Warenangebot', en: 'the offer' },
          hint: { de: 'Alle Waren, die wichtigsten zuerst.', en: 'All goods, the most important first.' },
          maxLength: 1_000,
          multiline: true,
        }),
        lebensmittel: yesNo({
          label: { de: 'Verkaufen Sie Lebensmittel?', en: 'Do you sell food?' },
          hint: { de: 'Auch Getränke und Imbiss.', en: 'Including drinks and snacks.' },
        }),
        alkohol: yesNo({
          label: { de: 'Bieten Sie alkoholische Getränke an?', en: 'Do you offer alcoholic drinks?' },
          hint: {
            de: 'Auf Wochenmärkten sind nur Getränke aus eigenen Erzeugnissen erlaubt.',
            en: 'On weekly markets only drinks made of your own produce are permitted.',
          },
          visibleWhen: equal('stand.lebensmittel', true),
        }),
        standart: choice(
          {
            verkaufswagen: { de: 'Verkaufswagen', en: 'Sales van' },
            verkaufsstand: { de: 'Eigener Verkaufsstand', en: 'Stall of my own' },
            'huette-der-stadt': { de: 'Hütte der Stadt', en: 'Hut of the city' },
            schirmstand: { de: 'Schirmstand', en: 'Parasol stall' },
          },
          {
            label: { de: 'Art des Standes', en: 'Kind of stall' },
            phrase: { de: 'die Art des Standes', en: 'the kind of stall' },
          },
        ),
        frontlaenge: integer({
          label: { de: 'Frontlänge in Zentimetern', en: 'Length of the front in centimetres' },
          phrase: { de: 'die Frontlänge', en: 'the length of the front' },
          hint: { de: 'Mit Deichsel und ausgeklappten Teilen.', en: 'Including drawbar and folded-out parts.' },
          min: 50,
          max: 5_000,
          visibleWhen: notEqual('stand.standart', 'huette-der-stadt'),
        }),
        tiefe: integer({
          label: { de: 'Tiefe in Zentimetern', en: 'Depth in centimetres' },
          phrase: { de: 'die Tiefe', en: 'the depth' },
          min: 50,
          max: 2_000,
          visibleWhen: notEqual('stand.standart', 'huette-der-stadt'),
        }),
        strom: choice(
          {
            keiner: { de: 'Keiner', en: 'None' },
            'schuko-230-volt': { de: '230 Volt', en: '230 volts' },
            'drehstrom-16-ampere': { de: '400 Volt, 16 Ampere', en: '400 volts, 16 amperes' },
            'drehstrom-32-ampere': { de: '400 Volt, 32 Ampere', en: '400 volts, 32 amperes' },
          },
          {
            label: { de: 'Stromanschluss', en: 'Power connection' },
            phrase: { de: 'den Stromanschluss', en: 'the power connection' },
          },
        ),
        anschlusswert: integer({
          label: { de: 'Anschlusswert in Watt', en: 'Connected load in watts' },
          phrase: { de: 'den Anschlusswert', en: 'the connected load' },
          hint: { de: 'Alle Geräte zusammen.', en: 'All devices together.' },
          min: 1,
          max: 100_000,
          optional: true,
          visibleWhen: notEqual('stand.strom', 'keiner'),
        }),
        wasser: yesNo({
          label: {
            de: 'Brauchen Sie einen Anschluss für Trinkwasser?',
            en: 'Do you need a connection for drinking water?',
          },
        }),
      },
    ),

    nachweise: section(
      {
        title: { de: 'Nachweise', en: 'Proofs' },
        sources: ['§ 55a Abs. 1 Nr. 2, § 4 GewO: no card', amt24, bautzen, weihnachtsmarkt],
        rules: [
          {
            valid: or(notEqual('nachweise.befreiung', 'privat'), equal('markt.art', 'troedelmarkt')),
            message: {
              de: 'Privat können Sie nur auf dem Trödelmarkt verkaufen.',
              en: 'You can sell privately on the flea market only.',
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
        }),
        standfoto: nachweis({
          label: { de: 'Foto oder Skizze des Standes', en: 'Photograph or sketch of the stall' },
          phrase: { de: 'das Foto oder die Skizze des Standes', en: 'the photograph or sketch of the stall' },
          optional: true,
          visibleWhen: notEqual('stand.standart', 'huette-der-stadt'),
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type MarktstandBewerbung = DataOf<typeof marktstandBewerbung>
