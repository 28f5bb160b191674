import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { answerTo, equal, lessThan, not, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, integer, text, yesNo } from '../../model/fields.js'
import { wohnungsteile } from './_wohngeld-wohnung.js'

/** The home of one's own: by what right, how large, and which parts serve others. */
export const eigentumAbschnitt = section(
  {
    title: { de: 'Ihr Wohneigentum', en: 'Your home' },
    sources: ['§ 3 Abs. 2 WoGG: owners and those with rights like owners', '§ 11 WoGG: parts that serve others'],
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
    eigentumsnachweis: nachweis({
      label: { de: 'Grundbuchauszug oder Kaufvertrag', en: 'Extract from the land register or contract of sale' },
      phrase: { de: 'den Grundbuchauszug oder Kaufvertrag', en: 'the extract or contract' },
      hint: { de: 'Sie können ihn nachreichen.', en: 'You may hand it in later.' },
      optional: true,
    }),
  },
)

/** What the home costs: loans, tax and administration. Upkeep is a flat amount for each square metre, and not asked. */
export const belastungAbschnitt = section(
  {
    title: { de: 'Belastung', en: 'Burden' },
    sources: ['§ 10 WoGG; §§ 8–15 WoGV: service of loans, upkeep, land tax, administration'],
  },
  {
    hatKredite: yesNo({
      label: {
        de: 'Zahlen Sie Kredite, Erbbauzins oder eine Rente für die Wohnung ab?',
        en: 'Do you pay off loans, ground rent or an annuity for the home?',
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
            umschuldung: { de: 'Ablösung eines solchen Kredits', en: 'Replacement of such a loan' },
            'erbbauzins-oder-rente': { de: 'Erbbauzins oder Rente', en: 'Ground rent or annuity' },
            anderes: { de: 'Etwas anderes', en: 'Something else' },
          },
          { label: { de: 'Wofür?', en: 'What for?' }, phrase: { de: 'den Zweck', en: 'the purpose' } },
        ),
        nennbetrag: betrag({
          label: { de: 'Ursprünglicher Betrag', en: 'Original amount' },
          phrase: { de: 'den ursprünglichen Betrag', en: 'the original amount' },
          optional: true,
          max: 100_000_000_00,
        }),
        jahresleistung: betrag({
          label: { de: 'Zahlungen im Jahr insgesamt', en: 'Payments in a year in total' },
          phrase: { de: 'die Zahlungen im Jahr', en: 'the payments in a year' },
          hint: { de: 'Zinsen und Tilgung zusammen.', en: 'Interest and repayment together.' },
          max: 10_000_000_00,
        }),
        davonZinsen: betrag({
          label: { de: 'Davon Zinsen', en: 'Of that interest' },
          phrase: { de: 'die Zinsen', en: 'the interest' },
          optional: true,
          max: 10_000_000_00,
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
        ],
      },
    ),
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
