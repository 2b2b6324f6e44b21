/** The report of `composure balance` as one HTML file: no network, no server, readable without scripts. */

import type { BalanceReport } from './balance-report.ts';
import { page } from './html/page.ts';

export function balanceHtml(report: BalanceReport): string {
  return page(report).markup;
}
