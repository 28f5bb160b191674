import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, lessThan, not, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'

const isPaper = notEqual('bisher.dokument', 'kartenfuehrerschein')

/** The licence that is exchanged. Only those issued before 19 January 2013 must be (§ 24a (2) FeV). */
export const bisherAbschnitt = section(
  {
    title: { de: 'Ihr bisheriger Führerschein', en: 'Your present licence' },
    sources: [
      '§ 24a Abs. 2 FeV, Anlage 8e',
      '§ 25 FeV',
      'Anlage 3 FeV (class T for those who work in agriculture or forestry)',
    ],
    rules: [
      {
        valid: not(
          and(equal('bisher.dokument', 'kartenfuehrerschein'), lessThan('bisher.ausgestelltAm', '1999-01-01')),
        ),
        message: {
          de: 'Prüfen Sie das Ausstellungsdatum. Kartenführerscheine gibt es seit 1999.',
          en: 'Check the date of issue. Card licences have existed since 1999.',
        },
        at: 'bisher.ausgestelltAm',
      },
    ],
  },
  {
    dokument: choice(
      {
        'grauer-papierfuehrerschein': { de: 'Grauer Papierführerschein', en: 'Grey paper licence' },
        'rosa-papierfuehrerschein': { de: 'Rosa Papierführerschein', en: 'Pink paper licence' },
        'ddr-fuehrerschein': { de: 'Führerschein der DDR', en: 'Licence of the GDR' },
        kartenfuehrerschein: { de: 'Kartenführerschein', en: 'Card licence' },
      },
      {
        label: { de: 'Welchen Führerschein haben Sie?', en: 'Which licence do you have?' },
        phrase: { de: 'die Art des Führerscheins', en: 'the kind of licence' },
      },
    ),
    nummer: text({
      label: { de: 'Nummer des Führerscheins', en: 'Number of the licence' },
      phrase: { de: 'die Nummer des Führerscheins', en: 'the number of the licence' },
      hint: { de: 'Auf der Karte im Feld 5.', en: 'On the card in field 5.' },
      maxLength: 30,
      characters: 'din-91379-c',
      sensitive: true,
    }),
    ausgestelltAm: date({
      label: { de: 'Ausgestellt am', en: 'Date of issue' },
      phrase: { de: 'das Ausstellungsdatum', en: 'the date of issue' },
      hint: {
        de: 'Auf der Karte im Feld 4a. Umgetauscht werden Führerscheine, die vor dem 19. Januar 2013 ausgestellt sind.',
        en: 'On the card in field 4a. Licences issued before 19 January 2013 are exchanged.',
      },
      help: {
        de: 'Fristen: Karten von 2002 bis 2004 bis 19. Januar 2027, von 2005 bis 2007 bis 19. Januar 2028. Wer vor 1953 geboren ist, hat bis 19. Januar 2033 Zeit. Papierführerscheine und Karten bis 2001 sind sonst schon ungültig; die Fahrerlaubnis besteht weiter.',
        en: 'Deadlines: cards of 2002 to 2004 by 19 January 2027, of 2005 to 2007 by 19 January 2028. Who was born before 1953 has until 19 January 2033. Otherwise paper licences and cards up to 2001 are already invalid; the permission to drive remains.',
      },
      min: '1930-01-01',
      max: '2013-01-18',
      source: '§ 24a Abs. 2 FeV, Anlage 8e FeV',
    }),
    behoerde: text({
      label: { de: 'Ausstellende Behörde', en: 'Issuing authority' },
      phrase: { de: 'die ausstellende Behörde', en: 'the issuing authority' },
      hint: { de: 'Auf der Karte im Feld 4c.', en: 'On the card in field 4c.' },
      maxLength: 84,
      characters: 'din-91379-c',
    }),
    klassen: text({
      label: { de: 'Vorhandene Klassen', en: 'Classes that you hold' },
      phrase: { de: 'die vorhandenen Klassen', en: 'the classes that you hold' },
      hint: {
        de: 'Wie im Führerschein, zum Beispiel „3“ oder „B, L, M“.',
        en: 'As in the licence, e.g. “3” or “B, L, M”.',
      },
      maxLength: 100,
      characters: 'din-91379-c',
    }),
    landwirtschaft: yesNo({
      label: {
        de: 'Arbeiten Sie in der Land- oder Forstwirtschaft und möchten die Klasse T erhalten?',
        en: 'Do you work in agriculture or forestry and would like to receive class T?',
      },
      visibleWhen: isPaper,
    }),
    kopie: nachweis({
      label: { de: 'Kopie des Führerscheins', en: 'Copy of the licence' },
      phrase: { de: 'die Kopie des Führerscheins', en: 'the copy of the licence' },
      hint: { de: 'Beide Seiten oder alle Seiten.', en: 'Both or all pages.' },
      sensitive: true,
    }),
    karteikartenabschrift: nachweis({
      label: { de: 'Karteikartenabschrift', en: 'Extract from the file card' },
      phrase: { de: 'die Karteikartenabschrift', en: 'the extract from the file card' },
      hint: {
        de: 'Nur, wenn eine andere Behörde den Führerschein ausgestellt hat. Sie erhalten sie dort.',
        en: 'Only if another authority issued the licence. You receive it there.',
      },
      optional: true,
      visibleWhen: isPaper,
    }),
    vk30: nachweis({
      label: { de: 'VK-30-Karte', en: 'VK 30 card' },
      phrase: { de: 'die VK-30-Karte', en: 'the VK 30 card' },
      hint: {
        de: 'Wenn Sie sie noch haben. Sie wurde in der DDR bis 1982 ausgegeben.',
        en: 'If you still have it. It was issued in the GDR until 1982.',
      },
      optional: true,
      visibleWhen: equal('bisher.dokument', 'ddr-fuehrerschein'),
    }),
  },
)
