/** The looks of the page of figures: one column on a telephone, cards side by side on a desk and on paper. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1a1a1a; --muted: #555; --line: #c4c4c4; --now: #1f5fa8; --before: #8c8c8c; --alarm: #a40000; --doubt: #7a4300; --link: #0b4a8f; }
* { box-sizing: border-box; }
body { font: 16px/1.45 "Segoe UI", Arial, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; max-width: 76em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; margin: .1em 0 .3em; }
h2 { font-size: 1.25em; border-bottom: 2px solid var(--now); padding-bottom: .2em; margin: 1.6em 0 .6em; }
h3 { font-size: 1.05em; margin: 1.2em 0 .5em; }
h4, article h3 { font-size: 1em; margin: 0; }
p { margin: .3em 0; }
a { color: var(--link); }
code { font-family: Consolas, "Liberation Mono", monospace; font-size: .85em; color: var(--muted); }
.office { text-transform: uppercase; font-size: .9em; color: var(--muted); }
.note, .part, figcaption, small { color: var(--muted); font-size: .85em; font-weight: normal; }
.withheld { border-left: 4px solid var(--alarm); padding: .4em .8em; background: #fdf1f1; }
nav ul { list-style: none; padding: 0; margin: 1em 0 .3em; display: flex; flex-wrap: wrap; gap: .4em 1.2em; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr)); gap: .9em; align-items: start; }
article { border: 1px solid var(--line); border-radius: 4px; padding: .8em 1em; break-inside: avoid; min-width: 0; }
article:has(details[open]) { grid-column: 1 / -1; }
.amount { font-size: 1.45em; font-weight: 600; line-height: 1.2; }
figure { margin: .5em 0; }
svg { display: block; width: 100%; height: auto; max-width: 24em; }
svg.plan { min-width: 5em; max-width: 24em; }
td svg.plan { max-width: 9em; margin-left: auto; }
svg text { font-size: 9px; text-anchor: middle; fill: var(--ink); }
.axis { stroke: var(--muted); stroke-width: 1; }
rect.now { fill: var(--now); }
rect.before { fill: var(--before); }
rect.whole { fill: none; stroke: var(--before); }
path.elapsed { stroke: var(--alarm); stroke-width: 2; }
.key { display: inline-block; width: .8em; height: .8em; margin: 0 .3em 0 .6em; vertical-align: -.05em; print-color-adjust: exact; }
.key.before { background: var(--before); margin-left: 0; }
.key.now { background: var(--now); }
.key.elapsed { background: var(--alarm); width: 2px; height: 1em; }
dl { margin: .5em 0; font-size: .92em; max-width: 32em; }
dl div { display: flex; justify-content: space-between; gap: 1em; border-top: 1px dotted var(--line); padding: .1em 0; }
dt { color: var(--muted); }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
details { margin-top: .3em; font-size: .92em; }
summary { cursor: pointer; color: var(--link); }
.scroll { overflow-x: auto; margin: .5em 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .95em; }
caption { text-align: left; color: var(--muted); font-size: .9em; padding-bottom: .2em; }
th, td { border: 1px solid var(--line); padding: .15em .5em; vertical-align: top; overflow-wrap: normal; }
thead th { background: #eef2f7; }
th[scope="row"] { font-weight: normal; min-width: 9em; }
th[scope="rowgroup"] { background: #f6f6f6; }
.left { text-align: left; }
.right { text-align: right; }
ul, ol { margin: .4em 0; padding-left: 1.4em; }
.issues { list-style: none; padding: 0; }
.issues li { border-left: 4px solid var(--doubt); padding: .2em .8em; margin: .5em 0; break-inside: avoid; }
.issues li.error { border-left-color: var(--alarm); }
.error strong { color: var(--alarm); }
.warning strong { color: var(--doubt); }
blockquote { margin: .3em 0; padding-left: .6em; border-left: 1px solid var(--line); white-space: pre-wrap; }
@page { size: A4; margin: 15mm 12mm; }
@media print {
  body { font-size: 10px; max-width: none; padding: 0 1px; }
  nav, details:not([open]) { display: none; }
  .figures { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2mm; }
  .scroll { overflow: visible; }
  h2, h3, h4, thead { break-after: avoid; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  thead th, th[scope="rowgroup"], .withheld { print-color-adjust: exact; }
}
`;
