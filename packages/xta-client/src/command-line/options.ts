/** Every option, with what it stands for. Secrets are no options: they come from the environment or from files. */
export const optionHelp = {
  'trust-anchor': ['<file>', 'root of the Verwaltungs-PKI, PEM or DER; may be repeated'],
  'encryption-key': ['<file>', 'JWK: the private half to fetch and list, the public half to create a destination'],
  'signing-key': ['<file>', 'JWK: the private half to fetch and list, the public half to create a destination'],
  'common-name': ['<text>', 'whom the certificate names, such as "Stadt Beispiel"'],
  organization: ['<text>', 'organisation in the certificate'],
  country: ['<text>', 'two letters, in the certificate'],
  destination: ['<id>', 'default: the only one of the configuration'],
  service: ['<urn>', 'default: the only one that the destination offers'],
  schema: ['<uri>', 'schema of the data; default: the only one offered'],
  'media-type': ['<type>', 'of the data; default: as offered with the schema'],
  out: ['<path>', 'folder or file to write to'],
  authentication: ['<hex>', 'header callback-authentication of a captured callback'],
  timestamp: ['<seconds>', 'header callback-timestamp of a captured callback'],
} as const

export const switchHelp = {
  force: 'replaces files that exist',
  private: 'the key is a private one that stays at home',
  accept: 'accepts what was stored and has no problems; the service then deletes it',
  reject: 'rejects what has problems, naming them',
} as const

type TextOption = keyof typeof optionHelp
type SwitchOption = keyof typeof switchHelp
export type OptionName = TextOption | SwitchOption

export type OptionValues = Partial<Readonly<Record<TextOption, readonly string[]>>> &
  Partial<Readonly<Record<SwitchOption, boolean>>>

/** The value of an option that is given at most once; the last one counts. */
export function textOf(options: OptionValues, name: TextOption): string | undefined {
  return options[name]?.at(-1)
}
