import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { yesNo } from '../../model/fields.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'

/** The builder (§ 53 SächsBO), in person or represented. */
export function bauherrschaft() {
  return section(
    { title: { de: 'Bauherrin oder Bauherr', en: 'Builder' } },
    {
      wer: antragstellende({
        label: { de: 'Wer baut?', en: 'Who is building?' },
        phrase: { de: 'die Art der Bauherrschaft', en: 'the kind of builder' },
      }),
      anschrift: anschrift(),
      kontakt: kontakt(),
      vertretung: vollmacht({
        hint: {
          de: 'Zum Beispiel, wenn Sie das Architekturbüro sind.',
          en: 'For example if you are the architect.',
        },
      }),
    },
  )
}

/**
 * The land, and whether the builder owns it: § 68 (4) SächsBO lets the authority ask for the consent of the owner, so that
 * the proof is offered and not demanded. Stands in the section `grundstueck`.
 */
export function baugrundstueck() {
  return section(
    { title: { de: 'Baugrundstück', en: 'Building plot' } },
    {
      ...grundstuecksangaben(),
      eigentum: yesNo({
        label: { de: 'Gehört das Grundstück der Bauherrschaft?', en: 'Does the builder own the land?' },
      }),
      zustimmung: nachweis({
        label: { de: 'Zustimmung der Eigentümerin oder des Eigentümers', en: 'Consent of the owner' },
        phrase: { de: 'die Zustimmung', en: 'the consent' },
        hint: { de: 'Die Behörde kann sie verlangen.', en: 'The authority may ask for it.' },
        optional: true,
        visibleWhen: equal('grundstueck.eigentum', false),
      }),
    },
  )
}
