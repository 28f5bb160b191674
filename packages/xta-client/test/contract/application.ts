import type { Application, ApplicationAttachment } from '../../src/index.js'

/** In every test application, so that errors can be searched for it. */
export const personalMarker = 'Erika Muster-Beispiel, Musterweg 1'

export const pdfId = '0f2f8a4e-6d2c-4f3e-9b60-1c2d3e4f5a6b'

export function dogTaxApplication(changes: Partial<Application> = {}): Application {
  return {
    form: { id: 'hundesteuer-anmeldung', version: '1.1.0' },
    service: { identifier: 'urn:de:fim:leika:leistung:99102013104000', name: 'Hundesteuer' },
    schemaUri: 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0/schema.json',
    mediaType: 'application/json',
    data: new TextEncoder().encode(JSON.stringify({ halter: personalMarker, hund: 'Bello' })),
    attachments: [pdf()],
    ...changes,
  }
}

export function pdf(changes: Partial<ApplicationAttachment> = {}): ApplicationAttachment {
  return {
    id: pdfId,
    purpose: 'attachment',
    filename: 'impfpass.pdf',
    mediaType: 'application/pdf',
    content: new TextEncoder().encode(`%PDF-1.7 ${personalMarker}`),
    ...changes,
  }
}
