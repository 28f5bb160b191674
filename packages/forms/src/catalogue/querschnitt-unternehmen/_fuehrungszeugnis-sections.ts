import { anschriftInland } from '../../bausteine/anschrift.js'
import { aktenzeichen } from '../../bausteine/freitext.js'
import { abweichenderGeburtsname, geburtsname, geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields, personenname } from '../../bausteine/person.js'
import { staat, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, partialDate, text, yesNo } from '../../model/fields.js'

const goesToAuthority = or(
  equal('zeugnis.belegart', 'o-zur-vorlage-bei-einer-behoerde'),
  equal('zeugnis.belegart', 'oe-erweitert-zur-vorlage-bei-einer-behoerde'),
)
const isExtended = or(
  equal('zeugnis.belegart', 'ne-erweitert'),
  equal('zeugnis.belegart', 'oe-erweitert-zur-vorlage-bei-einer-behoerde'),
)

/** Which certificate, and to whom it goes: only to the applicant, or only to the authority (§ 30 (4) and (5) BZRG). */
export function zeugnisAbschnitt() {
  return section(
    {
      title: { de: 'Welches Führungszeugnis brauchen Sie?', en: 'Which certificate do you need?' },
      sources: ['§ 30 Abs. 4 und 5, § 30a Abs. 1 und 2 BZRG'],
    },
    {
      belegart: choice(
        {
          'n-fuer-private-zwecke': {
            de: 'Für private Zwecke, zum Beispiel den Arbeitgeber (N)',
            en: 'For private purposes, such as an employer (N)',
          },
          'ne-erweitert': {
            de: 'Erweitert, für private Zwecke, zum Beispiel Arbeit mit Kindern (NE)',
            en: 'Extended, for private purposes, such as work with children (NE)',
          },
          'o-zur-vorlage-bei-einer-behoerde': { de: 'Für eine Behörde (O)', en: 'For an authority (O)' },
          'oe-erweitert-zur-vorlage-bei-einer-behoerde': {
            de: 'Erweitert, für eine Behörde (OE)',
            en: 'Extended, for an authority (OE)',
          },
        },
        {
          label: { de: 'Art des Führungszeugnisses', en: 'Kind of certificate' },
          phrase: { de: 'die Art des Führungszeugnisses', en: 'the kind of certificate' },
          hint: {
            de: 'Die Buchstaben nennt Ihnen, wer das Zeugnis verlangt.',
            en: 'Whoever asks for the certificate tells you the letters.',
          },
        },
      ),
      aufforderung: nachweis({
        label: { de: 'Schriftliche Aufforderung', en: 'Written request' },
        phrase: { de: 'die schriftliche Aufforderung', en: 'the written request' },
        hint: {
          de: 'Darin bestätigt die Stelle, dass sie ein erweitertes Führungszeugnis verlangen darf.',
          en: 'In it the organisation confirms that it may ask for an extended certificate.',
        },
        visibleWhen: isExtended,
      }),
      behoerde: text({
        label: { de: 'Name der Behörde', en: 'Name of the authority' },
        phrase: { de: 'den Namen der Behörde', en: 'the name of the authority' },
        maxLength: 200,
        characters: 'din-91379-c',
        visibleWhen: goesToAuthority,
      }),
      behoerdeAnschrift: anschriftInland({
        label: { de: 'Anschrift der Behörde', en: 'Address of the authority' },
        whose: { de: 'der Behörde', en: 'of the authority' },
        visibleWhen: goesToAuthority,
      }),
      verwendungszweck: text({
        label: { de: 'Verwendungszweck', en: 'Purpose' },
        phrase: { de: 'den Verwendungszweck', en: 'the purpose' },
        hint: {
          de: 'Damit die Behörde das Zeugnis zuordnen kann, zum Beispiel „Gewerbeerlaubnis“.',
          en: 'So that the authority knows what it is for, for example “trade licence”.',
        },
        maxLength: 100,
        characters: 'din-91379-c',
        visibleWhen: goesToAuthority,
      }),
      aktenzeichen: aktenzeichen({ optional: true, visibleWhen: goesToAuthority }),
      einsichtBeimAmtsgericht: yesNo({
        label: {
          de: 'Möchten Sie ein Zeugnis mit Einträgen zuerst beim Amtsgericht ansehen?',
          en: 'Would you like to see a certificate with entries at the local court first?',
        },
        help: {
          de: 'Sie entscheiden dort, ob es an die Behörde geht oder vernichtet wird. Ohne Einträge geht es gleich an die Behörde.',
          en: 'There you decide whether it goes to the authority or is destroyed. Without entries it goes to the authority at once.',
        },
        visibleWhen: goesToAuthority,
      }),
      amtsgericht: text({
        label: { de: 'Amtsgericht', en: 'Local court' },
        phrase: { de: 'das Amtsgericht', en: 'the local court' },
        hint: { de: 'Der Ort genügt, zum Beispiel „Leipzig“.', en: 'The place is enough, for example “Leipzig”.' },
        maxLength: 60,
        characters: 'din-91379-b',
        visibleWhen: equal('zeugnis.einsichtBeimAmtsgericht', true),
      }),
    },
  )
}

