import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { answerTo, equal, includes, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, date, integer, text, yesNo } from '../../model/fields.js'
import { kuenftigeWohnkosten, wohnungsteile } from './_wohngeld-wohnung.js'

/** Amounts that do not count as rent; where none is known, the authority takes those of § 6 WoGV. */
const ausgeschlossen = {
  hint: {
    de: 'Im Monat. Wenn Sie ihn nicht kennen, gilt ein Pauschbetrag.',
    en: 'Each month. If you do not know it, a flat amount counts.',
  },
  optional: true,
  max: 100_000_00,
} as const
const gegenMiete = not(or(equal('wohnung.art', 'heim'), equal('wohnung.art', 'eigenes-mehrfamilienhaus')))

/** The dwelling and its rent. In homes the statute takes a flat amount, and in one's own apartment house a rental value. */
export const mietwohnungAbschnitt = section(
  {
    title: { de: 'Wohnung und Miete', en: 'Home and rent' },
    sources: [
      '§ 3 Abs. 1 WoGG: tenants, similar users, residents of homes, owners of apartment houses',
      '§ 9 WoGG: rent, what does not belong to it, rental value, homes',
      '§§ 2–7 WoGV: payments to others, rent in advance and loans, flat amounts for what is included, rental value',
      '§ 11 WoGG: parts that are let, used for business or paid by others',
      '§ 24 Abs. 2 WoGG: rent that is to be expected',
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
      hint: {
        de: 'Kaltmiete mit allen Nebenkosten, auch wenn Sie einen Teil davon an andere zahlen.',
        en: 'Rent with all incidental costs, also if you pay a part of it to others.',
      },
      max: 100_000_00,
      visibleWhen: gegenMiete,
    }),
    enthalten: choices(
      {
        heizung: { de: 'Heizung', en: 'Heating' },
        warmwasser: { de: 'Warmes Wasser', en: 'Hot water' },
        strom: { de: 'Strom oder Gas im Haushalt', en: 'Electricity or gas in the household' },
        garage: { de: 'Garage', en: 'Garage' },
        stellplatz: { de: 'Stellplatz', en: 'Parking space' },
        dienste: {
          de: 'Verpflegung, Betreuung, Notruf oder Ähnliches',
          en: 'Meals, care, emergency calls or the like',
        },
      },
      {
        label: { de: 'Was steckt in der Miete?', en: 'What does the rent include?' },
        phrase: { de: 'was in der Miete steckt', en: 'what the rent includes' },
        hint: { de: 'Nichts davon: lassen Sie die Frage offen.', en: 'None of it: leave the question open.' },
        optional: true,
        visibleWhen: gegenMiete,
      },
    ),
    heizkosten: betrag({
      label: { de: 'Davon für Heizung und warmes Wasser', en: 'Of that for heating and hot water' },
      phrase: { de: 'die Heizkosten', en: 'the costs of heating' },
      ...ausgeschlossen,
      visibleWhen: or(includes('wohnung.enthalten', 'heizung'), includes('wohnung.enthalten', 'warmwasser')),
    }),
    strom: betrag({
      label: { de: 'Davon für Strom oder Gas im Haushalt', en: 'Of that for electricity or gas in the household' },
      phrase: { de: 'den Strom', en: 'the electricity' },
      ...ausgeschlossen,
      visibleWhen: includes('wohnung.enthalten', 'strom'),
    }),
    stellplatz: betrag({
      label: { de: 'Davon für Garage oder Stellplatz', en: 'Of that for a garage or parking space' },
      phrase: { de: 'den Stellplatz', en: 'the parking space' },
      ...ausgeschlossen,
      visibleWhen: or(includes('wohnung.enthalten', 'garage'), includes('wohnung.enthalten', 'stellplatz')),
    }),
    dienste: betrag({
      label: { de: 'Davon für Verpflegung, Betreuung oder Notruf', en: 'Of that for meals, care or emergency calls' },
      phrase: { de: 'den Anteil für Verpflegung oder Betreuung', en: 'the share for meals or care' },
      ...ausgeschlossen,
      visibleWhen: includes('wohnung.enthalten', 'dienste'),
    }),
    verrechnet: betrag({
      label: {
        de: 'Was im Monat schon vorausbezahlt ist oder mit einem Darlehen verrechnet wird',
        en: 'What is prepaid, or set off against a loan, each month',
      },
      phrase: { de: 'den verrechneten Betrag', en: 'the amount set off' },
      hint: {
        de: 'Nur, wenn Sie deshalb weniger zahlen als vereinbart.',
        en: 'Only if you therefore pay less than agreed.',
      },
      optional: true,
      max: 100_000_00,
      visibleWhen: gegenMiete,
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
    ...kuenftigeWohnkosten({
      de: 'Wird sich die Miete in den nächsten zwölf Monaten ändern?',
      en: 'Will the rent change within the next twelve months?',
    }),
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
