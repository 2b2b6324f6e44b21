/** The wording of a debrief: every sentence names what happened in this run, so that no two debriefs read alike. */

import type { Critical, Program } from '../engine/index.ts';
import type { Dimension, Family, Outcome } from '../persona/index.ts';
import type { Debrief, Failure } from '../score/index.ts';
import { phaseWords } from './mood-words.ts';

type Anchors = readonly [string, string, string, string, string];

/** What the replies amount to, 0 to 4. After the anchors of de-escalation scales (Nau 2009; CPI). */
const anchors: Readonly<Record<Dimension, Anchors>> = {
  calmness: [
    'hit back',
    'argued, or told them to calm down',
    'sounded hurried or on the defensive',
    'stayed professional, if a little flat',
    'stayed even and gave them room',
  ],
  empathy: [
    'passed the feeling by or denied it',
    'had little more than a stock phrase for the feeling',
    'named the feeling',
    'named the feeling and its cause',
    'showed you had understood, and built on it',
  ],
  boundary: [
    'gave way, or struck back',
    'half gave way, or answered sharply',
    'stayed vague',
    'held the line, without a reason or a way on',
    'held the line with a reason and a way on',
  ],
};

/** A line can be lost on two sides, or never be drawn: what 0 and 1 mean for boundary where the run tells. */
const lostLine = {
  gave: ['gave way', 'half gave way'],
  struck: ['struck back', 'answered sharply'],
  neither: ['let the pushing pass', 'let the pushing pass'],
} as const;

const ends: Readonly<Record<Outcome, (who: string, turns: string) => string>> = {
  resolved: (who, turns) => `${who} left calm after ${turns}, with a next step to rely on`,
  settled: (who, turns) => `${who} settled for the step agreed, after ${turns}`,
  placated: (who, turns) => `${who} felt better after ${turns}, but nothing is solved`,
  unresolved: (who, turns) => `${who} was still too tense for a solution after ${turns}`,
  capitulated: (who, turns) => `${who} left pleased after ${turns}, with more than was yours to give`,
  walkaway: (who, turns) => `${who} gave up and left after ${turns}`,
  meltdown: (who, turns) => `things blew up with ${who} after ${turns}`,
  contained: (who, turns) => `you ended it safely with ${who} after ${turns}`,
  parted: (who, turns) => `you and ${who} parted well after ${turns}`,
};

/**
 * The verdict in one sentence: what fails any call first, how it ended and, if it isn't a pass, what was missing.
 * `graded`: whether the call counts.
 */
export function verdict(program: Program, { scorecard }: Debrief, graded = true): string {
  const { outcome, turns, pass, total, failures } = scorecard;
  const end = ends[outcome](program.customer, count(turns.length));
  if (pass) return `${capital(end)}: ${graded ? 'a pass' : 'it would be a pass'} with ${total} of 100.`;
  return `${capital([...criticalWords(failures), end, gradeWords(failures)].join('; '))}.`;
}

function criticalWords(failures: readonly Failure[]): string[] {
  const found = failures.flatMap((each) => (each.kind === 'critical' ? [each] : []));
  return found.map(
    ({ turn, critical }) => `reply ${turn} ${criticals[critical as Critical]}, and that fails any call`,
  );
}

/** Last of the verdict: the grades that fell short, or that it wasn't for the grades. */
function gradeWords(failures: readonly Failure[]): string {
  const low = failures.flatMap((each) => (each.kind === 'dimension' ? [each] : []));
  const names = low.map(
    ({ dimension, points }, index) => `${dimension}${index === 0 ? ' is' : ''} at ${points}`,
  );
  const needs = low.length > 1 ? `, and each needs ${low[0]!.needs}` : ` and needs ${low[0]?.needs}`;
  const total = failures.flatMap((each) => (each.kind === 'total' ? [each] : []));
  const parts = [
    ...(low.length === 0 ? [] : [join(names) + needs]),
    ...total.map(({ points, needs }) => `the total is at ${points} and needs ${needs}`),
  ];
  if (parts.length > 0) return parts.join('; ');
  return failures.some(({ kind }) => kind === 'outcome')
    ? "the scores would do, but a call that ends like this isn't a pass"
    : 'apart from that, the scores would do';
}

