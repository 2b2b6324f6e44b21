/** C8: over a whole library, no words may give the best replies away. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { exactly } from '../analysis.ts';
import { train, type Worded, wordsOf } from './bag-of-words.ts';
import { atMost, type CheckOf } from './check.ts';
import { bestOf } from './tell.ts';

export interface LibraryContext {
  readonly scenarios: readonly { readonly program: Program; readonly rubric: Rubric }[];
}

/** Below this many nodes a classifier learns by heart. */
const enough = 20;
/** Words named in the advice. */
const named = 5;

export const wording: CheckOf<LibraryContext, null> = {
  id: 'wording',
  source: 'C8',
  summary: 'The words of the replies give the best ones away.',
  formula:
    'How much more often than guessing a classifier finds the best reply of a node, by its words alone (naive Bayes), in each scenario after learning from all the others of the same language; from 20 nodes on.',
  why: 'It catches the habits that nobody has thought of listing. What a classifier learns from a library, trainees learn as well.',
  unit: 'percent',
  error: null,
  warning: atMost(15),
  exempt: [],
  example: null,
  measure: ({ scenarios }) => {
    const nodes = nodesOf(scenarios);
    const gains = [...gainsOf(nodes).values()].flat();
    if (gains.length < enough) return null;
    return [
      {
        what: 'how much more often than guessing the words alone find the best reply',
        figure: exactly(gains.reduce((sum, gain) => sum + gain, 0) / gains.length),
        where: {},
        advice: `Use these words in lesser replies as well, or less often in the best ones: ${telling(nodes.flatMap(({ replies }) => replies))}.`,
      },
    ];
  },
};

/**
 * By scenario, for each of its nodes: how much more often than guessing (−1 to 1) the words alone find the best reply,
 * after learning from all other scenarios of its language. Without such others there is none.
 */
export function wordGains({ scenarios }: LibraryContext): ReadonlyMap<string, readonly number[]> {
  return gainsOf(nodesOf(scenarios));
}

function nodesOf(scenarios: LibraryContext['scenarios']): readonly WordedNode[] {
  return scenarios.flatMap(({ program, rubric }) => wordedNodes(program, rubric));
}

function gainsOf(nodes: readonly WordedNode[]): ReadonlyMap<string, readonly number[]> {
  const gains = new Map<string, readonly number[]>();
  for (const scenario of new Set(nodes.map((node) => node.scenario))) {
    const own = nodes.filter((node) => node.scenario === scenario);
    const others = nodes.filter((node) => node.scenario !== scenario && node.language === own[0]!.language);
    if (others.length === 0) continue;
    const { odds } = train(others.flatMap(({ replies }) => replies));
    gains.set(
      scenario,
      own.map(({ replies }) => gainAt(replies, odds)),
    );
  }
  return gains;
}

interface WordedNode {
  readonly scenario: string;
  readonly language: string;
  readonly replies: readonly Worded[];
}

function wordedNodes(program: Program, rubric: Rubric): readonly WordedNode[] {
  return program.nodes.map(({ replies }, node) => {
    const best = bestOf({ rubric }, node);
    return {
      scenario: program.id,
      language: program.language,
      replies: replies.map(({ say }, reply) => ({ words: wordsOf(say), best: best.includes(reply) })),
    };
  });
}

/** 1 or 0 for finding the best reply, shared where several look alike, less the share that guessing finds. */
function gainAt(replies: readonly Worded[], odds: (words: ReadonlySet<string>) => number): number {
  const scores = replies.map(({ words }) => odds(words));
  const most = Math.max(...scores);
  const chosen = replies.filter((_, index) => scores[index]! > most - 1e-9);
  const share = (of: readonly Worded[]) => of.filter(({ best }) => best).length / of.length;
  return share(chosen) - share(replies);
}

function telling(replies: readonly Worded[]): string {
  const { vocabulary, weight } = train(replies);
  const often = (word: string) => replies.filter(({ best, words }) => best && words.has(word)).length;
  return vocabulary
    .map((word) => ({ word, tells: weight(word) * often(word) }))
    .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
    .slice(0, named)
    .map(({ word }) => `"${word}"`)
    .join(', ');
}
