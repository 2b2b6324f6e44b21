/** Knows the comments by which an author silences a finding: `# composure-disable-next-line <code>: <reason>`. */

import { type CodeDoc, type Diagnostic, positionAt, type Source } from '../diagnostic/index.ts';
import { rules } from './registry.ts';

export const suppressionCodes = {
  'unused-suppression': {
    severity: 'warning',
    summary: 'A comment silences a finding that there is not.',
    why: 'It would hide the next mistake of that kind at this place.',
    fix: 'Take the comment out (`composure lint --fix` does).',
  },
  'bad-suppression': {
    severity: 'error',
    summary: 'A comment that should silence a finding names no rule, or gives no reason.',
    why: 'Whoever reads it in a year must be able to judge whether it still holds.',
    fix: 'Write `# composure-disable-next-line <code>: <reason>`.',
  },
} as const satisfies Record<string, CodeDoc>;

const pattern = /^([ \t]*)#[ \t]*composure-disable-next-line\b[ \t]*(.*?)[ \t]*\r?$/gm;
const content = /^([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)[ \t]*:[ \t]*(\S.*)$/;

/** How many lines too high a comment may stand and still be meant for a finding: the keys of a reply, mostly. */
const reach = 6;

interface Suppression {
  readonly code: string;
  /** The line that it is about, from 1. */
  readonly line: number;
  readonly comment: { readonly start: number; readonly end: number };
}

/** The findings that are left, and what is wrong with the comments. */
export function suppressed(source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  // Most files have none, and looking each line up takes time.
  if (!source.text.includes('composure-disable')) return diagnostics;
  const { suppressions, found } = read(source);
  const used = new Set<Suppression>();
  const left = diagnostics.filter(({ code, span }) => {
    const { line } = positionAt(source, span.start);
    const hit = suppressions.filter((each) => each.code === code && each.line === line);
    for (const each of hit) used.add(each);
    return hit.length === 0;
  });
  const unused = suppressions.filter((each) => !used.has(each));
  return [
    ...left,
    ...found,
    ...unused.map((each) => strayed(source, each, left) ?? unusedOf(source, each, suppressions)),
  ];
}

/** A comment a few lines above its finding is misplaced: taking it out would lose the reason. */
function strayed(
  source: Source,
  { code, line, comment }: Suppression,
  left: readonly Diagnostic[],
): Diagnostic | undefined {
  const lines = left
    .filter((each) => each.code === code)
    .map(({ span }) => positionAt(source, span.start).line);
  const meant = lines.find((each) => each > line && each <= line + reach);
  if (meant === undefined) return undefined;
  return {
    code: 'unused-suppression',
    severity: suppressionCodes['unused-suppression'].severity,
    message: `the finding ${code} is not on the next line, but on line ${meant}`,
    hint: `Move the comment down, right above line ${meant}.`,
    span: { source, ...comment },
  };
}

function read(source: Source): {
  readonly suppressions: readonly Suppression[];
  readonly found: readonly Diagnostic[];
} {
  const suppressions: Suppression[] = [];
  const found: Diagnostic[] = [];
  for (const match of source.text.matchAll(pattern)) {
    const start = match.index + match[1]!.length;
    const comment = { start, end: match.index + match[0].trimEnd().length };
    const bad = (message: string) => {
      const { severity, fix } = suppressionCodes['bad-suppression'];
      found.push({ code: 'bad-suppression', severity, message, hint: fix, span: { source, ...comment } });
    };
    const [, codes] = content.exec(match[2]!) ?? [];
    if (codes === undefined) bad('this comment needs a code and a reason');
    for (const code of codes?.split(',').map((each) => each.trim()) ?? []) {
      const line = positionAt(source, start).line + 1;
      if (Object.hasOwn(rules, code)) suppressions.push({ code, line, comment });
      else bad(`there is no rule ${code}`);
    }
  }
  return { suppressions, found };
}

/** Its line is taken out whole where nothing else stands in the comment. */
function unusedOf(source: Source, { code, comment }: Suppression, all: readonly Suppression[]): Diagnostic {
  const { severity, fix: hint } = suppressionCodes['unused-suppression'];
  const alone = all.filter((each) => each.comment.start === comment.start).length === 1;
  const from = source.text.lastIndexOf('\n', comment.start) + 1;
  const end = source.text.indexOf('\n', comment.end);
  const span = { source, start: from, end: end === -1 ? source.text.length : end + 1 };
  return {
    code: 'unused-suppression',
    severity,
    message: `there is no finding ${code} on the next line`,
    hint,
    span: { source, ...comment },
    ...(alone ? { fix: [{ span, text: '' }] } : {}),
  };
}
