import { fin } from '../../bausteine/fahrzeug.js'
import { iban } from '../../bausteine/bankverbindung.js'
import { erklaerung } from '../../bausteine/erklaerung.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, not, notEqual, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, text } from '../../model/fields.js'
import { hauptuntersuchung } from './_hauptuntersuchung.js'
import { personOderOrganisation } from './_name.js'
import { zb1Code, zb2Code } from './_sicherheitscodes.js'

const isNew = equal('vorgang.art', 'neuzulassung')
const wasRegistered = notEqual('vorgang.art', 'neuzulassung')
const changesKeeper = notEqual('vorgang.art', 'umschreibung-ohne-halterwechsel')

/** Part II need not be at hand where neither keeper nor number change (§ 29 (4), § 30 (3) FZV). */
const keepsAll = and(
  equal('kennzeichen.wahl', 'vorhandenes-behalten'),
  or(
    equal('vorgang.art', 'umschreibung-ohne-halterwechsel'),
    and(equal('vorgang.art', 'wiederzulassung'), equal('vorgang.gleicherHalter', true)),
  ),
)

export const fahrzeugAbschnitt = section(
  {
    title: { de: 'Fahrzeug', en: 'Vehicle' },
    sources: ['§ 6 Abs. 5 Nr. 1, Abs. 8 Nr. 3 FZV', '§ 21 FZV', '§ 26 Abs. 1 und 2 FZV', '§§ 27, 29, 30 FZV'],
  },
  {
    fin: fin(),
    nummerZb2: text({
      label: { de: 'Nummer des Fahrzeugbriefs', en: 'Number of part II' },
      phrase: { de: 'die Nummer des Fahrzeugbriefs', en: 'the number of part II' },
      hint: {
        de: 'Oben auf der Zulassungsbescheinigung Teil II, zum Beispiel „AB123456“.',
        en: 'At the top of the registration certificate, part II, for example “AB123456”.',
      },
      maxLength: 12,
      characters: 'din-91379-b',
      visibleWhen: isNew,
      source: '§ 27 Abs. 3 FZV',
    }),
    zb1Code: zb1Code({ visibleWhen: wasRegistered }),
    zb2Code: zb2Code({ visibleWhen: or(isNew, not(keepsAll)) }),
    verwendung: choice(
      {
        keine: { de: 'Keine davon', en: 'None of them' },
        taxi: { de: 'Taxi', en: 'Taxi' },
        mietwagen: { de: 'Mietwagen mit Fahrerin oder Fahrer', en: 'Hire car with a driver' },
        selbstfahrervermietung: { de: 'Vermietung an Selbstfahrer', en: 'Rental car' },
        schuelerverkehr: { de: 'Freigestellter Schülerverkehr', en: 'Exempted transport of pupils' },
        linienverkehr: { de: 'Bus im Linienverkehr', en: 'Bus on a regular service' },
        sonstige: { de: 'Andere anzeigepflichtige Verwendung', en: 'Other use that must be notified' },
      },
      {
        label: { de: 'Wird das Fahrzeug besonders verwendet?', en: 'Is the vehicle used in a special way?' },
        phrase: { de: 'die Verwendung oder „Keine davon“', en: 'the use or “None of them”' },
        source: '§ 6 Abs. 5 Nr. 1 FZV',
      },
    ),
    sonstigeVerwendung: text({
      label: { de: 'Welche Verwendung?', en: 'Which use?' },
      phrase: { de: 'die Verwendung', en: 'the use' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('fahrzeug.verwendung', 'sonstige'),
    }),
    unveraendert: erklaerung(
      {
        de: 'Das Fahrzeug ist nicht verändert und stimmt mit den Angaben in seinen Papieren überein.',
        en: 'The vehicle is unchanged and corresponds to its papers.',
      },
      { source: '§ 26 Abs. 1 Nr. 5 FZV' },
    ),
  },
)

export const untersuchungAbschnitt = section(
  {
    title: { de: 'Hauptuntersuchung', en: 'General inspection' },
    sources: ['§ 22 FZV', '§ 26 Abs. 2 Nr. 4 FZV', '§ 27 Abs. 2 Nr. 3 FZV'],
    visibleWhen: wasRegistered,
  },
  hauptuntersuchung(),
)

export const versicherungAbschnitt = section(
  {
    title: { de: 'Versicherung und Kfz-Steuer', en: 'Insurance and vehicle tax' },
    sources: ['§ 6 Abs. 5 Nr. 3 FZV', '§ 26 Abs. 2 Nr. 2 und 3 FZV', '§ 30 Abs. 3 FZV', '§ 13 Abs. 1 KraftStG'],
    visibleWhen: changesKeeper,
  },
  {
    evbNummer: text({
      label: { de: 'eVB-Nummer', en: 'eVB number' },
      phrase: { de: 'die eVB-Nummer', en: 'the eVB number' },
      hint: {
        de: 'Sieben Zeichen. Sie erhalten sie von Ihrer Versicherung.',
        en: 'Seven characters. You receive it from your insurer.',
      },
      minLength: 7,
      maxLength: 7,
      rule: 'evb-nummer',
    }),
    steuer: choice(
      {
        lastschrift: { de: 'Per Lastschrift', en: 'By direct debit' },
        ausnahme: {
          de: 'Ohne Lastschrift, weil eine Ausnahme anerkannt ist',
          en: 'Without direct debit, because an exception is recognised',
        },
      },
      {
        label: { de: 'Wie zahlen Sie die Kfz-Steuer?', en: 'How do you pay vehicle tax?' },
        phrase: { de: 'die Zahlungsart', en: 'how you pay' },
      },
    ),
    kontoinhaber: personOderOrganisation({
      label: { de: 'Kontoinhaberin oder Kontoinhaber', en: 'Account holder' },
      phrase: { de: 'die Kontoinhaberin oder den Kontoinhaber', en: 'the account holder' },
      whose: { de: 'der Kontoinhaberin oder des Kontoinhabers', en: 'of the account holder' },
      visibleWhen: equal('versicherung.steuer', 'lastschrift'),
    }),
    iban: iban({ visibleWhen: equal('versicherung.steuer', 'lastschrift') }),
    ermaechtigung: erklaerung(
      {
        de: 'Ich ermächtige die Zollverwaltung, die Kfz-Steuer von diesem Konto einzuziehen, und weise mein Kreditinstitut an, die Lastschriften einzulösen.',
        en: 'I authorise the customs administration to collect vehicle tax from this account, and instruct my bank to honour the debits.',
      },
      { visibleWhen: equal('versicherung.steuer', 'lastschrift') },
    ),
    ausnahmeNachweis: nachweis({
      label: { de: 'Nachweis der Ausnahme', en: 'Proof of the exception' },
      phrase: { de: 'den Nachweis der Ausnahme', en: 'the proof of the exception' },
      visibleWhen: equal('versicherung.steuer', 'ausnahme'),
    }),
  },
)
