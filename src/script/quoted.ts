/** Knows how an author's own words stand in a message. */

const longest = 60;

/** In backticks, on one line, and short: what stands in a file may be a page of text or hold control characters. */
export function quoted(words: string | number): string {
  const line = String(words).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > longest ? `\`${line.slice(0, longest)}…\`` : `\`${line}\``;
}
