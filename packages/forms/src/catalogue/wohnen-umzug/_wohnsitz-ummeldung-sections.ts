import { anschriftAusland } from '../../bausteine/anschrift-ausland.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { ausweisdokument } from '../../bausteine/ausweisdokument.js'
import { erklaerung } from '../../bausteine/erklaerung.js'
import { kennzeichen } from '../../bausteine/fahrzeug.js'
import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { answerTo, equal, lessThan, not, notEqual, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'

/** The dwellings: where from, where to, and what else there is. */

const abroad = equal('meldung.art', 'zuzug-aus-dem-ausland')
const inGermany = notEqual('meldung.art', 'zuzug-aus-dem-ausland')

export const neueWohnung = section(
  { title: { de: 'Neue Wohnung', en: 'New dwelling' }, sources: ['§ 3 Abs. 1 Nr. 12, § 21 Abs. 4, § 22 BMG'] },
  {
    anschrift: anschriftInland({
      label: { de: 'Anschrift der neuen Wohnung', en: 'Address of the new dwelling' },
      whose: { de: 'der neuen Wohnung', en: 'of the new dwelling' },
    }),
    weitereWohnungen: yesNo({
      label: {
        de: 'Behalten oder haben Sie weitere Wohnungen in Deutschland?',
        en: 'Do you keep or have further dwellings in Germany?',
      },
      hint: {
        de: 'Bei „Nein“ wird die neue Wohnung als alleinige Wohnung eingetragen.',
        en: 'With “No”, the new dwelling is registered as your only one.',
      },
    }),
    status: choice(
      {
        hauptwohnung: { de: 'Hauptwohnung', en: 'Main residence' },
        nebenwohnung: { de: 'Nebenwohnung', en: 'Secondary residence' },
      },
      {
        label: { de: 'Die neue Wohnung ist', en: 'The new dwelling is' },
        phrase: { de: 'den Status der neuen Wohnung', en: 'the status of the new dwelling' },
        help: {
          de: 'Hauptwohnung ist die Wohnung, die Sie vorwiegend benutzen. Wer mit Familie lebt, hat sie dort, wo die Familie vorwiegend wohnt.',
          en: 'The main residence is the dwelling that you use most. Those who live with a family have it where the family mainly lives.',
        },
        visibleWhen: equal('neueWohnung.weitereWohnungen', true),
      },
    ),
    hauptwohnung: anschriftInland({
      label: { de: 'Anschrift Ihrer Hauptwohnung', en: 'Address of your main residence' },
      whose: { de: 'der Hauptwohnung', en: 'of the main residence' },
      visibleWhen: equal('neueWohnung.status', 'nebenwohnung'),
    }),
    nebenwohnungen: repeat(
      { anschrift: anschriftInland({ whose: { de: 'der Nebenwohnung', en: 'of the secondary residence' } }) },
      {
        label: { de: 'Ihre anderen Nebenwohnungen', en: 'Your other secondary residences' },
        phrase: { de: 'die anderen Nebenwohnungen', en: 'the other secondary residences' },
        max: 5,
        optional: true,
        visibleWhen: equal('neueWohnung.weitereWohnungen', true),
        requiredWhen: equal('neueWohnung.status', 'hauptwohnung'),
      },
    ),
  },
)

export const bisherigeWohnung = section(
  {
    title: { de: 'Bisherige Wohnung', en: 'Previous dwelling' },
    sources: ['§ 3 Abs. 1 Nr. 12 und 13 BMG', '§ 17 Abs. 2 BMG'],
    rules: [
      {
        valid: not(lessThan('bisherigeWohnung.zuzugAusDemAusland', answerTo('bisherigeWohnung.letzterWegzug'))),
        message: {
          de: 'Prüfen Sie den Tag des Zuzugs. Er kann nicht vor Ihrem letzten Wegzug aus Deutschland liegen.',
          en: 'Check the day of your arrival. It cannot be before you last left Germany.',
        },
        at: 'bisherigeWohnung.zuzugAusDemAusland',
      },
    ],
  },
  {
    inland: anschriftInland({
      label: { de: 'Anschrift der bisherigen Wohnung', en: 'Address of the previous dwelling' },
      whose: { de: 'der bisherigen Wohnung', en: 'of the previous dwelling' },
      visibleWhen: inGermany,
    }),
    status: choice(
      {
        'alleinige-wohnung': { de: 'Alleinige Wohnung', en: 'Only dwelling' },
        hauptwohnung: { de: 'Hauptwohnung', en: 'Main residence' },
        nebenwohnung: { de: 'Nebenwohnung', en: 'Secondary residence' },
      },
      {
        label: { de: 'Die bisherige Wohnung war', en: 'The previous dwelling was' },
        phrase: { de: 'den Status der bisherigen Wohnung', en: 'the status of the previous dwelling' },
        visibleWhen: inGermany,
      },
    ),
    bleibtBestehen: yesNo({
      label: { de: 'Behalten Sie die bisherige Wohnung?', en: 'Do you keep the previous dwelling?' },
      visibleWhen: inGermany,
    }),
    auszugsdatum: date({
      label: { de: 'Tag des Auszugs', en: 'Day on which you moved out' },
      phrase: { de: 'den Tag des Auszugs', en: 'the day on which you moved out' },
      min: { today: { years: -50 } },
      max: today({ years: 1 }),
      visibleWhen: equal('bisherigeWohnung.bleibtBestehen', false),
    }),
    ausland: anschriftAusland({
      label: { de: 'Letzte Anschrift im Ausland', en: 'Last address abroad' },
      whose: { de: 'im Ausland', en: 'abroad' },
      visibleWhen: abroad,
    }),
    fruehererWohnsitzInDeutschland: yesNo({
      label: { de: 'Haben Sie schon einmal in Deutschland gewohnt?', en: 'Have you lived in Germany before?' },
      visibleWhen: abroad,
    }),
    letzteAnschriftImInland: anschriftInland({
      label: { de: 'Letzte Anschrift in Deutschland', en: 'Last address in Germany' },
      whose: { de: 'der letzten Wohnung in Deutschland', en: 'of the last dwelling in Germany' },
      visibleWhen: equal('bisherigeWohnung.fruehererWohnsitzInDeutschland', true),
    }),
    letzterWegzug: date({
      label: { de: 'Wegzug aus dieser Wohnung am', en: 'Day on which you left this dwelling' },
      phrase: { de: 'den Tag des letzten Wegzugs', en: 'the day on which you last left Germany' },
      hint: { de: 'Ungefähr genügt.', en: 'An approximate day is enough.' },
      max: today(),
      visibleWhen: equal('bisherigeWohnung.fruehererWohnsitzInDeutschland', true),
    }),
    zuzugAusDemAusland: date({
      label: { de: 'Zuzug nach Deutschland am', en: 'Day of arrival in Germany' },
      phrase: { de: 'den Tag des Zuzugs nach Deutschland', en: 'the day of arrival in Germany' },
      min: { today: { years: -50 } },
      max: today(),
      visibleWhen: abroad,
    }),
  },
)

const rented = equal('wohnungsgeber.eigeneWohnung', false)

export const wohnungsgeber = section(
  {
    title: { de: 'Wohnungsgeberin oder Wohnungsgeber', en: 'Provider of the dwelling' },
    sources: ['§ 19 Abs. 3 und 4 BMG', '§ 23a Abs. 3 BMG', '§ 3 Abs. 2 Nr. 10 BMG'],
  },
  {
    eigeneWohnung: yesNo({
      label: { de: 'Gehört die Wohnung Ihnen?', en: 'Do you own the dwelling?' },
    }),
    erklaerungAlsEigentuemer: erklaerung(
      {
        de: 'Ich erkläre, dass ich als Eigentümerin oder Eigentümer selbst in die Wohnung eingezogen bin.',
        en: 'I declare that I moved into the dwelling myself as its owner.',
      },
      { visibleWhen: equal('wohnungsgeber.eigeneWohnung', true) },
    ),
    name: text({
      label: { de: 'Name der Wohnungsgeberin oder des Wohnungsgebers', en: 'Name of the provider of the dwelling' },
      phrase: { de: 'den Namen der Wohnungsgeberin oder des Wohnungsgebers', en: 'the name of the provider' },
      hint: {
        de: 'Meist die Vermieterin oder der Vermieter, bei Untermiete die Hauptmieterin oder der Hauptmieter.',
        en: 'Usually the landlord; the main tenant, if you sublet.',
      },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: rented,
    }),
    anschrift: anschrift({
      label: { de: 'Anschrift der Wohnungsgeberin oder des Wohnungsgebers', en: 'Address of the provider' },
      whose: { de: 'der Wohnungsgeberin oder des Wohnungsgebers', en: 'of the provider' },
      visibleWhen: rented,
    }),
    istEigentuemer: yesNo({
      label: {
        de: 'Gehört die Wohnung der Wohnungsgeberin oder dem Wohnungsgeber?',
        en: 'Does the provider own the dwelling?',
      },
      visibleWhen: rented,
    }),
    eigentuemer: text({
      label: { de: 'Name der Eigentümerin oder des Eigentümers', en: 'Name of the owner' },
      phrase: { de: 'den Namen der Eigentümerin oder des Eigentümers', en: 'the name of the owner' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: equal('wohnungsgeber.istEigentuemer', false),
    }),
    bestaetigungsart: choice(
      {
        datei: { de: 'Ich lade die Bestätigung hoch', en: 'I upload the confirmation' },
        zuordnungsmerkmal: {
          de: 'Sie wurde elektronisch abgegeben, ich habe ein Zuordnungsmerkmal',
          en: 'It was given electronically, I have a reference code',
        },
        'code-per-post': {
          de: 'Die Behörde soll mir einen Code an die neue Anschrift schicken',
          en: 'The authority is to send me a code to the new address',
        },
      },
      {
        label: { de: 'Bestätigung der Wohnungsgeberin oder des Wohnungsgebers', en: 'Confirmation of the provider' },
        phrase: { de: 'die Art der Bestätigung', en: 'the kind of confirmation' },
        hint: { de: 'Ein Mietvertrag genügt nicht.', en: 'A rental contract is not enough.' },
        visibleWhen: rented,
      },
    ),
    bestaetigung: nachweis({
      label: { de: 'Wohnungsgeberbestätigung', en: 'Confirmation of the provider of the dwelling' },
      phrase: { de: 'die Wohnungsgeberbestätigung', en: 'the confirmation of the provider of the dwelling' },
      visibleWhen: equal('wohnungsgeber.bestaetigungsart', 'datei'),
    }),
    zuordnungsmerkmal: text({
      label: { de: 'Zuordnungsmerkmal', en: 'Reference code' },
      phrase: { de: 'das Zuordnungsmerkmal', en: 'the reference code' },
      hint: {
        de: 'Sie haben es von der Wohnungsgeberin oder dem Wohnungsgeber erhalten.',
        en: 'You received it from the provider of the dwelling.',
      },
      maxLength: 50,
      characters: 'din-91379-b',
      visibleWhen: equal('wohnungsgeber.bestaetigungsart', 'zuordnungsmerkmal'),
    }),
  },
)

export const ausweise = section(
  {
    title: { de: 'Ausweise', en: 'Identity documents' },
    hint: {
      de: 'Die Anschrift wird darin geändert. Nennen Sie die Ausweise aller Personen, die einziehen.',
      en: 'The address in them is changed. Name the documents of everyone who moves in.',
    },
    sources: ['§ 3 Abs. 1 Nr. 17 BMG', '§ 25 BMG'],
  },
  {
    dokumente: repeat(
      {
        inhaber: personenname({
          label: { de: 'Wem gehört das Dokument?', en: 'Whose document is it?' },
          whose: { de: 'der Inhaberin oder des Inhabers', en: 'of the holder' },
        }),
        dokument: ausweisdokument(),
      },
      {
        label: { de: 'Personalausweise, Pässe und Passersatzpapiere', en: 'Identity cards, passports and substitutes' },
        phrase: { de: 'die Ausweise', en: 'the identity documents' },
        hint: {
          de: 'Lassen Sie die Frage nur offen, wenn niemand ein gültiges Dokument besitzt.',
          en: 'Leave the question open only if nobody has a valid document.',
        },
        optional: true,
        max: 10,
      },
    ),
  },
)

export const fahrzeuge = section(
  {
    title: { de: 'Fahrzeuge', en: 'Vehicles' },
    sources: ['§ 15 FZV (duty of the holder to report a new address)'],
  },
  {
    anschriftAendern: yesNo({
      label: {
        de: 'Soll die Anschrift in Fahrzeugscheinen gleich mit geändert werden?',
        en: 'Should the address in vehicle registration certificates be changed as well?',
      },
    }),
    kennzeichen: repeat(
      { kennzeichen: kennzeichen() },
      {
        label: { de: 'Ihre Fahrzeuge', en: 'Your vehicles' },
        phrase: { de: 'die Kennzeichen', en: 'the registration numbers' },
        max: 5,
        visibleWhen: equal('fahrzeuge.anschriftAendern', true),
      },
    ),
  },
)
