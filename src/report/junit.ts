/** Knows how reports are written for test dashboards, and what text XML can hold. */

import type { Builder } from 'junit-report-builder';
import { clean } from './clean.ts';

/** Loaded late because few commands need it. Its types speak of a default within the default. */
export async function junitBuilder(): Promise<Builder> {
  const module = (await import('junit-report-builder')) as unknown as { readonly default: Builder };
  return module.default.newBuilder();
}

/**
 * What XML 1.0 can hold: the builder escapes markup, but lets characters through that no XML may contain, and only the
 * first end of a CDATA section.
 */
export function xmlText(value: string): string {
  const harmless = value.split('\n').map(clean).join('\n');
  return harmless.replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd').replaceAll(']]>', ']] >');
}
