import { betrag } from '../../bausteine/betrag.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, integer, text, yesNo } from '../../model/fields.js'

const freed = equal('vorhaben.verfahren', 'genehmigungsfreistellung')
const isBuilding = notEqual('vorhaben.gebaeudeklasse', 'kein-gebaeude')

/**
 * What is built. A special building (§ 2 (4) SächsBO) has a class like every other, so the two are asked apart; it always
 * goes through the full procedure of § 64, so that only the others choose between §§ 62 and 63. Demolition is missing: it
 * needs a notice (§ 61 (3)) and no permit.
 */
export function vorhaben() {
  return section(
    { title: { de: 'Vorhaben', en: 'Project' }, sources: ['§§ 2, 62–64 SächsBO'] },
    {
      art: choice(
        {
          errichtung: { de: 'Neubau', en: 'New building' },
          aenderung: { de: 'Umbau, Anbau oder Ausbau', en: 'Conversion or extension' },
          nutzungsaenderung: { de: 'Andere Nutzung', en: 'Other use' },
        },
        {
          label: { de: 'Was haben Sie vor?', en: 'What are you planning?' },
          phrase: { de: 'die Art des Vorhabens', en: 'the kind of project' },
          help: {
            de: 'Für den Abriss gibt es eine Anzeige. Für eine andere Nutzung gibt es einen eigenen Antrag.',
            en: 'Demolition is notified separately. There is a form of its own for another use.',
          },
        },
      ),
      bezeichnung: text({
        label: { de: 'Bezeichnung des Vorhabens', en: 'Name of the project' },
        phrase: { de: 'die Bezeichnung des Vorhabens', en: 'the name of the project' },
        hint: { de: 'Zum Beispiel „Einfamilienhaus mit Carport“.', en: 'For example “House with carport”.' },
        maxLength: 200,
        characters: 'din-91379-c',
      }),
      beschreibung: text({
        label: { de: 'Kurze Beschreibung', en: 'Short description' },
        phrase: { de: 'die Beschreibung', en: 'the description' },
        maxLength: 2_000,
        multiline: true,
      }),
      gebaeudeklasse: choice(
        {
          'klasse-1': { de: 'Gebäudeklasse 1', en: 'Building class 1' },
          'klasse-2': { de: 'Gebäudeklasse 2', en: 'Building class 2' },
          'klasse-3': { de: 'Gebäudeklasse 3', en: 'Building class 3' },
          'klasse-4': { de: 'Gebäudeklasse 4', en: 'Building class 4' },
          'klasse-5': { de: 'Gebäudeklasse 5', en: 'Building class 5' },
          'kein-gebaeude': { de: 'Kein Gebäude', en: 'Not a building' },
        },
        {
          label: { de: 'Gebäudeklasse', en: 'Building class' },
          phrase: { de: 'die Gebäudeklasse', en: 'the building class' },
          hint: {
            de: 'Nach § 2 Abs. 3 SächsBO; sie steht in den Plänen.',
            en: 'Under § 2 (3) SächsBO; see the plans.',
          },
        },
      ),
      sonderbau: yesNo({
        label: { de: 'Ist es ein Sonderbau?', en: 'Is it a special building?' },
        hint: {
          de: 'Zum Beispiel Hochhaus, Schule, Kita, große Gaststätte (§ 2 Abs. 4 SächsBO).',
          en: 'For example a high-rise, school, day nursery or large restaurant (§ 2 (4) SächsBO).',
        },
      }),
      verfahren: choice(
        {
          'vereinfachtes-verfahren': {
            de: 'Vereinfachtes Genehmigungsverfahren (§ 63)',
            en: 'Simplified procedure (§ 63)',
          },
          genehmigungsfreistellung: { de: 'Genehmigungsfreistellung (§ 62)', en: 'Exemption from the permit (§ 62)' },
        },
        {
          label: { de: 'Verfahren', en: 'Procedure' },
          phrase: { de: 'das Verfahren', en: 'the procedure' },
          hint: {
            de: 'Die Freistellung setzt einen Bebauungsplan voraus.',
            en: 'The exemption presupposes a development plan.',
          },
          visibleWhen: equal('vorhaben.sonderbau', false),
        },
      ),
      bebauungsplan: text({
        label: { de: 'Bebauungsplan', en: 'Development plan' },
        phrase: { de: 'den Bebauungsplan', en: 'the development plan' },
        hint: { de: 'Name oder Nummer.', en: 'Name or number.' },
        maxLength: 200,
        characters: 'din-91379-c',
        visibleWhen: freed,
      }),
      alsBauantrag: yesNo({
        label: {
          de: 'Soll die Vorlage als Bauantrag gelten, wenn doch eine Genehmigung nötig ist?',
          en: 'Should this count as an application if a permit turns out to be necessary?',
        },
        visibleWhen: freed,
      }),
      bruttoGrundflaeche: integer({
        label: { de: 'Brutto-Grundfläche in Quadratmetern', en: 'Gross floor area in square metres' },
        phrase: { de: 'die Brutto-Grundfläche', en: 'the gross floor area' },
        hint: { de: 'Alle Geschosse zusammen, gerundet.', en: 'All storeys together, rounded.' },
        min: 1,
        max: 1_000_000,
        optional: true,
        visibleWhen: isBuilding,
      }),
      rohbauwert: betrag({
        label: { de: 'Rohbauwert', en: 'Value of the shell' },
        phrase: { de: 'den Rohbauwert', en: 'the value of the shell' },
        hint: { de: 'In Euro. Danach richtet sich die Gebühr.', en: 'In euros. The fee depends on it.' },
        max: 1_000_000_000_00,
        optional: true,
        visibleWhen: isBuilding,
      }),
    },
  )
}
