import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { answerTo, equal, lessThan, not, notEqual, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, integer, text, yesNo } from '../../model/fields.js'
import { kuenftigeWohnkosten, wohnungsteile } from './_wohngeld-wohnung.js'

/** The home of one's own: by what right, how large, and which parts serve others. */
export const eigentumAbschnitt = section(
  {
    title: { de: 'Ihr Wohneigentum', en: 'Your home' },
    sources: [
      '§ 3 Abs. 2 WoGG: owners and those with rights like owners',
      '§ 9 WoGV: what the burden falls on; in farms the home only',
      '§ 11 WoGG, § 15 WoGV: parts that serve others, garages and parking spaces',
      '§ 24 Abs. 2 WoGG, § 8 WoGV: burden that is to be expected',
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
        eigenheim: { de: 'Eigenes Haus mit einer oder zwei Wohnungen', en: 'My own house with one or two flats' },
        eigentumswohnung: { de: 'Eigentumswohnung', en: 'My own flat' },
        landwirtschaft: { de: 'Wohnung im eigenen landwirtschaftlichen Betrieb', en: 'Home on my own farm' },
        erbbaurecht: { de: 'Haus oder Wohnung im Erbbaurecht', en: 'House or flat by heritable building right' },
        dauerwohnrecht: { de: 'Eigentumsähnliches Dauerwohnrecht', en: 'Permanent right of residence' },
        'wohnrecht-oder-niessbrauch': { de: 'Wohnungsrecht oder Nießbrauch', en: 'Right of residence or usufruct' },
        'anspruch-auf-eigentum': {
          de: 'Noch nicht umgeschrieben, aber mein Anspruch',
          en: 'Not yet mine, but due to me',
        },
      },
      {
        label: { de: 'Welches Recht haben Sie an der Wohnung?', en: 'By what right is it your home?' },
        phrase: { de: 'Ihr Recht an der Wohnung', en: 'your right' },
      },
    ),
    miteigentum: yesNo({
      label: {
        de: 'Gehört sie auch jemandem, der nicht in Ihrem Haushalt lebt?',
        en: 'Does it also belong to somebody outside of your household?',
      },
    }),
    wohnflaeche: integer({
      label: { de: 'Wohnfläche in m², gerundet', en: 'Living space in m², rounded' },
      phrase: { de: 'die Wohnfläche', en: 'the living space' },
      min: 1,
      max: 2_000,
    }),
    ...wohnungsteile(),
    garagen: integer({
      label: { de: 'Wie viele Garagen gehören dazu?', en: 'How many garages belong to it?' },
      phrase: { de: 'die Zahl der Garagen', en: 'the number of garages' },
      min: 0,
      max: 50,
    }),
    stellplaetze: integer({
      label: { de: 'Wie viele Stellplätze gehören dazu?', en: 'How many parking spaces belong to it?' },
      phrase: { de: 'die Zahl der Stellplätze', en: 'the number of parking spaces' },
      hint: { de: 'Ohne Garagen.', en: 'Without garages.' },
      min: 0,
      max: 50,
    }),
    stellplatzEinnahme: betrag({
      label: {
        de: 'Was bekommen Sie im Monat dafür, wenn Sie sie vermieten?',
        en: 'What do you receive each month for letting them?',
      },
      phrase: { de: 'die Einnahme für Garagen und Stellplätze', en: 'the income from garages and parking spaces' },
      optional: true,
      max: 100_000_00,
      visibleWhen: or(not(lessThan('wohnung.garagen', 1)), not(lessThan('wohnung.stellplaetze', 1))),
    }),
    ...kuenftigeWohnkosten({
      de: 'Wird sich die Belastung in den nächsten zwölf Monaten ändern?',
      en: 'Will the burden change within the next twelve months?',
    }),
    eigentumsnachweis: nachweis({
      label: { de: 'Grundbuchauszug oder Kaufvertrag', en: 'Extract from the land register or contract of sale' },
      phrase: { de: 'den Grundbuchauszug oder Kaufvertrag', en: 'the extract or contract' },
      hint: { de: 'Sie können ihn nachreichen.', en: 'You may hand it in later.' },
      optional: true,
    }),
  },
)

