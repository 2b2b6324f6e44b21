import { describe, expect, it } from 'vitest';
import type { RunEvent, RunHead } from '../../src/practice/index.ts';
import { answered, head, index, reflection, result } from './calls.ts';
import { freshFile, opened, played } from './record-files.ts';

describe('a run', () => {
  it('comes back whole, from another opening too', async () => {
    const file = freshFile();
    const record = await opened(file);
    const as = { ...head, pack: '/home/me/pack', origin: { run: 7, turn: 2 } } satisfies RunHead;
    const run = await record.begin(as, 1_800_000_000_000);
    const events: readonly RunEvent[] = [
      { kind: 'typed', text: 'I hear you.\nTwo lines, a \0, a lone \ud800, "quotes" and 𝄞' },
      answered('one'),
      { kind: 'undone' },
      { kind: 'left' },
      { kind: 'edited', kept: 0, hash: 'h2' },
      answered('two'),
    ];
    for (const [at, event] of events.entries()) await record.append(run, event, at);
    await record.finish(run, result, 1_800_000_060_000);
    await record.setIndex(run, index);
    await record.reflect(run, reflection);
    await record.setGoal(run, "If they shout, then I don't.");
    const whole = {
      ...as,
      id: run,
      startedAt: 1_800_000_000_000,
      events,
      finishedAt: 1_800_000_060_000,
      graded: false,
      result,
      index,
      reflection,
      goal: "If they shout, then I don't.",
    };
    expect(await record.run(run)).toEqual(whole);
    await record.close();
    const again = await opened(file);
    expect(await again.run(run)).toEqual(whole);
    expect(await again.lastFinished()).toEqual(whole);
    const { run: _, ...kept } = (await again.history())[0]!;
    expect(kept).toEqual({
      scenario: 'lost-suitcase',
      title: 'The lost suitcase',
      persona: 'angry',
      personaName: 'Angry customer',
      difficulty: 'standard',
      mode: 'guided',
      finishedAt: 1_800_000_060_000,
      passed: true,
      graded: false,
      result,
      index,
    });
    expect(await again.export()).toEqual({ runs: [whole], finished: await again.history() });
  });

  it('is null where there is none', async () => {
    const record = await opened();
    expect(await record.run(1)).toBeNull();
    expect(await record.lastFinished()).toBeNull();
    expect(await record.unfinished()).toBeNull();
    expect(await record.goal()).toBeNull();
    expect(await record.history()).toEqual([]);
    expect(await record.export()).toEqual({ runs: [], finished: [] });
  });

  it('keeps the order of its events beside those of other runs, appended without waiting', async () => {
    const record = await opened();
    const [one, two] = [await record.begin(head, 1), await record.begin(head, 2)];
    const replies = [...Array(30).keys()].map(String);
    await Promise.all(
      replies.flatMap((reply) => [one, two].map((run) => record.append(run, answered(reply), 3))),
    );
    for (const run of [one, two]) expect((await record.run(run))!.events).toEqual(replies.map(answered));
  });

  it('is graded by its events and origin alone, and finished once', async () => {
    const record = await opened();
    const plain = await played(record, 10);
    const taken = await record.begin(head, 20);
    await record.append(taken, answered('one'), 21);
    await record.append(taken, { kind: 'undone' }, 22);
    expect(await record.run(taken)).toMatchObject({ graded: false, finishedAt: null, result: null });
    await record.finish(taken, { ...result, pass: false }, 23);
    const other = await played(record, 30, { origin: { run: plain, turn: 1 } });
    await record.finish(plain, { ...result, pass: false }, 99);
    const seen = (await record.history()).map(({ run, graded, passed }) => ({ run, graded, passed }));
    expect(seen).toEqual([
      { run: plain, graded: true, passed: true },
      { run: taken, graded: false, passed: false },
      { run: other, graded: false, passed: true },
    ]);
    expect(await record.run(plain)).toMatchObject({ graded: true, finishedAt: 12, result: { pass: true } });
  });

  it('is the last finished by when it ended, not by when it was begun', async () => {
    const record = await opened();
    const early = await record.begin(head, 1);
    await played(record, 10);
    await record.finish(early, result, 100);
    expect((await record.lastFinished())!.id).toBe(early);
    expect((await record.history()).map(({ run }) => run)).toEqual([early + 1, early]);
  });

  it('takes the last index, reflection and goal set', async () => {
    const record = await opened();
    const [one, two] = [await played(record, 1), await played(record, 2)];
    await record.setIndex(one, { ...index, total: 1 });
    await record.setIndex(one, index);
    await record.reflect(one, { ...reflection, turn: null });
    await record.reflect(one, reflection);
    await record.setGoal(one, 'first');
    await record.setGoal(two, 'second');
    expect(await record.goal()).toBe('second');
    await record.setGoal(one, 'third');
    expect(await record.goal()).toBe('third');
    expect(await record.run(one)).toMatchObject({ index, reflection, goal: 'third' });
    expect(await record.run(two)).toMatchObject({ index: null, reflection: null, goal: 'second' });
  });

  it('that is not there takes nothing', async () => {
    const record = await opened();
    const gone = { name: 'RecordError', reason: 'unavailable' };
    await expect(record.append(5, answered('one'), 1)).rejects.toMatchObject(gone);
    await expect(record.finish(5, result, 1)).rejects.toMatchObject(gone);
    await expect(record.setGoal(5, 'a')).rejects.toMatchObject(gone);
    expect(await record.export()).toEqual({ runs: [], finished: [] });
  });
});

