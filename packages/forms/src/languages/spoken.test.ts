import { describe, expect, it } from 'vitest'
import type { Overlay } from '../model/overlay.js'
import { spoken, tagOf, textsAt } from './spoken.js'

const arabic: Overlay = {
  lang: 'ar',
  dir: 'rtl',
  reviewed: false,
  phrasebook: { Straße: 'الشارع' },
  texts: { 'hunde.rufname': { label: 'اسم الكلب' } },
}

describe('spoken', () => {
  it('finds each text in its language and says which', () => {
    const texts = { de: 'Straße', en: 'Street', 'de-simple': 'Ihre Straße' }
    expect(spoken(texts, 'de')).toEqual({ text: 'Straße', lang: 'de', dir: 'ltr' })
    expect(spoken(texts, 'en')).toEqual({ text: 'Street', lang: 'en', dir: 'ltr' })
    expect(spoken(texts, 'de-simple')).toEqual({ text: 'Ihre Straße', lang: 'de-simple', dir: 'ltr' })
    expect(spoken(texts, arabic)).toEqual({ text: 'الشارع', lang: 'ar', dir: 'rtl' })
  })

  it('falls back to German and says so', () => {
    const texts = { de: 'Ort', en: 'Town' }
    const fallback = { text: 'Ort', lang: 'de', dir: 'ltr' }
    expect(spoken(texts, 'de-simple')).toEqual(fallback)
    expect(spoken(texts, arabic)).toEqual(fallback)
    expect(spoken({ de: 'constructor', en: 'x' }, arabic).lang).toBe('de')
  })

  it('prefers what is said at the very place', () => {
    expect(spoken({ de: 'Straße', en: 'Street' }, arabic, 'طريق').text).toBe('طريق')
    expect(textsAt(arabic, 'hunde.12.rufname')).toEqual({ label: 'اسم الكلب' })
    expect(textsAt(arabic, 'hunde')).toBeUndefined()
    expect(textsAt(arabic, 'toString')).toBeUndefined()
    expect(textsAt('de', 'hunde.rufname')).toBeUndefined()
  })

  it('knows direction and tag of every language', () => {
    expect([tagOf('en'), tagOf(arabic)]).toEqual([
      { lang: 'en', dir: 'ltr' },
      { lang: 'ar', dir: 'rtl' },
    ])
  })
})
