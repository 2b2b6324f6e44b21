/** Opens a report for test dashboards, and knows what may stand in one. */

import type { Builder } from 'junit-report-builder';
import { clean } from './clean.ts';

export async function junitBuilder(name: string): Promise<Builder> {
  // Loaded late because few commands need it. Its types speak of a default within the default.
  const module = (await import('junit-report-builder')) as unknown as { readonly default: Builder };
  return module.default.newBuilder().name(name);
}

/**
 * What XML 1.0 can hold: the builder escapes markup, but lets characters through that no XML may contain, and only the
 * first end of a CDATA section.
 */
export function xmlText(value: string): string {
  const harmless = value.split('\n').map(clean).join('\n');
  return harmless.replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd').replaceAll(']]>', ']] >');
}
