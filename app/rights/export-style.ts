/**
 * How an export looks when it is opened from disk: the colours of this site, the reader's own typefaces. It stands in the page itself,
 * as nothing is fetched.
 */

export const exportStyle = `
:root { color-scheme: light dark; --paper: #fbf7ef; --ink: #1e1b18; --muted: #5f574d; --line: #d9cfbd; --lacquer: #c8321f }
@media (prefers-color-scheme: dark) { :root { --paper: #17181d; --ink: #f3eadb; --muted: #b3aa9c; --line: #363942; --lacquer: #e0533f } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 64rem; padding: 32px 16px 96px; border-top: 8px solid var(--lacquer); background: var(--paper); color: var(--ink); font: 16px/1.55 'Be Vietnam Pro', system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 8px }
h2 { font-size: 1.375rem; margin: 48px 0 12px; padding-top: 16px; border-top: 1px solid var(--line) }
h3 { font-size: 1.125rem; margin: 32px 0 8px }
p { max-width: 70ch; white-space: pre-line }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 4px 16px; margin: 0 }
dt { color: var(--muted) } dd { margin: 0; white-space: pre-line }
ul { padding-left: 1.2em } li { margin: 6px 0; white-space: pre-line }
.muted { color: var(--muted) }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 16px; align-items: start; padding: 0; list-style: none }
figure { margin: 0 } img { display: block; max-width: 100%; height: auto; background: var(--line) }
figcaption { color: var(--muted); font-size: 0.9375rem; margin-top: 4px }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: 8px } }
@media print { body { border: 0 } figure { break-inside: avoid } }
`;
