/** Makes foreign text harmless: nothing that an author or a file writes may move the cursor or turn the reading order. */

/**
 * C0 and C1 controls, DEL, line and paragraph separators, bidi embeddings, overrides and isolates, tag characters,
 * interlinear marks, the byte order mark. The line break is handled apart.
 */
const harmful =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** One line of text with whatever is harmful shown by its number, e.g. `\u001b`. Line breaks become blanks. */
export function clean(text: string): string {
  return text.replace(/\r?\n|\t/g, ' ').replace(harmful, escapeCode);
}

/** JSON in which the harmful characters that JSON leaves alone are escaped too. */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(harmful, (char) =>
    [...Array(char.length).keys()].map((at) => unit(char.charCodeAt(at))).join(''),
  );
}

function escapeCode(char: string): string {
  const code = char.codePointAt(0)!;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : unit(code);
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
