import { staatImAusland } from '../../bausteine/staat.js'
import { equal, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import { zb2Code } from './_sicherheitscodes.js'

const recycled = or(equal('verbleib.art', 'verwertet-inland'), equal('verbleib.art', 'verwertet-ausland'))
const abroad = or(equal('verbleib.art', 'verwertet-ausland'), equal('verbleib.art', 'entsorgung-drittstaat'))

/** What becomes of the vehicle: every keeper declares whether it is waste (§ 17 (5) FZV), and proves that it was recycled. */
export const verbleibAbschnitt = section(
  {
    title: { de: 'Verbleib des Fahrzeugs', en: 'What becomes of the vehicle' },
    sources: ['§ 17 FZV', '§ 24 Abs. 3 FZV'],
  },
  {
    art: choice(
      {
        'kein-abfall': {
          de: 'Es wird verkauft, steht still oder wird später wieder zugelassen',
          en: 'It is sold, stands still or will be registered again',
        },
        'verwertet-inland': {
          de: 'Es wurde in Deutschland zur Verwertung abgegeben',
          en: 'It was handed over for recycling in Germany',
        },
        'verwertet-ausland': {
          de: 'Es bleibt zur Entsorgung in einem anderen Staat der EU oder des EWR',
          en: 'It remains in another state of the EU or EEA for disposal',
        },
        'entsorgung-drittstaat': {
          de: 'Es bleibt zur Entsorgung in einem anderen Staat',
          en: 'It remains in another state for disposal',
        },
        'abfall-ohne-nachweis': {
          de: 'Es soll noch entsorgt werden',
          en: 'It is still to be disposed of',
        },
      },
      {
        label: { de: 'Was geschieht mit dem Fahrzeug?', en: 'What happens to the vehicle?' },
        phrase: { de: 'den Verbleib des Fahrzeugs', en: 'what happens to the vehicle' },
      },
    ),
    nachweisDatum: date({
      label: { de: 'Datum des Verwertungsnachweises', en: 'Day of the certificate of destruction' },
      phrase: { de: 'das Datum des Verwertungsnachweises', en: 'the day of the certificate of destruction' },
      min: '2000-01-01',
      max: today(),
      visibleWhen: recycled,
      source: '§ 24 Abs. 3 Satz 1 Nr. 1 FZV',
    }),
    betriebsnummer: text({
      label: { de: 'Betriebsnummer des Demontagebetriebs', en: 'Number of the dismantling company' },
      phrase: { de: 'die Betriebsnummer des Demontagebetriebs', en: 'the number of the dismantling company' },
      hint: { de: 'Sie steht auf dem Verwertungsnachweis.', en: 'It stands on the certificate of destruction.' },
      maxLength: 20,
      characters: 'din-91379-b',
      visibleWhen: equal('verbleib.art', 'verwertet-inland'),
      source: '§ 24 Abs. 3 Satz 1 Nr. 2 FZV',
    }),
    staat: staatImAusland({
      label: { de: 'In welchem Staat?', en: 'In which state?' },
      visibleWhen: abroad,
      source: '§ 24 Abs. 3 Satz 1 Nr. 2 FZV',
    }),
    zb2Code: zb2Code({ visibleWhen: recycled }),
    reservieren: yesNo({
      label: {
        de: 'Möchten Sie das Kennzeichen für dieses Fahrzeug reservieren?',
        en: 'Would you like to reserve the registration number for this vehicle?',
      },
      hint: {
        de: 'Für höchstens zwölf Monate. Nicht möglich, wenn Sie das Kennzeichen aus einem anderen Bezirk mitgebracht haben.',
        en: 'For at most twelve months. Not possible if you brought the number from another district.',
      },
      visibleWhen: equal('verbleib.art', 'kein-abfall'),
      source: '§ 16 Abs. 1 Satz 5 und 6 FZV',
    }),
  },
)
