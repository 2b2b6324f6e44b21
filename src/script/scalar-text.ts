/** Writes a single value as YAML, in the quotes that stood there before. */

export type Scalar = number | string | boolean;

/** Texts that YAML takes for another kind of value. */
const words = /^(?:true|false|null|yes|no|on|off)$/i;

/** On one line. Without quotes where `before` has none and none are needed. */
export function scalarText(value: Scalar, before = ''): string {
  if (typeof value !== 'string') return String(value);
  if (before.startsWith("'") && /^[^\p{Cc}]*$/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isPlain = /^[a-z](?:[\w -]*\w)?$/i.test(value) && !words.test(value);
  return isPlain && !before.startsWith('"') ? value : JSON.stringify(value);
}
