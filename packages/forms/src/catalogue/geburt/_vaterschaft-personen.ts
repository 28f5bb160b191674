import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { geburtsort } from '../../bausteine/geburt.js'
import { nameFields, personenname } from '../../bausteine/person.js'
import { personMitGeburt } from '../../bausteine/personen.js'
import { familienstand } from '../../bausteine/personenstand.js'
import { phrase } from '../../bausteine/phrase.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { equal, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, integer, text, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** The child and its parents, as whoever certifies an acknowledgement of paternity has to establish them. */

/** What is asked of both parents: who they are, which law may apply, and whether somebody has to agree for them. */
function parentQuestions(whose: Texts) {
  return {
    person: personMitGeburt({ whose }),
    staatsangehoerigkeiten: staatsangehoerigkeiten({ whose, max: 3 }),
    anschrift: anschrift({ whose }),
    gesetzlicheVertretung: choice(
      {
        keine: { de: 'Nein', en: 'No' },
        minderjaehrig: { de: 'Ja, wegen Minderjährigkeit', en: 'Yes, being a minor' },
        betreuung: { de: 'Ja, wegen einer rechtlichen Betreuung', en: 'Yes, being under legal guardianship' },
      },
      {
        label: { de: `Gesetzliche Vertretung ${whose.de} nötig?`, en: `Legal representative ${whose.en} needed?` },
        phrase: phrase('die gesetzliche Vertretung', 'the legal representation', whose),
        help: {
          de: 'Minderjährige erklären selbst, brauchen aber die Zustimmung ihrer gesetzlichen Vertretung (§ 1596 BGB). Eine Betreuung zählt nur, wenn ein Einwilligungsvorbehalt besteht oder die Person geschäftsunfähig ist.',
          en: 'Minors declare themselves, but their legal representative must agree (section 1596 of the Civil Code). Guardianship counts only if declarations need consent, or the person cannot act legally.',
        },
        sensitive: true,
      },
    ),
  }
}

/** Whoever represents a parent; up to two, because parents represent together. */
function representatives(path: 'vater.gesetzlicheVertretung' | 'mutter.gesetzlicheVertretung', whose: Texts) {
  return repeat(nameFields({ whose: { de: 'der vertretenden Person', en: 'of the representative' } }), {
    label: { de: `Wer vertritt ${whose.de}?`, en: `Who represents ${whose.en}?` },
    phrase: { de: 'die vertretenden Personen', en: 'the representatives' },
    max: 2,
    visibleWhen: or(equal(path, 'minderjaehrig'), equal(path, 'betreuung')),
  })
}

export const kindSection = section(
  {
    title: { de: 'Ihr Kind', en: 'Your child' },
    sources: ['§§ 1594, 1597 BGB', '§§ 21, 27 und 44 PStG'],
  },
  {
    zeitpunkt: choice(
      {
        'vor-der-geburt': { de: 'Vor der Geburt', en: 'Before the birth' },
        'nach-der-geburt': { de: 'Nach der Geburt', en: 'After the birth' },
      },
      {
        label: { de: 'Wann soll die Vaterschaft anerkannt werden?', en: 'When is paternity to be acknowledged?' },
        phrase: { de: 'den Zeitpunkt der Anerkennung', en: 'when paternity is to be acknowledged' },
      },
    ),
    voraussichtlicherGeburtstermin: date({
      label: { de: 'Voraussichtlicher Geburtstermin', en: 'Expected date of birth' },
      phrase: { de: 'den voraussichtlichen Geburtstermin', en: 'the expected date of birth' },
      hint: { de: 'Er steht im Mutterpass.', en: 'It is noted in the maternity record.' },
      min: today({ days: -30 }),
      max: today({ days: 290 }),
      visibleWhen: equal('kind.zeitpunkt', 'vor-der-geburt'),
    }),
    erwarteteKinder: integer({
      label: { de: 'Wie viele Kinder erwarten Sie?', en: 'How many children do you expect?' },
      phrase: { de: 'die Zahl der erwarteten Kinder', en: 'how many children you expect' },
      min: 1,
      max: 6,
      visibleWhen: equal('kind.zeitpunkt', 'vor-der-geburt'),
    }),
    kinder: repeat(
      {
        ...nameFields({ whose: { de: 'des Kindes', en: 'of the child' } }),
        geburtsdatum: date({
          label: { de: 'Geburtsdatum', en: 'Date of birth' },
          phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
          min: '1900-01-01',
          max: today(),
        }),
        geburtsort: geburtsort({ whose: { de: 'des Kindes', en: 'of the child' }, optional: true }),
        geburtseintrag: text({
          label: { de: 'Standesamt und Nummer des Geburtseintrags', en: 'Registry office and number of the entry' },
          phrase: { de: 'den Geburtseintrag des Kindes', en: 'the birth entry of the child' },
          hint: { de: 'Beides steht in der Geburtsurkunde.', en: 'Both are given in the birth certificate.' },
          optional: true,
          maxLength: 120,
          characters: 'din-91379-b',
        }),
      },
      {
        label: { de: 'Kinder, die anerkannt werden', en: 'Children who are acknowledged' },
        phrase: { de: 'die Kinder', en: 'the children' },
        max: 6,
        visibleWhen: equal('kind.zeitpunkt', 'nach-der-geburt'),
      },
    ),
    andererVater: yesNo({
      label: {
        de: 'Ist schon ein anderer Mann als Vater eingetragen oder vom Gericht festgestellt?',
        en: 'Is another man already registered as the father, or established as such by a court?',
      },
      help: {
        de: 'Solange ein anderer Mann rechtlich der Vater ist, wird die Anerkennung nicht wirksam (§ 1594 Abs. 2 BGB).',
        en: 'As long as another man is the legal father, the acknowledgement takes no effect (section 1594 (2) of the Civil Code).',
      },
      visibleWhen: equal('kind.zeitpunkt', 'nach-der-geburt'),
    }),
    bisherigerVater: personenname({
      label: { de: 'Bisheriger rechtlicher Vater', en: 'Legal father so far' },
      whose: { de: 'des bisherigen Vaters', en: 'of the father so far' },
      visibleWhen: equal('kind.andererVater', true),
    }),
  },
)

