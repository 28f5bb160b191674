import type { Application } from '../application.js'

/** An application of an artificial person with one attachment. Every part can be replaced. */
export function testApplication(changes: Partial<Application> = {}): Application {
  return {
    form: { id: 'hundesteuer-anmeldung', version: '1.1.0' },
    service: { identifier: 'urn:de:fim:leika:leistung:99102013104000', name: 'Hundesteuer' },
    schemaUri: 'https://schemas.example/hundesteuer-anmeldung/1.1.0/schema.json',
    mediaType: 'application/json',
    data: new TextEncoder().encode('{"halter":{"familienname":"Muster-Beispiel","vornamen":"Erika"}}'),
    attachments: [
      {
        id: '6f0a1c1e-52a4-4c4b-9d3a-0c6d2f5b7e11',
        field: 'hund.nachweis',
        purpose: 'attachment',
        filename: 'impfpass.pdf',
        mediaType: 'application/pdf',
        content: new TextEncoder().encode('%PDF-1.7 artificial'),
      },
    ],
    ...changes,
  }
}
