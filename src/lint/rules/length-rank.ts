/** Better replies are longer, or shorter, all the way down. */

import { choicesOf, enough, mean } from '../cues.ts';
import { lengthTells } from '../examples.ts';
import type { Rule } from '../rule.ts';

const most = 0.3;

/** Within a node, from 0 to 1, so that nodes of three and four replies count alike; ties share. */
function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return (below + (equal - 1) / 2) / (values.length - 1);
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (product: (index: number) => number) =>
    a.reduce((total, _, index) => total + product(index), 0);
  const [aa, bb] = [sum((i) => (a[i]! - ma) ** 2), sum((i) => (b[i]! - mb) ** 2)];
  return aa === 0 || bb === 0 ? 0 : sum((i) => (a[i]! - ma) * (b[i]! - mb)) / Math.sqrt(aa * bb);
}

export const lengthRank: Rule = {
  id: 'length-rank',
  severity: 'warning',
  summary:
    'The rank of a reply by length goes with its rank by quality: Spearman’s rho above 0.3 either way.',
  why: 'Not only the best, but the whole order can be read off the lengths.',
  fix: 'Mix the lengths: a short good one, a long bad one.',
  example: lengthTells,
  language: null,
  check: ({ program, rubric, keyAt }) => {
    const choices = choicesOf(program, rubric);
    if (choices.length < enough) return [];
    const lengths = choices.flatMap(({ texts }) => ranks(texts.map(({ length }) => length)));
    const worths = choices.flatMap((choice) => ranks(choice.worths));
    const rho = correlation(lengths, worths);
    if (Math.abs(rho) <= most) return [];
    const order = rho > 0 ? 'longer' : 'shorter';
    return [
      { span: keyAt(['nodes']), message: `better replies are ${order}: rank correlation ${rho.toFixed(2)}` },
    ];
  },
};
