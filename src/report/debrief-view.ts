/** The debrief as pages: the verdict and scores, the turning points, what was good and what to take along. */

import type { Program } from '../engine/index.ts';
import type { Dimension, Rule } from '../persona/index.ts';
import type { Debrief, Moment, TurningPoint, UsedOften } from '../score/index.ts';
import { clean } from './clean.ts';
import { anchor, arcWords, verdict } from './debrief-words.ts';
import { hang, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { phaseWords } from './mood-words.ts';

type Rules = Readonly<Record<string, Rule>>;

/** Each page is a list of lines; plain mode prints them one after the other. */
export function debriefView(program: Program, debrief: Debrief, rules: Rules, look: Look): string[][] {
  const points = debrief.turningPoints.map((point) => turningPointView(point, rules, look));
  return [summaryView(program, debrief, look), ...points, closingView(debrief, rules, look)];
}

function summaryView(program: Program, debrief: Debrief, look: Look): string[] {
  const { palette, width } = look;
  const { pass, scores, total } = debrief.scorecard;
  const title = pass ? palette.good('Passed') : palette.bad('Not yet');
  const rows = Object.entries(scores).flatMap(([name, score]) => {
    const dimension = name as Dimension;
    return score === null ? [] : scoreView(dimension, score.points, debrief.weakest[dimension], look);
  });
  const sum = `${total} of 100`;
  return [
    look.plain ? `Verdict: ${pass ? 'passed' : 'not yet'}` : palette.strong(title),
    ...wrap(clean(verdict(program, debrief)), width),
    '',
    ...rows,
    look.plain ? `Total: ${sum}` : palette.dim(pad('Total', 11)) + sum,
    '',
    ...arcView(debrief, look),
  ];
}

function scoreView(dimension: Dimension, points: number, weakest: Moment | null, look: Look): string[] {
  const words = clean(anchor(dimension, points, weakest));
  const name = dimension.charAt(0).toUpperCase() + dimension.slice(1);
  if (look.plain) return [`${name}: ${points} of 100, ${words}`];
  return hang(`${pad(name, 11)}${look.palette.strong(pad(String(points), 5))}`, words, look.width);
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '█'] as const;

/** Tension and trust per turn: figures, and bars where they can be seen. */
function arcView(debrief: Debrief, look: Look): string[] {
  const { arc } = debrief;
  const tension = arc.map((point) => point.tension);
  const trust = arc.map((point) => point.trust);
  const phases = [...new Set(arc.map(({ phase }) => phaseWords[phase]))].join(', ');
  if (look.plain) {
    return [
      `Tension, start and after each reply: ${tension.join(' ')}`,
      `Trust, start and after each reply: ${trust.join(' ')}`,
      `Phases: ${phases}`,
      arcWords(debrief),
    ];
  }
  const { dim } = look.palette;
  const row = (name: string, cells: readonly (string | number)[]) =>
    dim(pad(name, 11)) +
    cells
      .map((cell) => pad(String(cell), 3))
      .join('')
      .trimEnd();
  return [
    row('Reply', ['·', ...arc.slice(1).map((_, index) => index + 1)]),
    row(
      '',
      tension.map((value) => bars[value]!),
    ),
    row('Tension', tension),
    row('Trust', trust),
    '',
    ...wrap(arcWords(debrief), look.width),
  ];
}

function turningPointView(point: TurningPoint, rules: Rules, look: Look): string[] {
  const rule = point.rule === null ? undefined : rules[point.rule];
  const rows: [string, string | null][] = [
    [clean(point.speaker), `“${point.line}”`],
    ['You said', `“${point.reply.say}”`],
    ['It tempts', point.reply.tempts?.text ?? null],
    ['Inside', point.reply.felt === null ? null : `“${point.reply.felt}”`],
    ['But', point.reply.why],
    ['Better', `“${point.better.say}”`],
    ['Because', point.better.why],
    ['The rule', rule === undefined ? null : `${rule.rule} (${rule.id})`],
  ];
  return [heading(`Turning point: reply ${point.turn}`, look), ...rows.flatMap((row) => rowView(row, look))];
}

function closingView(debrief: Debrief, rules: Rules, look: Look): string[] {
  const { bestMove, used, missed, takeaway } = debrief;
  const rule = takeaway === null ? undefined : rules[takeaway];
  const best: string[] =
    bestMove === null
      ? []
      : [
          heading(`Your best move: reply ${bestMove.turn}`, look),
          ...rowView(['You said', `“${bestMove.reply.say}”`], look),
          ...rowView(['Inside', bestMove.reply.felt === null ? null : `“${bestMove.reply.felt}”`], look),
          '',
        ];
  const lesson =
    rule === undefined
      ? []
      : [
          '',
          heading('Take along', look),
          ...rowView(['', rule.rule], look),
          ...rowView(['Say', rule.do], look),
        ];
  return [
    ...best,
    heading('What you used', look),
    ...rowView(
      ['Helped', mix(used.filter(({ family }) => family !== 'provoke' && family !== 'yield'))],
      look,
    ),
    ...rowView(['Gave way', mix(used.filter(({ family }) => family === 'yield'))], look),
    ...rowView(['Stung', mix(used.filter(({ family }) => family === 'provoke'))], look),
    ...rowView(['Missed', missed.map(({ label }) => label).join(', ') || null], look),
    ...lesson,
  ];
}

function mix(used: readonly UsedOften[]): string | null {
  const parts = used.map(({ label, count }) => (count === 1 ? label : `${label} ×${count}`));
  return parts.length === 0 ? null : parts.join(', ');
}

function heading(text: string, look: Look): string {
  return look.palette.strong(text);
}

function rowView([name, text]: readonly [string, string | null], look: Look): string[] {
  if (text === null) return [];
  if (look.plain) return [name === '' ? clean(text) : `${name}: ${clean(text)}`];
  const column = 12;
  // A long name stands on a line of its own, so that the texts keep their column.
  if (name.length >= column)
    return [look.palette.dim(name), ...hang(' '.repeat(column), clean(text), look.width)];
  return hang(look.palette.dim(pad(name, column)), clean(text), look.width);
}
