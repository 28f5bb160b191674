/** What a route tells people: made up and harmless, with HTML as the real service delivers it. */
export const sampleTexts = {
  destinationLogo: 'https://www.stadt-beispiel.example/logo.svg',
  contactPersons: [
    {
      name: 'Erika Muster-Beispiel',
      tel: '+493410000000',
      fax: '+493410000001',
      email: 'postfach@stadt-beispiel.example',
    },
  ],
  address: { street: 'Musterweg', houseNumber: '1', additional: 'Zimmer 2', zip: '00001', city: 'Musterstadt' },
  postalAddress: { street: 'Musterweg', houseNumber: '1', zip: '00001', city: 'Musterstadt' },
  postOfficeBox: { postOfficeBox: 'Postfach 1', zip: '00001', city: 'Musterstadt' },
  privacyPolicyUrl: 'https://www.stadt-beispiel.example/datenschutz',
  imprintUrl: 'https://www.stadt-beispiel.example/impressum',
  accessibilityUrl: 'https://www.stadt-beispiel.example/barrierefreiheit',
  contactFormUrl: 'https://www.stadt-beispiel.example/kontakt',
  furtherInformation: {
    description: {
      de: '<p>Mehr steht auf der <a href="https://www.stadt-beispiel.example/">Seite der Stadt</a>.</p>',
      en: '<p>More is on the <a href="https://www.stadt-beispiel.example/">city&#39;s page</a>.</p>',
    },
  },
  requiredDocuments: { description: { de: '<ul><li>Ausweis</li><li>Nachweis</li></ul>' } },
  legalBasis: { description: { de: '<p>Satzung der Stadt Beispiel, § 1 (erfunden)</p>' } },
  deadline: { description: { de: '<p>Innerhalb von <strong>zwei Wochen</strong>.</p>' } },
  processingDuration: { minDuration: 1, maxDuration: 2, unit: 'week' },
  customParameters: { beispiel: 1 },
  origin: 'Sandbox',
} as const
