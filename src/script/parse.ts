/**
 * Knows the YAML parser: a text becomes the library's document, token by token, so that it is stopped before it gets
 * too large or too deep, and so that the features which the format does without are seen where they stand.
 */

import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Findings } from './findings.ts';
import { type FileSize, maxDepth } from './limits.ts';
import { quoted } from './quoted.ts';
import { reportSyntax } from './syntax.ts';

/** The document's root (null: it is empty); undefined where the findings leave nothing to go on with. */
export function parse(text: string, found: Findings, size: FileSize): ParsedNode | null | undefined {
  const reading: Reading = { found, stopped: false, documents: 0, quotes: new Map() };
  // The library compares each key with each other one; the tree finds duplicates with a map.
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const [document] = composer.compose(tokens(text, reading, size), true, text.length);
  if (reading.stopped || document === undefined) return undefined;
  if (document.errors.length > 0) {
    reportSyntax(document.errors, text, reading.quotes, found);
    return undefined;
  }
  return (document as Document.Parsed).contents;
}

interface Reading {
  readonly found: Findings;
  /** Whether the text has more than the parser was given. */
  stopped: boolean;
  documents: number;
  /** Where each text in quotes starts, by where it ends. */
  readonly quotes: Map<number, number>;
}

function* tokens(text: string, reading: Reading, size: FileSize): Generator<CST.Token> {
  const parser = new Parser();
  let count = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (!scalar) note(lexeme, start, reading);
    scalar = lexeme === '\u001f';
    count += 1;
    // Nearly always none: a document comes out whole, at its end. Hence no generator of its own for this.
    for (const token of parser.next(lexeme)) if (belongs(token, reading)) yield token;
    if (count > size.tokens) {
      stop('file-too-large', start, `the file has more than ${size.tokens} words and signs`, reading);
    }
    if (parser.stack.length > maxDepth + 1) {
      stop('too-deep', start, `the file nests deeper than ${maxDepth} levels`, reading);
    }
    if (reading.stopped) return;
  }
  for (const token of parser.end()) if (belongs(token, reading)) yield token;
}

/** Whether a token is of the first document: a second one would silently be ignored. */
function belongs(token: CST.Token, reading: Reading): boolean {
  if (token.type === 'document') reading.documents += 1;
  // A directive could change what `yes` means; it has been reported.
  if (token.type === 'directive') return false;
  if (reading.documents < 2) return true;
  if (!reading.stopped) {
    const hint =
      'Keep one, and move the other into a file of its own; a text that starts with `---` needs quotes.';
    stop('yaml-feature', token.offset, 'a second document starts here', reading, hint);
  }
  return false;
}

function stop(
  code: 'file-too-large' | 'too-deep' | 'yaml-feature',
  at: number,
  message: string,
  reading: Reading,
  hint?: string,
): void {
  reading.stopped = true;
  reading.found.add(code, [at, at], message, hint);
}

const writeOut = 'If it is meant as a text, put it into quotes; else write the text out where it is used.';

const features: Readonly<Record<string, { readonly name: string; readonly hint: string }>> = {
  '&': { name: 'an anchor', hint: writeOut },
  '*': { name: 'an alias', hint: writeOut },
  '!': { name: 'a tag', hint: 'If it is meant as a text, put it into quotes; else remove it.' },
  '%': { name: 'a directive', hint: 'Remove the line.' },
};

function note(lexeme: string, start: number, { found, quotes }: Reading): void {
  const [sign = ''] = lexeme;
  const feature = features[sign];
  const end = start + lexeme.length;
  if (sign === '"' || sign === "'") quotes.set(end, start);
  if (feature === undefined) return;
  const message = `${quoted(lexeme)} is ${feature.name}, which the format does without`;
  found.add('yaml-feature', [start, end], message, feature.hint);
}
