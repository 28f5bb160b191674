/** The style sheet of the preview: system fonts, strong contrast, wide targets, a visible focus, one column. */
export const style = `
:root { color-scheme: light; --ink: #1a1d21; --soft: #50565e; --line: #8a929c; --link: #0b4f8a; --bad: #b00020; --pale: #f3f5f7; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.skip { position: absolute; inset-inline-start: -100rem; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; padding: .5rem; background: #fff; }
.note { margin: 0; padding: .4rem 1rem; color: #fff; background: #2b3a4a; font-size: .9rem; text-align: center; }
.frame { max-width: 44rem; margin: 0 auto; padding: 1rem; }
.form-title { margin: 0; color: var(--soft); font-weight: 600; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0 0; padding: .6rem 0 0; border-top: 1px solid var(--line); list-style: none; font-size: .9rem; }
nav [aria-current] { font-weight: 700; }
nav .later { color: var(--soft); }
h1 { margin: 1.5rem 0 .75rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
.errors { margin: 1rem 0; padding: .25rem 1.25rem 1rem; border: 3px solid var(--bad); }
.errors h2 { margin: .75rem 0 .25rem; }
.errors ul { margin: 0; padding-inline-start: 1.25rem; }
.errors a { color: var(--bad); font-weight: 600; }
.changed { padding: .6rem 1rem; border-inline-start: 5px solid var(--link); background: var(--pale); }
.question { margin: 1.5rem 0; padding: 0; border: 0; min-width: 0; }
.question.wrong { padding-inline-start: .9rem; border-inline-start: 5px solid var(--bad); }
.question > label, .question > legend { display: block; padding: 0; font-weight: 600; }
.open { color: var(--soft); font-weight: 400; }
.hint { margin: .1rem 0 .35rem; color: var(--soft); }
.issue { margin: .1rem 0 .35rem; color: var(--bad); font-weight: 600; }
details { margin: .25rem 0; }
summary { color: var(--link); cursor: pointer; }
input[type=text], input[type=email], input[type=date], input[type=tel], select, textarea { display: block; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 2px solid var(--soft); border-radius: 2px; background: #fff; color: inherit; font: inherit; }
input[type=date], input.short { max-width: 14rem; }
input.tiny { width: 5.5rem; }
textarea { min-height: 7rem; }
[aria-invalid=true] { border-color: var(--bad) !important; }
.choice { display: flex; gap: .75rem; align-items: flex-start; padding: .35rem 0; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
.choice label { flex: 1; }
.branch { margin: .25rem 0 .75rem .7rem; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
.parts { display: flex; flex-wrap: wrap; gap: 1rem; }
fieldset.group { margin: 2rem 0; padding: 0 0 0 1rem; border: 0; border-inline-start: 3px solid var(--line); min-width: 0; }
fieldset.group > legend { padding: 0; font-size: 1.15rem; font-weight: 700; }
.entry { margin: 1rem 0; padding: .25rem 1rem 1rem; background: var(--pale); border: 1px solid var(--line); }
.entry > legend { padding: 0 .4rem; font-weight: 700; background: #fff; border: 1px solid var(--line); }
.actions { display: flex; flex-wrap: wrap; gap: 1rem; margin: 2.5rem 0 1rem; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .5rem 1.4rem; border: 2px solid var(--link); border-radius: 2px; color: #fff; background: var(--link); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
button.plain { color: var(--link); background: #fff; }
.default { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
dl { margin: 0; }
dl > div { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; padding: .5rem 0; border-bottom: 1px solid #cfd4da; }
dt { flex: 1 1 14rem; color: var(--soft); }
dd { flex: 2 1 16rem; margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
h3 { margin: 1rem 0 .25rem; font-size: 1.0625rem; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; }
pre { overflow: auto; padding: 1rem; background: var(--pale); font-size: .9rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }
`
