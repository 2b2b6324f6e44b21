/** Knows the one text that equal values have: JSON with sorted keys. */

/** Of plain data without cycles. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isRecord(each) ? sorted(each) : each));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
