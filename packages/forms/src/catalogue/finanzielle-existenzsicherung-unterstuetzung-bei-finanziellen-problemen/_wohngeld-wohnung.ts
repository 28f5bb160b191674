import { betrag } from '../../bausteine/betrag.js'
import { equal, today } from '../../conditions/builders.js'
import { choice, date, integer, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** Parts of a dwelling that do not serve the household itself, and costs that others bear (§ 11 WoGG), for rent and burden. */
export function wohnungsteile() {
  return {
    gewerblich: yesNo({
      label: {
        de: 'Nutzen Sie einen Teil der Wohnung nur beruflich oder gewerblich?',
        en: 'Do you use a part of the home for work or business only?',
      },
    }),
    gewerblicheFlaeche: integer({
      label: { de: 'Fläche dieses Teils in m², gerundet', en: 'Space of that part in m², rounded' },
      phrase: { de: 'die beruflich genutzte Fläche', en: 'the space used for business' },
      min: 1,
      max: 2_000,
      visibleWhen: equal('wohnung.gewerblich', true),
    }),
    ueberlassen: yesNo({
      label: {
        de: 'Überlassen Sie einen Teil der Wohnung anderen, zum Beispiel zur Untermiete?',
        en: 'Do you let others use a part of the home, for example as subtenants?',
      },
    }),
    ueberlasseneFlaeche: integer({
      label: { de: 'Fläche dieses Teils in m², gerundet', en: 'Space of that part in m², rounded' },
      phrase: { de: 'die überlassene Fläche', en: 'the space that is let' },
      min: 1,
      max: 2_000,
      visibleWhen: equal('wohnung.ueberlassen', true),
    }),
    einnahmeImMonat: betrag({
      label: { de: 'Was bekommen Sie dafür im Monat?', en: 'What do you receive for it each month?' },
      phrase: { de: 'die Einnahme', en: 'the income' },
      max: 100_000_00,
      visibleWhen: equal('wohnung.ueberlassen', true),
    }),
    dritteZahlen: yesNo({
      label: {
        de: 'Zahlt jemand anderes einen Teil Ihrer Wohnkosten?',
        en: 'Does somebody else pay a part of your costs of housing?',
      },
    }),
    dritte: choice(
      {
        'oeffentliche-stelle': { de: 'Eine Behörde', en: 'An authority' },
        mitbewohner: { de: 'Mitbewohner, die nicht zum Haushalt gehören', en: 'Flatmates outside of the household' },
        verpflichtungserklaerung: {
          de: 'Jemand mit Verpflichtungserklärung nach § 68 AufenthG',
          en: 'Somebody bound by § 68 of the Residence Act',
        },
        andere: { de: 'Jemand anderes', en: 'Somebody else' },
      },
      {
        label: { de: 'Wer zahlt?', en: 'Who pays?' },
        phrase: { de: 'die Person oder Stelle, die zahlt', en: 'who pays' },
        visibleWhen: equal('wohnung.dritteZahlen', true),
      },
    ),
    dritteBetrag: betrag({
      label: { de: 'Wie viel im Monat?', en: 'How much each month?' },
      phrase: { de: 'den übernommenen Betrag', en: 'the amount paid by others' },
      max: 100_000_00,
      visibleWhen: equal('wohnung.dritteZahlen', true),
    }),
  }
}

/** What the home will cost soon: the decision looks at the months to come (§ 24 Abs. 2 WoGG, § 8 WoGV). */
export function kuenftigeWohnkosten(label: Texts) {
  return {
    aenderung: yesNo({ label }),
    aenderungAb: date({
      label: { de: 'Ab wann?', en: 'From when?' },
      phrase: { de: 'den Tag der Änderung', en: 'the day of the change' },
      min: today({ years: -1 }),
      max: today({ years: 2 }),
      visibleWhen: equal('wohnung.aenderung', true),
    }),
    kuenftigerBetrag: betrag({
      label: { de: 'Neuer Betrag im Monat', en: 'New amount each month' },
      phrase: { de: 'den neuen Betrag', en: 'the new amount' },
      max: 100_000_00,
      visibleWhen: equal('wohnung.aenderung', true),
    }),
  }
}
