/** Findings about files, of any command, for people and for other programs: text, JSON, GitHub, JUnit. */

import { type Diagnostic, location, positionAt } from '../diagnostic/index.ts';
import { clean, json } from './clean.ts';
import { diagnosticsText, tally } from './diagnostics.ts';
import { githubCommand } from './github-command.ts';
import { junitBuilder, xmlText } from './junit-builder.ts';
import { counted } from './layout.ts';
import type { Look } from './look.ts';

export interface Findings {
  /** What a reader should know besides, a sentence each. */
  readonly notes: readonly string[];
  /** All files looked at, sound or not. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function findingsJson({ notes, files, diagnostics }: Findings): string {
  const of = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  const findings = diagnostics.map(({ code, severity, message, hint, span, fix }) => {
    const start = positionAt(span.source, span.start);
    const end = positionAt(span.source, span.end);
    return {
      code,
      severity,
      file: span.source.name,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message,
      hint,
      fixable: fix !== undefined,
    };
  });
  return `${json({ errors: of('error'), warnings: of('warning'), files: files.length, notes, findings })}\n`;
}

export function findingsText({ notes, files, diagnostics }: Findings, look: Look): string {
  const told = notes.map((note) => `${look.palette.dim(note)}\n`).join('');
  return diagnostics.length > 0
    ? `${diagnosticsText(diagnostics, look)}${told}`
    : `${told}${soundness(files)}\n`;
}

export function findingsGithub({ notes, files, diagnostics }: Findings): string {
  const lines = [...diagnostics.map(githubCommand), ...notes.map((note) => `${clean(note)}.`)];
  const closing = diagnostics.length > 0 ? `${tally(diagnostics)}.` : soundness(files);
  return `${[...lines, closing].join('\n')}\n`;
}

function soundness(files: readonly string[]): string {
  return `${counted(files.length, 'file')}: nothing to say.`;
}

/** A suite a file, a case a code that it has; a sound file is one case that passes. `name`: of the command. */
export async function findingsJunit({ files, diagnostics }: Findings, name: string): Promise<string> {
  const builder = await junitBuilder(`composure ${name}`);
  for (const file of files) {
    const suite = builder.testSuite().name(xmlText(file));
    const own = diagnostics.filter(({ span }) => span.source.name === file);
    const codes = [...new Set(own.map(({ code }) => code))];
    const className = xmlText(`composure.${file}`);
    if (codes.length === 0) suite.testCase().className(className).name(name).file(xmlText(file));
    for (const code of codes) {
      const item = suite.testCase().className(className).name(code).file(xmlText(file));
      const told = own.filter((each) => each.code === code);
      const text = xmlText(told.map((each) => `${location(each.span)} ${each.message}`).join('\n'));
      if (told.some(({ severity }) => severity === 'error')) {
        item.failure(xmlText(told[0]!.message), code);
        item.stacktrace(text);
      } else item.standardOutput(text);
    }
  }
  return `${builder.build()}\n`;
}
