/**
 * A flaw of the customer: patience without end. The commonest fault of simulated customers is that they bear anything.
 * Patience itself has a ceiling at which many scenarios start, so what wears it out, and what heats, is weakened as well.
 */

import type { Program } from '../../engine/index.ts';
import { clamp, moodRanges } from '../../persona/index.ts';
import { editMoves, editTemperament } from './edit.ts';
import type { MutantKind } from './mutant.ts';

/** Each with all that stand before it: the last customer bears everything. */
const steps: readonly { readonly name: string; readonly edit: (program: Program) => Program }[] = [
  { name: 'nothing wears it out, and no provocation heats by more than a step', edit: thickSkinned },
  { name: 'they open a step calmer', edit: (program) => calmer(program, 1) },
  {
    name: 'provocations leave them cool',
    edit: (program) =>
      editMoves(program, ({ family, effects }) =>
        family === 'provoke' && effects.tension !== undefined ? { effects: { ...effects, tension: 0 } } : {},
      ),
  },
  { name: 'they open calm', edit: (program) => calmer(program, moodRanges.tension.max) },
  {
    name: 'they open trusting, and heard',
    edit: (program) =>
      editTemperament(program, ({ start }) => ({
        start: { ...start, trust: moodRanges.trust.max, heard: moodRanges.heard.max },
      })),
  },
];

export const raisePatience: MutantKind = {
  about: 'The customer bears whatever is said.',
  plant: (program) => {
    let edited = program;
    return steps.map(({ name, edit }, index) => {
      edited = edit(edited);
      return {
        name: `patience at its most; ${index === 0 ? '' : 'and besides, '}${name}`,
        nodes: [],
        program: edited,
      };
    });
  },
};

function thickSkinned(program: Program): Program {
  const patient = editTemperament(program, ({ start }) => ({
    start: { ...start, patience: moodRanges.patience.max },
    hot: [],
    feeds: [],
    volatility: 0,
  }));
  return editMoves(patient, ({ family, effects }) => ({
    effects: {
      ...effects,
      ...(effects.patience === undefined ? {} : { patience: 0 }),
      ...(family === 'provoke' && (effects.tension ?? 0) > 1 ? { tension: 1 } : {}),
    },
  }));
}

function calmer(program: Program, by: number): Program {
  return editTemperament(program, ({ start }) => ({
    start: { ...start, tension: clamp(start.tension - by, moodRanges.tension) },
  }));
}
