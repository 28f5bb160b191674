import { raw } from 'hono/html'

/** The only style sheet of the inspector; readable on a phone, in light and dark, and when printed. */
export const inspectorStyle: ReturnType<typeof raw> = raw(`
:root { color-scheme: light dark; --line: #8886; --quiet: #8882; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.2; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
article { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: 1rem; }
dl { display: grid; gap: .25rem 1rem; grid-template-columns: max-content 1fr; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; min-width: 0; }
code { font-size: .9em; overflow-wrap: anywhere; }
.state { background: var(--quiet); border-radius: 1rem; font-weight: 400; padding: .1rem .6rem; }
article > ol { margin-bottom: 0; }
.requests { padding-left: 1.5rem; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
`)
