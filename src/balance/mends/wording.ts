/** Edits of one wording or of the order of two replies, for strategies that go by them. */

import type { Program, Reply } from '../../engine/index.ts';
import { editNode, editReply, type ReplyPlace } from '../mutants/edit.ts';
import { padded } from '../mutants/wording.ts';
import { countOf, empathyWords, negativeWords, softWords, sorryWords } from '../strategies/words.ts';
import type { Candidate } from './mend.ts';

/** Negatives that a reply may get; more would be another reply. */
const bearable = 2;
/** The shortest a reply is cut to, in characters. */
const shortest = 12;

/** By strategy: what could be said otherwise where it gains by this reply. */
const rewordings = {
  longest: (program, place) => {
    const { say, others, at, id } = look(program, place);
    const next = Math.max(...others.map((other) => other.say.length));
    const rival = others.reduce((a, b) => (b.say.length > a.say.length ? b : a));
    return [
      resized(program, place, next - 1, `${at}, shorten ${id} to ${next - 1} characters or less`),
      resized(
        program,
        placeOf(program, place, rival),
        say.length + 1,
        `${at}, lengthen \`${rival.id}\` to ${say.length + 1} characters or more`,
      ),
    ];
  },
  shortest: (program, place) => {
    const { say, others, at, id } = look(program, place);
    const next = Math.min(...others.map((other) => other.say.length));
    const rival = others.reduce((a, b) => (b.say.length < a.say.length ? b : a));
    return [
      resized(program, place, next + 1, `${at}, lengthen ${id} to ${next + 1} characters or more`),
      resized(
        program,
        placeOf(program, place, rival),
        say.length - 1,
        `${at}, shorten \`${rival.id}\` to ${say.length - 1} characters or less`,
      ),
    ];
  },
  middling: (program, place) => {
    const { others, at, id } = look(program, place);
    const lengths = others.map((other) => other.say.length);
    const [least, most] = [Math.min(...lengths) - 1, Math.max(...lengths) + 1];
    return [
      resized(program, place, most, `${at}, lengthen ${id} to ${most} characters or more`),
      resized(program, place, least, `${at}, shorten ${id} to ${least} characters or less`),
    ];
  },
  questions: (program, place) => {
    const { say, at, id } = look(program, place);
    if (!say.includes('?')) return [];
    return [
      reworded(program, place, say.replace('?', '.'), `${at}, let ${id} ask one question less`),
      reworded(program, place, say.replaceAll('?', '.'), `${at}, let ${id} ask nothing`),
    ];
  },
  sorry: (program, place) => without(program, place, sorryWords),
  'kind-words': (program, place) => without(program, place, empathyWords),
  softest: (program, place) => without(program, place, softWords),
  'no-negatives': (program, place) => {
    const { say, others, at, id } = look(program, place);
    const fewest = Math.min(...others.map((other) => countOf(negativeWords, other.say)));
    const more = fewest - countOf(negativeWords, say) + 1;
    if (more < 1 || more > bearable) return [];
    const what = more === 1 ? 'with one negative more' : `with ${more} negatives more`;
    return [reworded(program, place, `${say}${' Not that.'.repeat(more)}`, `${at}, word ${id} ${what}`)];
  },
} satisfies Record<string, (program: Program, place: ReplyPlace) => readonly (Candidate | null)[]>;

/** None where the strategy doesn't go by the wording. */
export function wordings(program: Program, strategy: string, place: ReplyPlace): readonly Candidate[] {
  if (program.nodes[place.node]!.replies.length < 2 || !(strategy in rewordings)) return [];
  return rewordings[strategy as keyof typeof rewordings](program, place).filter((each) => each !== null);
}

/** Each other reply of the node in its place. */
export function swaps(program: Program, { node: at, reply: from }: ReplyPlace): readonly Candidate[] {
  const { id, replies } = program.nodes[at]!;
  return replies.flatMap((other, to) => {
    if (to === from) return [];
    const swapped = replies.map((reply, index) =>
      index === from ? other : index === to ? replies[from]! : reply,
    );
    return {
      edit: `in \`${id}\`, let \`${replies[from]!.id}\` and \`${other.id}\` change places`,
      program: editNode(program, at, () => ({ replies: swapped })),
    };
  });
}

function look(program: Program, { node: at, reply: index }: ReplyPlace) {
  const node = program.nodes[at]!;
  const own = node.replies[index]!;
  const others = node.replies.filter((reply) => reply !== own);
  return { say: own.say, others, at: `in \`${node.id}\``, id: `\`${own.id}\`` };
}

function placeOf(program: Program, { node }: ReplyPlace, reply: Reply): ReplyPlace {
  return { node, reply: program.nodes[node]!.replies.indexOf(reply) };
}

/** Null where it would be too short to say anything. */
function resized(program: Program, place: ReplyPlace, length: number, edit: string): Candidate | null {
  if (length < shortest) return null;
  return { edit, program: editReply(program, place, ({ say }) => ({ say: padded(say, length) })) };
}

function reworded(program: Program, place: ReplyPlace, say: string, edit: string): Candidate {
  return { edit, program: editReply(program, place, () => ({ say })) };
}

/** Without the first of the words, and without all of them. */
function without(program: Program, place: ReplyPlace, stems: readonly string[]): readonly Candidate[] {
  const { say, at, id } = look(program, place);
  const found = [...say.matchAll(new RegExp(`\\b(?:${stems.join('|')})\\w*`, 'gi'))].map(([word]) => word);
  if (found.length === 0) return [];
  const said = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' and ');
  const cut = (words: readonly string[]) => words.reduce((text, word) => text.replace(word, ''), say);
  const ways = found.length === 1 ? [found] : [found.slice(0, 1), found];
  return ways.map((words) => reworded(program, place, cut(words), `${at}, say ${id} without ${said(words)}`));
}
