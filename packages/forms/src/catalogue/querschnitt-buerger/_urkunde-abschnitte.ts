import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { organisationFields } from '../../bausteine/organisation.js'
import { natuerlichePersonFields } from '../../bausteine/person.js'
import { personKurz } from '../../bausteine/personen.js'
import { staatImAusland } from '../../bausteine/staat.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
import { section, variant } from '../../model/containers.js'
import { choice, partialDate, text, yesNo } from '../../model/fields.js'

/** Who asks, and for whom. Persons must be sixteen (§ 62 (1) sentence 3 PStG); a legal interest may also be an organisation's. */
export function antragstellerAbschnitt() {
  return section(
    { title: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' }, sources: ['§ 62 Abs. 1 PStG'] },
    {
      wer: variant(
        {
          person: {
            label: { de: 'Privatperson', en: 'Private person' },
            fields: {
              ...natuerlichePersonFields({ autocomplete: true }),
              geburtsdatum: partialDate({
                label: { de: 'Geburtsdatum', en: 'Date of birth' },
                phrase: { de: 'das Geburtsdatum', en: 'the date of birth' },
                min: '1850-01-01',
                max: today({ years: -16 }),
                fim: 'G60000000083',
                autocomplete: 'bday',
                messages: {
                  'date-too-late': {
                    de: 'Den Antrag können Sie erst mit 16 Jahren stellen. Bitten Sie Ihre Eltern oder Ihren Vormund darum.',
                    en: 'You can apply from the age of 16. Ask your parents or your guardian to do so.',
                  },
                },
              }),
            },
          },
          organisation: {
            label: {
              de: 'Unternehmen, Verein oder andere Organisation',
              en: 'Company, association or other organisation',
            },
            fields: organisationFields(),
          },
        },
        {
          label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
          phrase: { de: 'die Art der antragstellenden Person', en: 'the kind of applicant' },
        },
      ),
      anschrift: anschrift(),
      kontakt: kontakt(),
      fuer: choice(
        {
          'mich-selbst': { de: 'Für mich oder meine Organisation', en: 'For myself or my organisation' },
          'mit-vollmacht': { de: 'Mit Vollmacht für jemand anderen', en: 'For somebody who authorised me' },
          'gesetzliche-vertretung': {
            de: 'Als Vormund, Betreuerin oder Betreuer',
            en: 'As a guardian or court-appointed representative',
          },
        },
        {
          label: { de: 'Für wen stellen Sie den Antrag?', en: 'For whom do you apply?' },
          phrase: { de: 'für wen Sie den Antrag stellen', en: 'for whom you apply' },
        },
      ),
      vertretenePerson: personKurz({
        label: { de: 'Vertretene Person', en: 'Represented person' },
        whose: { de: 'der vertretenen Person', en: 'of the represented person' },
        visibleWhen: notEqual('antragsteller.fuer', 'mich-selbst'),
      }),
      vertretungsnachweis: nachweis({
        label: { de: 'Vollmacht oder Bestellung', en: 'Power of attorney or certificate of appointment' },
        phrase: { de: 'die Vollmacht oder Bestellung', en: 'the power of attorney or certificate of appointment' },
        visibleWhen: notEqual('antragsteller.fuer', 'mich-selbst'),
      }),
    },
  )
}

/** The purpose decides about the fee (§ 64 (2) SGB X) and about what is useful abroad. */
export function verwendungAbschnitt() {
  return section(
    {
      title: { de: 'Verwendung und Versand', en: 'Use and dispatch' },
      sources: ['§ 64 Abs. 2 SGB X (Gebührenfreiheit)', 'Art. 7 Verordnung (EU) 2016/1191'],
    },
    {
      zweck: choice(
        {
          privat: { de: 'Private Unterlagen', en: 'Private records' },
          'rente-oder-sozialversicherung': {
            de: 'Rente, Sozialversicherung oder andere Sozialleistung',
            en: 'Pension, social insurance or another social benefit',
          },
          eheschliessung: { de: 'Eheschließung', en: 'Marriage' },
          nachlass: { de: 'Erbschaft oder Nachlass', en: 'Inheritance or estate' },
          ausland: { de: 'Vorlage im Ausland', en: 'Use abroad' },
          sonstiges: { de: 'Anderer Zweck', en: 'Other purpose' },
        },
        {
          label: { de: 'Wofür verwenden Sie die Urkunde?', en: 'What do you use the certificate for?' },
          phrase: { de: 'den Verwendungszweck', en: 'the purpose' },
          hint: {
            de: 'Für Sozialleistungen ist die Urkunde gebührenfrei.',
            en: 'For social benefits the certificate is free of charge.',
          },
        },
      ),
      stelle: text({
        label: { de: 'Welche Stelle verlangt die Urkunde?', en: 'Which office asks for the certificate?' },
        phrase: { de: 'die Stelle, die die Urkunde verlangt', en: 'the office that asks for the certificate' },
        hint: { de: 'Zum Beispiel „Deutsche Rentenversicherung“.', en: 'For example “Deutsche Rentenversicherung”.' },
        maxLength: 100,
        characters: 'din-91379-b',
        visibleWhen: equal('verwendung.zweck', 'rente-oder-sozialversicherung'),
      }),
      zielstaat: staatImAusland({
        label: { de: 'In welchem Staat?', en: 'In which state?' },
        phrase: { de: 'den Staat, in dem Sie die Urkunde vorlegen', en: 'the state in which you present it' },
        visibleWhen: equal('verwendung.zweck', 'ausland'),
      }),
      euFormular: yesNo({
        label: {
          de: 'Möchten Sie das mehrsprachige EU-Formular als Übersetzungshilfe dazu?',
          en: 'Would you like the multilingual EU form with it as a translation aid?',
        },
        hint: {
          de: 'Nur für Mitgliedstaaten der Europäischen Union. Es ersetzt die Urkunde nicht.',
          en: 'Only for member states of the European Union. It does not replace the certificate.',
        },
        visibleWhen: equal('verwendung.zweck', 'ausland'),
      }),
      andereAnschrift: yesNo({
        label: {
          de: 'Sollen die Urkunden an eine andere Anschrift gehen?',
          en: 'Should the certificates go to another address?',
        },
      }),
      zustellanschrift: anschrift({
        label: { de: 'Zustellanschrift', en: 'Delivery address' },
        whose: { de: 'für die Zustellung', en: 'for delivery' },
        visibleWhen: equal('verwendung.andereAnschrift', true),
      }),
    },
  )
}

/** Identity is shown by the eID or by a copy; then the usual declaration. */
export function abschlussAbschnitt() {
  return section(
    { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 6 Abs. 3 PStV', '§ 62 Abs. 1 PStG'] },
    {
      ausweiskopie: nachweis({
        label: { de: 'Kopie des Ausweises', en: 'Copy of the identity document' },
        phrase: { de: 'die Kopie des Ausweises', en: 'the copy of the identity document' },
        hint: {
          de: 'Nur, wenn Sie sich nicht mit dem Online-Ausweis anmelden. Schwärzen Sie, was nicht gebraucht wird.',
          en: 'Only if you do not sign in with the online ID card. Black out what is not needed.',
        },
        optional: true,
        sensitive: true,
      }),
      richtigkeit: richtigkeit(),
    },
  )
}
