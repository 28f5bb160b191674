/** FIM group "partially known date of birth". */
export const dateOfBirthGroup = 'G60000000083'

/** Its fields in their order, as XDatenfelder 3 exports of 2024 have them. */
export const dateOfBirthFields = {
  tag: { fim: 'F60000000231', fimVersion: '1.1.0' },
  monat: { fim: 'F60000000232', fimVersion: '1.1.0' },
  jahr: { fim: 'F60000000233', fimVersion: '1.1.0' },
} as const
