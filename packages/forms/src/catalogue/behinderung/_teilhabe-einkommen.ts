import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { betrag } from '../../bausteine/betrag.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, includes, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, integer, yesNo } from '../../model/fields.js'

/**
 * Income of the year before the last one, and assets. Hidden where § 138 SGB IX demands no contribution: rehabilitation,
 * work, education up to school, and whoever lives on social benefits.
 */
export const einkommenAbschnitt = section(
  {
    title: { de: 'Einkommen und Vermögen', en: 'Income and assets' },
    hint: {
      de: 'Bei Kindern geht es um die Eltern im selben Haushalt.',
      en: 'For children it is about the parents of the same household.',
    },
    sources: [
      '§§ 135, 136 SGB IX: income',
      '§ 138 SGB IX: benefits without contribution',
      '§§ 139, 140 SGB IX: assets',
    ],
    visibleWhen: and(
      equal('vorrang.lebensunterhalt', false),
      or(includes('bedarf.leistungsgruppen', 'soziale-teilhabe'), equal('bedarf.bildungsort', 'hochschule')),
    ),
  },
  {
    art: choice(
      {
        'beschaeftigt-oder-selbststaendig': {
          de: 'Versicherungspflichtige Arbeit oder Selbstständigkeit',
          en: 'Insured employment or self-employment',
        },
        'nicht-versicherungspflichtig': {
          de: 'Arbeit ohne Versicherungspflicht, zum Beispiel als Beamtin',
          en: 'Work without compulsory insurance, for example as a civil servant',
        },
        rente: { de: 'Rente', en: 'Pension' },
        keines: { de: 'Kein Einkommen', en: 'No income' },
      },
      {
        label: { de: 'Woher kommt das meiste Einkommen?', en: 'Where does most of the income come from?' },
        phrase: { de: 'die Art des Einkommens', en: 'the kind of income' },
      },
    ),
    vorvorjahr: betrag({
      label: { de: 'Einkünfte im vorletzten Kalenderjahr', en: 'Income of the calendar year before the last one' },
      phrase: { de: 'die Einkünfte', en: 'the income' },
      hint: {
        de: 'Summe der Einkünfte aus dem Steuerbescheid, bei Renten der Bruttobetrag.',
        en: 'Sum of income of the tax assessment, gross amount of pensions.',
      },
      max: 100_000_000_00,
    }),
    heuteAnders: yesNo({
      label: { de: 'Ist das Einkommen heute ganz anders?', en: 'Is the income very different today?' },
    }),
    jetzt: betrag({
      label: { de: 'Voraussichtliche Einkünfte in diesem Jahr', en: 'Expected income of this year' },
      phrase: { de: 'die voraussichtlichen Einkünfte', en: 'the expected income' },
      max: 100_000_000_00,
      visibleWhen: equal('einkommen.heuteAnders', true),
    }),
    partnerImHaushalt: yesNo({
      label: {
        de: 'Lebt eine Partnerin oder ein Partner im Haushalt?',
        en: 'Does a partner live in the household?',
      },
    }),
    partnerEinkuenfte: betrag({
      label: {
        de: 'Einkünfte der Partnerin oder des Partners im vorletzten Kalenderjahr',
        en: 'Income of the partner in the calendar year before the last one',
      },
      phrase: { de: 'die Einkünfte der Partnerin oder des Partners', en: 'the income of the partner' },
      max: 100_000_000_00,
      visibleWhen: equal('einkommen.partnerImHaushalt', true),
    }),
    kinderImHaushalt: integer({
      label: { de: 'Zahl der unterhaltsberechtigten Kinder im Haushalt', en: 'Number of dependent children at home' },
      phrase: { de: 'die Zahl der Kinder', en: 'the number of children' },
      min: 0,
      max: 20,
    }),
    vermoegen: betrag({
      label: { de: 'Geld und anderes verwertbares Vermögen', en: 'Money and other realisable assets' },
      phrase: { de: 'das Vermögen', en: 'the assets' },
      hint: {
        de: 'Ohne Hausrat, das selbst bewohnte Haus und geförderte Altersvorsorge.',
        en: 'Without household effects, your own home and subsidised pension savings.',
      },
      max: 100_000_000_00,
    }),
    nachweise: nachweis({
      label: { de: 'Steuerbescheid oder Rentenbescheid, Kontoauszüge', en: 'Tax or pension notice, bank statements' },
      phrase: { de: 'die Nachweise', en: 'the proofs' },
      hint: {
        de: 'Alles in einer Datei. Sie können sie nachreichen.',
        en: 'All in one file. You may hand it in later.',
      },
      optional: true,
    }),
  },
)

/** Account for money, and the declarations of the procedure. */
export const abschlussAbschnitt = section(
  {
    title: { de: 'Abschluss', en: 'Completion' },
    sources: ['§ 60 SGB I: duty to tell facts and changes', '§ 29 SGB IX: personal budget'],
  },
  {
    bankverbindung: bankverbindung({ visibleWhen: equal('bedarf.form', 'geld') }),
    gespraech: erklaerung({
      de: 'Ich weiß, dass die Behörde den Bedarf im Gespräch ermittelt und die Ergebnisse in einem Gesamtplan festhält.',
      en: 'I know that the authority finds out about the needs in a talk and writes the results down in a plan.',
    }),
    mitteilung: erklaerung({
      de: 'Ich teile Änderungen, die für die Leistung wichtig sind, sofort mit.',
      en: 'I shall tell at once about changes that matter for the benefit.',
    }),
    richtigkeit: richtigkeit(),
  },
)
