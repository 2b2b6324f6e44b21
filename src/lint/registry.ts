/** All rules, by their codes. To add one: a file in rules/, and its line here. */

import type { Rule } from './rule.ts';
import { absoluteWords } from './rules/absolute-words.ts';
import { alwaysHolds } from './rules/always-holds.ts';
import { bestBehindGuard } from './rules/best-behind-guard.ts';
import { bestPosition } from './rules/best-position.ts';
import { contradictoryTechniques } from './rules/contradictory-techniques.ts';
import { controlCharacters } from './rules/control-characters.ts';
import { crisisVariantOwed } from './rules/crisis-variant-owed.ts';
import { deliveryOnSome } from './rules/delivery-on-some.ts';
import { echoedLine } from './rules/echoed-line.ts';
import { fewDecisions } from './rules/few-decisions.ts';
import { fewOpenings } from './rules/few-openings.ts';
import { fewReplies } from './rules/few-replies.ts';
import { hardWords } from './rules/hard-words.ts';
import { lengthRank } from './rules/length-rank.ts';
import { lengthRatio } from './rules/length-ratio.ts';
import { levelsOff } from './rules/levels-off.ts';
import { limitWithoutPush } from './rules/limit-without-push.ts';
import { longLine } from './rules/long-line.ts';
import { longReply } from './rules/long-reply.ts';
import { longestIsBest } from './rules/longest-is-best.ts';
import { missingContentNote } from './rules/missing-content-note.ts';
import { missingFelt } from './rules/missing-felt.ts';
import { missingTempts } from './rules/missing-tempts.ts';
import { missingWhy } from './rules/missing-why.ts';
import { neverHolds } from './rules/never-holds.ts';
import { noWayOut } from './rules/no-way-out.ts';
import { oddOneOut } from './rules/odd-one-out.ts';
import { protectedWords } from './rules/protected-words.ts';
import { sameReply } from './rules/same-reply.ts';
import { tellingWords } from './rules/telling-words.ts';
import { tiedBest } from './rules/tied-best.ts';
import { unreachableNode } from './rules/unreachable-node.ts';
import { unreachableReply } from './rules/unreachable-reply.ts';
import { untestedDimension } from './rules/untested-dimension.ts';
import { unusedCast } from './rules/unused-cast.ts';
import { unusedFact } from './rules/unused-fact.ts';

export const rules = {
  'absolute-words': absoluteWords,
  'always-holds': alwaysHolds,
  'best-behind-guard': bestBehindGuard,
  'best-position': bestPosition,
  'contradictory-techniques': contradictoryTechniques,
  'control-characters': controlCharacters,
  'crisis-variant-owed': crisisVariantOwed,
  'delivery-on-some': deliveryOnSome,
  'echoed-line': echoedLine,
  'few-decisions': fewDecisions,
  'few-openings': fewOpenings,
  'few-replies': fewReplies,
  'hard-words': hardWords,
  'length-rank': lengthRank,
  'length-ratio': lengthRatio,
  'levels-off': levelsOff,
  'limit-without-push': limitWithoutPush,
  'long-line': longLine,
  'long-reply': longReply,
  'longest-is-best': longestIsBest,
  'missing-content-note': missingContentNote,
  'missing-felt': missingFelt,
  'missing-tempts': missingTempts,
  'missing-why': missingWhy,
  'never-holds': neverHolds,
  'no-way-out': noWayOut,
  'odd-one-out': oddOneOut,
  'protected-words': protectedWords,
  'same-reply': sameReply,
  'telling-words': tellingWords,
  'tied-best': tiedBest,
  'unreachable-node': unreachableNode,
  'unreachable-reply': unreachableReply,
  'untested-dimension': untestedDimension,
  'unused-cast': unusedCast,
  'unused-fact': unusedFact,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
