/** Knows how large and how deep a file may be, and measures depth without recursion. */

import { Lexer } from 'yaml';

/** Characters. The longest shipped scenario has a tenth of it. */
export const maxBytes = 1024 * 1024;
/** The format itself needs about ten. */
export const maxDepth = 64;

/** The offset at which a text gets deeper than `maxDepth`; null if it never does. */
export function depthOf(text: string): number | null {
  return mayBeDeep(text) ? deepPlace(text) : null;
}

/** A cheap upper bound, true for hardly any file: brackets in quotes count too, and so does every indent. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (const char of text.matchAll(/[[\]{}]/g)) {
    brackets += char[0] === '[' || char[0] === '{' ? 1 : -1;
    if (brackets > maxDepth) return true;
    if (brackets < 0) brackets = 0;
  }
  for (const lead of text.matchAll(/^[ \t?:-]+/gm)) if (lead[0].length > maxDepth) return true;
  return false;
}

/** Exact, over the lexer's tokens, which know quotes and comments. */
function deepPlace(text: string): number | null {
  const indents: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let leading = true;
  for (const token of new Lexer().lex(text)) {
    const blank = /^[\s\u0002\u001f\u0018\ufeff]*$/.test(token);
    if (leading && !blank && flow === 0 && !token.startsWith('#')) {
      const column = offset - lineStart;
      while (indents.length > 0 && indents.at(-1)! >= column) indents.pop();
      indents.push(column);
      leading = token === '-' || token === '?' || token === ':';
    }
    if (token === '[' || token === '{') flow += 1;
    if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    if (indents.length + flow > maxDepth) return Math.min(offset, text.length - 1);
    if (!isMark(token)) offset += token.length;
    const breakAt = token.lastIndexOf('\n');
    if (breakAt !== -1) {
      lineStart = offset - (token.length - breakAt - 1);
      leading = true;
    }
  }
  return null;
}

/** The lexer's own marks (document, flow error, scalar) stand for no text. */
function isMark(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}