/** A loan is named with its amount (§ 11 WoGV); ground rent and annuities have none. */
const istDarlehen = notEqual('self.zweck', 'erbbauzins-oder-rente')

/** What the home costs: loans, tax and administration. Upkeep is a flat amount for each square metre, and not asked. */
export const belastungAbschnitt = section(
  {
    title: { de: 'Belastung', en: 'Burden' },
    sources: [
      '§ 10 WoGG; §§ 10–12 WoGV: loans and deferred amounts by purpose and face value, their service, what replaces repayment',
      '§ 13 WoGV: land tax, administration; upkeep by square metre',
      '§ 14 WoGV: a charge for use in place of the service of loans; heat that a company delivers',
    ],
  },
  {
    hatKredite: yesNo({
      label: {
        de: 'Zahlen Sie Kredite, gestundete Beträge, Erbbauzins oder eine Rente für die Wohnung ab?',
        en: 'Do you pay off loans, deferred amounts, ground rent or an annuity for the home?',
      },
    }),
    kredite: repeat(
      {
        glaeubiger: text({
          label: { de: 'Bank oder Person, an die Sie zahlen', en: 'Bank or person that you pay' },
          phrase: { de: 'die Gläubigerin oder den Gläubiger', en: 'the creditor' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        zweck: choice(
          {
            'kauf-oder-bau': { de: 'Kauf oder Bau', en: 'Purchase or building' },
            modernisierung: { de: 'Modernisierung oder Ausbau', en: 'Modernisation or extension' },
            erschliessung: {
              de: 'Straße, Wasser oder Abwasser, nachträglich angeschlossen',
              en: 'Road, water or sewer, connected later',
            },
            'laufende-kosten': {
              de: 'Laufende Kosten der Wohnung oder Darlehen aus öffentlichen Mitteln für Raten',
              en: 'Running costs of the home, or public loans for instalments',
            },
            umschuldung: { de: 'Ablösung eines solchen Kredits', en: 'Replacement of such a loan' },
            'erbbauzins-oder-rente': { de: 'Erbbauzins oder Rente', en: 'Ground rent or annuity' },
            anderes: { de: 'Etwas anderes', en: 'Something else' },
          },
          { label: { de: 'Wofür?', en: 'What for?' }, phrase: { de: 'den Zweck', en: 'the purpose' } },
        ),
        nennbetrag: betrag({
          label: { de: 'Ursprünglicher Betrag', en: 'Original amount' },
          phrase: { de: 'den ursprünglichen Betrag', en: 'the original amount' },
          max: 100_000_000_00,
          visibleWhen: istDarlehen,
        }),
        restBeiAbloesung: betrag({
          label: { de: 'Was war vom alten Kredit noch offen?', en: 'How much of the old loan was still open?' },
          phrase: { de: 'den Rest des alten Kredits', en: 'the rest of the old loan' },
          max: 100_000_000_00,
          visibleWhen: equal('self.zweck', 'umschuldung'),
        }),
        jahresleistung: betrag({
          label: { de: 'Vereinbarte Zahlungen im Jahr insgesamt', en: 'Agreed payments in a year in total' },
          phrase: { de: 'die Zahlungen im Jahr', en: 'the payments in a year' },
          hint: {
            de: 'Zinsen, Tilgung, laufende Gebühren und Bürgschaftskosten zusammen.',
            en: 'Interest, repayment, running fees and costs of a guarantee together.',
          },
          max: 10_000_000_00,
        }),
        davonZinsen: betrag({
          label: { de: 'Davon Zinsen', en: 'Of that interest' },
          phrase: { de: 'die Zinsen', en: 'the interest' },
          optional: true,
          max: 10_000_000_00,
          visibleWhen: istDarlehen,
        }),
        tatsaechlich: betrag({
          label: { de: 'Was Sie im Jahr wirklich zahlen', en: 'What you really pay in a year' },
          phrase: { de: 'die wirklichen Zahlungen im Jahr', en: 'the real payments in a year' },
          hint: { de: 'Nur, wenn es weniger ist als vereinbart.', en: 'Only if it is less than agreed.' },
          optional: true,
          max: 10_000_000_00,
        }),
        tilgungsersatz: yesNo({
          label: {
            de: 'Sparen Sie statt der Tilgung in einer Versicherung oder einem Bausparvertrag an, die den Kredit ablösen?',
            en: 'Instead of repaying, do you save in an insurance or building society contract that will pay off the loan?',
          },
          visibleWhen: istDarlehen,
        }),
        nachweis: nachweis({
          label: { de: 'Bescheinigung der Bank', en: 'Certificate of the bank' },
          phrase: { de: 'die Bescheinigung der Bank', en: 'the certificate of the bank' },
          hint: { de: 'Sie können sie nachreichen.', en: 'You may hand it in later.' },
          optional: true,
        }),
      },
      {
        label: { de: 'Kredite und ähnliche Zahlungen', en: 'Loans and similar payments' },
        phrase: { de: 'die Kredite', en: 'the loans' },
        hint: {
          de: 'Nur solche, für die Sie noch zahlen.',
          en: 'Only those for which you still pay.',
        },
        max: 10,
        visibleWhen: equal('belastung.hatKredite', true),
        rules: [
          {
            valid: not(lessThan('self.jahresleistung', answerTo('self.davonZinsen'))),
            message: {
              de: 'Prüfen Sie die Zinsen. Sie sind ein Teil der Zahlungen im Jahr.',
              en: 'Check the interest. It is a part of the payments in a year.',
            },
            at: 'self.davonZinsen',
          },
          {
            valid: not(lessThan('self.jahresleistung', answerTo('self.tatsaechlich'))),
            message: {
              de: 'Prüfen Sie die wirklichen Zahlungen. Es zählt höchstens, was vereinbart ist.',
              en: 'Check the real payments. No more counts than what is agreed.',
            },
            at: 'self.tatsaechlich',
          },
        ],
      },
    ),
    nutzungsentgelt: betrag({
      label: { de: 'Nutzungsentgelt im Jahr', en: 'Charge for use in a year' },
      phrase: { de: 'das Nutzungsentgelt', en: 'the charge for use' },
      hint: {
        de: 'Nur, wenn Sie es statt Krediten und Kosten an jemand anderen zahlen.',
        en: 'Only if you pay it to somebody else in place of loans and costs.',
      },
      optional: true,
      max: 10_000_000_00,
    }),
    waermelieferung: betrag({
      label: { de: 'Wärme, die ein Unternehmen liefert, im Jahr', en: 'Heat that a company delivers, in a year' },
      phrase: { de: 'die Kosten der Wärmelieferung', en: 'the costs of the heat' },
      optional: true,
      max: 1_000_000_00,
    }),
    grundsteuer: betrag({
      label: { de: 'Grundsteuer im Jahr', en: 'Land tax in a year' },
      phrase: { de: 'die Grundsteuer', en: 'the land tax' },
      max: 1_000_000_00,
    }),
    verwaltung: betrag({
      label: { de: 'Verwaltungskosten im Jahr', en: 'Costs of administration in a year' },
      phrase: { de: 'die Verwaltungskosten', en: 'the costs of administration' },
      hint: { de: 'Nur, was Sie an eine Verwaltung zahlen.', en: 'Only what you pay to an administrator.' },
      optional: true,
      max: 1_000_000_00,
    }),
    grundsteuerbescheid: nachweis({
      label: { de: 'Grundsteuerbescheid', en: 'Notice of land tax' },
      phrase: { de: 'den Grundsteuerbescheid', en: 'the notice of land tax' },
      optional: true,
    }),
  },
)
