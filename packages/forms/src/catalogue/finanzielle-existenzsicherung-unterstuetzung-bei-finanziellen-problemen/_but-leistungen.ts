import { betrag } from '../../bausteine/betrag.js'
import { begruendung } from '../../bausteine/freitext.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { answerTo, includes, lessThan, not, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, choices, date, text } from '../../model/fields.js'

const ausflug = includes('leistungen.arten', 'ausfluege-und-fahrten')
const befoerderung = includes('leistungen.arten', 'schuelerbefoerderung')
const lernen = includes('leistungen.arten', 'lernfoerderung')
const teilhabe = includes('leistungen.arten', 'soziale-und-kulturelle-teilhabe')

/** Which of the six benefits are wanted, and of each only what it needs. */
export const leistungenAbschnitt = section(
  {
    title: { de: 'Gewünschte Leistungen', en: 'Benefits you wish for' },
    sources: ['§ 28 SGB II', '§ 34 SGB XII'],
    rules: [
      {
        valid: not(lessThan('leistungen.bis', answerTo('leistungen.von'))),
        message: {
          de: 'Prüfen Sie das Ende. Es kann nicht vor dem Beginn liegen.',
          en: 'Check the end. It cannot be before the start.',
        },
        at: 'leistungen.bis',
      },
    ],
  },
  {
    arten: choices(
      {
        schulbedarf: { de: 'Schulbedarf (Hefte, Stifte, Ranzen)', en: 'School supplies' },
        mittagsverpflegung: { de: 'Gemeinsames Mittagessen', en: 'Lunch at school or nursery' },
        'ausfluege-und-fahrten': { de: 'Ausflüge und Klassenfahrten', en: 'Excursions and school trips' },
        schuelerbefoerderung: { de: 'Fahrten zur Schule', en: 'Travel to school' },
        lernfoerderung: { de: 'Nachhilfe (Lernförderung)', en: 'Tutoring' },
        'soziale-und-kulturelle-teilhabe': {
          de: 'Verein, Musik, Sport oder Freizeit',
          en: 'Clubs, music, sports, leisure',
        },
      },
      {
        label: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' },
        phrase: { de: 'die gewünschten Leistungen', en: 'the benefits' },
      },
    ),
    von: date({
      label: { de: 'Ab wann?', en: 'From when?' },
      phrase: { de: 'den Beginn', en: 'the start' },
      min: today({ years: -1 }),
      max: today({ years: 1 }),
    }),
    bis: date({
      label: { de: 'Bis wann?', en: 'Until when?' },
      phrase: { de: 'das Ende', en: 'the end' },
      hint: { de: 'Wenn Sie es wissen.', en: 'If you know it.' },
      optional: true,
      min: today({ years: -1 }),
      max: today({ years: 3 }),
    }),
    ausflug: text({
      label: { de: 'Welcher Ausflug oder welche Fahrt?', en: 'Which excursion or trip?' },
      phrase: { de: 'den Ausflug oder die Fahrt', en: 'the excursion or trip' },
      hint: { de: 'Ziel und Tage. Bei mehreren genügt „laut Plan der Schule“.', en: 'Place and days.' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: ausflug,
    }),
    ausflugKosten: betrag({
      label: { de: 'Kosten', en: 'Costs' },
      phrase: { de: 'die Kosten', en: 'the costs' },
      optional: true,
      max: 100_000_00,
      visibleWhen: ausflug,
    }),
    schulweg: begruendung({
      label: { de: 'Warum braucht das Kind eine Fahrkarte?', en: 'Why does the child need a ticket?' },
      hint: {
        de: 'Zum Beispiel der Weg zur nächsten Schule dieser Art, und wer sonst dafür zahlt.',
        en: 'For example the way to the next school of that kind, and who else pays for it.',
      },
      visibleWhen: befoerderung,
    }),
    lernfach: text({
      label: { de: 'In welchen Fächern?', en: 'In which subjects?' },
      phrase: { de: 'die Fächer', en: 'the subjects' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: lernen,
    }),
    lernfoerderungBestaetigung: nachweis({
      label: { de: 'Bestätigung der Schule zur Lernförderung', en: 'Confirmation of the school about tutoring' },
      phrase: { de: 'die Bestätigung der Schule', en: 'the confirmation of the school' },
      visibleWhen: lernen,
    }),
    angebot: text({
      label: { de: 'Verein, Kurs oder Angebot', en: 'Club, course or offer' },
      phrase: { de: 'das Angebot', en: 'the offer' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: teilhabe,
    }),
    zahlweg: choice(
      {
        anbieter: { de: 'Direkt an Schule, Verein oder Anbieter', en: 'Directly to school, club or provider' },
        konto: { de: 'Auf mein Konto, weil ich vorgestreckt habe', en: 'To my account, because I paid in advance' },
      },
      {
        label: { de: 'An wen soll gezahlt werden?', en: 'Who should be paid?' },
        phrase: { de: 'den Zahlungsweg', en: 'who is paid' },
        hint: {
          de: 'Der Schulbedarf kommt immer auf Ihr Konto.',
          en: 'School supplies are always paid to your account.',
        },
      },
    ),
    rechnung: nachweis({
      label: { de: 'Rechnung oder Beitragsnachweis', en: 'Invoice or proof of the fee' },
      phrase: { de: 'die Rechnung', en: 'the invoice' },
      optional: true,
    }),
  },
)
