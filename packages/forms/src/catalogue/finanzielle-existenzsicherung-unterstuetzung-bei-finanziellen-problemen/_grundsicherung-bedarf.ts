import { betrag } from '../../bausteine/betrag.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, includes, notEqual } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { choice, choices, text, yesNo } from '../../model/fields.js'
import { einkuenfte } from './_einkuenfte.js'
import { wer } from './_person-im-haushalt.js'

/** What the household needs: housing, insurance, and special needs that the standard rate does not cover. */
export const bedarfAbschnitt = section(
  {
    title: { de: 'Wohnen und besonderer Bedarf', en: 'Housing and special needs' },
    sources: ['§§ 42, 42a SGB XII: needs, housing', '§ 30 SGB XII: additional needs', '§§ 32, 32a SGB XII: insurance'],
  },
  {
    wohnform: choice(
      {
        miete: { de: 'Zur Miete', en: 'As a tenant' },
        eigentum: { de: 'In der eigenen Wohnung oder im eigenen Haus', en: 'In my own flat or house' },
        angehoerige: { de: 'Kostenlos bei Angehörigen', en: 'With relatives, for free' },
        'besondere-wohnform': { de: 'In einer besonderen Wohnform oder im Heim', en: 'In a special form of housing' },
      },
      {
        label: { de: 'Wie wohnen Sie?', en: 'How do you live?' },
        phrase: { de: 'die Wohnform', en: 'how you live' },
      },
    ),
    unterkunft: betrag({
      label: { de: 'Unterkunft im Monat, ohne Heizung', en: 'Housing each month, without heating' },
      phrase: { de: 'die Kosten der Unterkunft', en: 'the costs of housing' },
      hint: {
        de: 'Miete mit Nebenkosten oder Kosten des Hauses.',
        en: 'Rent with incidental costs, or costs of the house.',
      },
      max: 100_000_00,
      visibleWhen: notEqual('bedarf.wohnform', 'angehoerige'),
    }),
    heizung: betrag({
      label: { de: 'Heizung im Monat', en: 'Heating each month' },
      phrase: { de: 'die Heizkosten', en: 'the costs of heating' },
      optional: true,
      max: 100_000_00,
      visibleWhen: notEqual('bedarf.wohnform', 'angehoerige'),
    }),
    mietvertrag: nachweis({
      label: { de: 'Mietvertrag oder Belege über die Kosten', en: 'Rental contract or proofs of the costs' },
      phrase: { de: 'den Mietvertrag', en: 'the rental contract' },
      hint: { de: 'Sie können ihn nachreichen.', en: 'You may hand it in later.' },
      optional: true,
      visibleWhen: notEqual('bedarf.wohnform', 'angehoerige'),
    }),
    versicherung: choice(
      {
        pflichtversichert: {
          de: 'Gesetzlich, Beitrag wird von der Rente abgezogen',
          en: 'Statutory, deducted from the pension',
        },
        freiwillig: { de: 'Gesetzlich, ich zahle selbst', en: 'Statutory, I pay myself' },
        familienversichert: { de: 'Familienversichert', en: 'Insured with the family' },
        privat: { de: 'Privat', en: 'Private' },
        keine: { de: 'Gar nicht', en: 'Not at all' },
      },
      {
        label: { de: 'Wie sind Sie kranken- und pflegeversichert?', en: 'How are you insured for health and care?' },
        phrase: { de: 'die Versicherung', en: 'the insurance' },
      },
    ),
    krankenkasse: text({
      label: { de: 'Name der Krankenkasse oder Versicherung', en: 'Name of the insurance' },
      phrase: { de: 'den Namen der Krankenkasse', en: 'the name of the insurance' },
      maxLength: 200,
      characters: 'din-91379-c',
      visibleWhen: notEqual('bedarf.versicherung', 'keine'),
    }),
    beitrag: betrag({
      label: { de: 'Beitrag im Monat', en: 'Contribution each month' },
      phrase: { de: 'den Beitrag', en: 'the contribution' },
      max: 10_000_00,
      visibleWhen: and(
        notEqual('bedarf.versicherung', 'keine'),
        notEqual('bedarf.versicherung', 'pflichtversichert'),
        notEqual('bedarf.versicherung', 'familienversichert'),
      ),
    }),
    mehrbedarf: choices(
      {
        'merkzeichen-g': { de: 'Ausweis mit Merkzeichen G oder aG', en: 'Disability card with mark G or aG' },
        krankenkost: { de: 'Teure Ernährung wegen Krankheit', en: 'Costly diet because of an illness' },
        alleinerziehung: { de: 'Allein mit Kindern', en: 'Single parent' },
        warmwasser: { de: 'Warmes Wasser durch eigenen Boiler', en: 'Hot water from a boiler in the flat' },
        werkstattessen: { de: 'Mittagessen in Werkstatt oder Tagesstätte', en: 'Lunch in a workshop' },
      },
      {
        label: { de: 'Was davon trifft zu?', en: 'Which of these is true?' },
        phrase: { de: 'den besonderen Bedarf', en: 'the special needs' },
        hint: { de: 'Lassen Sie die Frage offen, wenn nichts zutrifft.', en: 'Leave the question open if nothing is.' },
        optional: true,
        specialCategory: 'health',
      },
    ),
    schwerbehindertenausweis: nachweis({
      label: { de: 'Schwerbehindertenausweis oder Bescheid', en: 'Disability card or notice' },
      phrase: { de: 'den Schwerbehindertenausweis', en: 'the disability card' },
      specialCategory: 'disability',
      visibleWhen: includes('bedarf.mehrbedarf', 'merkzeichen-g'),
    }),
    attest: nachweis({
      label: { de: 'Ärztliche Bescheinigung über die Ernährung', en: 'Medical certificate about the diet' },
      phrase: { de: 'die ärztliche Bescheinigung', en: 'the medical certificate' },
      specialCategory: 'health',
      visibleWhen: includes('bedarf.mehrbedarf', 'krankenkost'),
    }),
  },
)

