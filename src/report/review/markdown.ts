/** The whole debrief as Markdown (CommonMark), for notes or a trainer: the transcript, its marks and what to take along. */

import { arcWords, cutShort, phasesOf } from '../debrief-words.ts';
import { markdownText } from '../markdown-text.ts';
import { callFacts } from './call-facts.ts';
import type { Review } from './review.ts';
import { type ScoreRow, scoreRows } from './score-rows.ts';
import { mixOf } from './skill-mix.ts';
import { type ToldReply, toldReplies } from './told-reply.ts';
import { bandNote, careOf, headline, nameOf, sightOf, verdictOf } from './words.ts';

export function reviewMarkdown(review: Review): string {
  const { program, debrief } = review;
  const sight = sightOf(review);
  const parts = [
    `# ${text(program.title)}`,
    `*${text(callFacts(review).join(', '))}*`,
    `**${text(headline(review))}.** ${text(verdictOf(review))}`,
    ...section(
      'How you saw it',
      sight.map(([name, words]) => item(name, words)),
    ),
    ...section('Scores', scoreRows(review).map(scoreItem)),
    ...[bandNote('Give or take'), cutShort(debrief) ?? []].flat().map(text),
    '## How the call went',
    text(arcWords(debrief)),
    arcItems(review).join('\n'),
    '## Reply by reply',
    ...toldReplies(review).flatMap(replyPart),
    ...closingLines(review),
    ...section(
      'What you used',
      mixOf(debrief).map(({ name, techniques }) =>
        item(
          name,
          techniques
            .map(({ label, count }) => (name === 'Missed' || count === 1 ? label : `${label} ×${count}`))
            .join(', '),
        ),
      ),
    ),
    ...section('To take along', takeaways(review)),
    ...[careOf(review) ?? []].flat().map(text),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Without blanks at its ends, which would keep an emphasis around it from ending. */
function text(value: string): string {
  return markdownText(value.trim());
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
}

/** Behind a name, so that no text stands first on its line. */
function item(name: string, words: string): string {
  return `- **${text(name)}:** ${text(words)}`;
}

function scoreItem({ name, points, band, since, words }: ScoreRow): string {
  const change = since === null ? '' : `; ${since.words}`;
  return item(
    name,
    `${points} of 100, give or take ${band}${change}${words === null ? '' : `. In words: ${words}`}`,
  );
}

/** Lists, because CommonMark has no tables. */
function arcItems({ debrief }: Review): readonly string[] {
  const { arc } = debrief;
  return [
    item('Tension, 0 to 6, start and after each reply', arc.map(({ tension }) => tension).join(' ')),
    item('Trust, 0 to 4, start and after each reply', arc.map(({ trust }) => trust).join(' ')),
    item('Phases', phasesOf(debrief).join(', ')),
  ];
}

function replyPart({ told, standing, typed, marks, facts }: ToldReply): readonly string[] {
  const { number, cue, speaker, line, reply, answerer, answer } = told;
  const levels = marks.map(({ dimension, level, best }) =>
    item(nameOf(dimension), `${level} of 4; best here ${best}`),
  );
  return [
    `### Reply ${number}${standing === null ? '' : `: ${standing.toLowerCase()}`}`,
    ...spoken(cue, speaker, line),
    ...(typed === null ? [] : [said('You would have said', typed)]),
    said('You', reply.say),
    ...(answer === null ? [] : [said(`${answerer} answers`, answer)]),
    [...levels, ...facts.map(({ name, text, spoken }) => item(name, spoken ? `“${text}”` : text))].join('\n'),
  ];
}

function closingLines({ debrief }: Review): readonly string[] {
  const { cue, speaker, line } = debrief.account.closing;
  return ['### The end', ...spoken(cue, speaker, line)];
}

function spoken(cue: string | null, speaker: string, line: string): readonly string[] {
  return [...(cue === null ? [] : [`*${text(cue)}*`]), said(speaker, line)];
}

function said(who: string, words: string): string {
  return `**${text(who)}:** “${text(words)}”`;
}

function takeaways({ debrief, rules, goal, next }: Review): readonly string[] {
  const rule = debrief.takeaway === null ? undefined : rules[debrief.takeaway];
  return [
    ...(rule === undefined ? [] : [item('One rule to keep', rule.rule), item('For example', rule.do)]),
    ...(goal === null ? [] : [item('Your goal', goal)]),
    ...(next === null ? [] : [item('Next', next)]),
  ];
}
