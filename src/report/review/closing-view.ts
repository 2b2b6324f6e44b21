/** The last page of the debrief: the best move, what was used, one rule, the goal, and what to do next. */

import type { Look } from '../look.ts';
import { field, heading, sentence, spaced } from './fields.ts';
import type { Review } from './review.ts';
import { mixOf } from './skill-mix.ts';
import { careOf } from './words.ts';

export function closingView(review: Review, look: Look): string[] {
  const { debrief, rules, goal, next } = review;
  const { bestMove, takeaway } = debrief;
  const rule = takeaway === null ? undefined : rules[takeaway];
  const care = careOf(review);
  return spaced([
    bestMove === null
      ? []
      : [
          ...heading(`Your best move: reply ${bestMove.turn}`, look),
          ...field('You said', `“${bestMove.reply.say}”`, look),
          ...field('How it felt', bestMove.reply.felt === null ? null : `“${bestMove.reply.felt}”`, look),
          ...field('It worked', bestMove.reply.why, look),
        ],
    [
      ...heading('What you used', look),
      ...mixOf(debrief).flatMap(({ name, short }) => field(name, short, look)),
    ],
    rule === undefined
      ? []
      : [
          ...heading('One rule to keep', look),
          ...sentence(rule.rule, look),
          ...field('For example', rule.do, look),
        ],
    field('Your goal', goal, look),
    field('Next', next, look),
    care === null ? [] : sentence(care, look),
  ]);
}
