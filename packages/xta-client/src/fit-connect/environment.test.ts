import { describe, expect, it } from 'vitest'
import { checkEnvironment, type Environment } from './environment.js'
import { environments } from './environments.js'

const sandbox: Environment = {
  tokenUrl: 'http://127.0.0.1:4000/auth/token',
  submissionApi: 'http://127.0.0.1:4000/submission-api',
  destinationApi: 'http://127.0.0.1:4000/destination-api',
  routingApi: 'http://127.0.0.1:4000/routing-api',
  selfServicePortal: 'http://127.0.0.1:4000/portal',
}

describe('checkEnvironment', () => {
  it.each(Object.entries(environments))('takes the environment %s unchanged', (_name, environment) => {
    expect(checkEnvironment(environment)).toEqual(environment)
  })

  it('takes unencrypted addresses of loopback hosts and removes trailing slashes', () => {
    const submissionApi = 'http://localhost:4000/submission-api//'
    expect(checkEnvironment({ ...sandbox, submissionApi }).submissionApi).toBe('http://localhost:4000/submission-api')
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['its name', 'test'],
  ])('says which address is missing when a caller without types passes %s', (_what, given) => {
    const check = checkEnvironment as (environment: unknown) => Environment
    expect(() => check(given)).toThrow(
      expect.objectContaining({ code: 'environment-invalid', facts: { address: 'tokenUrl' } }),
    )
  })

  it('leaves everything but the addresses behind', () => {
    const block = { ...sandbox, sender: { clientId: 'c', clientSecret: 's' } }
    expect(checkEnvironment(block)).toEqual(sandbox)
  })

  it.each([
    ['a relative address', '/submission-api'],
    ['an unencrypted address of another host', 'http://test.fit-connect.fitko.dev/submission-api'],
    ['a host that only begins like a loopback host', 'http://127.0.0.1.attacker.example/submission-api'],
    ['credentials', 'https://user:PLANTED@service.example/submission-api'],
    ['a query', 'https://service.example/submission-api?x=1'],
    ['another protocol', 'file:///submission-api'],
  ])('refuses %s and names the address', (_what, submissionApi) => {
    let error: unknown
    try {
      checkEnvironment({ ...sandbox, submissionApi })
    } catch (caught) {
      error = caught
    }
    expect(error).toMatchObject({ code: 'environment-invalid', facts: { address: 'submissionApi' } })
    expect(JSON.stringify(error)).not.toContain('PLANTED')
  })
})
