/**
 * Plays many calls of one strategy. A turn is two draws, what is said and what happens, each looked up among thresholds
 * in the arrays of what is remembered: no object is made and nobody is asked, so that a million calls a second go by.
 */

import { drawOn, type Key, mix, streamOf } from '../../chance/index.ts';
import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { type Player, wishes } from '../strategies/players.ts';
import { chooserOf } from './chooser.ts';
import { countingOf } from './counting.ts';
import { kindTable } from './kinds.ts';
import { ended, header, rememberedOf, unknown } from './remembered.ts';
import { repliesOf } from './replies.ts';
import type { Tally } from './tally.ts';
import { lastDraw } from './thresholds.ts';
import { unrememberedOf } from './unremembered.ts';

export interface Walk {
  /** Plays the runs `from` to `to` − 1 of the batch of this key. */
  readonly play: (player: Player, batch: Key, from: number, to: number) => Tally;
}

/** @param limit positions to remember; what lies behind them is played step by step. */
export function walkOf(program: Program, rubric: Rubric, limit: number): Walk {
  const kinds = kindTable();
  const replies = repliesOf(program, rubric);
  const remembered = rememberedOf(program, kinds, replies, limit);
  const unremembered = unrememberedOf(program, kinds, replies);
  const gathered = { lost: 0, met: 0 };

  const play: Walk['play'] = ({ strategy, wish }, batch, from, to) => {
    const chooser = chooserOf(program, rubric, kinds, strategy);
    const counting = countingOf(program, rubric, replies);
    const { picks } = counting;
    const kindWord = wish === null ? 0 : 1 + wishes.indexOf(wish);
    let { words } = remembered;
    for (let run = from; run < to; run += 1) {
      const key = mix(batch, run);
      const choices = streamOf(key, 'choice');
      const dice = streamOf(key, 'dice');
      /** The word that says where the call goes next. */
      let slot = 0;
      let lost = 0;
      let met = 0;
      let turn = 0;
      for (;;) {
        let target = words[slot]!;
        if (target >= unknown) {
          if (target >= ended) {
            counting.add(run, target - ended, lost, met);
            break;
          }
          const block = remembered.find(target);
          if (block === -1) {
            gathered.lost = lost;
            gathered.met = met;
            const at = remembered.snapshot(target);
            const label = unremembered.finish(at, turn, key, { chooser, wish }, gathered, picks);
            counting.add(run, label, gathered.lost, gathered.met);
            break;
          }
          words = remembered.words;
          words[slot] = block;
          target = block;
        }
        const row = chooser.row(words[target + kindWord]!, turn);
        const chosen = chooser.below;
        const wanted = drawOn(choices, turn, 0);
        let said = row;
        while (wanted >= chosen[said]!) said += 1;
        const choice = target + header + 2 * (said - row);
        const reply = words[choice]!;
        picks[reply]! += 1;
        lost += replies.lost[reply]!;
        met += replies.met[reply]!;
        let edge = words[choice + 1]!;
        if (words[edge] !== lastDraw) {
          const happens = drawOn(dice, turn, 0);
          while (happens > words[edge]!) edge += 2;
        }
        slot = edge + 1;
        turn += 1;
      }
    }
    return counting.tally(strategy.id);
  };
  return { play };
}
