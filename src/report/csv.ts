/** Knows comma-separated values (RFC 4180), harmless to the spreadsheet that opens them. */

export type Cell = string | number | null;

/** Rows end in CRLF, the last one too. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet runs text that begins like a formula, after blanks too; an apostrophe makes it text (OWASP, CSV
 * injection). Numbers are ours and stay numbers, also below zero.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
