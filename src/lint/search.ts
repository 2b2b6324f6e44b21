/** Looks through the states of a call, breadth first, until everything has come about or too many have been seen. */

import { kernelOf, opening, openReplies, type Program } from '../engine/index.ts';
import { model } from '../persona/index.ts';
import { markArrival, markSaid, type Plan, type Tally } from './slots.ts';

/** States; what isn't found among so many is in doubt. */
const most = 20_000;

export function search(program: Program, plan: Plan, tally: Tally, inCrisis: Set<number>): void {
  const kernel = kernelOf(program);
  const open = openReplies(program, kernel);
  const seen = new Set<number>();
  // By state in order of coming; numbers, because most states have nothing left to show.
  const [places, moods, facts, turns]: [number[], number[], number[], number[]] = [[], [], [], []];
  const meet = (place: number, mood: number, fact: number, turn: number): void => {
    // Whatever the turn: a call comes to a state early or not at all, and guards on turns are few.
    const key = (mood * 2 ** 16 + fact) * 2 ** 10 + place;
    if (seen.has(key)) return;
    seen.add(key);
    if (tally.missing[place]! > 0)
      markArrival(program, plan, kernel.snapshot(place, mood, fact, turn), tally);
    if (place >= program.nodes.length) return;
    if (kernel.mood(mood).tension >= model.crisisFrom) inCrisis.add(place);
    places.push(place);
    moods.push(mood);
    facts.push(fact);
    turns.push(turn);
  };
  const first = opening(program);
  meet(first.place, kernel.moodId(first.mood), kernel.factsId(first.facts, first.once), first.turn);
  for (let next = 0; next < places.length && places.length < most && tally.left > 0; next += 1) {
    const [place, mood, fact, turn] = [places[next]!, moods[next]!, facts[next]!, turns[next]!];
    for (const reply of open(place, mood, fact, turn)) {
      const { occasion } = plan.replies[place]![reply]!;
      const steps = kernel.step(place, mood, fact, turn, reply);
      for (let step = 0; step < steps.count; step += 1) {
        const [to, after, moved] = [steps.place[step]!, steps.mood[step]!, steps.facts[step]!];
        if (tally.missing[occasion]! > 0) {
          const state = kernel.snapshot(to, after, moved, turn + 1);
          markSaid(program, plan, [place, reply], steps.route[step]!, state, tally);
        }
        meet(to, after, moved, turn + 1);
      }
    }
  }
}
