import { anschriftInland } from '../../bausteine/anschrift.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { text } from '../../model/fields.js'

/** Who made the plans (§ 54 SächsBO). The proof of the right to do so is asked where § 65 SächsBO demands it. */
export function entwurfsverfasserFields() {
  return {
    ...nameFields({ whose: { de: 'der Entwurfsverfasserin oder des Entwurfsverfassers', en: 'of the designer' } }),
    buero: text({
      label: { de: 'Büro', en: 'Office' },
      phrase: { de: 'den Namen des Büros', en: 'the name of the office' },
      optional: true,
      maxLength: 200,
      characters: 'din-91379-c',
    }),
    anschrift: anschriftInland({ whose: { de: 'des Büros', en: 'of the office' } }),
    kontakt: kontakt(),
  }
}

/** Site plan with the extract from the cadastral map (§ 9 DVOSächsBO). */
export function lageplanFields() {
  return {
    lageplan: nachweis({
      label: { de: 'Lageplan', en: 'Site plan' },
      phrase: { de: 'den Lageplan', en: 'the site plan' },
    }),
    liegenschaftskarte: nachweis({
      label: { de: 'Auszug aus der Liegenschaftskarte', en: 'Extract from the cadastral map' },
      phrase: { de: 'den Auszug aus der Liegenschaftskarte', en: 'the extract from the cadastral map' },
    }),
  }
}

/** Structural and fire safety (§ 12 DVOSächsBO); optional, because a missing file must not stop the application. */
export function bautechnischeNachweise() {
  return {
    standsicherheit: nachweis({
      label: { de: 'Standsicherheitsnachweis', en: 'Proof of structural safety' },
      phrase: { de: 'den Standsicherheitsnachweis', en: 'the proof of structural safety' },
      hint: spaeter,
      optional: true,
    }),
    brandschutz: nachweis({
      label: { de: 'Brandschutznachweis', en: 'Proof of fire safety' },
      phrase: { de: 'den Brandschutznachweis', en: 'the proof of fire safety' },
      hint: spaeter,
      optional: true,
    }),
  }
}

const spaeter = { de: 'Sie können ihn nachreichen.', en: 'You can hand it in later.' }
