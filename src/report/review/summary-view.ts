/** The first page of the debrief: the verdict, how the trainee saw it, three scores with their bands, and the arc. */

import { clean } from '../clean.ts';
import { cutShort } from '../debrief-words.ts';
import { pad } from '../layout.ts';
import type { Look } from '../look.ts';
import { arcView } from './arc-view.ts';
import { field, heading, note, row, sentence, spaced } from './fields.ts';
import type { Review } from './review.ts';
import { type ScoreRow, scoreRows } from './score-rows.ts';
import { bandNote, headline, sightOf, sinceNote, verdictOf } from './words.ts';

export function summaryView(review: Review, look: Look): string[] {
  return spaced([
    verdictView(review, look),
    sightView(review, look),
    scoresView(review, look),
    arcView(review, look),
  ]);
}

function verdictView(review: Review, look: Look): string[] {
  const { palette } = look;
  const words = headline(review);
  return [...titleView(), ...sentence(verdictOf(review), look)];

  function titleView(): string[] {
    if (review.ungraded !== null) return heading(`${words}.`, look);
    if (look.plain) return [`Verdict: ${words.toLowerCase()}`];
    return [palette.strong(review.debrief.scorecard.pass ? palette.good(words) : palette.bad(words))];
  }
}

function sightView(review: Review, look: Look): string[] {
  const sight = sightOf(review);
  if (sight.length === 0) return [];
  return [...heading('How you saw it', look), ...sight.flatMap(([name, text]) => field(name, text, look))];
}

function scoresView(review: Review, look: Look): string[] {
  const { debrief, before } = review;
  const short = cutShort(debrief);
  return [
    ...scoreRows(review).flatMap((each) => scoreView(each, before !== null, look)),
    ...note(bandNote(look.plain ? 'Give or take' : '±'), look),
    ...(look.plain || before === null ? [] : note(sinceNote, look)),
    ...(short === null ? [] : sentence(short, look)),
  ];
}

function scoreView({ name, points, band, since, words }: ScoreRow, compared: boolean, look: Look): string[] {
  if (look.plain) {
    const figure = `${name}: ${points} of 100, give or take ${band}`;
    return [
      since === null ? figure : `${figure}; ${since.words}`,
      ...(words === null ? [] : [`${name} in words: ${clean(words)}`]),
    ];
  }
  const { strong, dim } = look.palette;
  const figures = [pad(name, 11), pad(strong(String(points)), 4), pad(dim(`±${band}`), 5)];
  const lead = [...figures, ...(compared ? [pad(since?.sign ?? '', 5)] : [])].join('');
  return row(lead, words ?? 'of 100', look);
}