/** By what the register tells people apart (§ 5 (1) no. 1 BZRG), all nationalities (§ 30b BZRG), from the age of 14. */
export function personAbschnitt() {
  return section(
    {
      title: { de: 'Über wen gibt das Zeugnis Auskunft?', en: 'Whom is the certificate about?' },
      sources: ['§ 5 Abs. 1 Nr. 1, § 30 Abs. 1 bis 3, §§ 30b, 30c BZRG'],
    },
    {
      ...nameFields({ autocomplete: true }),
      geburtsname: abweichenderGeburtsname(),
      geburtsdatum: partialDate({
        label: { de: 'Geburtsdatum', en: 'Date of birth' },
        phrase: { de: 'das Geburtsdatum', en: 'the date of birth' },
        min: '1850-01-01',
        max: today({ years: -14 }),
        fim: 'G60000000083',
        autocomplete: 'bday',
        messages: {
          'date-too-late': {
            de: 'Ein Führungszeugnis gibt es erst ab 14 Jahren. Prüfen Sie das Geburtsdatum.',
            en: 'There are certificates only from the age of 14. Check the date of birth.',
          },
        },
      }),
      geburtsort: geburtsort(),
      geburtsstaat: staat({
        label: { de: 'Geburtsstaat', en: 'State of birth' },
        phrase: { de: 'den Geburtsstaat', en: 'the state of birth' },
        fim: 'F60000000235',
      }),
      geburtsnameMutter: geburtsname({
        label: { de: 'Geburtsname der Mutter', en: 'Mother’s surname at birth' },
        phrase: { de: 'den Geburtsnamen der Mutter', en: 'the mother’s surname at birth' },
        hint: { de: 'Wenn bekannt. Schützt vor Verwechslungen.', en: 'If known. Protects from mistaken identity.' },
        optional: true,
      }),
      staatsangehoerigkeiten: staatsangehoerigkeiten({
        hint: {
          de: 'Nennen Sie alle. Mit einer anderen als der deutschen wird es ein Europäisches Führungszeugnis.',
          en: 'Name all of them. With any but the German one it becomes a European certificate.',
        },
      }),
      anschrift: anschriftInland(),
      kontakt: kontakt(),
      gesetzlicheVertretung: yesNo({
        label: {
          de: 'Stellen Sie den Antrag als gesetzliche Vertretung dieser Person?',
          en: 'Are you applying as the legal representative of this person?',
        },
        hint: {
          de: 'Zum Beispiel als Eltern oder Betreuung. Eine Vollmacht ist nicht zulässig.',
          en: 'For example as a parent or court-appointed representative. A power of attorney is not permitted.',
        },
      }),
      vertretendePerson: personenname({
        label: { de: 'Gesetzliche Vertretung', en: 'Legal representative' },
        whose: { de: 'der vertretenden Person', en: 'of the representative' },
        visibleWhen: equal('person.gesetzlicheVertretung', true),
      }),
      vertretungsnachweis: nachweis({
        label: { de: 'Nachweis der Vertretung', en: 'Proof of representation' },
        phrase: { de: 'den Nachweis der Vertretung', en: 'the proof of representation' },
        hint: {
          de: 'Zum Beispiel Geburtsurkunde des Kindes oder Bestellungsurkunde.',
          en: 'For example the birth certificate of the child or the certificate of appointment.',
        },
        visibleWhen: equal('person.gesetzlicheVertretung', true),
      }),
    },
  )
}
