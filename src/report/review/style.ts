/** How the page of a debrief looks: one column to read, light and dark, on a phone and on paper. */

import { colours } from '../html/colours.ts';

export const style = `${colours}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header,main{max-width:760px;margin:0 auto;padding:0 24px}header{padding-top:40px}main{padding-bottom:64px}
h1{font-size:2.1rem;letter-spacing:-.02em;line-height:1.15;margin:0 0 4px}
h2{font-size:1.4rem;letter-spacing:-.01em;line-height:1.2;margin:0 0 10px}h3{font-size:1.05rem;margin:0 0 8px}
p{margin:0 0 8px}h1,p,dd,th,td{overflow-wrap:anywhere}a{color:inherit;text-decoration-color:var(--way);text-underline-offset:3px}
.dim,caption,dt{color:var(--dim)}.dim{font-size:.9rem}
.verdict{font-size:1.15rem;margin:20px 0 12px}.good{color:var(--good)}.bad{color:var(--bad)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:0}
section{border-top:2px solid var(--ink);margin-top:40px;padding-top:16px}
:focus-visible{outline:3px solid var(--way);outline-offset:2px}
table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:4px}
th,td{text-align:left;vertical-align:top;padding:6px 16px 6px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--dim);font-weight:400}.n{text-align:right;white-space:nowrap}
.scores{width:100%}.scores th{white-space:nowrap;overflow-wrap:normal}.scores tbody{border-bottom:1px solid var(--line)}.scores tbody th,.scores tbody td{border:0}.scores tr+tr td{padding-top:0}.scores td:last-child{padding-right:0}
td.bar{width:55%}.bar svg{display:block;width:100%;height:10px;margin-top:8px}.bar .all{fill:var(--line)}.bar .band{fill:var(--way);fill-opacity:.45}.bar .at{fill:var(--ink)}
figure{margin:16px 0 0}summary{cursor:pointer}details{margin-top:10px}
.curve{display:block;width:100%;max-width:640px;height:auto;overflow:visible}
.curve text{fill:var(--dim);font-size:10px;text-anchor:middle;font-variant-numeric:tabular-nums}
.curve .word{text-anchor:end}.curve .name{text-anchor:start;fill:var(--ink);font-size:11px;font-weight:600}
.curve .last{text-anchor:start;fill:var(--ink);font-size:11px;font-weight:600}
.curve .grid{stroke:var(--line)}.curve .way{fill:none;stroke-width:2;stroke-linejoin:round}
.tension .way{stroke:var(--s1)}.tension circle{fill:var(--s1)}.trust .way{stroke:var(--s0)}.trust circle{fill:var(--s0)}
.curve path.turned{stroke:var(--dim);stroke-dasharray:3 3}.curve text.turned{fill:var(--ink)}
article{padding:18px 0;border-bottom:1px solid var(--line)}article:last-child{border:0}
article.turned{border-left:4px solid var(--ink);padding-left:16px}
.tag{font-size:.78rem;font-weight:600;border:1px solid currentColor;border-radius:3px;padding:1px 6px;margin-left:6px;vertical-align:1px}
.cue{color:var(--dim);font-style:italic}
.said{max-width:60ch;padding:8px 14px;border-radius:10px;border:1px solid var(--line);background:var(--raised);width:fit-content}
.said .who{display:block;font-size:.85rem;color:var(--dim)}.said q{quotes:none}
.you{margin-left:auto;border-color:var(--way);border-width:1.5px}.typed{border-style:dashed}
.marks{display:flex;flex-wrap:wrap;gap:2px 22px;list-style:none;padding:0;margin:12px 0 10px;font-size:.9rem}.pips{letter-spacing:.08em}
dl{margin:0}dl div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:0 12px;padding:3px 0}dd{margin:0}
.care{border-top:2px solid var(--ink);margin-top:40px;padding-top:16px}
@media (max-width:600px){body{font-size:16px}header,main{padding-left:16px;padding-right:16px}dl div{grid-template-columns:1fr}dd{margin-bottom:6px}th,td{padding-right:10px}}
@media print{:root{color-scheme:light;--ground:#fff;--raised:#fff;--ink:#000;--dim:#444;--line:#bbb;--way:#2f6f8f;--good:#1d5a48;--bad:#8f3015;--s0:#1f5f86;--s1:#8f3015}body{font-size:10.5pt}header,main{max-width:none;padding:0}nav{display:none}section{break-before:auto}h2,h3{break-after:avoid}.said,dl div,tr,figure{break-inside:avoid}details::details-content{content-visibility:visible;display:block}svg *{print-color-adjust:exact}}
`;
