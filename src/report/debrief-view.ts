/** The debrief as pages: the verdict and scores, the turning points, what was good and what to take along. */

import type { Program } from '../engine/index.ts';
import type { Dimension, Rule } from '../persona/index.ts';
import type { Debrief, TurningPoint, UsedOften } from '../score/index.ts';
import { clean } from './clean.ts';
import { arcWords, cutShort, scoreWords, verdict } from './debrief-words.ts';
import { cells, hang, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { phaseWords } from './mood-words.ts';

type Rules = Readonly<Record<string, Rule>>;

/** Each page is a list of lines; plain mode prints them one after the other. */
export function debriefView(program: Program, debrief: Debrief, rules: Rules, look: Look): string[][] {
  const points = debrief.turningPoints.map((point) => turningPointView(point, rules, look));
  return [summaryView(program, debrief, look), ...points, closingView(debrief, rules, look)];
}

function summaryView(program: Program, debrief: Debrief, look: Look): string[] {
  const { palette } = look;
  const { pass, scores, total } = debrief.scorecard;
  const title = pass ? palette.good('Passed') : palette.bad('Not yet');
  const rows = Object.entries(scores).flatMap(([name, score]) =>
    score === null ? [] : scoreView(name as Dimension, score.points, debrief, look),
  );
  const sum = `${total} of 100`;
  const short = cutShort(debrief);
  return [
    look.plain ? `Verdict: ${pass ? 'passed' : 'not yet'}` : palette.strong(title),
    ...sentence(verdict(program, debrief), look),
    '',
    ...rows,
    look.plain ? `Total: ${sum}` : palette.dim(pad('Total', 11)) + sum,
    ...(short === null ? [] : sentence(short, look)),
    '',
    ...arcView(debrief, look),
  ];
}

function scoreView(dimension: Dimension, points: number, debrief: Debrief, look: Look): string[] {
  const words = clean(scoreWords(dimension, debrief));
  const name = dimension.charAt(0).toUpperCase() + dimension.slice(1);
  if (look.plain) return [`${name}: ${points} of 100, ${words}`];
  return hang(`${pad(name, 11)}${look.palette.strong(pad(String(points), 5))}`, words, look.width);
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '█'] as const;
const arcLead = 11;
const arcCell = 3;

/** Tension and trust per turn: figures, and bars where they can be seen. */
function arcView(debrief: Debrief, look: Look): string[] {
  const { arc } = debrief;
  const tension = arc.map((point) => point.tension);
  const trust = arc.map((point) => point.trust);
  if (look.plain) {
    return [
      `Tension, start and after each reply: ${tension.join(' ')}`,
      `Trust, start and after each reply: ${trust.join(' ')}`,
      `Phases: ${[...new Set(arc.map(({ phase }) => phaseWords[phase]))].join(', ')}`,
      arcWords(debrief),
    ];
  }
  const { dim } = look.palette;
  const row = (name: string, values: readonly (string | number)[]) =>
    dim(pad(name, arcLead)) +
    values
      .map((value) => pad(String(value), arcCell))
      .join('')
      .trimEnd();
  // A long call on a narrow screen goes on below.
  const fit = Math.max(1, Math.floor((look.width - arcLead + 1) / arcCell));
  const blocks = Array.from({ length: Math.ceil(arc.length / fit) }, (_, block) => {
    const part = <T>(values: readonly T[]) => values.slice(block * fit, (block + 1) * fit);
    return [
      row('Reply', part(['·', ...arc.slice(1).map((_, index) => index + 1)])),
      row('', part(tension.map((value) => bars[value]!))),
      row('Tension', part(tension)),
      row('Trust', part(trust)),
      '',
    ];
  });
  return [...blocks.flat(), ...sentence(arcWords(debrief), look)];
}

function turningPointView(point: TurningPoint, rules: Rules, look: Look): string[] {
  const rule = point.rule === null ? undefined : rules[point.rule];
  const rows: [string, string | null][] = [
    [clean(point.speaker), `“${point.line}”`],
    ['You said', `“${point.reply.say}”`],
    ['Tempting', point.reply.tempts?.text ?? null],
    ['The catch', point.reply.why],
    ['How it felt', point.reply.felt === null ? null : `“${point.reply.felt}”`],
    ['Better', `“${point.better.say}”`],
    ['Because', point.better.why],
    ['The rule', rule === undefined ? null : `${rule.rule} (${rule.id})`],
  ];
  return [
    heading(`Turning point: reply ${point.turn}`, look),
    ...rows.flatMap(([name, text]) => rowView(name, text, look)),
  ];
}

function closingView(debrief: Debrief, rules: Rules, look: Look): string[] {
  const { bestMove, used, missed, takeaway } = debrief;
  const rule = takeaway === null ? undefined : rules[takeaway];
  const best: string[] =
    bestMove === null
      ? []
      : [
          heading(`Your best move: reply ${bestMove.turn}`, look),
          ...rowView('You said', `“${bestMove.reply.say}”`, look),
          ...rowView('How it felt', bestMove.reply.felt === null ? null : `“${bestMove.reply.felt}”`, look),
          ...rowView('It worked', bestMove.reply.why, look),
          '',
        ];
  const lesson =
    rule === undefined
      ? []
      : [
          '',
          heading('One rule to keep', look),
          ...sentence(rule.rule, look),
          ...rowView('For example', rule.do, look),
        ];
  const helped = used.filter(({ family }) => family !== 'provoke' && family !== 'yield');
  return [
    ...best,
    heading('What you used', look),
    ...rowView('Helped', mix(helped), look),
    ...rowView('Gave way', mix(used.filter(({ family }) => family === 'yield')), look),
    ...rowView('Stung', mix(used.filter(({ family }) => family === 'provoke')), look),
    ...rowView('Missed', missed.map(({ label }) => label).join(', ') || null, look),
    ...lesson,
  ];
}

/** A list that is still read and not skipped. */
const named = 6;

/** The most used first; a good run uses more than anybody wants to read. */
function mix(used: readonly UsedOften[]): string | null {
  if (used.length === 0) return null;
  const parts = used.map(({ label, count }) => (count === 1 ? label : `${label}\u00a0×${count}`));
  const rest = parts.length - named;
  return rest < 2 ? parts.join(', ') : `${parts.slice(0, named).join(', ')} and ${rest} more`;
}

function heading(text: string, look: Look): string {
  return look.palette.strong(text);
}

function sentence(text: string, look: Look): string[] {
  return look.plain ? [clean(text)] : wrap(clean(text), look.width);
}

function rowView(name: string, text: string | null, look: Look): string[] {
  if (text === null) return [];
  if (look.plain) return [`${name}: ${clean(text)}`];
  const { dim } = look.palette;
  const column = 13;
  // A long name stands on lines of its own, so that the texts keep their column.
  if (cells(name) < column) return hang(dim(pad(name, column)), clean(text), look.width);
  return [
    ...wrap(name, look.width).map((line) => dim(line)),
    ...hang(' '.repeat(column), clean(text), look.width),
  ];
}
