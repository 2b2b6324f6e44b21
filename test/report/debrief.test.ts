import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/engine/index.ts';
import { debrief, debriefPages, plain, rich, transcript } from './calls.ts';

const yielding = transcript('lost-suitcase', 'giving in');
const denying = transcript('lost-suitcase', 'denying');
const book = transcript('lost-suitcase', 'book line');

const golden = (name: string) => `../golden/${name}.txt`;
const text = (pages: readonly (readonly string[])[]) =>
  pages.map((lines) => `${lines.join('\n')}\n`).join('\n');

/** Headings stand for the place, the verdict in one word, notes for what scenario it was; all else is about this run. */
const heading =
  /^(Verdict: .*|Give or take: .*|Turning point: .*|Your best move: .*|What you used|One rule to keep|That was rough .*)$/;

/** Without labels, one sentence each: plain pages have no broken lines. */
function sentencesOf(run: Run): readonly string[] {
  return debriefPages(run, plain)
    .flat()
    .filter((line) => line !== '' && !heading.test(line))
    .map((line) => line.replace(/^[^“".]{1,60}?: /, ''))
    .flatMap((line) => line.split(/(?<=[.!?…][”"]?)\s+|(?<=;)\s+/))
    .map((sentence) => sentence.replaceAll(/[“”"]/g, '').trim())
    .filter((sentence) => sentence !== '');
}

describe('a debrief', () => {
  test('shares no sentence with that of a run which failed in another way', () => {
    const [soft, cold] = [sentencesOf(yielding), sentencesOf(denying)];
    expect(debrief(yielding).scorecard.pass).toBe(false);
    expect(debrief(denying).scorecard.pass).toBe(false);
    expect(Math.min(soft.length, cold.length)).toBeGreaterThan(25);
    expect(soft.filter((sentence) => cold.includes(sentence))).toEqual([]);
  });

  test('quotes the trainee’s own words beside better ones, at each turning point', () => {
    for (const run of [yielding, denying]) {
      const { turningPoints } = debrief(run);
      expect(turningPoints).toHaveLength(2);
      const pages = debriefPages(run, plain);
      turningPoints.forEach(({ turn, reply, better, line }, index) => {
        const page = pages[index + 1]!;
        expect(page[0]).toBe(`Turning point: reply ${turn}`);
        for (const quoted of [line, reply.say, better.say]) expect(page.join('\n')).toContain(`“${quoted}”`);
      });
    }
  });

  test('has a page for the verdict, one for each turning point, and one to take along', () => {
    expect(debriefPages(yielding, rich(76))).toHaveLength(4);
    expect(debriefPages(book, rich(76))).toHaveLength(2);
  });

  test('has pages that fit under each other on a screen of 24 lines', () => {
    for (const run of [yielding, denying, book])
      expect(Math.max(...debriefPages(run, rich(76)).map((lines) => lines.length))).toBeLessThanOrEqual(24);
  });

  test('goes on below where a long call is wider than the screen, and loses no reply', () => {
    const rows = debriefPages(yielding, rich(36))
      .flat()
      .filter((line) => line.startsWith('Reply '));
    expect(rows.join(' ').match(/\d+/g)).toEqual(yielding.turns.map((_, index) => String(index + 1)));
    expect(rows.length).toBeGreaterThan(1);
  });

  test('lets nothing foreign through', () => {
    const nasty = { ...yielding, program: { ...yielding.program, customer: 'Ms\u001b[2J Verrall\u202e' } };
    const shown = text([...debriefPages(nasty, rich(76)), ...debriefPages(nasty, plain)]);
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown).toContain('Ms\\u001b[2J Verrall\\u202e');
  });

  test('reads like this in a terminal', async () => {
    await expect(text(debriefPages(yielding, rich(76)))).toMatchFileSnapshot(golden('debrief-rich'));
  });

  test('reads like this line by line', async () => {
    await expect(text(debriefPages(yielding, plain))).toMatchFileSnapshot(golden('debrief-plain'));
  });

  test('reads like this where the customer broke off', async () => {
    await expect(text(debriefPages(denying, plain))).toMatchFileSnapshot(golden('debrief-broken-off'));
  });
});
