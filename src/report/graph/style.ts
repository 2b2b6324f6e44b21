/** How the page of a tree looks: a drawing with a panel beside it, light and dark, and a list below. */

import { colours } from '../html/colours.ts';
import { type EndingKind, endingKinds } from './ending-kind.ts';

/** The colour of each kind, among those of every page. */
const tones = {
  good: '--good',
  mood: '--s0',
  kept: '--s3',
  poor: '--s4',
  walkaway: '--bad',
  meltdown: '--bad',
} as const satisfies Record<EndingKind, string>;

/** How much of its colour fills a shape: the worst end stands out. */
function toneOf(kind: EndingKind): string {
  const share = kind === 'meltdown' ? 45 : 18;
  return `.${kind} .outline{stroke:var(${tones[kind]});stroke-width:2;fill:var(--raised);fill:color-mix(in srgb,var(${tones[kind]}) ${share}%,var(--raised))}.card.${kind}{border-left-color:var(${tones[kind]})}`;
}

export const style = `${colours}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header{padding:14px 20px 10px}h1{font-size:1.5rem;line-height:1.2;letter-spacing:-.01em;margin:0}
h2{font-size:1.2rem;margin:0 0 6px}h3{font-size:1.15rem;margin:0}h4{font-size:1rem;margin:0;display:inline}
p{margin:0 0 6px;overflow-wrap:anywhere}a{color:inherit;text-decoration-color:var(--way);text-underline-offset:3px}
.dim,dt,.when,.delivery{color:var(--dim)}.dim,.when{font-size:.9rem}
:focus-visible{outline:3px solid var(--way);outline-offset:2px}
.explorer{border:solid var(--line);border-width:1px 0}
.stage{position:relative;overflow:auto;background:var(--raised);padding:8px}
.panel{padding:14px 20px;border-top:1px solid var(--line);position:relative}
.live{display:none}.scripted .live{display:block}.scripted .still{display:none}
.buttons{position:absolute;right:12px;bottom:12px;display:flex;gap:4px}.buttons[hidden]{display:none}
button{font:600 1.1rem/1 inherit;width:36px;height:36px;background:var(--ground);color:var(--ink);border:1px solid var(--dim);border-radius:6px;cursor:pointer}
.scripted .stage{height:64vh;min-height:320px;overflow:clip;padding:0;cursor:grab;touch-action:none;user-select:none}
.scripted.dragging .stage{cursor:grabbing}
.scripted .panel{max-height:60vh;overflow:auto}.scripted.pinned .panel{box-shadow:inset 4px 0 0 var(--way)}
@media (min-width:900px){.scripted .explorer{display:grid;grid-template-columns:minmax(0,1fr) 400px;height:calc(100vh - 84px);min-height:420px}.scripted .stage,.scripted .panel{height:auto;max-height:none;min-height:0}.panel{border-top:0;border-left:1px solid var(--line)}}
svg{display:block}.tree{margin:0 auto;max-width:none}.scripted .tree{overflow:clip}
svg text{fill:var(--ink);font-size:13px;font-variant-numeric:tabular-nums;pointer-events:none}
.box{text-decoration:none;cursor:pointer}.box .outline{fill:var(--raised);stroke:var(--dim);stroke-width:1.3}
.box.start .outline{stroke:var(--ink);stroke-width:3}
.id{font-weight:650;font-size:14px}.ending text{text-anchor:middle}.note{font-size:12px}.rule{stroke:var(--line)}
.reply rect{fill:transparent}.reply circle{fill:var(--raised);stroke:var(--way);stroke-width:1.2}.reply .port{text-anchor:middle;font-size:11px}
.guarded circle{stroke-dasharray:3 2.4}.reply .number{fill:var(--dim)}.reply.best text,.reply.best .number{font-weight:700;fill:var(--ink)}
.line{fill:none;stroke:var(--way);stroke-width:1.5;stroke-opacity:.75}.sometimes .line,.line.sometimes{stroke-dasharray:6 4}
.way .line{marker-end:url(#tip)}.hit{fill:none;stroke:transparent;stroke-width:11;pointer-events:stroke}
#tip path{fill:var(--way)}#tip-lit path{fill:var(--ink)}
.way.lit .line{stroke:var(--ink);stroke-width:2.6;stroke-opacity:1;marker-end:url(#tip-lit)}.some .way:not(.lit) .line{stroke-opacity:.18;marker-end:none}
.some .box:not(.lit){opacity:.5}.box.chosen .outline{stroke:var(--way);stroke-width:3.5}
.reply.lit rect{fill:var(--way);fill-opacity:.22}.reply.lit circle{fill:var(--way)}.reply.lit .port{fill:var(--raised);font-weight:700}
.box:focus-visible{outline:none}.box:focus-visible .outline{stroke:var(--way);stroke-width:4.5}
@media (prefers-reduced-motion:no-preference){.box,.way .line{transition:opacity .12s,stroke-opacity .12s}}
${(Object.keys(endingKinds) as EndingKind[]).map(toneOf).join('\n')}
.legend{list-style:none;padding:0;margin:8px 0;font-size:.92rem}.legend li{display:flex;gap:10px;align-items:center;margin:4px 0}.legend svg{flex:none}
#words{max-width:1180px;margin:0 auto;padding:28px 20px 60px}
#words .card{border-left:4px solid var(--line);padding-left:16px;margin:28px 0;max-width:80ch}.card:target{outline:3px solid var(--way);outline-offset:6px}
.cue{font-style:italic;color:var(--dim)}.cue .when,.said .when{font-style:normal;margin-bottom:0}
.replies{padding-left:1.4em;margin:12px 0}.replies>li{margin:0 0 14px;padding:2px 6px;border-radius:4px}.replies>li::marker{font-weight:700}
.panel.one .replies>li:not(.told){margin:0}.panel.one .replies>li:not(.told) dl{display:none}.panel.one .replies>li:not(.told) .say{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:.9rem;margin:0}.panel .replies>li.lit{background:color-mix(in srgb,var(--way) 18%,transparent)}
dl{display:grid;grid-template-columns:4.8rem minmax(0,1fr);gap:1px 10px;margin:0;font-size:.9rem}dd{margin:0;overflow-wrap:anywhere}dd p{margin:0}dd ul{list-style:none;margin:0;padding:0}
@media print{:root{--ground:#fff;--raised:#fff}.scripted .explorer{display:block;height:auto}.scripted .stage{height:24cm}.buttons,.scripted .panel,.panel{display:none}.card{break-inside:avoid}}
`;
