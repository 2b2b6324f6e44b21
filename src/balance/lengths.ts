/** Knows how long full calls are, and how many openings they give for each dimension. */

import type { Program } from '../engine/index.ts';
import { type Dimension, dimensions } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Structure } from './analysis.ts';
import type { ClassGraph } from './graph/classes.ts';
import { endingOf } from './graph/told-apart.ts';

/** Over calls that run to an ending the customer did not force: decisions, and openings for each dimension. */
export function lengthsOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
): Pick<Structure, 'decisions' | 'openings'> {
  const forced = new Set(['walkaway', 'meltdown']);
  const far = Number.POSITIVE_INFINITY;
  const least = new Float64Array(classes.count).fill(far);
  const most = new Float64Array(classes.count).fill(-far);
  const tested = rubric.tested.map((open) =>
    dimensions.map((dimension) => (open.includes(dimension) ? 1 : 0)),
  );
  const openings = dimensions.map(() => new Float64Array(classes.count).fill(far));
  for (let cls = 0; cls < classes.count; cls += 1) {
    const place = classes.place[cls]!;
    if (classes.label[cls] !== -1) {
      if (forced.has(program.endings[endingOf(classes.label[cls]!).ending]!.id)) continue;
      least[cls] = 0;
      most[cls] = 0;
      for (const opening of openings) opening[cls] = 0;
      continue;
    }
    for (
      let edge = classes.firstEdge[classes.firstChoice[cls]!]!;
      edge < classes.firstEdge[classes.firstChoice[cls + 1]!]!;
      edge += 1
    ) {
      const to = classes.to[edge]!;
      least[cls] = Math.min(least[cls]!, least[to]! + 1);
      most[cls] = Math.max(most[cls]!, most[to]! + 1);
      for (let word = 0; word < openings.length; word += 1) {
        const opening = openings[word]!;
        opening[cls] = Math.min(opening[cls]!, opening[to]! + tested[place]![word]!);
      }
    }
  }
  const start = classes.start;
  const finite = (value: number) => (Number.isFinite(value) ? value : 0);
  const open = (dimension: Dimension) => finite(openings[dimensions.indexOf(dimension)]![start]!);
  return {
    decisions: { least: finite(least[start]!), most: finite(most[start]!) },
    openings: { calmness: open('calmness'), empathy: open('empathy'), boundary: open('boundary') },
  };
}