/** Income and assets of the applicant and of a partner in the same household. */
export const mittelAbschnitt = section(
  {
    title: { de: 'Einkommen und Vermögen', en: 'Income and assets' },
    hint: { de: 'Von Ihnen und Ihrer Partnerin oder Ihrem Partner im Haushalt.', en: 'Of you and a partner at home.' },
    sources: [
      '§§ 43, 82 SGB XII: income, pension allowance',
      '§ 90 SGB XII: assets',
      '§ 94 Abs. 1a SGB XII: rich children',
    ],
  },
  {
    einkommenVorhanden: yesNo({
      label: { de: 'Haben Sie Rente oder anderes Einkommen?', en: 'Do you have a pension or other income?' },
    }),
    einkuenfte: einkuenfte({ visibleWhen: equal('mittel.einkommenVorhanden', true) }),
    grundrentenzeiten: yesNo({
      label: {
        de: 'Haben Sie mindestens 33 Jahre Grundrentenzeiten?',
        en: 'Do you have at least 33 years of basic pension periods?',
      },
      hint: { de: 'Das steht im Rentenbescheid.', en: 'The pension notice tells.' },
      visibleWhen: equal('mittel.einkommenVorhanden', true),
    }),
    vermoegen: repeat(
      {
        wer: wer({ label: { de: 'Wem gehört es?', en: 'Whose is it?' } }),
        art: choice(
          {
            geld: { de: 'Bargeld und Konten', en: 'Cash and accounts' },
            wertpapiere: { de: 'Wertpapiere', en: 'Securities' },
            versicherung: { de: 'Lebens- oder Sterbegeldversicherung', en: 'Life or funeral insurance' },
            immobilie: { de: 'Haus, Wohnung oder Grundstück', en: 'House, flat or land' },
            fahrzeug: { de: 'Fahrzeug', en: 'Vehicle' },
            sonstiges: { de: 'Etwas anderes', en: 'Something else' },
          },
          { label: { de: 'Was?', en: 'What?' }, phrase: { de: 'die Art des Vermögens', en: 'the kind of assets' } },
        ),
        wert: betrag({
          label: { de: 'Wert heute', en: 'Value today' },
          phrase: { de: 'den Wert', en: 'the value' },
          max: 100_000_000_00,
        }),
        nachweis: nachweis({
          label: { de: 'Beleg, zum Beispiel Kontoauszug', en: 'Proof, for example a bank statement' },
          phrase: { de: 'den Beleg', en: 'the proof' },
          hint: { de: 'Sie können ihn nachreichen.', en: 'You may hand it in later.' },
          optional: true,
        }),
      },
      {
        label: { de: 'Vermögen', en: 'Assets' },
        phrase: { de: 'das Vermögen', en: 'the assets' },
        hint: {
          de: 'Auch Bargeld und Girokonto. Alles, auch wenn es wenig ist.',
          en: 'Also cash and current accounts.',
        },
        max: 20,
      },
    ),
    verschenkt: yesNo({
      label: {
        de: 'Haben Sie in den letzten zehn Jahren etwas Wertvolles verschenkt oder übertragen?',
        en: 'Have you given away anything of value within the last ten years?',
      },
    }),
    kinderMitHohemEinkommen: yesNo({
      label: {
        de: 'Verdient eines Ihrer Kinder mehr als 100.000 € im Jahr?',
        en: 'Does one of your children earn more than 100,000 € a year?',
      },
      source: '§ 94 Abs. 1a SGB XII',
    }),
  },
)
