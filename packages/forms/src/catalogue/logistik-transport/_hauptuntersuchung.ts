import { monat } from '../../bausteine/zeit.js'
import { today } from '../../conditions/builders.js'
import { group } from '../../model/containers.js'
import { date, text } from '../../model/fields.js'

const ownReport = {
  de: 'Nur, wenn die Untersuchung gerade erst war und noch nicht im Fahrzeugregister steht.',
  en: 'Only if the inspection was so recent that it is not yet in the vehicle register.',
}

/**
 * When the next inspections of a vehicle are due (§ 26 (2) no. 4 FZV), and the report of the last one for those that the
 * central register does not know yet (§ 22 (4) FZV).
 */
export function hauptuntersuchung() {
  return {
    naechsteHauptuntersuchung: monat({
      label: { de: 'Nächste Hauptuntersuchung', en: 'Next general inspection' },
      phrase: { de: 'den Monat der nächsten Hauptuntersuchung', en: 'the month of the next general inspection' },
      hint: {
        de: 'Steht im Fahrzeugschein und auf der Plakette. Zum Beispiel 11/2027.',
        en: 'In part I and on the badge. For example 11/2027.',
      },
      source: '§ 26 Abs. 2 Nr. 4 FZV',
    }),
    naechsteSicherheitspruefung: monat({
      label: { de: 'Nächste Sicherheitsprüfung', en: 'Next safety inspection' },
      phrase: { de: 'den Monat der nächsten Sicherheitsprüfung', en: 'the month of the next safety inspection' },
      hint: { de: 'Nur bei Bussen und schweren Fahrzeugen.', en: 'Only for buses and heavy vehicles.' },
      optional: true,
      source: '§ 26 Abs. 2 Nr. 4 FZV',
    }),
    pruefbericht: group(
      {
        pruefziffer: text({
          label: { de: 'Prüfziffer', en: 'Check number' },
          phrase: { de: 'die Prüfziffer des Berichts', en: 'the check number of the report' },
          maxLength: 50,
          characters: 'din-91379-b',
        }),
        datum: date({
          label: { de: 'Datum der Untersuchung', en: 'Day of the inspection' },
          phrase: { de: 'das Datum der Untersuchung', en: 'the day of the inspection' },
          min: '2000-01-01',
          max: today(),
        }),
        pruefstelle: text({
          label: { de: 'Prüfstelle', en: 'Inspecting organisation' },
          phrase: { de: 'die Prüfstelle', en: 'the inspecting organisation' },
          hint: { de: 'Zum Beispiel DEKRA oder TÜV.', en: 'For example DEKRA or TÜV.' },
          maxLength: 100,
          characters: 'din-91379-c',
        }),
      },
      {
        label: { de: 'Bericht der letzten Hauptuntersuchung', en: 'Report of the last general inspection' },
        hint: ownReport,
        optional: true,
        source: '§ 22 Abs. 4 FZV',
      },
    ),
  }
}
