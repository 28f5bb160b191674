import { describe, expect, it } from 'vitest'
import { attributes, markup } from './html.js'

describe('markup', () => {
  it('escapes everything that is not markup already', () => {
    const hostile = `<script>"'&`
    expect(markup`<p title="${hostile}">${[hostile, markup`<b>${1}</b>`, undefined]}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;<b>1</b></p>',
    )
  })

  it('leaves out attributes without a value', () => {
    expect(attributes({ a: 'x"', b: true, c: false, d: undefined, e: '', f: 0 }).toString()).toBe(
      ' a="x&quot;" b f="0"',
    )
  })
})
