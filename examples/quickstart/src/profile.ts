import type { ApplicationProfile, FormDefinition } from '@amt24/forms'

/** The service that FIT-Connect keeps for tests. A municipality names its own where a form has no LeiKa key. */
const TEST_SERVICE = 'urn:de:fim:leika:leistung:99400048079000'

export function profileFor({ leistung }: FormDefinition): ApplicationProfile {
  return leistung.leikaKey === null ? { serviceIdentifier: TEST_SERVICE } : {}
}
