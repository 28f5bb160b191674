/** The Lebenslagen of the catalogue and their Themenfeld, as the OZG catalogue of 2019 sorts services. */
export const lebenslagen = {
  'bauen-immobilien': { name: 'Bauen & Immobilien', themenfeld: 'Bauen & Wohnen' },
  behinderung: { name: 'Behinderung', themenfeld: 'Gesundheit' },
  eheschliessung: { name: 'Eheschließung', themenfeld: 'Familie & Kind' },
  einwanderung: { name: 'Einwanderung', themenfeld: 'Ein- & Auswanderung' },
  'engagement-beteiligung': { name: 'Engagement & Beteiligung', themenfeld: 'Engagement & Hobby' },
  'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen': {
    name: 'Finanzielle Existenzsicherung/Unterstützung bei finanziellen Problemen',
    themenfeld: 'Arbeit & Ruhestand',
  },
  'finanzierung-foerderung': { name: 'Finanzierung & Förderung', themenfeld: 'Forschung & Förderung' },
  fuehrerschein: { name: 'Führerschein', themenfeld: 'Mobilität & Reisen' },
  geburt: { name: 'Geburt', themenfeld: 'Familie & Kind' },
  gesundheitsvorsorge: { name: 'Gesundheitsvorsorge', themenfeld: 'Gesundheit' },
  'hausbau-immobilienerwerb': { name: 'Hausbau & Immobilienerwerb', themenfeld: 'Bauen & Wohnen' },
  'kfz-besitz': { name: 'Kfz-Besitz', themenfeld: 'Mobilität & Reisen' },
  kinderbetreuung: { name: 'Kinderbetreuung', themenfeld: 'Familie & Kind' },
  'logistik-transport': { name: 'Logistik & Transport', themenfeld: 'Mobilität & Reisen' },
  'querschnitt-buerger': { name: 'Querschnitt Bürger', themenfeld: 'Querschnitt' },
  'querschnitt-unternehmen': { name: 'Querschnitt Unternehmen', themenfeld: 'Querschnitt' },
  steuererklaerung: { name: 'Steuererklärung', themenfeld: 'Steuern & Zoll' },
  'steuern-abgaben': { name: 'Steuern & Abgaben', themenfeld: 'Steuern & Zoll' },
  tierhaltung: { name: 'Tierhaltung', themenfeld: 'Engagement & Hobby' },
  tod: { name: 'Tod', themenfeld: 'Gesundheit' },
  'trennung-mit-kind': { name: 'Trennung mit Kind', themenfeld: 'Familie & Kind' },
  'unternehmensstart-gewerbezulassung': {
    name: 'Unternehmensstart & Gewerbezulassung',
    themenfeld: 'Unternehmensführung & -entwicklung',
  },
  veranstaltungen: { name: 'Veranstaltungen', themenfeld: 'Unternehmensführung & -entwicklung' },
  'wohnen-umzug': { name: 'Wohnen & Umzug', themenfeld: 'Bauen & Wohnen' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly themenfeld: string }>>

/** Slug of a Lebenslage: the folder in which its forms lie. */
export type Lebenslage = keyof typeof lebenslagen
