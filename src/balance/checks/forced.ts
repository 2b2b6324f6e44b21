/** Knows the endings that the customer forces; the author gives only their lines. */

const forced: readonly string[] = ['walkaway', 'meltdown'];

export function isForced(ending: string): boolean {
  return forced.includes(ending);
}
