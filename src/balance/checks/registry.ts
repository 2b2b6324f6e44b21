/** All checks on one scenario, in the order of reports. Adding one is a file and a line here. */

import { abilityRange } from './ability-range.ts';
import { apologising } from './apologising.ts';
import { borrowedScript } from './borrowed-script.ts';
import { bothErrors } from './both-errors.ts';
import { branchFairness } from './branch-fairness.ts';
import type { Check } from './check.ts';
import { competent } from './competent.ts';
import { consequences } from './consequences.ts';
import { crisis } from './crisis.ts';
import { curve } from './curve.ts';
import { deadDistractors } from './dead-distractors.ts';
import { deadReply } from './dead-reply.ts';
import { decisions } from './decisions.ts';
import { earlyExit } from './early-exit.ts';
import { earlyLoss } from './early-loss.ts';
import { expert } from './expert.ts';
import { fixedPosition } from './fixed-position.ts';
import { givingIn } from './giving-in.ts';
import { halo } from './halo.ts';
import { hardLine } from './hard-line.ts';
import { implausible } from './implausible.ts';
import { itemDiscrimination } from './item-discrimination.ts';
import { itemEase } from './item-ease.ts';
import { kindWords } from './kind-words.ts';
import { kindWordsPoints } from './kind-words-points.ts';
import { length } from './length.ts';
import { longCall } from './long-call.ts';
import { monotone } from './monotone.ts';
import { moodPleasing } from './mood-pleasing.ts';
import { need } from './need.ts';
import { noTradeOffs } from './no-trade-offs.ts';
import { novice } from './novice.ts';
import { oneSided } from './one-sided.ts';
import { openings } from './openings.ts';
import { pathFairness } from './path-fairness.ts';
import { positionPoints } from './position-points.ts';
import { pushes } from './pushes.ts';
import { random } from './random.ts';
import { rareEnding } from './rare-ending.ts';
import { reachable } from './reachable.ts';
import { recovery } from './recovery.ts';
import { relief } from './relief.ts';
import { script } from './script.ts';
import { skilled } from './skilled.ts';
import { slope } from './slope.ts';
import { spread } from './spread.ts';
import { stonewalling } from './stonewalling.ts';
import { surface } from './surface.ts';
import { tooForgiving } from './too-forgiving.ts';
import { unpicked } from './unpicked.ts';
import { winnable } from './winnable.ts';

export const checks = {
  // Naive strategies must fail (evidence 5.1).
  random,
  'fixed-position': fixedPosition,
  'position-points': positionPoints,
  length,
  apologising,
  'giving-in': givingIn,
  stonewalling,
  'hard-line': hardLine,
  'kind-words': kindWords,
  'kind-words-points': kindWordsPoints,
  surface,
  script,
  'mood-pleasing': moodPleasing,
  'one-sided': oneSided,
  'borrowed-script': borrowedScript,
  // Skill must pass, and pay smoothly (5.2).
  skilled,
  winnable,
  expert,
  competent,
  novice,
  'ability-range': abilityRange,
  slope,
  monotone,
  spread,
  // Nodes and replies (5.3).
  unpicked,
  'dead-distractors': deadDistractors,
  'item-ease': itemEase,
  'item-discrimination': itemDiscrimination,
  implausible,
  // Dimensions, paths, mood (5.5).
  'no-trade-offs': noTradeOffs,
  halo,
  openings,
  'both-errors': bothErrors,
  reachable,
  'rare-ending': rareEnding,
  'dead-reply': deadReply,
  decisions,
  'long-call': longCall,
  'path-fairness': pathFairness,
  'branch-fairness': branchFairness,
  recovery,
  'too-forgiving': tooForgiving,
  'early-exit': earlyExit,
  'early-loss': earlyLoss,
  curve,
  relief,
  consequences,
  need,
  pushes,
  crisis,
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof checks;
