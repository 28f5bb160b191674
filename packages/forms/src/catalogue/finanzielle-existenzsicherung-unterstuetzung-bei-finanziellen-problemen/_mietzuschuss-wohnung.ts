import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { answerTo, equal, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, date, integer, text, yesNo } from '../../model/fields.js'
import { wohnungsteile } from './_wohngeld-wohnung.js'

const ausgeschlossen = { hint: { de: 'Nur, wenn es in der Miete steckt.', en: 'Only if the rent includes it.' } }
const gegenMiete = not(or(equal('wohnung.art', 'heim'), equal('wohnung.art', 'eigenes-mehrfamilienhaus')))

/** The dwelling and its rent. In homes the statute takes a flat amount, and in one's own apartment house a rental value. */
export const mietwohnungAbschnitt = section(
  {
    title: { de: 'Wohnung und Miete', en: 'Home and rent' },
    sources: [
      '§ 3 Abs. 1 WoGG: tenants, similar users, residents of homes, owners of apartment houses',
      '§ 9 WoGG: rent, what does not belong to it, rental value, homes',
      '§ 11 WoGG: parts that are let, used for business or paid by others',
    ],
    rules: [
      {
        valid: not(lessThan('wohnung.miete', answerTo('wohnung.heizkosten'))),
        message: {
          de: 'Prüfen Sie die Heizkosten. Sie können nicht höher als die gesamte Miete sein.',
          en: 'Check the costs of heating. They cannot exceed the whole rent.',
        },
        at: 'wohnung.heizkosten',
      },
    ],
  },
  {
    anschrift: anschriftInland({
      label: { de: 'Für welche Wohnung beantragen Sie Wohngeld?', en: 'For which home do you apply?' },
      whose: { de: 'der Wohnung', en: 'of the home' },
    }),
    einzug: date({
      label: { de: 'Seit wann oder ab wann wohnen Sie dort?', en: 'Since when or from when do you live there?' },
      phrase: { de: 'den Tag des Einzugs', en: 'the day of moving in' },
      min: '1920-01-01',
      max: today({ years: 1 }),
    }),
    art: choice(
      {
        hauptmiete: { de: 'Zur Miete', en: 'As a tenant' },
        untermiete: { de: 'Zur Untermiete', en: 'As a subtenant' },
        genossenschaftswohnung: { de: 'In einer Genossenschaftswohnung', en: 'In a cooperative flat' },
        'mietaehnliches-recht': {
          de: 'Mit Wohnrecht ähnlich einer Miete',
          en: 'By a right of residence similar to a tenancy',
        },
        heim: { de: 'In einem Heim oder einer besonderen Wohnform', en: 'In a home or special form of housing' },
        'eigenes-mehrfamilienhaus': {
          de: 'Im eigenen Haus mit mehr als zwei Wohnungen',
          en: 'In my own house with more than two flats',
        },
      },
      {
        label: { de: 'Wie wohnen Sie?', en: 'How do you live?' },
        phrase: { de: 'die Art des Wohnens', en: 'how you live' },
      },
    ),
    heim: text({
      label: { de: 'Name des Heims', en: 'Name of the home' },
      phrase: { de: 'den Namen des Heims', en: 'the name of the home' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('wohnung.art', 'heim'),
    }),
    vermieter: text({
      label: { de: 'Name der Vermieterin oder des Vermieters', en: 'Name of the landlord' },
      phrase: { de: 'den Namen der Vermieterin oder des Vermieters', en: 'the name of the landlord' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: gegenMiete,
    }),
    verwandt: yesNo({
      label: { de: 'Sind Sie miteinander verwandt oder verschwägert?', en: 'Are you related, also by marriage?' },
      visibleWhen: gegenMiete,
    }),
    wohnflaeche: integer({
      label: { de: 'Wohnfläche in m², gerundet', en: 'Living space in m², rounded' },
      phrase: { de: 'die Wohnfläche', en: 'the living space' },
      min: 1,
      max: 2_000,
      visibleWhen: notEqual('wohnung.art', 'heim'),
    }),
    miete: betrag({
      label: { de: 'Was zahlen Sie im Monat insgesamt?', en: 'What do you pay each month in total?' },
      phrase: { de: 'die gesamte Miete', en: 'the whole rent' },
      hint: { de: 'Kaltmiete mit allen Nebenkosten.', en: 'Rent with all incidental costs.' },
      max: 100_000_00,
      visibleWhen: gegenMiete,
    }),
    heizkosten: betrag({
      label: { de: 'Davon für Heizung und warmes Wasser', en: 'Of that for heating and hot water' },
      phrase: { de: 'die Heizkosten', en: 'the costs of heating' },
      optional: true,
      max: 100_000_00,
      visibleWhen: gegenMiete,
      ...ausgeschlossen,
    }),
    strom: betrag({
      label: { de: 'Davon für Strom im Haushalt', en: 'Of that for electricity in the household' },
      phrase: { de: 'den Strom', en: 'the electricity' },
      optional: true,
      max: 100_000_00,
      visibleWhen: gegenMiete,
      ...ausgeschlossen,
    }),
    stellplatz: betrag({
      label: { de: 'Davon für Garage oder Stellplatz', en: 'Of that for a garage or parking space' },
      phrase: { de: 'den Stellplatz', en: 'the parking space' },
      optional: true,
      max: 100_000_00,
      visibleWhen: gegenMiete,
      ...ausgeschlossen,
    }),
    moebel: betrag({
      label: { de: 'Davon für Möbel, Verpflegung oder Betreuung', en: 'Of that for furniture, meals or care' },
      phrase: { de: 'den Anteil für Möbel oder Betreuung', en: 'the share for furniture or care' },
      optional: true,
      max: 100_000_00,
      visibleWhen: gegenMiete,
      ...ausgeschlossen,
    }),
    mietwert: betrag({
      label: { de: 'Übliche Miete im Monat für eine solche Wohnung', en: 'Usual monthly rent of such a home' },
      phrase: { de: 'den Mietwert', en: 'the rental value' },
      hint: { de: 'Wenn Sie ihn kennen.', en: 'If you know it.' },
      optional: true,
      max: 100_000_00,
      visibleWhen: equal('wohnung.art', 'eigenes-mehrfamilienhaus'),
    }),
    ...wohnungsteile(),
    mietvertrag: nachweis({
      label: { de: 'Mietvertrag oder letzte Mieterhöhung', en: 'Rental contract or last rise of the rent' },
      phrase: { de: 'den Mietvertrag', en: 'the rental contract' },
      hint: { de: 'Sie können ihn nachreichen.', en: 'You may hand it in later.' },
      optional: true,
      visibleWhen: gegenMiete,
    }),
    zahlungsnachweis: nachweis({
      label: { de: 'Nachweis der letzten Mietzahlung', en: 'Proof of the last payment of rent' },
      phrase: { de: 'den Nachweis der letzten Mietzahlung', en: 'the proof of the last payment of rent' },
      optional: true,
      visibleWhen: gegenMiete,
    }),
  },
)
