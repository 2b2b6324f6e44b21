import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answered, head, index, reflection, result } from './calls.ts';
import { freshFile, opened, played } from './record-files.ts';

/** Which of these texts can be read in the files of a record. */
function readable(file: string, texts: readonly string[]): readonly string[] {
  const all = ['', '-wal', '-journal'].flatMap((end) =>
    existsSync(file + end) ? [readFileSync(file + end, 'latin1')] : [],
  );
  return texts.filter((text) => all.some((bytes) => bytes.includes(text)));
}

const private_ = ['seed-xyzzy', 'typed-xyzzy', 'goal-xyzzy', 'ending-xyzzy', 'missed-xyzzy', 'reply-xyzzy'];

describe('forgetting details', () => {
  it('leaves what, when and passed, and no byte of the rest', async () => {
    const file = freshFile();
    const record = await opened(file);
    const run = await record.begin({ ...head, seed: 'seed-xyzzy' }, 100);
    // Enough for pages of their own, and for some that are split.
    for (let n = 0; n < 200; n++) {
      await record.append(run, { kind: 'typed', text: `typed-xyzzy ${'words '.repeat(n)}` }, 101);
      await record.append(run, answered('reply-xyzzy'), 101);
    }
    await record.finish(run, { ...result, ending: 'ending-xyzzy', missed: ['missed-xyzzy'] }, 102);
    await record.setIndex(run, index);
    await record.reflect(run, reflection);
    await record.setGoal(run, 'goal-xyzzy');
    const left = await record.begin({ ...head, seed: 'seed-xyzzy' }, 199);
    await record.append(left, answered('reply-xyzzy'), 199);
    const kept = await played(record, 200);
    const whole = await record.run(kept);
    expect(readable(file, private_)).toEqual(private_);

    expect(await record.forgetDetails(200)).toBe(2);
    expect(readable(file, private_)).toEqual([]);
    expect(await record.run(run)).toBeNull();
    expect(await record.run(left)).toBeNull();
    expect(await record.goal()).toBeNull();
    expect(await record.run(kept)).toEqual(whole);
    const [first, second] = await record.history();
    expect(first).toMatchObject({ run, title: head.title, finishedAt: 102, passed: true, graded: true });
    expect(first).toMatchObject({ result: null, index: null });
    expect(second).toMatchObject({ run: kept, result });
    expect((await record.export()).runs).toEqual([whole]);
  });

  it('never gives the number of a forgotten call to another one', async () => {
    const file = freshFile();
    const record = await opened(file);
    const forgotten = await played(record, 1);
    expect(await record.forgetDetails(10)).toBe(1);
    await record.close();
    const again = await opened(file);
    const next = await played(again, 20);
    expect(next).toBeGreaterThan(forgotten);
    expect((await again.history()).map(({ run }) => run)).toEqual([forgotten, next]);
  });

  it('counts none where there is none', async () => {
    const record = await opened();
    await played(record, 5);
    expect(await record.forgetDetails(5)).toBe(0);
    expect(await record.history()).toMatchObject([{ result }]);
  });
});
