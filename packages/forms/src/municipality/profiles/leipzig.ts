import type { MunicipalityProfile } from '../profile.js'

/** Leipzig: the forms of the catalogue were composed for this city, so nothing varies. */
export const leipzig: MunicipalityProfile = {
  name: 'Stadt Leipzig',
  ars: '147130000000',
  ags: '14713000',
  origin: {
    status: 'sourced',
    source:
      'Amtliche Schlüssel: AGS 14713000, ARS with the Verbandsschlüssel 0000 of a kreisfreie Stadt; PVOG, OpenStreetMap',
  },
  forms: {},
}
