import type { SandboxConfig } from '../server/sandbox-config.js'

/** The list for people that goes to standard error. */
export function describeSandbox(config: SandboxConfig, configOut: string | undefined): string {
  const { fitConnect, controlUrl } = config
  const lines = [
    ['inspector', `${controlUrl}/`],
    ['fit-connect', fitConnect.submissionApi],
    ...fitConnect.destinations.map(({ destinationId, serviceIdentifier }) => [
      'destination',
      `${destinationId}  ${serviceIdentifier}`,
    ]),
    ['sandbox.json', configOut ?? 'on standard output'],
    ['end with', 'Ctrl+C'],
  ]
  return lines.map(([name = '', value = '']) => `${name.padEnd(14)}${value}\n`).join('')
}
