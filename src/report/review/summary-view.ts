/** The first page of the debrief: the verdict, how the trainee saw it, three scores with their bands, and the arc. */

import type { Dimension } from '../../persona/index.ts';
import { clean } from '../clean.ts';
import { cutShort, scoreWords } from '../debrief-words.ts';
import { pad } from '../layout.ts';
import type { Look } from '../look.ts';
import { arcView } from './arc-view.ts';
import { bandOf, totalBand } from './bands.ts';
import { field, heading, note, row, sentence, spaced } from './fields.ts';
import type { Review } from './review.ts';
import { bandNote, headline, nameOf, sightOf, sinceNote, sinceOf, verdictOf } from './words.ts';

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
  const { program, debrief, before } = review;
  const { scores, total } = debrief.scorecard;
  const short = cutShort(debrief);
  return [
    ...Object.entries(scores).flatMap(([name, score]) => {
      const dimension = name as Dimension;
      if (score === null) return [];
      const band = bandOf(dimension, debrief.scorecard);
      return scoreView(review, dimension, score.points, band, scoreWords(dimension, debrief), look);
    }),
    ...scoreView(review, 'total', total, totalBand(debrief.scorecard, program.weights), null, look),
    ...note(bandNote(look.plain ? 'Give or take' : '±'), look),
    ...(look.plain || before === null ? [] : note(sinceNote, look)),
    ...(short === null ? [] : sentence(short, look)),
  ];
}

function scoreView(
  review: Review,
  of: Dimension | 'total',
  points: number,
  band: number,
  words: string | null,
  look: Look,
): string[] {
  const since = sinceOf(review, of, points);
  const name = nameOf(of);
  if (look.plain) {
    const figure = `${name}: ${points} of 100, give or take ${band}`;
    return [
      since === null ? figure : `${figure}; ${since.words}`,
      ...(words === null ? [] : [`${name} in words: ${clean(words)}`]),
    ];
  }
  const { strong, dim } = look.palette;
  const lead = [
    pad(name, 11),
    pad(strong(String(points)), 4),
    pad(dim(`±${band}`), 5),
    ...(review.before === null ? [] : [pad(since?.sign ?? '', 5)]),
  ].join('');
  return row(lead, words ?? 'of 100', look);
}
