/** Two goes at the same call, side by side: what was said where they part, and what each came to. */

import type { RunRecord } from '../../score/index.ts';
import { clean } from '../clean.ts';
import { passWords } from '../debrief-words.ts';
import { cells, counted, pad, wrap } from '../layout.ts';
import type { Look } from '../look.ts';
import { nameOf } from './words.ts';

interface Row {
  readonly name: string;
  readonly then: string;
  readonly now: string;
}

const column = 12;
/** Narrower than this, two columns of text are hard to read: one stands below the other. */
const roomy = 60;

/** `from`: the turn (from 1) at which the second go began. */
export function compareView(then: RunRecord, now: RunRecord, from: number, look: Look): string[] {
  const rows: readonly Row[] = [
    { name: 'You said', then: saidAt(then, from), now: saidAt(now, from) },
    { name: 'They said', then: heardAfter(then, from), now: heardAfter(now, from) },
    { name: 'It ended', then: `“${clean(then.closing)}”`, now: `“${clean(now.closing)}”` },
    { name: 'After', then: counted(then.turns.length, 'turn'), now: counted(now.turns.length, 'turn') },
    ...(['calmness', 'empathy', 'boundary', 'total'] as const).map((name) => ({
      name: nameOf(name),
      then: points(then.scores[name]),
      now: points(now.scores[name]),
    })),
    { name: 'Verdict', then: passWords(then.pass), now: passWords(now.pass) },
  ];
  const title = `The same call, another reply ${from}`;
  if (look.plain) {
    const line = ({ name, then: before, now: after }: Row) => [
      `${name}, then: ${before}`,
      `${name}, now: ${after}`,
    ];
    return [title, ...rows.flatMap(line)];
  }
  const { strong, dim } = look.palette;
  const draw = look.width < roomy ? stacked : beside;
  return [
    strong(title),
    '',
    ...draw({ name: '', then: dim('Then'), now: dim('Now') }, look),
    ...rows.flatMap((row) => draw(row, look)),
  ];
}

function beside({ name, then, now }: Row, look: Look): string[] {
  const width = Math.floor((look.width - column - 2) / 2);
  const [left, right] = [wrap(then, width), wrap(now, width)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const lead = look.palette.dim(pad(at === 0 ? name : '', column));
    const [before, after] = [left[at] ?? '', right[at] ?? ''];
    return `${lead}${before}${' '.repeat(Math.max(0, width - cells(before)) + 2)}${after}`.trimEnd();
  });
}

function stacked({ name, then, now }: Row, look: Look): string[] {
  if (name === '') return [];
  const part = (word: string, text: string) =>
    wrap(`${word} ${text}`, look.width - 2).map((line) => `  ${line}`);
  return [look.palette.dim(name), ...part('Then:', then), ...part('Now:', now)];
}

function saidAt({ turns }: RunRecord, turn: number): string {
  const said = turns[turn - 1];
  return said === undefined ? 'nothing: it was over' : `“${clean(said.say)}”`;
}

/** The direct answer, else what was said next. */
function heardAfter({ turns, closing }: RunRecord, turn: number): string {
  const answer = turns[turn - 1]?.answer ?? turns[turn]?.line ?? closing;
  return `“${clean(answer)}”`;
}

function points(value: number | null): string {
  return value === null ? 'not tested' : String(value);
}
