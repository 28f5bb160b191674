import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, text, yesNo } from '../../model/fields.js'

/** Consents, joint custody and the appointment in which everything is certified. */

export const zustimmungSection = section(
  {
    title: { de: 'Zustimmungen', en: 'Consents' },
    sources: ['§§ 1595, 1596, 1597 BGB'],
  },
  {
    mutter: choice(
      {
        'gemeinsamer-termin': { de: 'Wir kommen gemeinsam', en: 'We come together' },
        'eigener-termin': { de: 'Die Mutter erklärt sich gesondert', en: 'The mother declares separately' },
        beurkundet: { de: 'Sie ist schon beurkundet', en: 'It is already certified' },
        'nicht-moeglich': { de: 'Die Mutter kann nicht zustimmen', en: 'The mother cannot consent' },
      },
      {
        label: { de: 'Wie stimmt die Mutter zu?', en: 'How does the mother consent?' },
        phrase: { de: 'die Zustimmung der Mutter', en: 'how the mother consents' },
        hint: {
          de: 'Ohne ihre Zustimmung wird die Anerkennung nicht wirksam.',
          en: 'Without her consent the acknowledgement takes no effect.',
        },
      },
    ),
    zustimmungserklaerung: nachweis({
      label: { de: 'Beurkundete Zustimmung der Mutter', en: 'Certified consent of the mother' },
      phrase: { de: 'die beurkundete Zustimmung der Mutter', en: 'the certified consent of the mother' },
      optional: true,
      visibleWhen: equal('zustimmung.mutter', 'beurkundet'),
    }),
    mutterSorgt: yesNo({
      label: { de: 'Hat die Mutter das Sorgerecht für das Kind?', en: 'Does the mother have custody of the child?' },
      help: {
        de: 'Hat sie es nicht, etwa weil das Kind volljährig ist oder ein Vormund sorgt, muss auch das Kind zustimmen (§ 1595 Abs. 2 BGB). Ab 14 Jahren stimmt das Kind selbst zu.',
        en: 'If she has not, for example because the child is of age or has a guardian, the child must consent too (section 1595 (2) of the Civil Code). From the age of 14 children consent themselves.',
      },
      visibleWhen: equal('kind.zeitpunkt', 'nach-der-geburt'),
    }),
    vertretungDesKindes: personenname({
      label: { de: 'Wer vertritt das Kind?', en: 'Who represents the child?' },
      hint: { de: 'Nicht nötig ab 18 Jahren.', en: 'Not needed from the age of 18.' },
      whose: { de: 'der Vertretung des Kindes', en: 'of the representative of the child' },
      optional: true,
      visibleWhen: equal('zustimmung.mutterSorgt', false),
    }),
  },
)

export const sorgeSection = section(
  {
    title: { de: 'Gemeinsame Sorge', en: 'Joint custody' },
    hint: {
      de: 'Das Jugendamt beurkundet sie im selben Termin, das Standesamt nicht.',
      en: 'The youth welfare office certifies it in the same appointment, the registry office does not.',
    },
    sources: ['§§ 1626a bis 1626d BGB', '§ 59 Abs. 1 Satz 1 Nr. 8 SGB VIII'],
  },
  {
    sorgeerklaerungGewuenscht: yesNo({
      label: {
        de: 'Möchten Sie auch die gemeinsame Sorge erklären?',
        en: 'Would you also like to declare joint custody?',
      },
    }),
    gerichtsentscheidung: yesNo({
      label: {
        de: 'Hat ein Gericht schon über die Sorge für das Kind entschieden?',
        en: 'Has a court already decided on the custody of the child?',
      },
      help: {
        de: 'Dann sind Sorgeerklärungen in der Regel unwirksam (§ 1626b Abs. 3 BGB).',
        en: 'Declarations of custody are then normally void (section 1626b (3) of the Civil Code).',
      },
      visibleWhen: equal('sorge.sorgeerklaerungGewuenscht', true),
    }),
  },
)

export const terminSection = section(
  { title: { de: 'Termin', en: 'Appointment' }, sources: ['§§ 16, 22 BeurkG', '§ 59 SGB VIII'] },
  {
    ausgefuelltVon: choice(
      { vater: { de: 'Vater', en: 'Father' }, mutter: { de: 'Mutter', en: 'Mother' } },
      {
        label: { de: 'Wer füllt das Formular aus?', en: 'Who fills in the form?' },
        phrase: { de: 'wer das Formular ausfüllt', en: 'who fills in the form' },
      },
    ),
    terminwunsch: text({
      label: { de: 'Terminwunsch', en: 'Preferred appointment' },
      phrase: { de: 'den Terminwunsch', en: 'the preferred appointment' },
      hint: { de: 'Zum Beispiel Wochentage und Uhrzeiten.', en: 'For example weekdays and times.' },
      optional: true,
      maxLength: 300,
      multiline: true,
    }),
    dolmetschen: choice(
      {
        nein: { de: 'Nein', en: 'No' },
        sprache: { de: 'Ja, in eine andere Sprache', en: 'Yes, into another language' },
        gebaerdensprache: { de: 'Ja, in Gebärdensprache', en: 'Yes, into sign language' },
      },
      {
        label: { de: 'Muss im Termin übersetzt werden?', en: 'Is an interpreter needed?' },
        phrase: { de: 'ob übersetzt werden muss', en: 'whether an interpreter is needed' },
        help: {
          de: 'Wer beurkundet, muss sicher sein, dass alle Beteiligten ihn verstehen.',
          en: 'Whoever certifies must be sure that all parties understand.',
        },
        specialCategory: 'disability',
      },
    ),
    dolmetschSprache: text({
      label: { de: 'Benötigte Sprache', en: 'Language needed' },
      phrase: { de: 'die benötigte Sprache', en: 'the language needed' },
      maxLength: 60,
      characters: 'din-91379-b',
      visibleWhen: notEqual('termin.dolmetschen', 'nein'),
    }),
  },
)
