/** Writes a finding as a command of a GitHub workflow, which shows it at its lines. */

import { type Diagnostic, positionAt } from '../diagnostic/index.ts';
import { clean } from './clean.ts';

export function githubCommand({ code, severity, message, hint, span }: Diagnostic): string {
  const { line, column } = positionAt(span.source, span.start);
  const end = positionAt(span.source, span.end);
  const properties = {
    file: span.source.name,
    line,
    endLine: end.line,
    col: column,
    // GitHub ignores the columns of a span of several lines.
    ...(end.line === line && end.column > column ? { endColumn: end.column } : {}),
    title: `composure ${code}`,
  };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(clean(String(value)))}`,
  );
  const body = [message, ...(hint === null ? [] : [hint])].map(clean).join('\n');
  return `::${severity} ${listed.join(',')}::${data(body)}`;
}

/** As the runner's own toolkit escapes them. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
