/** The wording of a debrief: every sentence names what happened in this run, so that no two debriefs read alike. */

import type { Program } from '../engine/index.ts';
import type { Dimension, Outcome } from '../persona/index.ts';
import type { Debrief, Failure, Moment } from '../score/index.ts';

/** What an average level amounts to, 0 to 4. After the anchors of de-escalation scales (Nau 2009; CPI). */
export const anchors: Readonly<Record<Dimension, readonly [string, string, string, string, string]>> = {
  calmness: [
    'hit back',
    'argued, or told them to calm down',
    'sounded hurried or on the defensive',
    'stayed professional, if a little flat',
    'stayed even and gave them room',
  ],
  empathy: [
    'passed the feeling by or denied it',
    'had a stock phrase for it',
    'named the feeling',
    'named the feeling and its cause',
    'showed you had understood, and built on it',
  ],
  boundary: [
    'gave way, or struck back',
    'half gave way, or threatened',
    'stayed vague',
    'held the line, without a reason or a way on',
    'held the line with a reason and a way on',
  ],
};

const ends: Readonly<Record<Outcome, (who: string, turns: string) => string>> = {
  resolved: (who, turns) => `${who} left calm after ${turns}, with a step they trust`,
  settled: (who, turns) => `${who} settled for the step agreed, after ${turns}`,
  placated: (who, turns) => `${who} was soothed after ${turns}, but nothing is solved`,
  unresolved: (who, turns) => `${who} was still too tense after ${turns} to take a solution in`,
  capitulated: (who, turns) => `${who} left pleased after ${turns}, having learnt that pushing pays`,
  walkaway: (who, turns) => `${who} walked away after ${turns}`,
  meltdown: (who, turns) => `it blew up with ${who} after ${turns}`,
  contained: (who, turns) => `you ended it safely with ${who} after ${turns}`,
  parted: (who, turns) => `you parted well from ${who} after ${turns}`,
};

/** The verdict in one sentence. */
export function verdict(program: Program, { scorecard }: Debrief): string {
  const turns = scorecard.turns.length === 1 ? 'one reply' : `${scorecard.turns.length} replies`;
  const end = capital(ends[scorecard.outcome](program.customer, turns));
  if (scorecard.pass) return `${end}: a pass with ${scorecard.total} of 100.`;
  const reasons = scorecard.failures
    .map((failure) => reasonOf(failure, scorecard.outcome))
    .filter((each) => each !== '');
  return `${end}: not yet${reasons.length === 0 ? '' : `, because ${join(reasons)}`}.`;
}

function reasonOf(failure: Failure, outcome: Outcome): string {
  switch (failure.kind) {
    case 'critical':
      return `reply ${failure.turn} ${criticals[failure.critical] ?? 'went too far'}`;
    case 'outcome':
      return outcome === 'capitulated' ? 'giving in is not an answer' : 'the call was lost';
    case 'dimension':
      return `${failure.dimension} is ${failure.points} and needs ${failure.needs}`;
    case 'total':
      return `the whole is ${failure.points} and needs ${failure.needs}`;
  }
}

const criticals: Readonly<Record<string, string>> = {
  insult: 'was an insult',
  threat: 'was a threat',
  lie: 'was a lie',
  'private-data': "gave away somebody's private data",
  'hung-up': 'hung up without a warning',
};

/** A score in words, with its evidence. */
export function anchor(dimension: Dimension, points: number, weakest: Moment | null): string {
  const words = `you mostly ${anchors[dimension][Math.round(points / 25)]}`;
  return weakest === null
    ? `${words}, to the end`
    : `${words}; least so at turn ${weakest.turn}, “${short(weakest.reply.say)}”`;
}

/** The arc in one sentence. */
export function arcWords({ arc }: Debrief): string {
  const peak = Math.max(...arc.map(({ tension }) => tension));
  const at = arc.findIndex(({ tension }) => tension === peak);
  const last = arc.at(-1)!;
  const where = at === 0 ? 'at the start' : `after reply ${at}`;
  return `Tension peaked at ${peak} of 6 ${where} and ended at ${last.tension}; trust went from ${arc[0]!.trust} to ${last.trust} of 4.`;
}

/** At most about ten words of a line, for quoting inside a sentence. */
export function short(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 10
    ? text.replace(/[.…]+$/, '')
    : `${words
        .slice(0, 9)
        .join(' ')
        .replace(/[,;:.–-]+$/, '')} …`;
}

export function join(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
