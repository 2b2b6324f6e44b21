/** What is done between two calls of a shift. */

import { betweenView, breathView, type ShiftCallReport } from '../report/index.ts';
import { Interrupted } from './exit.ts';
import type { Library } from './library.ts';
import { harder, type PlannedCall } from './shift-plan.ts';
import type { Stage } from './stage.ts';

/** `talkItOver`: null where the last call can't be talked over. Whether the next customer meets somebody still tense. @throws Interrupted */
export async function between(
  { asker, look }: Stage,
  library: Library,
  plan: readonly PlannedCall[],
  done: readonly ShiftCallReport[],
  talkItOver: (() => Promise<void>) | null,
): Promise<boolean> {
  const last = done.at(-1)!;
  const next = plan[done.length]!;
  const { title, customer, difficulties } = await library.program(next.scenario);
  const up = harder(next.difficulty, difficulties);
  const carries = !last.pass && up !== next.difficulty;
  const shown = { title, customer, harder: carries ? up : null };
  let open = talkItOver;
  for (;;) {
    asker.show(betweenView(done.length, plan.length, last, shown, look), true);
    const keys = {
      ...(last.pass ? {} : { b: 'take a breath' }),
      ...(open === null ? {} : { t: 'talk it over' }),
      q: 'leave',
    };
    const key = await asker.wait('meet the next customer', keys);
    if (key === 'q') throw new Interrupted();
    if (key === 't') {
      await open?.();
      open = null;
    } else if (key === 'b') {
      asker.show(breathView(look), true);
      await asker.wait('meet the next customer', {});
      return false;
    } else return carries;
  }
}
