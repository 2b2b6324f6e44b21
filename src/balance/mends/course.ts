/** Edits of one number that steers the call: the opening mood, or a bound that a route asks for. */

import type { Guard, Program, Test } from '../../engine/index.ts';
import { model, moodRanges } from '../../persona/index.ts';
import { editReply, editTemperament } from '../mutants/edit.ts';
import type { Candidate } from './mend.ts';

type Range = Test['ranges'][number];

/** Nobody opens a call at the point of leaving it, or in a crisis. */
const opensFrom = { patience: 1, tension: moodRanges.tension.min };
const opensUpTo = { patience: moodRanges.patience.max, tension: model.crisisFrom - 1 };
/** The furthest that a fact's range reaches, either way. */
const furthest = 99;

/** Patience and tension at the opening, a step either way. */
export function openings(program: Program): readonly Candidate[] {
  return (['patience', 'tension'] as const).flatMap((variable) =>
    [1, -1].flatMap((step) => {
      const value = program.temperament.start[variable] + step;
      if (value < opensFrom[variable] || value > opensUpTo[variable]) return [];
      return {
        edit: `under \`mood\`, set ${variable} to ${value}`,
        program: editTemperament(program, ({ start }) => ({ start: { ...start, [variable]: value } })),
      };
    }),
  );
}

/** The bounds of all routes of a node's replies, a step either way. */
export function bounds(program: Program, node: number): readonly Candidate[] {
  const { id, replies } = program.nodes[node]!;
  return replies.flatMap((reply, index) =>
    reply.routes.flatMap((route, at) =>
      (route.when === null ? [] : moved(program, route.when)).map(({ guard, from, to }) => ({
        edit: `in \`${id}\`, let \`${reply.id}\` lead to \`${nameOf(program, route.to)}\` at ${wordOf(program, to)} instead of ${wordOf(program, from)}`,
        program: editReply(program, { node, reply: index }, ({ routes }) => ({
          routes: routes.map((each, other) => (other === at ? { ...each, when: guard } : each)),
        })),
      })),
    ),
  );
}

interface Moved {
  readonly guard: Guard;
  readonly from: Test;
  readonly to: Test;
}

/** Phases and booleans are no numbers, and tests of several ranges have no one bound: they are left alone. */
function moved({ facts }: Program, guard: Guard): readonly Moved[] {
  return guard.flatMap((clause, at) =>
    clause.flatMap((test, index) => {
      const [range, ...more] = test.ranges;
      const number = test.of !== 'phase' && !(test.of === 'fact' && facts[test.fact]!.boolean);
      if (!number || range === undefined || more.length > 0) return [];
      return shifted(range).map((shift) => {
        const to: Test = { ...test, ranges: [shift] };
        const tests = clause.map((each, other) => (other === index ? to : each));
        return { guard: guard.map((each, other) => (other === at ? tests : each)), from: test, to };
      });
    }),
  );
}

/** One end or the other, a step either way; an open end stays open. */
function shifted([min, max]: Range): readonly Range[] {
  const lower = isOpen(min)
    ? []
    : ([
        [min - 1, max],
        [min + 1, max],
      ] as const);
  const upper = isOpen(max)
    ? []
    : ([
        [min, max - 1],
        [min, max + 1],
      ] as const);
  return [...lower, ...upper].filter(([from, to]) => from <= to);
}

function nameOf({ nodes, endings }: Program, place: number): string {
  return (nodes[place] ?? endings[place - nodes.length])?.id ?? `${place}`;
}

/** As an author writes it: `tension 5..`. */
function wordOf({ facts }: Program, { of, fact, ranges }: Test): string {
  const [min, max] = ranges[0]!;
  const end = (value: number) => (isOpen(value) ? '' : `${value}`);
  return `\`${of === 'fact' ? facts[fact]!.id : of}: ${min === max ? min : `${end(min)}..${end(max)}`}\``;
}

/** What `5..` leaves open is compiled to an end beyond everything that a variable or a fact can be. */
function isOpen(end: number): boolean {
  return Math.abs(end) > furthest;
}
