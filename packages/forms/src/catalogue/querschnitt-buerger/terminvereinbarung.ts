import { erklaerung } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { personenname } from '../../bausteine/person.js'
import { telefon } from '../../bausteine/telefon.js'
import { uhrzeit } from '../../bausteine/zeit.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, email, integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const behoerde = 'Stadt Leipzig, Amt Bürgerservice'

/**
 * A wish for an appointment. The e-mail address is demanded, because the appointment is confirmed and cancelled by it.
 *
 * Which offices and times are free only a booking system knows; the form asks for a wish. Offices are a text, because no
 * list of them was at hand. That somebody needs barrier-free access may tell a disability and is marked for it; a yes is
 * enough, nobody is asked why.
 */
export const terminvereinbarung = defineForm({
  id: 'terminvereinbarung',
  version: '1.0.0',
  title: { de: 'Termin vereinbaren', en: 'Book an appointment' },
  leistung: { leikaKey: null, source: 'Booking an appointment is no service in the sense of LeiKa.' },
  lebenslage: 'querschnitt-buerger',
  trustLevel: { value: 'none', status: 'illustrative', why: 'Appointments are booked without identification.' },
  signature: { required: false, status: 'illustrative', why: 'No rule demands a form.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Termin', 'Bürgerbüro', 'Bürgeramt', 'Terminbuchung', 'Sprechzeit'],
  legalBasis: [{ norm: 'Art. 6 Abs. 1 DSGVO', reviewedAt: '2026-11-29' }],
  authority: `${behoerde} (Bürgerbüros, Standesamt, weitere Ämter)`,
  fee: { amountCents: null, status: 'illustrative', why: 'No fee for an appointment was named anywhere.' },
  evidence: [],
  beforeYouStart: [
    { de: 'Was Sie erledigen möchten, und für wie viele Personen', en: 'What you want to do, and for how many people' },
    { de: 'Ihre E-Mail-Adresse für die Bestätigung', en: 'Your email address for the confirmation' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten per E-Mail die Bestätigung oder einen anderen Vorschlag.',
      en: 'You receive the confirmation or another proposal by email.',
    },
    wieEsWeitergeht.termin,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Vereinbarung Ihres Termins', en: 'arranging your appointment' },
  }),

  sections: {
    anliegen: section(
      { title: { de: 'Ihr Anliegen', en: 'Your concern' } },
      {
        dienstleistung: choice(
          {
            wohnsitz: { de: 'Wohnsitz an-, um- oder abmelden', en: 'Register, change or deregister a home' },
            ausweisdokumente: { de: 'Personalausweis oder Reisepass', en: 'Identity card or passport' },
            kfz: { de: 'Auto und Führerschein', en: 'Car and driving licence' },
            urkunden: { de: 'Urkunden', en: 'Certificates' },
            eheschliessung: { de: 'Eheschließung', en: 'Marriage' },
            familienstandsklaerung: { de: 'Klärung des Familienstands', en: 'Clarification of marital status' },
            sonstiges: { de: 'Anderes', en: 'Something else' },
          },
          {
            label: { de: 'Worum geht es?', en: 'What is it about?' },
            phrase: { de: 'Ihr Anliegen', en: 'your concern' },
          },
        ),
        beschreibung: text({
          label: { de: 'Beschreiben Sie Ihr Anliegen', en: 'Describe your concern' },
          phrase: { de: 'die Beschreibung', en: 'the description' },
          hint: {
            de: 'In wenigen Worten, ohne vertrauliche Einzelheiten.',
            en: 'In a few words, without confidential details.',
          },
          maxLength: 200,
          visibleWhen: equal('anliegen.dienstleistung', 'sonstiges'),
        }),
        personenanzahl: integer({
          label: { de: 'Für wie viele Personen?', en: 'For how many people?' },
          phrase: { de: 'die Anzahl der Personen', en: 'the number of people' },
          hint: {
            de: 'Jede Person, für die etwas erledigt wird, auch Kinder.',
            en: 'Everybody for whom something is done, including children.',
          },
          min: 1,
          max: 10,
        }),
        standort: text({
          label: { de: 'In welchem Bürgerbüro oder Amt?', en: 'At which office?' },
          phrase: { de: 'den Standort', en: 'the office' },
          maxLength: 100,
          characters: 'din-91379-c',
        }),
      },
    ),

    termin: section(
      { title: { de: 'Wunschtermin', en: 'Desired appointment' } },
      {
        datum: date({
          label: { de: 'Datum', en: 'Date' },
          phrase: { de: 'das Datum', en: 'the date' },
          min: today(),
          max: today({ months: 6 }),
        }),
        uhrzeit: uhrzeit(),
        dolmetschen: yesNo({
          label: { de: 'Brauchen Sie Videodolmetschen?', en: 'Do you need interpreting by video?' },
        }),
        dolmetschSprache: text({
          label: { de: 'Sprache', en: 'Language' },
          phrase: { de: 'die Sprache', en: 'the language' },
          hint: { de: 'Auch Gebärdensprache.', en: 'Sign language, too.' },
          maxLength: 50,
          characters: 'din-91379-b',
          visibleWhen: equal('termin.dolmetschen', true),
        }),
        barrierefrei: yesNo({
          label: { de: 'Brauchen Sie einen barrierefreien Zugang?', en: 'Do you need barrier-free access?' },
          hint: { de: 'Freiwillig. Einen Grund brauchen wir nicht.', en: 'Voluntary. We need no reason.' },
          optional: true,
          specialCategory: 'disability',
        }),
      },
    ),

    person: section(
      { title: { de: 'Ihre Angaben', en: 'About you' } },
      {
        name: personenname({ label: { de: 'Ihr Name', en: 'Your name' } }),
        organisation: text({
          label: { de: 'Unternehmen oder Organisation', en: 'Company or organisation' },
          phrase: { de: 'die Organisation', en: 'the organisation' },
          hint: { de: 'Nur, wenn Sie für eine kommen.', en: 'Only if you come for one.' },
          optional: true,
          maxLength: 200,
          characters: 'din-91379-c',
          autocomplete: 'organization',
        }),
        email: email({
          hint: { de: 'Für Bestätigung und Absage.', en: 'For confirmation and cancellation.' },
        }),
        telefon: telefon({ optional: true }),
        bemerkung: bemerkung(),
        datenschutzhinweis: erklaerung({
          de: 'Ich habe die Datenschutzhinweise gelesen.',
          en: 'I have read the privacy notice.',
        }),
      },
    ),
  },
})

/** The validated answers of the booking. */
export type Terminvereinbarung = DataOf<typeof terminvereinbarung>
