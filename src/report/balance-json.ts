/**
 * The report of `composure balance` for programs. Stable: keys are only added. Probabilities are 0 to 1, scores 0 to 100,
 * both to 6 decimals; nodes, replies and endings go by their ids.
 */

import { positionAt, type Span } from '../diagnostic/index.ts';
import type { Analysis, AnalysisReport, BalanceReport, CheckResult, Row } from './balance-report.ts';
import { resultsOf } from './balance-rows.ts';
import { json } from './clean.ts';

/** Raised whenever a key goes away or comes to mean something else. */
export const balanceJsonFormat = 1;

export function balanceJson(report: BalanceReport): string {
  const results = resultsOf(report);
  const count = (status: CheckResult['status']) => results.filter((each) => each.status === status).length;
  return `${json(
    rounded({
      format: balanceJsonFormat,
      summary: {
        ok: count('ok'),
        errors: count('error'),
        warnings: count('warning'),
        undecided: count('undecided'),
        skipped: count('skipped'),
        drift: report.drift.length,
      },
      scenarios: report.scenarios.map(({ id, title, file, analyses }) => ({
        id,
        title,
        file,
        analyses: analyses.map(analysisOf),
      })),
      library: report.library.map(resultOf),
      drift: report.drift,
      diagnostics: report.diagnostics.map(({ code, severity, message, hint, span }) => ({
        code,
        severity,
        message,
        hint,
        ...placeOf(span),
      })),
    }),
  )}\n`;
}

function analysisOf({ analysis, results }: AnalysisReport) {
  const { program, difficulty, method, sample, size, curve, items, fairness } = analysis;
  return {
    difficulty,
    method,
    sample,
    size,
    strategies: analysis.rows.map((row) => rowOf(analysis, row)),
    curve,
    structure: structureOf(analysis),
    items: items?.flatMap((item) =>
      item === null
        ? []
        : [{ node: program.nodes[item.node]!.id, ease: item.ease, discrimination: item.discrimination }],
    ),
    fairness,
    checks: results.map(resultOf),
  };
}

function rowOf({ program }: Analysis, row: Row) {
  const { id, kind, about, pass, outcomes, endings, crisis, decisions, total, scores, tension } = row;
  const nodes = program.nodes.map((node, at) => [
    node.id,
    {
      visits: row.visits[at],
      replies: Object.fromEntries(node.replies.map((reply, index) => [reply.id, row.picks[at]?.[index]])),
    },
  ]);
  const figures = { pass, outcomes, endings, crisis, decisions, total, scores, tension };
  return { id, kind, about, ...figures, nodes: Object.fromEntries(nodes) };
}

function structureOf({ program, structure }: Analysis) {
  if (structure === null) return null;
  const { best, worst, bestForced, reach, decisions, openings, winnable } = structure;
  const replies = ({ steps, outcome, total, probability }: typeof best) => ({
    replies: steps.map(({ node, reply }) => program.nodes[node]!.replies[reply]!.id),
    outcome,
    total,
    probability,
  });
  return {
    decisions,
    openings,
    winnable,
    afterOneSlip: structure.afterOneSlip.winnable,
    afterThreeSlips: structure.afterThreeSlips.winnable,
    best: replies(best),
    worst: replies(worst),
    bestForced: bestForced === null ? null : replies(bestForced),
    regret: Object.fromEntries(
      program.nodes.map((node, at) => [
        node.id,
        Object.fromEntries(
          node.replies.map((reply, index) => [reply.id, structure.regret[at]?.[index] ?? null]),
        ),
      ]),
    ),
    reach: reach.map(({ what, line, bound }) => {
      const node = 'node' in what ? program.nodes[what.node] : undefined;
      const reply = 'reply' in what && what.reply !== null ? node?.replies[what.reply] : undefined;
      const ending = 'ending' in what ? program.endings[what.ending] : undefined;
      return {
        ...what,
        node: node?.id,
        reply: reply?.id,
        ending: ending?.id,
        line: line?.steps.map((step) => program.nodes[step.node]!.replies[step.reply]!.id) ?? null,
        bound,
      };
    }),
  };
}

function resultOf({ span, why: _, ...result }: CheckResult) {
  return { ...result, ...(span === null ? {} : placeOf(span)) };
}

function placeOf(span: Span) {
  const { line, column } = positionAt(span.source, span.start);
  return { file: span.source.name, line, column };
}

/** Every number to 6 decimals, so that the last bits of a sum never show up as a difference. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(6)) + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}
