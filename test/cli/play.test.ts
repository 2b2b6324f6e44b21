import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { composure } from './composure.ts';

const book = builtIn.transcripts['lost-suitcase']![0]!;
const scripted = (replies: readonly string[], ...more: string[]) =>
  composure(['play', 'lost-suitcase', '--seed', book.seed, '--replies', replies.join(','), ...more]);

describe('play through a pipe', () => {
  it('leads from the setting to the debrief and exits 0 whatever the score', async () => {
    const { code, stdout, stderr } = await composure(
      ['play', 'cold-toast', '--plain', '--seed', 's'],
      '1\n'.repeat(30),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    for (const part of [
      'Where: ',
      'Turn 1',
      'You: ',
      'Why: ',
      'Verdict: ',
      'Calmness: ',
      'Tension, start and after',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  it('is plain without being asked, and writes no escape sequence', async () => {
    const { stdout } = await composure(['play', 'cold-toast', '--seed', 's'], '2\n'.repeat(30));
    expect(stdout).toContain('Verdict: ');
    expect(stdout).not.toContain('\u001b');
  });

  it('gives the same text for the same seed and answers, and another one for another seed', async () => {
    const run = (seed: string) =>
      composure(['play', 'cold-toast', '--seed', seed, '--private'], '2\n1\n'.repeat(20));
    const [one, again, other] = await Promise.all([run('a'), run('a'), run('b')]);
    expect(again.stdout).toBe(one.stdout);
    expect(other.stdout).not.toBe(one.stdout.replaceAll('--seed a', '--seed b'));
  });

  it('says where the call stood and how to go on when the input ends, and that way on works', async () => {
    const { code, stdout } = await composure(['play', 'cold-toast', '--seed', 'x'], '1\n2\n');
    expect(code).toBe(130);
    expect(stdout).toContain('The input ended at turn 3');
    expect(stdout).toContain("printf '1\\n2\\n…\\n' | composure play cold-toast --seed x");
    const further = await composure(['play', 'cold-toast', '--seed', 'x'], `1\n2\n${'1\n'.repeat(30)}`);
    expect(further.stdout.startsWith(stdout.slice(0, stdout.indexOf('\nThe input ended')))).toBe(true);
  });

  it('takes no answer that is not there, repeats on request and shows the customer', async () => {
    const { stdout, code } = await composure(['play', 'cold-toast', '--seed', 'x'], '9\nfoo\n\nr\n?\nq\n');
    expect(code).toBe(130);
    expect(stdout).toContain('9 is no reply here');
    expect(stdout).toContain('foo is no reply here');
    expect(stdout.match(/^Turn 1$/gm)).toHaveLength(2);
    expect(stdout).toContain('The chronic complainer');
    expect(stdout).toContain('You left');
  });

  it('shows the customer alone in exam mode', async () => {
    const { stdout } = await composure(
      ['play', 'cold-toast', '--seed', 'x', '--mode', 'exam'],
      '1\n'.repeat(30),
    );
    expect(stdout).toMatch(/^In person, standard$/m);
    expect(stdout.slice(0, stdout.indexOf('Verdict: '))).not.toMatch(/complainer|about the customer/i);
    expect(stdout).not.toMatch(/^Why: /m);
    expect(stdout).not.toMatch(/ is (tense|calm|irritated)/);
    expect(stdout).toContain('Verdict: ');
  });
});

describe('play --replies', () => {
  it('prints the run as JSON', async () => {
    const { code, stdout } = await scripted(book.replies, '--json');
    expect(code).toBe(0);
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({
      scenario: 'lost-suitcase',
      persona: 'angry',
      seed: book.seed,
      difficulty: 'standard',
      pass: true,
      scores: {
        calmness: expect.any(Number),
        empathy: expect.any(Number),
        boundary: expect.any(Number),
        total: expect.any(Number),
      },
    });
    expect(record.turns.map(({ reply }: { reply: string }) => reply)).toEqual(book.replies);
    expect(record.turns[0]).toMatchObject({
      node: 'arrival',
      mood: { tension: expect.any(Number) },
      phase: expect.any(String),
      levels: expect.any(Object),
    });
    expect((await scripted(book.replies, '--json')).stdout).toBe(stdout);
  });

  it('refuses replies that are missing, left over or not there, in one line with exit 2', async () => {
    const missing = await scripted(book.replies.slice(0, 3));
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toMatch(/^composure: --replies ends before the call does: at turn 4 .*\n$/);
    const left = await scripted([...book.replies, 'both', 'both']);
    expect(left).toMatchObject({ code: 2, stdout: '' });
    expect(left.stderr).toMatch(/2 left over: both, both\n$/);
    const wrong = await scripted(['bothh']);
    expect(wrong.stderr).toMatch(
      /^composure: --replies: at turn 1 \(arrival\) there is no reply bothh, but .*both.*\n$/,
    );
    expect(wrong.code).toBe(2);
  });

  it('plays harder and easier customers', async () => {
    const first = async (difficulty: string) =>
      JSON.parse((await scripted(book.replies, '--json', '--difficulty', difficulty)).stdout).turns[0].mood
        .tension;
    expect(await first('hard')).toBeGreaterThan(await first('easy'));
  });
});
