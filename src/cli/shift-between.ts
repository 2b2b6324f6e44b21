/** What is done between two calls of a shift, and after the last one. */

import { betweenView, breathView, type ShiftCallReport } from '../report/index.ts';
import { Interrupted } from './exit.ts';
import type { Library } from './library.ts';
import { harder, type PlannedCall } from './shift-plan.ts';
import type { Stage } from './stage.ts';

/**
 * `talkItOver`: null where the last call can't be talked over. Whether the next customer meets somebody still tense.
 * @throws Interrupted
 */
export async function between(
  { asker, look }: Stage,
  library: Library,
  plan: readonly PlannedCall[],
  done: readonly ShiftCallReport[],
  talkItOver: (() => Promise<void>) | null,
): Promise<boolean> {
  const last = done.at(-1)!;
  const next = await comes(library, plan[done.length], last);
  const on = next === null ? 'see the scorecard' : 'meet the next customer';
  let open = talkItOver;
  for (;;) {
    asker.show(betweenView(done.length, plan.length, last, next, look), true);
    const keys = {
      ...(last.pass || next === null ? {} : { b: 'take a breath' }),
      ...(open === null ? {} : { t: 'talk it over' }),
      ...(next === null ? {} : { q: 'leave' }),
    };
    const key = await asker.wait(on, keys);
    if (key === 'q') throw new Interrupted();
    if (key === 't') {
      await open?.();
      if (next === null) return false;
      open = null;
    } else if (key === 'b') {
      asker.show(breathView(look), true);
      await asker.wait(on, {});
      return false;
    } else return next !== null && next.harder !== null;
  }
}

/** Who comes now, and how much harder if they come straight after that call; null after the last. */
async function comes(library: Library, planned: PlannedCall | undefined, last: ShiftCallReport) {
  if (planned === undefined) return null;
  const { title, customer, difficulties } = await library.program(planned.scenario);
  const up = harder(planned.difficulty, difficulties);
  return { title, customer, harder: last.pass || up === planned.difficulty ? null : up };
}
