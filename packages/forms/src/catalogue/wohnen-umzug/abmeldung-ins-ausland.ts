import { anschriftAusland } from '../../bausteine/anschrift-ausland.js'
import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { staatImAusland, staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { natuerlichePersonFields } from '../../bausteine/person.js'
import { abweichenderGeburtsname, geburtsort } from '../../bausteine/geburt.js'
import { equal } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { mitAusziehende } from './_meldeperson.js'
import { auszugsdatum, bmg, elektronischeAbmeldung, meldebehoerde, meldegebuehr } from './_melderecht.js'

/**
 * Deregistration of somebody who leaves Germany (§ 17 Abs. 2 BMG). The address abroad (§ 3 Abs. 1 Nr. 12 BMG) is asked of
 * those who know it already, the state of everybody. No confirmation of the provider of the dwelling: § 19 BMG demands one
 * only for moving in. Who keeps a dwelling in Germany stays registered there; so its address is asked besides yes or no.
 */
export const abmeldungInsAusland = defineForm({
  id: 'abmeldung-ins-ausland',
  version: '1.0.0',
  title: { de: 'Abmeldung bei Wegzug ins Ausland', en: 'Deregister when moving abroad' },
  leistung: {
    leikaKey: '99115005070000',
    ozgId: '10124',
    source:
      'LeiKa „Wohnsitz Abmeldung“: catalogue of 2019, Bundesportal and export of Munich (June 2026) with the same key.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: { value: 'high', status: 'illustrative', why: 'Assumption: as for the electronic registration.' },
  signature: elektronischeAbmeldung,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Auswandern', 'Wegzug', 'Abmeldung', 'Abmeldebestätigung', 'Ausland', 'Umzug ins Ausland'],
  legalBasis: bmg('§ 3 Abs. 1 Nr. 12 und 13', '§ 17 Abs. 2', '§ 21 Abs. 4', '§ 24 Abs. 2'),
  authority: meldebehoerde,
  fee: meldegebuehr,
  evidence: [],
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    { de: 'Die neue Anschrift, wenn Sie sie schon kennen', en: 'The new address, if you know it already' },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten kostenlos die Abmeldebestätigung. Heben Sie sie auf: Banken und Versicherungen fragen danach.',
      en: 'You receive the confirmation of deregistration free of charge. Keep it: banks and insurers ask for it.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: meldebehoerde,
    zweck: { de: 'Ihre Abmeldung', en: 'your deregistration' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      {
        ...natuerlichePersonFields({ autocomplete: true }),
        geburtsname: abweichenderGeburtsname(),
        geburtsort: geburtsort(),
        staatsangehoerigkeiten: staatsangehoerigkeiten(),
        kontakt: kontakt(),
      },
    ),
    wegzug: section(
      { title: { de: 'Wegzug', en: 'Moving away' } },
      {
        bisherigeWohnung: anschriftInland({
          label: { de: 'Bisherige Wohnung in Leipzig', en: 'Previous dwelling in Leipzig' },
          whose: { de: 'der bisherigen Wohnung', en: 'of the previous dwelling' },
        }),
        auszugsdatum: auszugsdatum(),
        anschriftBekannt: yesNo({
          label: { de: 'Kennen Sie Ihre Anschrift im Ausland schon?', en: 'Do you know your address abroad already?' },
        }),
        anschriftImAusland: anschriftAusland({
          whose: { de: 'im Ausland', en: 'abroad' },
          visibleWhen: equal('wegzug.anschriftBekannt', true),
        }),
        zielstaat: staatImAusland({
          label: { de: 'In welchen Staat ziehen Sie?', en: 'To which state do you move?' },
          phrase: { de: 'den Staat, in den Sie ziehen', en: 'the state to which you move' },
          visibleWhen: equal('wegzug.anschriftBekannt', false),
        }),
        weiterePersonen: mitAusziehende(),
      },
    ),
    wohnungenInDeutschland: section(
      { title: { de: 'Weitere Wohnungen', en: 'Further dwellings' } },
      {
        vorhanden: yesNo({
          label: {
            de: 'Behalten Sie andere Wohnungen in Deutschland?',
            en: 'Do you keep other dwellings in Germany?',
          },
        }),
        wohnungen: repeat(
          { anschrift: anschriftInland({ whose: { de: 'der weiteren Wohnung', en: 'of the further dwelling' } }) },
          {
            label: { de: 'Wohnungen, die Sie behalten', en: 'Dwellings that you keep' },
            phrase: { de: 'die Wohnungen, die Sie behalten', en: 'the dwellings that you keep' },
            hint: {
              de: 'Nennen Sie zuerst die, in der Sie sich am meisten aufhalten: Sie wird Hauptwohnung.',
              en: 'Name first the one in which you stay most: it becomes the main residence.',
            },
            max: 5,
            visibleWhen: equal('wohnungenInDeutschland.vorhanden', true),
          },
        ),
      },
    ),
    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' } },
      {
        anschriftFuerBestaetigung: anschrift({
          label: { de: 'Wohin soll die Abmeldebestätigung geschickt werden?', en: 'Where should the confirmation go?' },
          hint: {
            de: 'Nur, wenn sie nicht an die bisherige Wohnung gehen soll.',
            en: 'Only if it should not go to the previous dwelling.',
          },
          whose: { de: 'für die Bestätigung', en: 'for the confirmation' },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the deregistration. */
export type AbmeldungInsAusland = DataOf<typeof abmeldungInsAusland>