const criticals: Readonly<Record<Critical, string>> = {
  insult: 'was an insult',
  threat: 'was a threat',
  lie: 'was a lie',
  'private-data': "gave away somebody's private data",
  'hung-up': 'hung up without a warning',
};

/** A score in words, with its evidence. */
export function scoreWords(dimension: Dimension, debrief: Debrief): string {
  const level = levelOf(dimension, debrief);
  if (level === null) return 'it was over before this was asked of you';
  const words = anchor(dimension, level, debrief);
  const weakest = debrief.weakest[dimension];
  if (weakest === null) return `you ${words}, all the way through`;
  return `you mostly ${words}; weakest at reply ${weakest.turn}, “${short(weakest.reply.say)}”`;
}

/**
 * What the replies amount to, 0 to 4: against the moments that were reached, because the points count the others too,
 * but nothing was said in them. Null where none tested it.
 */
export function levelOf(dimension: Dimension, debrief: Debrief): number | null {
  const { earned, met } = sums(dimension, debrief);
  return met === 0 ? null : Math.round((4 * earned) / met);
}

/** Calm lost without a quarrel. */
const wentAlong = ['gave in to have it over with', 'went along to have it over with'] as const;

function anchor(dimension: Dimension, level: number, { used }: Debrief): string {
  const uses = (wanted: Family) =>
    used.reduce((sum, { family, count: times }) => (family === wanted ? sum + times : sum), 0);
  const gave = uses('yield') - uses('provoke');
  if (dimension === 'calmness' && level < 2 && gave > 0) return wentAlong[level]!;
  if (dimension === 'boundary' && level < 2) {
    if (gave > 0) return lostLine.gave[level]!;
    if (gave < 0) return lostLine.struck[level]!;
    if (uses('yield') === 0) return lostLine.neither[level]!;
  }
  return anchors[dimension][level]!;
}

/** Said where the customer broke off: the scores are lower than the replies, which nobody would guess. Else null. */
export function cutShort(debrief: Debrief): string | null {
  const { scores, turns } = debrief.scorecard;
  const missing = Object.entries(scores).some(
    ([name, score]) => score !== null && score.possible > sums(name as Dimension, debrief).met,
  );
  return missing
    ? `It was over after ${count(turns.length)}; the moments you never reached count as lost.`
    : null;
}

function sums(
  dimension: Dimension,
  { scorecard }: Debrief,
): { readonly earned: number; readonly met: number } {
  const counted = scorecard.turns.filter(({ tested }) => tested.includes(dimension));
  const sum = (of: 'levels' | 'best') => counted.reduce((total, turn) => total + turn[of][dimension], 0);
  return { earned: sum('levels'), met: sum('best') };
}

/** The arc in one sentence. */
export function arcWords({ arc }: Debrief): string {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  const peak = Math.max(...arc.map(({ tension }) => tension));
  const at = arc.findIndex(({ tension }) => tension === peak);
  return `${capital(tensionWords(first.tension, peak, at, last.tension))}; trust ${moved(first.trust, last.trust)} of 4.`;
}

/** The phases in the order in which they came: one that comes back is told again. */
export function phasesOf({ arc }: Debrief): readonly string[] {
  return arc.map(({ phase }) => phaseWords[phase]).filter((name, index, all) => name !== all[index - 1]);
}

function tensionWords(first: number, peak: number, at: number, last: number): string {
  if (peak === last) return `tension ${moved(first, last)} of 6`;
  if (at === 0) return `tension was highest at the start, ${peak} of 6, and ended at ${last}`;
  return `tension went up from ${first} to ${peak} of 6 by reply ${at}, and ended at ${last}`;
}

function moved(from: number, to: number): string {
  if (from === to) return `ended where it began, at ${to}`;
  return `${to > from ? 'rose' : 'fell'} from ${from} to ${to}`;
}

/** At most about ten words of a line, for quoting inside a sentence. */
function short(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= 10) return text.replace(/[.…]+$/, '');
  return `${words
    .slice(0, 9)
    .join(' ')
    .replace(/[,;:.–-]+$/, '')} …`;
}

/** No call is ever called failed: it is one run, and practice. */
export function passWords(pass: boolean): string {
  return pass ? 'passed' : 'not yet';
}

/** `a, b and c`. */
export function join(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function count(replies: number): string {
  return replies === 1 ? 'one reply' : `${replies} replies`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
