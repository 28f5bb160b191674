import { einwilligung } from '../../bausteine/erklaerung.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, choices, text, yesNo } from '../../model/fields.js'
import { pflegegrad } from './_gesundheit.js'

/** Impairments in the words of the person, who treats them, and what the applicant claims. Everything is health data. */
export const gesundheitAbschnitt = section(
  {
    title: { de: 'Gesundheit', en: 'Health' },
    hint: {
      de: 'Nennen Sie alles, was dauerhaft (länger als sechs Monate) einschränkt.',
      en: 'Name everything that limits you for more than six months.',
    },
    visibleWhen: notEqual('antrag.art', 'ausweisverlaengerung'),
    sources: ['§ 152 Abs. 1, 3 und 4 SGB IX: assessment, several impairments, marks', '§ 2 SGB IX; VersMedV'],
  },
  {
    stoerungen: repeat(
      {
        bezeichnung: text({
          label: { de: 'Krankheit oder Einschränkung', en: 'Illness or impairment' },
          phrase: { de: 'die Krankheit oder Einschränkung', en: 'the illness or impairment' },
          maxLength: 300,
          characters: 'din-91379-c',
          specialCategory: 'health',
        }),
        ursache: choice(
          {
            unbekannt: { de: 'Krankheit oder nicht bekannt', en: 'Illness, or not known' },
            angeboren: { de: 'Angeboren', en: 'From birth' },
            arbeitsunfall: { de: 'Arbeitsunfall oder Berufskrankheit', en: 'Accident at work or occupational disease' },
            verkehrsunfall: { de: 'Anderer Unfall', en: 'Other accident' },
            sonstige: { de: 'Gewalttat, Krieg, Dienst oder Impfung', en: 'Violence, war, service or vaccination' },
          },
          {
            label: { de: 'Ursache', en: 'Cause' },
            phrase: { de: 'die Ursache', en: 'the cause' },
            specialCategory: 'health',
          },
        ),
      },
      {
        label: { de: 'Gesundheitsstörungen', en: 'Impairments of health' },
        phrase: { de: 'die Gesundheitsstörungen', en: 'the impairments' },
        max: 20,
        specialCategory: 'health',
      },
    ),
    merkzeichen: choices(
      {
        g: { de: 'G: erhebliche Gehbehinderung', en: 'G: considerable difficulty in walking' },
        ag: { de: 'aG: außergewöhnliche Gehbehinderung', en: 'aG: exceptional difficulty in walking' },
        h: { de: 'H: hilflos', en: 'H: helpless' },
        b: { de: 'B: Begleitperson', en: 'B: accompanying person' },
        bl: { de: 'Bl: blind', en: 'Bl: blind' },
        gl: { de: 'Gl: gehörlos', en: 'Gl: deaf' },
        tbl: { de: 'TBl: taubblind', en: 'TBl: deafblind' },
        rf: { de: 'RF: weniger Rundfunkbeitrag', en: 'RF: reduced broadcasting fee' },
      },
      {
        label: { de: 'Welche Merkzeichen beantragen Sie?', en: 'Which marks do you apply for?' },
        phrase: { de: 'die Merkzeichen', en: 'the marks' },
        hint: {
          de: 'Wenn Sie unsicher sind, lassen Sie die Frage offen: Die Behörde prüft alle.',
          en: 'If you are not sure, leave the question open: the authority checks all of them.',
        },
        optional: true,
        specialCategory: 'disability',
      },
    ),
    pflegegrad: pflegegrad(),
    behandlungen: repeat(
      {
        name: text({
          label: { de: 'Name der Praxis oder Klinik', en: 'Name of the practice or hospital' },
          phrase: { de: 'den Namen der Praxis oder Klinik', en: 'the name of the practice or hospital' },
          maxLength: 200,
          characters: 'din-91379-c',
          specialCategory: 'health',
        }),
        fachrichtung: text({
          label: { de: 'Fachrichtung', en: 'Field' },
          phrase: { de: 'die Fachrichtung', en: 'the field' },
          hint: { de: 'Zum Beispiel Hausarzt oder Orthopädie.', en: 'For example family doctor or orthopaedics.' },
          maxLength: 100,
          characters: 'din-91379-c',
          specialCategory: 'health',
        }),
        anschrift: text({
          label: { de: 'Straße und Ort', en: 'Street and town' },
          phrase: { de: 'die Anschrift', en: 'the address' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        wann: text({
          label: { de: 'Wann waren Sie dort?', en: 'When were you there?' },
          phrase: { de: 'die Zeit der Behandlung', en: 'the time of the treatment' },
          hint: { de: 'Zum Beispiel „seit 2021“ oder „Mai 2026“.', en: 'For example “since 2021” or “May 2026”.' },
          optional: true,
          maxLength: 100,
          characters: 'din-91379-c',
          specialCategory: 'health',
        }),
      },
      {
        label: {
          de: 'Praxen und Kliniken der letzten zwei Jahre',
          en: 'Practices and hospitals of the last two years',
        },
        phrase: { de: 'die Praxen und Kliniken', en: 'the practices and hospitals' },
        max: 20,
        specialCategory: 'health',
      },
    ),
    befunde: nachweis({
      label: { de: 'Ärztliche Unterlagen', en: 'Medical papers' },
      phrase: { de: 'die ärztlichen Unterlagen', en: 'the medical papers' },
      hint: { de: 'Was Sie schon haben, in einer Datei.', en: 'What you have, in one file.' },
      optional: true,
      specialCategory: 'health',
    }),
    andereGutachten: yesNo({
      label: {
        de: 'Hat eine andere Stelle Ihre Gesundheit begutachtet, zum Beispiel Rentenversicherung oder Pflegekasse?',
        en: 'Has another body assessed your health, for example pension or care insurance?',
      },
      specialCategory: 'health',
    }),
    gutachtenStelle: text({
      label: { de: 'Stelle und Aktenzeichen', en: 'Body and reference' },
      phrase: { de: 'die Stelle', en: 'the body' },
      maxLength: 200,
      characters: 'din-91379-c',
      specialCategory: 'health',
      visibleWhen: equal('gesundheit.andereGutachten', true),
    }),
    schweigepflicht: einwilligung(
      {
        de: 'Die Behörde darf bei den genannten Praxen, Kliniken und Stellen Unterlagen anfordern. Ich entbinde sie dafür von der Schweigepflicht.',
        en: 'The authority may request papers from the practices, hospitals and bodies named. I release them from confidentiality.',
      },
      {
        hint: {
          de: 'Freiwillig und widerruflich. Ohne Einwilligung müssen Sie die Unterlagen selbst besorgen.',
          en: 'Voluntary and revocable. Without it you have to obtain the papers yourself.',
        },
      },
    ),
  },
)
