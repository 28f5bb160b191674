import { describe, expect, it } from 'vitest'
import { namesSecret, redact } from './redact.js'

/** The marker lines are put together here, so that no file looks as if it held a key. */
const pem = (words: string) => `-----${words} PRIVATE KEY-----`

describe('redact', () => {
  it.each([
    ['Authorization: Bearer geheim', 'Authorization: Bearer [redacted]'],
    ['sent bearer geheim-0.~+/= to peer', 'sent bearer [redacted] to peer'],
    ['Basic Z2VoZWlt', 'Basic [redacted]'],
    ['got eyJhbGciOiJQUzUxMiJ9.geheim.geheim!', 'got [redacted token]!'],
    ['eyJhbGciOiJSU0EifQ.geheim.geheim.geheim.geheim', '[redacted token]'],
    ['client_id=a&client_secret=geheim&scope=b', 'client_id=a&client_secret=[redacted]&scope=b'],
    ['{"access_token":"geheim","expires_in":1}', '{"access_token":"[redacted]","expires_in":1}'],
    ['{ clientSecret: "geheim" }', '{ clientSecret: "[redacted]" }'],
    ['passphrase = geheim', 'passphrase = [redacted]'],
    ['callbackSecret: geheim', 'callbackSecret: [redacted]'],
    ['client_assertion=geheim', 'client_assertion=[redacted]'],
    ['https://erika:geheim@peer.example/a', 'https://[redacted]@peer.example/a'],
    ['https://geheim@peer.example/a', 'https://[redacted]@peer.example/a'],
    ['{"kty":"RSA","d":"geheim_geheim_geheim"}', '{"kty":"RSA","d":"[redacted]"}'],
    [`a ${pem('BEGIN RSA')}\ngeheim\n${pem('END RSA')} b`, 'a [redacted key] b'],
    [`${pem('BEGIN')}\ngeheim, cut`, '[redacted key]'],
  ])('hides the secret in %j', (text, redacted) => {
    expect(redact(text)).toBe(redacted)
  })

  it.each([
    'The bearer token expired. Ask for a new one.',
    'Basic authentication is not supported.',
    'tokenUrl is https://peer.example/token?x=1',
    'write to erika@example.org',
    'see https://peer.example/@scope/path',
    'The token was refused.',
  ])('leaves the sentence %j alone', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('changes nothing when applied again', () => {
    const once = redact('Authorization: Bearer geheim, client_secret=geheim')
    expect(redact(once)).toBe(once)
  })

  it.each(['x'.repeat(200_000), 'secret'.repeat(30_000), 'a:'.repeat(100_000), 'eyJ'.repeat(60_000)])(
    'copes with a long text without a secret',
    (text) => {
      expect(redact(text)).toBe(text)
    },
  )
})

describe('namesSecret', () => {
  it.each(['token', 'accessToken', 'client_secret', 'passphrase', 'apiKey', 'Authorization', 'privateKey'])(
    'knows %s',
    (name) => {
      expect(namesSecret(name)).toBe(true)
    },
  )

  it.each(['tokenUrl', 'secretCount', 'keyId', 'path', 'authenticationTags'])('lets %s pass', (name) => {
    expect(namesSecret(name)).toBe(false)
  })
})
