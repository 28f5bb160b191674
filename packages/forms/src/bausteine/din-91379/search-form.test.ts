import { describe, expect, it } from 'vitest'
import { searchForm, withoutMarks } from './search-form.js'

describe('searchForm', () => {
  it.each([
    ['Müller', 'MUELLER'],
    ['Mu\u0308ller', 'MUELLER'],
    ['Łódź', 'LODZ'],
    ['Weißenborn/Erzgeb.', 'WEISSENBORN ERZGEB'],
    ['  St. Vincent  und die Grenadinen ', 'ST VINCENT UND DIE GRENADINEN'],
    ['§ 35 GmbHG', '35 GMBHG'],
    ['A\u0323\u0308', 'AE'],
    ['K\u035FH', 'KH'],
    ['', ''],
    ['\u{1F600}', ''],
  ])('of %j is %j', (text, form) => {
    expect(searchForm(text)).toBe(form)
  })
})

describe('withoutMarks', () => {
  it('leaves the dots away as people without such keys do', () => {
    expect(withoutMarks('Österreich')).toBe('OSTERREICH')
  })
})
