import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { personenliste } from '../../bausteine/personen.js'
import { today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const authority = 'Stadt Leipzig, Sozialamt / Amt Bürgerservice'

/**
 * Loss of a Leipzig-Pass and request for another one. The pass is handed out without application since 2 June 2025; what
 * remains to be asked is how it was lost, and the benefit on which it rests, by which the office finds the case.
 */
export const leipzigPassVerlustmeldung = defineForm({
  id: 'leipzig-pass-verlustmeldung',
  version: '1.0.0',
  title: {
    de: 'Leipzig-Pass: Verlust melden und Ersatz anfordern',
    en: 'Leipzig-Pass: report its loss and request another one',
  },
  leistung: {
    leikaKey: '99107027000000',
    ozgId: '10083',
    source:
      'LeiKa „Pass für Geringverdiener“: catalogue of 2019, the key of the object; it has no entry for the loss. OZG „Bescheinigung für Geringverdiener“.',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  trustLevel: { value: 'low', status: 'illustrative', why: 'Assumption: replacement of a card for reductions.' },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The council resolution on the Leipzig-Pass was not at hand; no form was found.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Sozialpass', 'Sozialticket', 'Leipzig-Pass verloren', 'Leipzig-Pass gestohlen', 'Ermäßigung'],
  legalBasis: [{ norm: 'Ratsbeschluss der Stadt Leipzig zum Leipzig-Pass', reviewedAt: '2026-11-29' }],
  authority,
  fee: { amountCents: null, status: 'illustrative', why: 'No fee for a replacement was found.' },
  evidence: [{ title: { de: 'Personalausweis', en: 'Identity card' } }],
  beforeYouStart: [
    vorDemStart.ausweis,
    {
      de: 'Die Nummer des Leipzig-Passes, wenn Sie sie notiert haben',
      en: 'The number of the Leipzig-Pass, if you wrote it down',
    },
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.zusendung],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'den Ersatz Ihres Leipzig-Passes', en: 'the replacement of your Leipzig-Pass' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      { person: natuerlichePerson(), anschrift: anschriftInland(), kontakt: kontakt() },
    ),
    verlust: section(
      { title: { de: 'Verlust', en: 'Loss' } },
      {
        art: choice(
          {
            verloren: { de: 'Ich habe ihn verloren', en: 'I lost it' },
            gestohlen: { de: 'Er wurde gestohlen', en: 'It was stolen' },
            unbrauchbar: { de: 'Er ist unbrauchbar', en: 'It is unusable' },
          },
          {
            label: { de: 'Was ist mit dem Leipzig-Pass geschehen?', en: 'What happened to the Leipzig-Pass?' },
            phrase: { de: 'die Art des Verlusts', en: 'what happened' },
          },
        ),
        datum: date({
          label: { de: 'Wann?', en: 'When?' },
          phrase: { de: 'den Tag des Verlusts', en: 'the day of the loss' },
          hint: {
            de: 'Wenn Sie es nicht genau wissen: der Tag, an dem Sie es bemerkt haben.',
            en: 'If you do not know: the day on which you noticed.',
          },
          min: { today: { years: -2 } },
          max: today(),
        }),
        umstaende: text({
          label: { de: 'Umstände', en: 'Circumstances' },
          phrase: { de: 'die Umstände', en: 'the circumstances' },
          optional: true,
          maxLength: 500,
          characters: 'din-91379-c',
          multiline: true,
        }),
        passnummer: text({
          label: { de: 'Nummer des Leipzig-Passes', en: 'Number of the Leipzig-Pass' },
          phrase: { de: 'die Nummer des Leipzig-Passes', en: 'the number of the Leipzig-Pass' },
          optional: true,
          maxLength: 30,
          characters: 'din-91379-b',
        }),
      },
    ),
    anspruch: section(
      { title: { de: 'Ihr Anspruch', en: 'Your entitlement' } },
      {
        leistungsbezug: choice(
          {
            buergergeld: {
              de: 'Leistungen vom Jobcenter (Bürgergeld, Grundsicherung für Arbeitsuchende)',
              en: 'Benefits of the Jobcenter (basic income support for jobseekers)',
            },
            grundsicherung: {
              de: 'Leistungen vom Sozialamt (Grundsicherung, Hilfe zum Lebensunterhalt)',
              en: 'Benefits of the social welfare office (basic income support, subsistence)',
            },
            wohngeld: { de: 'Wohngeld', en: 'Housing benefit' },
            kinderzuschlag: { de: 'Kinderzuschlag', en: 'Child supplement' },
            asylbewerberleistungen: { de: 'Leistungen für Asylbewerber', en: 'Benefits for asylum seekers' },
            'geringes-einkommen': {
              de: 'Geringes Einkommen ohne diese Leistungen',
              en: 'Low income without such benefits',
            },
          },
          {
            label: { de: 'Welche Leistung beziehen Sie?', en: 'Which benefit do you receive?' },
            phrase: { de: 'die Leistung', en: 'the benefit' },
          },
        ),
        weiterePersonen: personenliste({
          label: {
            de: 'Weitere Personen im Haushalt, deren Leipzig-Pass fehlt',
            en: 'Further persons in the household whose Leipzig-Pass is missing',
          },
          phrase: { de: 'die weiteren Personen', en: 'the further persons' },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the report. */
export type LeipzigPassVerlustmeldung = DataOf<typeof leipzigPassVerlustmeldung>
