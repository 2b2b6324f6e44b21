/** Knows which edits are worth trying for a finding, the likeliest first. */

import { type Dimension, dimensions } from '../../persona/index.ts';
import type { Analysis, Row } from '../analysis.ts';
import type { Result } from '../checks/evaluate.ts';
import type { ReplyPlace } from '../mutants/edit.ts';
import { bounds, openings } from './course.ts';
import { gains, losses, mustFall, rowBehind } from './culprits.ts';
import { levelSteps, pullStep } from './grading.ts';
import type { Candidate } from './mend.ts';
import { swaps, wordings } from './wording.ts';

/** Checks of what a scenario is made of: no single number or wording makes up for a node that isn't there. */
const beyond = ['both-errors', 'openings', 'decisions', 'long-call', 'need', 'pushes'];
/** Where a lesser reply that is better at one thing may be what is missing. */
const wantRivals = ['one-sided', 'no-trade-offs', 'halo'];
/** Where the lesser replies tempt too little. */
const wantPull = ['implausible', 'unpicked', 'dead-distractors'];
/** Tries that edits made for just this kind of finding may take before the others have their turn. */
const apt = 24;

/** At most `limit`, no edit twice. */
export function candidatesFor(analysis: Analysis, failed: Result, limit: number): readonly Candidate[] {
  const { program, rubric } = analysis;
  const { id } = failed.check;
  if (beyond.includes(id)) return [];
  const row = rowBehind(analysis, failed);
  const fall = mustFall(failed);
  const places = placesOf(analysis, row, failed, fall);
  const tested = (place: ReplyPlace) => testedFirst(rubric.tested[place.node]!, row);
  const others = (place: ReplyPlace) => othersAt(analysis, place);
  const special = [
    ...places.flatMap((place) => wordings(program, row.id, place)),
    ...(id.includes('position') ? places.flatMap((place) => swaps(program, place)) : []),
    ...(wantPull.includes(id) ? places.flatMap((place) => pullStep(program, rubric, place, 1)) : []),
    ...(wantRivals.includes(id)
      ? places.flatMap((place) =>
          others(place).flatMap((rival) => levelSteps(program, rubric, rival, 1, tested(place).slice(0, 1))),
        )
      : []),
  ];
  const levels = places.flatMap((place) => levelSteps(program, rubric, place, -1, tested(place)));
  const best = fall
    ? []
    : places.flatMap((place) =>
        others(place).flatMap((other) => levelSteps(program, rubric, other, 1, tested(place))),
      );
  const pulls = places.flatMap((place) =>
    fall
      ? others(place).flatMap((other) => pullStep(program, rubric, other, 1))
      : pullStep(program, rubric, place, -1),
  );
  const nodes = [...new Set(places.map(({ node }) => node))];
  const steering = nodes.flatMap((node) => bounds(program, node));
  const general = inTurn([levels, openings(program), pulls, best, steering]);
  return once([...special.slice(0, apt), ...general, ...special.slice(apt)]).slice(0, limit);
}

/** What helps a trainee who must fail, what costs one who must pass; one who never errs is helped by nothing else. */
function placesOf(analysis: Analysis, row: Row, failed: Result, fall: boolean): readonly ReplyPlace[] {
  const costs = fall ? [] : losses(analysis, row, failed);
  return costs.length > 0 ? costs : gains(analysis, row, failed);
}

/** The dimension that the row goes by comes first. */
function testedFirst(tested: readonly Dimension[], { id }: Row): readonly Dimension[] {
  const own = dimensions.filter((dimension) => id.startsWith(dimension) && tested.includes(dimension));
  return [...own, ...tested.filter((dimension) => !own.includes(dimension))];
}

function othersAt({ program }: Analysis, { node, reply }: ReplyPlace): readonly ReplyPlace[] {
  return program.nodes[node]!.replies.flatMap((_, each) => (each === reply ? [] : [{ node, reply: each }]));
}

/** The first of each, then the second of each, … */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function once(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((each) => [each.edit, each])).values()];
}
