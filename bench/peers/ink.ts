/** The game on inkjs: one story, reset for each call, read to the end of its text and given a choice. */

import { Compiler } from 'inkjs/full';
import { draw, keyOf, mix, pick } from '../../src/chance/index.ts';
import { asInk } from './as-ink.ts';
import type { Engine, Game } from './game.ts';

export function inkStory(game: Game): Engine {
  const story = new Compiler(asInk(game)).Compile();
  const batch = keyOf('ink');
  return {
    name: 'inkjs',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        const key = mix(batch, run);
        story.ResetState();
        // Its own generator takes 31 bits.
        story.state.storySeed = key >>> 1;
        for (let turn = 0; ; turn += 1) {
          story.ContinueMaximally();
          const open = story.currentChoices.length;
          if (open === 0) break;
          story.ChooseChoiceIndex(pick(open, draw(key, 'order', turn, 0)));
        }
        tally[story.variablesState.$('ended') as number]! += 1;
      }
    },
  };
}
