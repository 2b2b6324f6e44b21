/** The tree of one scenario with its choices of difficulty and strategy, and the same in words below it. */

import type { Analysis, MovingRow, ScenarioReport } from '../balance-report.ts';
import { borderline, labelOf } from '../balance-rows.ts';
import { data, html, type Markup, nothing } from './markup.ts';
import { treeSvg } from './tree.ts';
import { type Strand, strandsOf, times, treeValues, whole } from './tree-values.ts';

export function treeFigure({ id, analyses }: ScenarioReport, analysis: Analysis): Markup {
  const { program, difficulty } = analysis;
  const row = borderline(analysis);
  const strands = strandsOf(program);
  const values = treeValues(program, strands, row);
  const known = Object.fromEntries(
    analyses.map(({ analysis: each }) => [
      each.difficulty,
      Object.fromEntries(each.rows.map((other) => [other.id, treeValues(program, strands, other)])),
    ]),
  );
  const uncounted = Object.values(known).some((rows) => Object.values(rows).flat().includes(-1));
  return html`<figure class="tree-figure" id="${id}-tree">
<figcaption>
<h3>The ways through it</h3>
<p>A box is a moment, its numbered cells are the replies, and each number is calls out of 100 that come there or say that.
The best reply of a moment has a bold number and a frame. ${uncounted ? html`Dotted lines: the reply may lead there, and it isn't counted how often.` : nothing}</p>
<div class="chosen"><span>Shown: <span class="who">${who(row)}</span></span><span class="choices" hidden>
<label>Strategy <select class="strategy">${analysis.rows.map((each) => option(each.id, labelOf(each), each === row, each.about))}</select></label>
<label>Difficulty <select class="difficulty">${analyses.map(({ analysis: each }) => option(each.difficulty, each.difficulty, each.difficulty === difficulty))}</select></label></span></div>
</figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Tree">${treeSvg(analysis, strands, values)}</div>
<script type="application/json" class="values">${data(known)}</script>
${inWords(analysis, strands, row)}
</figure>`;
}

function who(row: MovingRow): Markup {
  return html`a trainee who ${row.about}`;
}

function option(value: string, label: string, selected: boolean, about?: string): Markup {
  const title = about === undefined ? nothing : html` data-about="a trainee who ${about}"`;
  return html`<option value="${value}"${title}${selected ? html` selected` : nothing}>${label}</option>`;
}

/** What the drawing says, for whoever reads by ear or looks for a reply's words. */
function inWords(
  { program, rubric, difficulty }: Analysis,
  strands: readonly Strand[],
  row: MovingRow,
): Markup {
  const name = (place: number) => (program.nodes[place] ?? program.endings[place - program.nodes.length])!.id;
  const leadsTo = ({ node, reply, to, only }: Strand) => {
    const share = row.moves?.[node]?.[reply]?.[to];
    return only || share === undefined ? name(to) : `${name(to)} ${times(whole(share))}`;
  };
  const lines = program.nodes.flatMap((node, at) =>
    node.replies.map((reply, index) => {
      const places = strands.filter((strand) => strand.node === at && strand.reply === index);
      const levels = rubric.tested[at]!.map(
        (dimension) => `${dimension} ${rubric.levels[at]![index]![dimension]}`,
      );
      const first =
        index === 0 ? html`<th scope="rowgroup" rowspan="${node.replies.length}">${node.id}</th>` : nothing;
      const said = times(whole(row.picks[at]?.[index] ?? 0));
      return html`<tr>${first}<td class="n">${index + 1}</td><td>${reply.id}</td><td dir="auto" class="say">${reply.say}</td><td>${levels.join(', ')}</td><td>${places.map(leadsTo).join(', ')}</td><td class="n">${said}</td></tr>`;
    }),
  );
  return html`<details><summary>The same in words</summary><div class="scroll" tabindex="0" role="region" aria-label="The tree in words"><table>
<caption>${labelOf(row)}, ${difficulty}: how often each reply is said in 100 calls.</caption>
<thead><tr><th scope="col">moment</th><th scope="col" class="n">no.</th><th scope="col">reply</th><th scope="col">what is said</th><th scope="col">levels, 0 to 4</th><th scope="col">leads to</th><th scope="col" class="n">said</th></tr></thead>
<tbody>${lines}</tbody></table></div></details>`;
}
