/**
 * Knows the words that people who guess go by. Lists of English stems, matched at the start of words; for a scenario in
 * another language the strategies built on them choose at random.
 */

/** Sorry and thanks: what is said out of habit. */
export const sorryWords = ['sorry', 'apolog', 'regret', 'forgive', 'pardon', 'thank'] as const;

/** What sounds like empathy, whether it is or not (Sharma 2020: empathy words are not empathy). */
export const empathyWords = [
  'sorry',
  'apolog',
  'understand',
  'feel',
  'hear',
  'appreciate',
  'imagine',
  'frustrat',
  'upset',
  'worr',
  'hard',
  'must have',
  'must be',
  'i see',
  'thank',
  'listen',
] as const;

export const negativeWords = [
  'no',
  'not',
  "n't",
  'never',
  'nobody',
  'none',
  'nothing',
  'cannot',
  'unable',
  'unfortunately',
  'refuse',
  'wrong',
] as const;

/** What makes a sentence soft. */
export const softWords = [
  'please',
  'perhaps',
  'maybe',
  'might',
  'could',
  'would',
  'a little',
  'gladly',
  'of course',
  'let me',
  'let us',
  "let's",
  'we can',
  'together',
  'happy to',
  'happily',
  'thank',
] as const;

/** How often any of the stems stands in a text. `n't` counts within a word, the others at its start. */
export function countOf(stems: readonly string[], text: string): number {
  const plain = text.toLowerCase().replaceAll('’', "'");
  return patternsOf(stems).reduce((sum, pattern) => sum + (plain.match(pattern)?.length ?? 0), 0);
}

/** By list: the same few are asked for thousands of times. */
const known = new WeakMap<readonly string[], readonly RegExp[]>();

function patternsOf(stems: readonly string[]): readonly RegExp[] {
  const before = known.get(stems);
  if (before !== undefined) return before;
  const made = stems.map((stem) => {
    if (stem === "n't") return /n't\b/g;
    const escaped = stem.replaceAll("'", "\\'");
    return new RegExp(`\\b${escaped}${stem === 'no' || stem === 'not' ? '\\b' : ''}`, 'g');
  });
  known.set(stems, made);
  return made;
}