const vatersName = { de: 'des Vaters', en: 'of the father' }

export const vaterSection = section(
  { title: { de: 'Vater', en: 'Father' }, sources: ['§§ 1596, 1597 BGB', '§ 27 PStG', 'Art. 19 EGBGB'] },
  {
    ...parentQuestions(vatersName),
    vertretung: representatives('vater.gesetzlicheVertretung', { de: 'den Vater', en: 'the father' }),
  },
)

const muttersName = { de: 'der Mutter', en: 'of the mother' }

export const mutterSection = section(
  {
    title: { de: 'Mutter', en: 'Mother' },
    sources: ['§§ 1592, 1593, 1595, 1596, 1599 Abs. 2 BGB', 'Art. 19 und 23 EGBGB'],
  },
  {
    ...parentQuestions(muttersName),
    vertretung: representatives('mutter.gesetzlicheVertretung', { de: 'die Mutter', en: 'the mother' }),
    familienstand: familienstand({ whose: muttersName }),
    ehemann: personenname({
      label: { de: 'Ehemann der Mutter', en: 'Husband of the mother' },
      hint: { de: 'Auch der frühere oder verstorbene.', en: 'Also the former or the late one.' },
      whose: { de: 'des Ehemanns', en: 'of the husband' },
      visibleWhen: or(
        equal('mutter.familienstand', 'VH'),
        equal('mutter.familienstand', 'GS'),
        equal('mutter.familienstand', 'VW'),
        equal('mutter.familienstand', 'EA'),
      ),
    }),
    eheBeendetAm: date({
      label: { de: 'Wann endete die Ehe?', en: 'When did the marriage end?' },
      phrase: { de: 'den Tag, an dem die Ehe endete', en: 'the day on which the marriage ended' },
      help: {
        de: 'Rechtskraft der Scheidung oder Todestag. Stirbt der Ehemann, gilt er als Vater eines Kindes, das in den folgenden 300 Tagen geboren wird (§ 1593 BGB).',
        en: 'The day on which the divorce became final, or the day of death. A late husband counts as the father of a child born within the next 300 days (section 1593 of the Civil Code).',
      },
      min: '1940-01-01',
      max: today(),
      visibleWhen: or(
        equal('mutter.familienstand', 'GS'),
        equal('mutter.familienstand', 'VW'),
        equal('mutter.familienstand', 'EA'),
      ),
    }),
    scheidungAnhaengig: yesNo({
      label: {
        de: 'Wurde die Scheidung vor der Geburt beim Gericht beantragt?',
        en: 'Was the divorce applied for at court before the birth?',
      },
      help: {
        de: 'Nur dann kann ein anderer Mann die Vaterschaft anerkennen, ohne dass sie erst angefochten wird. Der Ehemann muss zustimmen (§ 1599 Abs. 2 BGB).',
        en: 'Only then can another man acknowledge paternity without contesting it first. The husband must agree (section 1599 (2) of the Civil Code).',
      },
      visibleWhen: or(equal('mutter.familienstand', 'VH'), equal('mutter.familienstand', 'GS')),
    }),
    scheidungsgericht: text({
      label: { de: 'Familiengericht und Aktenzeichen', en: 'Family court and its reference number' },
      phrase: { de: 'das Familiengericht mit Aktenzeichen', en: 'the family court with its reference number' },
      maxLength: 120,
      characters: 'din-91379-b',
      visibleWhen: equal('mutter.scheidungAnhaengig', true),
    }),
    ehemannStimmtZu: choice(
      {
        ja: { de: 'Ja, er wird zustimmen', en: 'Yes, he will agree' },
        beurkundet: { de: 'Seine Zustimmung ist schon beurkundet', en: 'His consent is already certified' },
        nein: { de: 'Nein oder nicht bekannt', en: 'No, or not known' },
      },
      {
        label: { de: 'Stimmt der Ehemann zu?', en: 'Does the husband agree?' },
        phrase: { de: 'die Zustimmung des Ehemanns', en: 'whether the husband agrees' },
        visibleWhen: equal('mutter.scheidungAnhaengig', true),
      },
    ),
  },
)
