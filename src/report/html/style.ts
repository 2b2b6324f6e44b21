/** How the page looks: light and dark, on a phone, on a wide screen and on paper. */

import { colours } from './colours.ts';

export function style(): string {
  return `${colours}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header,main{max-width:1180px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font-size:2.2rem;letter-spacing:-.02em;margin:0}
h2{font-size:1.7rem;letter-spacing:-.01em;margin:0 0 4px;line-height:1.2}
h3{font-size:1.2rem;margin:0 0 4px}h4{font-size:1rem;margin:0 0 4px}h5{font-size:1rem;font-weight:600;margin:0}
h3 .dim{font-weight:400;font-size:.9rem}
p{margin:0 0 8px;max-width:75ch;overflow-wrap:anywhere}
a{color:inherit;text-decoration-color:var(--way);text-underline-offset:3px}
.dim,.why,.place,.check,caption{color:var(--dim)}
.scenario,#drift,main>.verdicts{border-top:2px solid var(--ink);margin-top:48px;padding-top:16px}
figure{margin:28px 0}figcaption p{color:var(--dim)}
.at{border-top:1px solid var(--line);margin-top:32px;padding-top:16px}
summary{cursor:pointer}summary h3{display:inline}
:focus-visible{outline:2px solid var(--way);outline-offset:2px}
.scroll{overflow-x:auto;max-width:100%;margin:8px 0}
.tree-figure>.scroll{background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:12px}
svg{display:block}.defs{position:absolute}
svg text{fill:var(--ink);font-size:13px;font-variant-numeric:tabular-nums}
.tree{margin:0 auto;max-width:none}
.tree .box>rect{fill:var(--raised);stroke:var(--ink);stroke-width:1.2}
.tree .id{font-weight:600}.tree .share,.tree .number{text-anchor:middle}.tree .share.of{text-anchor:end}
.tree .note{font-size:11.5px;fill:var(--dim)}
.cell rect{fill:var(--ground);stroke:var(--line)}.cell .number{font-size:11.5px;fill:var(--dim)}
.cell.best rect{stroke:var(--ink);stroke-width:2}.cell.best .number{font-weight:700;fill:var(--ink)}
.way{fill:none;stroke:var(--way);stroke-opacity:.5;stroke-linecap:round}
.way.never{stroke-opacity:.35}.way.unknown{stroke-dasharray:1 4;stroke-opacity:.8}
.chosen{display:flex;flex-wrap:wrap;gap:6px 24px;align-items:baseline}.who{font-weight:600}
.choices{display:flex;flex-wrap:wrap;gap:6px 16px;}.choices[hidden]{display:none}
select{font:inherit;max-width:100%;background:var(--raised);color:var(--ink);border:1px solid var(--dim);border-radius:4px;padding:2px 6px}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;border-bottom:1px solid var(--line);white-space:nowrap}
td:last-child:not(.n),.say{white-space:normal;min-width:16ch}.say{min-width:36ch}
thead th{color:var(--dim);font-weight:500}tbody th{font-weight:600}.n{text-align:right}
.chart .grid path{stroke:var(--line)}.chart .axis path{stroke:var(--ink)}
.chart .axis text{text-anchor:middle;fill:var(--dim)}.chart .axis text.y{text-anchor:end}
.series>path:first-child{fill:none;stroke-width:2}.series text{font-weight:600}
${[0, 1, 2, 3, 4, 5].map((at) => `.s${at}>path:first-child{stroke:var(--s${at})}.s${at} .mark,.s${at} text{fill:var(--s${at})}`).join('')}
.s1>path:first-child{stroke-dasharray:7 4}.s2>path:first-child{stroke-dasharray:2 4}.s3>path:first-child{stroke-dasharray:10 3 2 3}.s4>path:first-child{stroke-dasharray:4 3}.mark{fill-rule:evenodd}
.bars .who{text-anchor:end}.bars text:not(.who){text-anchor:middle;font-size:12px;paint-order:stroke;stroke-width:4px;stroke:var(--raised);stroke-linejoin:round}
.bars rect,.legend rect{stroke:var(--ground);stroke-width:1}
${['good', 'middling', 'bad'].map(tone).join('')}
.ink{fill:var(--ink);fill-opacity:.55}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:8px 0;font-size:.9rem}.legend svg{display:inline-block;vertical-align:-2px}
.finding{border-left:5px double var(--dim);padding:2px 0 2px 14px;margin:14px 0}.finding.error,.finding.undecided{border-left:5px solid var(--bad)}.finding p{margin:2px 0}.finding h5:not(:first-child){margin-top:10px}
.status{font-size:.8rem;letter-spacing:.04em;text-transform:uppercase;border:1px solid currentColor;border-radius:3px;padding:0 5px;margin-right:4px}
.error .status,.undecided .status{color:var(--bad)}.place{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.85rem}.why,.check{font-size:.9rem}code{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.92em}
nav ol{columns:2 22rem;padding-left:1.4em}main{padding-bottom:60px}
@media (max-width:600px){header,main{padding-left:16px;padding-right:16px}body{font-size:15px}}
@media print{:root{--ground:#fff;--raised:#fff}body{font-size:11pt}.scroll{overflow:visible}.choices{display:none}.scenario{break-before:page}figure,.finding,tr{break-inside:avoid}details::details-content{content-visibility:visible;display:block}.tree,.chart,.bars{max-width:100%;height:auto;max-height:24cm}}
`;
}

function tone(name: string): string {
  const plain = `rect.${name}{fill:var(--${name}-light)}`;
  const figures = ['dots', 'lines', 'bars'].map(
    (figure) => `rect.${name}.${figure}{fill:url(#${name}-${figure})}`,
  );
  return plain + figures.join('');
}
