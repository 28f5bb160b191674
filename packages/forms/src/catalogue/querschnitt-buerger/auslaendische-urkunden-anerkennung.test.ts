import { describe, expect, it } from 'vitest'
import { erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import {
  auslaendischeUrkundenAnerkennung,
  type AuslaendischeUrkundenAnerkennung,
} from './auslaendische-urkunden-anerkennung.js'

const today = '2026-11-29'

const complete = {
  person: {
    person: { ...erika, geburtsname: 'Muster', geburtsort: 'Leipzig', geburtsstaat: '000' },
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    anschrift: { inland: musterweg },
    kontakt: {},
  },
  urkunde: {
    art: 'heiratsurkunde',
    ausstellungsstaat: '129',
    ausstellungsdatum: '2020-07-01',
    ausstellendeBehoerde: 'Mairie de Exempleville',
    beglaubigung: 'apostille',
    scan: pdf,
    inDeutscherSprache: false,
    uebersetzung: { ...pdf, attachmentId: '7b0d4d1e-5b1c-4c3e-8f43-6a2b5d1c9e11' },
  },
  anliegen: { verfahren: 'nachbeurkundung', zweck: 'Eintragung der Ehe', richtigkeit: true },
} satisfies AuslaendischeUrkundenAnerkennung

function issues(urkunde: object, anliegen: object = {}): string[] {
  const input = {
    ...complete,
    urkunde: { ...complete.urkunde, ...urkunde },
    anliegen: { ...complete.anliegen, ...anliegen },
  }
  return issuesOf(validate(auslaendischeUrkundenAnerkennung, input, { today }))
}

describe('auslaendischeUrkundenAnerkennung', () => {
  it('accepts a marriage abroad as it stands', () => {
    expect(validate(auslaendischeUrkundenAnerkennung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('recognises divorces only, and enters everything but divorces', () => {
    const wrong = ['anliegen.verfahren rule-violated']
    expect(issues({}, { verfahren: 'anerkennung-einer-scheidung' })).toEqual(wrong)
    expect(issues({ art: 'scheidungsurteil' })).toEqual(wrong)
    expect(issues({ art: 'scheidungsurteil' }, { verfahren: 'anerkennung-einer-scheidung' })).toEqual([])
    expect(issues({ art: 'scheidungsurteil' }, { verfahren: 'vorlage-bei-behoerde' })).toEqual([])
  })

  it('wants a translation of documents that are not in German', () => {
    expect(issues({ uebersetzung: undefined })).toEqual(['urkunde.uebersetzung required'])
    expect(issues({ uebersetzung: undefined, inDeutscherSprache: true })).toEqual([])
  })

  it('takes no German document and none from the future', () => {
    expect(issues({ ausstellungsstaat: '000' })).toEqual(['urkunde.ausstellungsstaat code-unknown'])
    expect(issues({ ausstellungsdatum: '2026-11-30' })).toEqual(['urkunde.ausstellungsdatum date-too-late'])
  })
})
