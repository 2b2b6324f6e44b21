/** Debriefs with all that can be known of a call: shipped ones, with hindsight by hand, and one whose texts mean harm. */

import type { Hindsight } from '../../../src/balance/index.ts';
import { answer, isOver, type Program, type Run, startRun } from '../../../src/engine/index.ts';
import type { Review } from '../../../src/report/index.ts';
import { hostile, odd } from '../balance/sample.ts';
import { debrief, reviewOf, transcript } from '../calls.ts';

/** P(pass) falls by steps and is known for every reply: no figures of the balance, but such as could be. */
function hindsightBy(run: Run): Hindsight {
  const some = { calmness: 50, empathy: 50, boundary: 50, total: 50 };
  return {
    turns: run.turns.map(({ node, reply }, index) => {
      const before = Math.max(0, 0.92 - index * 0.08);
      const behind = run.program.nodes[node]!.replies.map((_, at) =>
        at === reply ? Math.max(0, before - 0.08) : before,
      );
      return { before, behind };
    }),
    random: some,
    best: some,
  };
}

export function fullReview(run: Run, parts: Partial<Review> = {}): Review {
  const bare = debrief(run);
  const chances = [
    { before: 0.92, after: 0.3, better: 0.91 },
    { before: 0.3, after: 0, better: 0.28 },
  ];
  const turningPoints = bare.turningPoints.map((point, index) => ({ ...point, chance: chances[index]! }));
  const [first] = turningPoints;
  return reviewOf(run, {
    debrief: { ...bare, turningPoints },
    hindsight: hindsightBy(run),
    typed: run.turns.map((_, index) =>
      index + 1 === first?.turn ? 'Nobody goes behind the flaps, but let me look for you.' : null,
    ),
    reflection: { ratings: { calmness: 1, empathy: 3, boundary: 3 }, turn: 4 },
    before: { calmness: 46, empathy: 71, boundary: 0, total: 41 },
    goal: 'If somebody asks for what I may not give, then I say what I can do first.',
    next: 'The same call again, tomorrow: it wasn’t a pass yet.',
    ...parts,
  });
}

export const yielding = transcript('lost-suitcase', 'giving in');
export const denying = transcript('lost-suitcase', 'denying');
export const book = transcript('lost-suitcase', 'book line');

/** Every text that an author or a trainee can write, and what each would do if it were let. */
export const nasty = `${hostile} ${'unbroken'.repeat(12)} <script>alert(1)</script> **b** [l](http://x.test) ![i](x) 1. $x$ www.x.test`;

function nastyProgram(): Program {
  const again = odd.nodes.map((node) => ({
    ...node,
    cue: [{ when: null, say: [nasty] }],
    line: [{ when: null, say: [nasty] }],
    replies: node.replies.map((reply) => ({
      ...reply,
      say: nasty,
      why: nasty,
      felt: nasty,
      tempts: { text: nasty, pull: 1 },
      then: [{ when: null, say: [nasty] }],
      rule: 'nasty',
    })),
  }));
  const endings = odd.endings.map((ending) => ({
    ...ending,
    cue: null,
    line: [{ when: null, say: [nasty] }],
  }));
  const persona = { ...odd.persona, name: nasty };
  return { ...odd, title: nasty, customer: nasty, persona, content: ['shouting'], nodes: again, endings };
}

/** The poor reply and then, where the dice let the call go on, the good one. */
export function nastyReview(): Review {
  let run = startRun(nastyProgram(), `${nasty} c`);
  while (!isOver(run)) run = answer(run, 1);
  const rule = {
    id: 'nasty',
    rule: nasty,
    do: nasty,
    dont: nasty,
    sources: [],
    dimensions: [],
    archetypes: [],
    channels: [],
  };
  return fullReview(run, {
    typed: run.turns.map(() => nasty),
    rules: { nasty: rule },
    goal: nasty,
    next: nasty,
    ungraded: nasty,
  });
}
