import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/persona/index.ts';
import { exercisesOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';
import { programOf, soundBut, withReply } from '../script/one-scenario.ts';

/** Which rules a scenario exercises: `sound` has a good reply, `hear`, and a lesser one, `rule`, at one node. */

const { rules } = builtIn.pack;
const of = (text: string, from: Readonly<Record<string, Rule>> = rules) =>
  exercisesOf(programOf(text), from).map(
    ({ rule, reply, keeps }) => `${reply} ${keeps ? 'keeps' : 'breaks'} ${rule}`,
  );

describe('a rule is exercised', () => {
  it('where a technique brings it, by the best reply kept, by a lesser one broken', () => {
    const found = of(soundBut());
    expect(found).toContain('hear keeps angry.two-messages');
    expect(found).toContain('rule breaks dialogue.not-a-template');
  });

  it('where a reply names it, whomever it is for', () => {
    const found = of(soundBut(withReply('rule: elderly.deeper-trust')));
    expect(found).toContain('hear keeps elderly.deeper-trust');
  });

  it('most plainly where it is named and kept, then named and broken, then brought along', () => {
    const ranks = (...lines: string[]) =>
      exercisesOf(programOf(soundBut(withReply(...lines))), rules).map(({ rule, rank }) => `${rank} ${rule}`);
    expect(ranks('rule: elderly.deeper-trust')).toContain('0 elderly.deeper-trust');
    expect(ranks('levels: {empathy: 0, calmness: 0}', 'rule: elderly.deeper-trust')).toContain(
      '1 elderly.deeper-trust',
    );
    expect(ranks()).toContain('2 angry.two-messages');
    // Named or not, it is the rule of its technique.
    expect(ranks('rule: angry.two-messages')).toContain('2 angry.two-messages');
  });

  it('not by a helpful technique in a lesser reply, nor by a harmful one in a best reply', () => {
    const lesser = of(soundBut(['[recite-policy]', '[recite-policy, let-them-vent]']));
    expect(lesser).not.toContain('rule breaks complainer.let-them-talk');
    expect(lesser).toContain('rule breaks dialogue.not-a-template');
    const best = of(
      soundBut(
        ['[acknowledge-feeling]', '[acknowledge-feeling, recite-policy]'],
        withReply('levels: {empathy: 4}'),
      ),
    );
    expect(best).not.toContain('hear keeps dialogue.not-a-template');
  });

  it('not where a technique brings one that is for others, or for another channel', () => {
    // recite-policy and set-limit cite rules of abusive customers; the one here is angry.
    const found = of(soundBut(['[recite-policy]', '[set-limit]']));
    const rulesFound = found.map((each) => each.split(' ')[2]!);
    expect(builtIn.pack.techniques['set-limit']!.rules).toContain('boundary.kindness-has-an-end');
    expect(rules['boundary.kindness-has-an-end']!.archetypes).toEqual(['abusive']);
    expect(rulesFound).not.toContain('boundary.kindness-has-an-end');
  });

  it('not where all replies of the node are worth the same', () => {
    expect(of(soundBut(['[recite-policy]', '[acknowledge-feeling]']))).toEqual([]);
  });

  it('not where the playbook has no such rule any more', () => {
    expect(of(soundBut(), {})).toEqual([]);
  });
});
