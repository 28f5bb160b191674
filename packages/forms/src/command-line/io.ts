/** What the command touches outside itself. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** True when somebody looks at `out` on a terminal and did not ask for plain text. */
  readonly hasColours: boolean
  /** Bytes of a file; `-` is standard input. Throws what the system says. */
  readonly readFile: (path: string) => Uint8Array
  /** Names of the files in a folder, sorted; undefined when it is none. */
  readonly listFolder: (path: string) => readonly string[] | undefined
  readonly exists: (path: string) => boolean
  /** The path from the root of the file system. */
  readonly absolute: (path: string) => string
  /** Writes a file and the folders above it. Throws what the system says, also when the file exists and `replace` is false. */
  readonly writeFile: (path: string, content: string, replace: boolean) => void
  /** Runs a module of the user, TypeScript or JavaScript, and gives its exports. */
  readonly loadModule: (path: string) => Promise<unknown>
  /** Ends when the user wants the command to end (Ctrl-C). */
  readonly interrupted: () => Promise<void>
  /** Today in Germany, `YYYY-MM-DD`. Default: by the clock. */
  readonly today?: string
}
