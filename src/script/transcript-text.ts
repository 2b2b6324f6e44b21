/** Writes a played call as an entry of `transcripts:`. */

import type { Difficulty } from '../persona/index.ts';
import { type Scalar, scalarText } from './scalar-text.ts';

/** What a played call has come to, by the keys of `expect`. */
export interface TranscriptEntry {
  readonly name: string;
  readonly seed: string;
  readonly difficulty: Difficulty;
  readonly replies: readonly string[];
  readonly expect: Readonly<Record<string, Scalar>>;
}

/** Columns that the shipped files keep to. */
const width = 118;

/** The entry as an item of a list, a line an element, indented by so many blanks. */
export function transcriptLines(entry: TranscriptEntry, indent = 2): readonly string[] {
  const { name, seed, difficulty, replies } = entry;
  const dash = ' '.repeat(indent);
  const inner = `${dash}  `;
  const folded = fold(replies, width - inner.length - 'replies: []'.length);
  return [
    `${dash}- name: ${scalarText(name)}`,
    `${inner}seed: ${scalarText(seed)}`,
    ...(difficulty === 'standard' ? [] : [`${inner}difficulty: ${difficulty}`]),
    ...(folded.length === 1
      ? [`${inner}replies: [${folded[0]}]`]
      : [`${inner}replies:`, ...folded.map((line, at) => bracketed(line, at, folded.length, `${inner}  `))]),
    `${inner}expect: { ${mapping(entry.expect)} }`,
  ];
}

/** The entry on one line, for lists in brackets. */
export function flowEntry({ name, seed, difficulty, replies, expect }: TranscriptEntry): string {
  const head = mapping({ name, seed, ...(difficulty === 'standard' ? {} : { difficulty }) });
  return `{ ${head}, replies: [${replies.join(', ')}], expect: { ${mapping(expect)} } }`;
}

function mapping(values: Readonly<Record<string, Scalar>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${scalarText(value)}`)
    .join(', ');
}

/** Lists ids over as few lines as hold them. */
function fold(ids: readonly string[], columns: number): readonly string[] {
  return ids.reduce<readonly string[]>((lines, id) => {
    const line = lines.at(-1);
    if (line === undefined) return [id];
    const longer = `${line}, ${id}`;
    return longer.length <= columns
      ? [...lines.slice(0, -1), longer]
      : [...lines.slice(0, -1), `${line},`, id];
  }, []);
}

function bracketed(line: string, at: number, count: number, indent: string): string {
  return `${indent}${at === 0 ? '[' : ' '}${line}${at === count - 1 ? ']' : ''}`;
}
