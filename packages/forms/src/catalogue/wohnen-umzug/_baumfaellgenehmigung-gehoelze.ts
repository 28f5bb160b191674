import { equal, not, or } from '../../conditions/builders.js'
import { repeat } from '../../model/containers.js'
import { choice, integer, text } from '../../model/fields.js'

const isTree = or(equal('self.art', 'laub-oder-nadelbaum'), equal('self.art', 'obstbaum'))

/**
 * What is to be felled or cut, one entry for each tree, shrub or hedge. The by-law protects trees by the girth of the trunk
 * and everything else by height, so each is asked what decides about it.
 */
export function gehoelze() {
  return repeat(
    {
      art: choice(
        {
          'laub-oder-nadelbaum': { de: 'Laub- oder Nadelbaum', en: 'Deciduous or coniferous tree' },
          obstbaum: { de: 'Obstbaum', en: 'Fruit tree' },
          strauch: { de: 'Großer Strauch', en: 'Large shrub' },
          hecke: { de: 'Hecke', en: 'Hedge' },
          kletterpflanze: { de: 'Rank- oder Kletterpflanze', en: 'Climbing plant' },
        },
        {
          label: { de: 'Was für ein Gehölz ist es?', en: 'What kind of plant is it?' },
          phrase: { de: 'die Art des Gehölzes', en: 'the kind of plant' },
        },
      ),
      name: text({
        label: { de: 'Name der Baum- oder Pflanzenart', en: 'Name of the species' },
        phrase: { de: 'den Namen der Art', en: 'the name of the species' },
        hint: {
          de: 'Zum Beispiel Spitzahorn. „Unbekannt“ genügt auch.',
          en: 'For example Norway maple. “Unknown” is fine, too.',
        },
        maxLength: 100,
        characters: 'din-91379-b',
      }),
      stammumfang: integer({
        label: { de: 'Stammumfang in Zentimetern', en: 'Girth of the trunk in centimetres' },
        phrase: { de: 'den Stammumfang', en: 'the girth of the trunk' },
        hint: {
          de: 'Rundherum gemessen, in 1,30 m Höhe über dem Boden.',
          en: 'Measured around the trunk, 1.30 m above the ground.',
        },
        help: {
          de: 'Ein Durchmesser von 10 cm entspricht einem Umfang von etwa 30 cm.',
          en: 'A diameter of 10 cm corresponds to a girth of about 30 cm.',
        },
        min: 1,
        max: 1_500,
        visibleWhen: isTree,
      }),
      hoehe: integer({
        label: { de: 'Höhe in Zentimetern', en: 'Height in centimetres' },
        phrase: { de: 'die Höhe', en: 'the height' },
        hint: { de: 'Ungefähr genügt.', en: 'Roughly is enough.' },
        min: 10,
        max: 5_000,
        visibleWhen: not(isTree),
      }),
      massnahme: choice(
        {
          faellung: { de: 'Fällen oder Beseitigen', en: 'Fell or remove' },
          rueckschnitt: { de: 'Zurückschneiden', en: 'Cut back' },
          'eingriff-im-wurzelbereich': { de: 'Eingriff im Wurzelbereich', en: 'Work in the root zone' },
        },
        {
          label: { de: 'Was möchten Sie tun?', en: 'What would you like to do?' },
          phrase: { de: 'die Maßnahme', en: 'the measure' },
        },
      ),
    },
    {
      label: { de: 'Bäume und andere Gehölze', en: 'Trees and other plants' },
      phrase: { de: 'die Bäume und anderen Gehölze', en: 'the trees and other plants' },
      hint: {
        de: 'Ein Eintrag je Gehölz, in der Reihenfolge der Nummern im Lageplan.',
        en: 'One entry each, in the order of the numbers in the site plan.',
      },
      max: 50,
    },
  )
}
