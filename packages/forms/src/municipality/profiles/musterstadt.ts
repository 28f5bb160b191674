import type { MunicipalityProfile } from '../profile.js'

/** An invented small town that changes everything that a town may change. */
export const musterstadt: MunicipalityProfile = {
  name: 'Musterstadt',
  ars: '990000000000',
  ags: '99000000',
  origin: { status: 'illustrative', why: 'an invented town; no Land has the key 99' },
  schemaBase: 'https://schema.musterstadt.example/formulare',
  contact: { email: 'buergerbuero@musterstadt.example', telephone: '0000 000000', url: 'https://musterstadt.example' },
  links: [
    {
      title: { de: 'Öffnungszeiten des Bürgerbüros', en: 'Opening hours of the citizens’ office' },
      url: 'https://musterstadt.example/buergerbuero',
    },
  ],
  forms: {
    'hundesteuer-anmeldung': {
      office: 'Musterstadt, Kämmerei',
      contact: { email: 'kaemmerei@musterstadt.example' },
      fee: {
        amountCents: 500,
        asOf: '2026-01-01',
        note: 'Für die Hundesteuermarke.',
        status: 'illustrative',
        why: 'an invented town',
      },
      serviceIdentifier: 'urn:example:musterstadt:hundesteuer',
      trustLevel: { value: 'substantial', status: 'illustrative', why: 'an invented town' },
      texts: {
        'hund.haltungSeit': { label: { de: 'Haltung in Musterstadt seit', en: 'Kept in Musterstadt since' } },
      },
      drop: ['hund.farbe'],
      zusatz: {
        schemaUri: 'https://schema.musterstadt.example/formulare/hundesteuer-zusatz/1.0.0/schema.json',
        fields: {
          hundewiese: {
            kind: 'yesNo',
            label: {
              de: 'Möchten Sie über neue Hundewiesen informiert werden?',
              en: 'Would you like to hear about new dog meadows?',
            },
          },
          alteMarke: {
            kind: 'text',
            label: { de: 'Nummer der bisherigen Hundesteuermarke', en: 'Number of the previous dog tag' },
            optional: true,
            maxLength: 20,
            visibleWhen: { op: 'equal', path: 'hund.anmeldegrund', value: 'zuzug-mit-hund' },
          },
        },
      },
    },
  },
}
