/** Knows how hard a text is to read: years of school by Flesch and Kincaid (1975), counted by kept libraries. */

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { wordsOf } from './places.ts';

/** Fewer words than this say nothing of a text. */
const fewest = 12;

/** Null for a text too short to tell. English only. */
export function gradeOf(text: string): number | null {
  const words = wordsOf(text);
  if (words.length < fewest) return null;
  const sentences = text.split(/[.!?…:;]+(?:['"”’)]*\s|$)/).filter((part) => wordsOf(part).length > 0);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return fleschKincaid({ sentence: Math.max(1, sentences.length), word: words.length, syllable: syllables });
}

/** People use the same few thousand words, and counting takes a while. */
const known = new Map<string, number>();

function syllablesOf(word: string): number {
  const plain = word.toLowerCase();
  const before = known.get(plain);
  if (before !== undefined) return before;
  const count = syllable(plain);
  known.set(plain, count);
  return count;
}
