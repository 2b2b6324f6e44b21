/** Two moves in one breath that undo each other. */

import { everyReply, replyName, replyPath } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Techniques that no sentence can do both of. */
export const pairs = [
  ['acknowledge-feeling', 'deny-feeling'],
  ['acknowledge-feeling', 'mock-or-sneer'],
  ['let-them-vent', 'interrupt'],
  ['let-them-vent', 'rush-customer'],
  ['let-insult-pass', 'retaliate'],
  ['let-insult-pass', 'set-limit'],
  ['keep-neutral-face', 'show-strain'],
  ['soften-voice', 'retaliate'],
  ['count-to-ten-pause', 'interrupt'],
  ['agree-on-common-ground', 'contradict'],
  ['exceptional-kindness', 'cold-brush-off'],
  ['set-limit', 'cave-to-demand'],
  ['set-limit', 'absorb-abuse'],
  ['equal-treatment-hold', 'cave-to-demand'],
  ['explain-can-and-cannot', 'promise-unkeepable'],
  ['close-politely-time-box', 'indulge-endless-chat'],
  ['accept-refusal', 'contradict'],
  ['play-it-straight', 'mock-or-sneer'],
] as const;

export const contradictoryTechniques: Rule = {
  id: 'contradictory-techniques',
  severity: 'warning',
  summary: 'A reply uses two techniques that contradict each other.',
  why: 'Nobody can name a feeling and deny it in one sentence; the model would count both, and the debrief quote both.',
  fix: 'Keep the one that the words really do, or make two replies of it.',
  example: {
    of: 'reply',
    bad: `say: I can see you are upset. It really is not that bad.
uses: [acknowledge-feeling, deny-feeling]
tempts: It is meant to comfort him.
why: The second half takes back the first.
felt: You see it, and then you don't.
to: next`,
    good: `say: It really is not that bad.
uses: [deny-feeling]
tempts: It is meant to comfort him.
why: He has just said how bad it is.
felt: For you, perhaps.
to: next`,
  },
  language: null,
  check: ({ program, at }) =>
    everyReply(program).flatMap(({ node, index, reply }) => {
      const used = program.sets[reply.set]!.moves.map(({ id }) => id);
      return pairs
        .filter((pair) => pair.every((id) => used.includes(id)))
        .map(([one, other]) => ({
          span: at(replyPath(program, node, index, 'uses')),
          message: `${replyName(program, node, index)} uses \`${one}\` and \`${other}\`, which undo each other`,
        }));
    }),
};
