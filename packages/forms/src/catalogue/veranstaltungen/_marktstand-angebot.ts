import { and, equal, not, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, integer, text, yesNo } from '../../model/fields.js'

export const bautzen =
  'Bautzen, „Wochenmarkt“ (city’s page), contents of an application: address and telephone, offer, length and depth, days, power with load and plug, copy of the card'

export const amt24 =
  'Amt24, „Wochenmarkt, Zulassung als Händler oder Tageshändler beantragen“ (6005579, at vogtlandkreis.de): who needs the card, how places are given'

export const weihnachtsmarkt =
  'Leipzig, conditions of the Christmas market 2019 (de.readkong.com, 6888012): public tender, trade papers, food prepared on the spot and alcohol with permits of their own'

export const chemnitz =
  'Chemnitz, tenders of its weekly and annual markets (chemnitz.de, 2019 and 2021): admission for a day, a month or a year, on the form; declaration that the trade is not prohibited'

/** What is offered, and the stall: the answers by which a market is put together. */
export const standAbschnitt = section(
  {
    title: { de: 'Angebot und Stand', en: 'Offer and stall' },
    sources: [
      '§ 67 Abs. 1 GewO: goods of weekly markets, alcohol of one’s own produce',
      '§ 68 Abs. 3, § 60b Abs. 1 GewO: amusements on special and annual markets only',
      '§ 68a GewO: food and drinks on the spot',
      bautzen,
      weihnachtsmarkt,
    ],
    rules: [
      {
        valid: not(and(equal('markt.art', 'wochenmarkt'), equal('stand.unterhaltung', true))),
        message: {
          de: 'Prüfen Sie Ihr Angebot. Fahrgeschäfte und andere Unterhaltung gibt es nicht auf Wochenmärkten.',
          en: 'Check what you offer. There are no rides and other amusements on weekly markets.',
        },
        at: 'stand.unterhaltung',
      },
    ],
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
    verzehr: yesNo({
      label: {
        de: 'Bereiten Sie etwas zu, das man gleich bei Ihnen isst oder trinkt?',
        en: 'Do you prepare anything that is eaten or drunk at your stall?',
      },
      hint: {
        de: 'Für Alkohol, den man gleich trinkt, brauchen Sie außerdem eine Anzeige nach dem Gaststättengesetz.',
        en: 'Alcohol that is drunk on the spot also needs a notice under the restaurants act.',
      },
      visibleWhen: equal('stand.lebensmittel', true),
    }),
    unterhaltung: yesNo({
      label: {
        de: 'Bieten Sie Unterhaltung an, zum Beispiel ein Karussell oder eine Schießbude?',
        en: 'Do you offer amusements, for example a roundabout or a shooting gallery?',
      },
    }),
    standart: choice(
      {
        verkaufswagen: { de: 'Verkaufswagen', en: 'Sales van' },
        verkaufsstand: { de: 'Eigener Verkaufsstand', en: 'Stall of my own' },
        'huette-der-stadt': { de: 'Hütte der Stadt', en: 'Hut of the city' },
        schirmstand: { de: 'Schirmstand', en: 'Parasol stall' },
        fahrgeschaeft: { de: 'Fahr- oder Schaugeschäft', en: 'Ride or show' },
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
)
