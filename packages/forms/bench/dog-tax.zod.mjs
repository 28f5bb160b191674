/**
 * The dog-tax registration as a zod schema written by hand, for comparison only: the same questions, limits, characters
 * and conditions; without check digits, limits relative to today and texts for citizens.
 */
import { z } from 'zod'

/**
 * @param {object} options
 * @param {Record<string, string>} options.patterns characters by name, e.g. `din-91379-a`
 * @param {boolean} options.jitless without `new Function`, as a strict content security policy demands
 */
export function dogTaxSchema({ patterns, jitless }) {
  z.config({ jitless })
  const text = (max, characters) => {
    const limited = z.string().trim().normalize('NFC').min(1).max(max)
    return characters === undefined ? limited : limited.regex(new RegExp(patterns[characters], 'u'))
  }
  const name = { vornamen: text(80, 'din-91379-a'), familienname: text(120, 'din-91379-a') }
  const file = z.strictObject({
    attachmentId: z.uuid(),
    filename: text(255),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    size: z
      .int()
      .min(1)
      .max(20 * 1024 * 1024),
  })
  const anschrift = z.strictObject({
    strasse: text(55, 'din-91379-b'),
    hausnummer: text(11)
      .regex(/^[A-Za-zÄÖÜäöüß .]{0,6}[0-9][0-9A-Za-zÄÖÜäöüß ,./½¼¾-]*$/u)
      .optional(),
    plz: z
      .string()
      .trim()
      .regex(/^(?:0[1-9]|[1-9][0-9])[0-9]{3}$/u),
    ort: text(50, 'din-91379-b'),
    zusatz: text(21, 'din-91379-b').optional(),
  })
  const halter = z.strictObject({
    person: z.strictObject({
      ...name,
      doktorgrade: text(119, 'din-91379-b').min(3).optional(),
      geburtsdatum: z.strictObject({
        tag: z.int().min(1).max(31).optional(),
        monat: z.int().min(1).max(12).optional(),
        jahr: z.int().min(1850).max(9999),
      }),
    }),
    anschrift,
    email: z.email().max(254).optional(),
    telefon: text(23)
      .regex(/^[+(]{0,2}[0-9][0-9 +()/.-]*$/u)
      .optional(),
    kassenzeichen: text(50, 'din-91379-c').optional(),
    gehalteneHunde: z.int().min(1).max(100).optional(),
  })
  const hund = z.strictObject({
    anmeldegrund: z.enum(['neu-angeschafft', 'zuzug-mit-hund', 'nachwuchs', 'uebernahme-aus-dem-tierheim-leipzig']),
    haltungSeit: z.iso.date(),
    vorherigeGemeinde: text(50, 'din-91379-b').optional(),
    vorherigeHalterperson: z.strictObject(name).optional(),
    rufname: text(50, 'din-91379-b').optional(),
    rasse: text(100, 'din-91379-b'),
    geschlecht: z.enum(['huendin', 'ruede']),
    geburtsdatum: z.iso.date(),
    farbe: text(50, 'din-91379-b').optional(),
    transpondernummer: z
      .string()
      .trim()
      .regex(/^[0-9]{15}$/u)
      .optional(),
    transponderAuslesen: z.literal(true).optional(),
    haltungsort: anschrift.optional(),
  })
  const gruende = [
    'keine',
    'leipzig-pass',
    'rettungs-oder-assistenzhund',
    'tierheim-leipzig',
    'jungtier-bis-sechs-monate',
    'anderer-grund',
  ]
  const konto = z.strictObject({
    kontoinhaber: z.strictObject(name),
    iban: z.string().regex(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/u),
  })
  return z
    .strictObject({
      halter,
      hund,
      ermaessigung: z.strictObject({
        grund: z.enum(gruende),
        andererGrund: text(1000).optional(),
        nachweis: file.optional(),
      }),
      zahlung: z.strictObject({ sepaLastschriftmandat: z.boolean(), bankverbindung: konto.optional() }),
      erklaerung: z.strictObject({ richtigkeit: z.literal(true) }),
    })
    .superRefine(({ hund, ermaessigung, zahlung }, context) => {
      const missing = (path) => context.addIssue({ code: 'custom', path, message: 'required' })
      if ((hund.anmeldegrund === 'zuzug-mit-hund') !== (hund.vorherigeGemeinde !== undefined)) missing(['hund'])
      if (hund.transpondernummer === undefined && hund.transponderAuslesen !== undefined) missing(['hund'])
      if ((ermaessigung.grund === 'anderer-grund') !== (ermaessigung.andererGrund !== undefined))
        missing(['ermaessigung'])
      if ((ermaessigung.grund !== 'keine') !== (ermaessigung.nachweis !== undefined)) missing(['ermaessigung'])
      if (zahlung.sepaLastschriftmandat !== (zahlung.bankverbindung !== undefined)) missing(['zahlung'])
      if (hund.haltungSeit < hund.geburtsdatum) missing(['hund', 'haltungSeit'])
    })
}
