import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personKurz } from '../../bausteine/personen.js'
import { staatImAusland, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { equal, notEqual, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import { nettoeinkommen } from './_person.js'

export const aufenthalt = section(
  { title: { de: 'Aufenthalt', en: 'Stay' }, sources: ['§ 10 Abs. 1 Nr. 2, § 12b StAG'] },
  {
    inDeutschlandSeit: date({
      label: { de: 'Rechtmäßiger Aufenthalt in Deutschland seit', en: 'Lawful stay in Germany since' },
      phrase: { de: 'den Beginn Ihres Aufenthalts', en: 'the day since when you stay in Germany' },
      hint: {
        de: 'In der Regel sind fünf Jahre nötig.',
        en: 'Usually five years are needed.',
      },
      min: '1930-01-01',
      max: today(),
    }),
    titel: choice(
      {
        niederlassungserlaubnis: { de: 'Niederlassungserlaubnis', en: 'Settlement permit' },
        'daueraufenthalt-eu': { de: 'Erlaubnis zum Daueraufenthalt-EU', en: 'EU long-term residence permit' },
        aufenthaltserlaubnis: { de: 'Aufenthaltserlaubnis', en: 'Residence permit' },
        'blaue-karte-eu': { de: 'Blaue Karte EU', en: 'EU Blue Card' },
        'freizuegigkeit-eu': {
          de: 'Keinen, weil ich Freizügigkeit habe (EU, EWR, Schweiz)',
          en: 'None, because I have freedom of movement (EU, EEA, Switzerland)',
        },
        sonstiges: { de: 'Anderer Titel', en: 'Other title' },
      },
      {
        label: { de: 'Welchen Aufenthaltstitel haben Sie?', en: 'Which residence title do you have?' },
        phrase: { de: 'den Aufenthaltstitel', en: 'the residence title' },
      },
    ),
    paragraf: text({
      label: { de: 'Paragraf auf dem Titel', en: 'Section of the law on the title' },
      phrase: { de: 'den Paragrafen auf dem Titel', en: 'the section of the law on the title' },
      hint: {
        de: 'Zum Beispiel „§ 18b“. Er steht auf der Karte.',
        en: 'For example “§ 18b”. It is printed on the card.',
      },
      optional: true,
      maxLength: 30,
      characters: 'din-91379-b',
      visibleWhen: notEqual('aufenthalt.titel', 'freizuegigkeit-eu'),
    }),
    langeImAusland: yesNo({
      label: {
        de: 'Waren Sie in dieser Zeit länger als sechs Monate am Stück im Ausland?',
        en: 'Were you abroad for more than six months at a time since then?',
      },
    }),
    auslandsaufenthalte: repeat(
      {
        zeit: zeitraum({ max: today(), whose: { de: 'des Aufenthalts', en: 'of the stay' } }),
        staat: staatImAusland(),
        grund: text({
          label: { de: 'Grund', en: 'Reason' },
          phrase: { de: 'den Grund des Aufenthalts', en: 'the reason for the stay' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
      },
      {
        label: { de: 'Aufenthalte im Ausland', en: 'Stays abroad' },
        phrase: { de: 'die Aufenthalte im Ausland', en: 'the stays abroad' },
        max: 10,
        visibleWhen: equal('aufenthalt.langeImAusland', true),
      },
    ),
    deutscherPartner: yesNo({
      label: {
        de: 'Sind Sie mit einer Person verheiratet oder verpartnert, die Deutsche oder Deutscher ist?',
        en: 'Are you married to, or in a civil partnership with, a German?',
      },
      hint: {
        de: 'Dann kann die Einbürgerung früher möglich sein (§ 9 StAG).',
        en: 'Then naturalisation may be possible earlier (§ 9 StAG).',
      },
    }),
    passUndTitel: nachweis({
      label: { de: 'Pass und Aufenthaltstitel', en: 'Passport and residence title' },
      phrase: { de: 'die Kopie von Pass und Aufenthaltstitel', en: 'the copy of passport and residence title' },
    }),
  },
)

export const lebensunterhalt = section(
  { title: { de: 'Lebensunterhalt', en: 'Livelihood' }, sources: ['§ 10 Abs. 1 Nr. 3 StAG'] },
  {
    berufstaetigkeit: choice(
      {
        angestellt: { de: 'Angestellt', en: 'Employed' },
        selbststaendig: { de: 'Selbstständig', en: 'Self-employed' },
        'ausbildung-oder-studium': { de: 'In Ausbildung oder Studium', en: 'In training or studying' },
        rente: { de: 'In Rente', en: 'Retired' },
        'ohne-beschaeftigung': { de: 'Ohne Beschäftigung', en: 'Without employment' },
      },
      {
        label: { de: 'Was machen Sie beruflich?', en: 'What is your occupation?' },
        phrase: { de: 'die Berufstätigkeit', en: 'the occupation' },
      },
    ),
    einkommen: nettoeinkommen(),
    sozialleistungen: yesNo({
      label: {
        de: 'Beziehen Sie oder Ihre Familie Leistungen nach dem SGB II oder SGB XII?',
        en: 'Do you or your family receive benefits under SGB II or SGB XII?',
      },
      hint: {
        de: 'Bürgergeld oder Grundsicherung vom Jobcenter, Sozialhilfe vom Sozialamt.',
        en: 'Basic income support of the Jobcenter, social assistance of the social welfare office.',
      },
      sensitive: true,
    }),
    sozialleistungenGrund: text({
      label: { de: 'Warum sind Sie auf die Leistungen angewiesen?', en: 'Why do you depend on these benefits?' },
      phrase: { de: 'den Grund für die Leistungen', en: 'why you depend on the benefits' },
      hint: {
        de: 'Nennen Sie keine Krankheiten im Einzelnen.',
        en: 'Do not name illnesses in detail.',
      },
      maxLength: 500,
      characters: 'din-91379-c',
      multiline: true,
      sensitive: true,
      visibleWhen: equal('lebensunterhalt.sozialleistungen', true),
    }),
    einkommensnachweise: nachweis({
      label: { de: 'Nachweise zum Einkommen', en: 'Proof of income' },
      phrase: { de: 'die Nachweise zum Einkommen', en: 'the proof of income' },
    }),
  },
)

export const kenntnisse = section(
  {
    title: { de: 'Sprache und Einbürgerungstest', en: 'Language and naturalisation test' },
    sources: ['§ 10 Abs. 1 Nr. 6 und 7, Abs. 6 StAG'],
  },
  {
    sprachniveau: choice(
      {
        'zertifikat-b1': { de: 'Zertifikat B1', en: 'Certificate B1' },
        'zertifikat-b2': { de: 'Zertifikat B2', en: 'Certificate B2' },
        'zertifikat-c1': { de: 'Zertifikat C1 oder höher', en: 'Certificate C1 or higher' },
        'deutscher-schulabschluss': {
          de: 'Deutscher Schul-, Ausbildungs- oder Studienabschluss',
          en: 'German school, vocational or university degree',
        },
        'noch-keiner': {
          de: 'Noch keiner, oder ich bitte um eine Ausnahme',
          en: 'None yet, or I ask for an exemption',
        },
      },
      {
        label: { de: 'Wie weisen Sie Ihre Deutschkenntnisse nach?', en: 'How do you prove your German?' },
        phrase: { de: 'den Nachweis der Deutschkenntnisse', en: 'the proof of your German' },
      },
    ),
    sprachnachweis: nachweis({
      label: { de: 'Sprachnachweis oder Abschlusszeugnis', en: 'Language certificate or school certificate' },
      phrase: { de: 'den Sprachnachweis', en: 'the language certificate' },
      visibleWhen: notEqual('kenntnisse.sprachniveau', 'noch-keiner'),
    }),
    einbuergerungstest: choice(
      {
        bestanden: { de: 'Bestanden', en: 'Passed' },
        befreit: {
          de: 'Nicht nötig, zum Beispiel wegen eines deutschen Schulabschlusses',
          en: 'Not needed, for example because of a German school degree',
        },
        offen: { de: 'Noch nicht abgelegt', en: 'Not yet taken' },
      },
      {
        label: { de: 'Einbürgerungstest', en: 'Naturalisation test' },
        phrase: { de: 'den Stand des Einbürgerungstests', en: 'the state of the naturalisation test' },
      },
    ),
    testnachweis: nachweis({
      label: { de: 'Bescheinigung über den Einbürgerungstest', en: 'Certificate of the naturalisation test' },
      phrase: { de: 'die Bescheinigung über den Test', en: 'the certificate of the test' },
      visibleWhen: equal('kenntnisse.einbuergerungstest', 'bestanden'),
    }),
  },
)

export const kinder = section(
  { title: { de: 'Kinder', en: 'Children' }, sources: ['§ 10 Abs. 2, § 38 Abs. 2 StAG'] },
  {
    miteinbuergern: yesNo({
      label: {
        de: 'Sollen minderjährige Kinder mit eingebürgert werden?',
        en: 'Should minor children be naturalised with you?',
      },
      hint: {
        de: 'Ab 16 Jahren stellen Jugendliche einen eigenen Antrag.',
        en: 'Young people of 16 and more apply themselves.',
      },
    }),
    personen: repeat(
      {
        kind: personKurz({ label: { de: 'Kind', en: 'Child' }, whose: { de: 'des Kindes', en: 'of the child' } }),
        staatsangehoerigkeiten: staatsangehoerigkeiten({ whose: { de: 'des Kindes', en: 'of the child' } }),
        inDeutschlandSeit: date({
          label: { de: 'In Deutschland seit', en: 'In Germany since' },
          phrase: { de: 'seit wann das Kind in Deutschland lebt', en: 'since when the child lives in Germany' },
          min: { today: { years: -18 } },
          max: today(),
        }),
        eigenesEinkommen: yesNo({
          label: { de: 'Hat das Kind eigenes Einkommen?', en: 'Does the child have an income?' },
        }),
      },
      {
        label: { de: 'Kinder, die mit eingebürgert werden', en: 'Children who are naturalised with you' },
        phrase: { de: 'die Kinder', en: 'the children' },
        max: 10,
        visibleWhen: equal('kinder.miteinbuergern', true),
      },
    ),
    urkunden: nachweis({
      label: { de: 'Geburts- und Heiratsurkunden', en: 'Birth and marriage certificates' },
      phrase: { de: 'die Urkunden', en: 'the certificates' },
      hint: {
        de: 'Ihre eigenen und die der Kinder, mit Übersetzung.',
        en: 'Your own and those of the children, with translations.',
      },
    }),
  },
)

export const verfahren = section(
  { title: { de: 'Straftaten', en: 'Criminal offences' }, sources: ['§ 10 Abs. 1 Nr. 5, § 12a StAG'] },
  {
    vorhanden: yesNo({
      label: {
        de: 'Wurden Sie verurteilt oder wird gegen Sie ermittelt, in Deutschland oder im Ausland?',
        en: 'Were you convicted or are you under investigation, in Germany or abroad?',
      },
      sensitive: true,
    }),
    angaben: text({
      label: { de: 'Wann, wo und weswegen?', en: 'When, where and for what?' },
      phrase: { de: 'die Angaben zu Verurteilungen und Verfahren', en: 'the details of convictions and proceedings' },
      maxLength: 1_000,
      characters: 'din-91379-c',
      multiline: true,
      sensitive: true,
      visibleWhen: equal('verfahren.vorhanden', true),
    }),
  },
)

export const bekenntnis = section(
  {
    title: { de: 'Bekenntnis und Erklärung', en: 'Declarations' },
    hint: {
      de: 'Sie werden bei der Behörde erklärt und dort noch einmal abgegeben.',
      en: 'They are explained at the office and made again there.',
    },
    sources: ['§ 10 Abs. 1 Nr. 1 und 1a, § 11 StAG'],
  },
  {
    grundordnung: erklaerung({
      de: 'Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes. Ich verfolge und unterstütze nichts, was gegen sie, gegen die Sicherheit von Bund oder Ländern oder durch Gewalt gegen auswärtige Belange gerichtet ist, und habe das nicht getan.',
      en: 'I profess the free democratic basic order of the Basic Law. I do not pursue or support, and have not pursued or supported, anything directed against it, against the security of the Federation or a state, or by violence against foreign interests.',
    }),
    historischeVerantwortung: erklaerung({
      de: 'Ich bekenne mich zur besonderen historischen Verantwortung Deutschlands für die nationalsozialistische Unrechtsherrschaft und ihre Folgen, besonders für den Schutz jüdischen Lebens, sowie zum friedlichen Zusammenleben der Völker und zum Verbot des Angriffskriegs.',
      en: 'I profess the special historical responsibility of Germany for the National Socialist regime of injustice and its consequences, in particular for the protection of Jewish life, and the peaceful coexistence of nations and the ban on wars of aggression.',
    }),
    richtigkeit: richtigkeit(),
  },
)