describe('the unfinished call', () => {
  it('is the latest with a reply that stands', async () => {
    const record = await opened();
    const one = await record.begin(head, 1);
    await record.append(one, answered('one'), 2);
    const hard = await record.begin({ ...head, difficulty: 'hard' }, 3);
    expect((await record.unfinished())!.id).toBe(one);
    await record.append(hard, answered('one'), 4);
    expect((await record.unfinished())!.id).toBe(hard);
    await record.append(hard, { kind: 'undone' }, 5);
    expect((await record.unfinished())!.id).toBe(one);
    await record.finish(one, result, 6);
    expect(await record.unfinished()).toBeNull();
  });

  it('is not one that was begun anew since, but a what-if is no new beginning', async () => {
    const record = await opened();
    const one = await record.begin(head, 1);
    await record.append(one, answered('one'), 2);
    const what = await record.begin({ ...head, origin: { run: one, turn: 1 } }, 3);
    expect((await record.unfinished())!.id).toBe(one);
    await record.append(what, answered('two'), 4);
    expect((await record.unfinished())!.id).toBe(what);
    await record.finish(what, result, 5);
    await record.begin({ ...head, difficulty: 'easy' }, 6);
    await record.begin({ ...head, scenario: 'one-quick-thing' }, 7);
    expect((await record.unfinished())!.id).toBe(one);
    const next = await record.begin(head, 8);
    expect((await record.unfinished())!.id, 'nothing has been said in the new one').toBe(one);
    await record.append(next, answered('one'), 9);
    expect((await record.unfinished())!.id).toBe(next);
    await record.finish(next, result, 10);
    expect(await record.unfinished()).toBeNull();
  });
});

describe('the shift begun last', () => {
  const part = { shift: 'late', seed: 'k', pack: null, of: 3, tense: false };

  it('has its calls in order, and none of an earlier shift or of a call between', async () => {
    const record = await opened();
    expect(await record.lastShift()).toEqual([]);
    const begin = async (call: number, first: number | null) => {
      const run = await record.begin(head, 1);
      await record.append(run, { kind: 'shift', ...part, call, first }, 1);
      return run;
    };
    const earlier = await begin(1, null);
    await begin(2, earlier);
    const first = await begin(1, null);
    await record.begin(head, 1);
    const second = await begin(2, first);
    expect((await record.lastShift()).map(({ id }) => id)).toEqual([first, second]);
    // The earlier one is gone on with in another window: it is the last now.
    const third = await begin(3, earlier);
    expect((await record.lastShift()).map(({ id }) => id)).toEqual([earlier, earlier + 1, third]);
  });
});
