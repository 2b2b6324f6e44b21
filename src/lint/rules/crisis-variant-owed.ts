/** A customer in crisis who speaks as if nothing were. */

import type { Guard } from '../../engine/index.ts';
import { model, phases } from '../../persona/index.ts';
import { nodePath } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Whether it lets crisis through and keeps something calmer out. */
function asksForHeat(guard: Guard): boolean {
  const crisis = phases.indexOf('crisis');
  return guard.some((clause) =>
    clause.some(({ of, ranges }) =>
      ranges.some(([min, max]) =>
        of === 'phase'
          ? min <= crisis && max >= crisis
          : of === 'tension' && min > 0 && max >= model.crisisFrom,
      ),
    ),
  );
}

export const crisisVariantOwed: Rule = {
  id: 'crisis-variant-owed',
  severity: 'warning',
  summary: 'A node that a customer can come to in crisis has no `line` for it.',
  why: 'A customer who has just blown up and then speaks calmly is no person. Of the phases only crisis and a default are owed.',
  fix: 'Write a variant with `when: {phase: crisis}`.',
  example: {
    of: 'head',
    bad: `mood: {tension: 4}`,
    good: `mood: {tension: 1}`,
  },
  language: null,
  check: ({ program, met, keyAt }) =>
    program.nodes.flatMap(({ id, line, speaker }, node) => {
      // Somebody of the cast may well stay calm.
      if (!met.inCrisis.has(node) || speaker !== null) return [];
      if (line.some(({ when }) => when !== null && asksForHeat(when))) return [];
      const message = `a customer in crisis can come to \`${id}\`, and has no line of their own there`;
      return [{ span: keyAt(nodePath(program, node, 'line')), message }];
    }),
};
