/** Looks through the states of a call, breadth first, until everything has come about or too many have been seen. */

import { kernelOf, opening, openReplies, type Program, type Snapshot } from '../engine/index.ts';
import { model } from '../persona/index.ts';
import { markArrival, markSaid, type Plan } from './slots.ts';

/** States; what isn't found among so many is in doubt. */
const most = 20_000;
/** States between two looks at whether all is found. */
const stride = 64;

export function search(program: Program, plan: Plan, counts: Int32Array, inCrisis: Set<number>): void {
  const kernel = kernelOf(program);
  const open = openReplies(program, kernel);
  const seen = new Set<number>();
  const first = opening(program);
  const queue: { at: Snapshot; mood: number; facts: number }[] = [];
  const meet = (at: Snapshot, mood: number, facts: number): void => {
    // Whatever the turn: a call comes to a state early or not at all, and guards on turns are few.
    const key = (mood * 2 ** 16 + facts) * 2 ** 10 + at.place;
    if (seen.has(key)) return;
    seen.add(key);
    markArrival(program, plan, at, counts);
    if (at.place >= program.nodes.length) return;
    if (at.mood.tension >= model.crisisFrom) inCrisis.add(at.place);
    queue.push({ at, mood, facts });
  };
  meet(first, kernel.moodId(first.mood), kernel.factsId(first.facts, first.once));
  for (let next = 0; next < queue.length && queue.length < most; next += 1) {
    if (next % stride === 0 && !counts.includes(0)) return;
    const { at, mood, facts } = queue[next]!;
    for (const reply of open(at.place, mood, facts, at.turn)) {
      const steps = kernel.step(at.place, mood, facts, at.turn, reply);
      for (let step = 0; step < steps.count; step += 1) {
        const [place, after, moved] = [steps.place[step]!, steps.mood[step]!, steps.facts[step]!];
        const to = kernel.snapshot(place, after, moved, at.turn + 1);
        markSaid(program, plan, [at.place, reply], steps.route[step]!, to, counts);
        meet(to, after, moved);
      }
    }
  }
}
