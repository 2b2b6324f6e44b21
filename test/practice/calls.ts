/** Calls to keep. */

import type { Reflection, RunHead, RunResult } from '../../src/practice/index.ts';

export const head: RunHead = {
  scenario: 'lost-suitcase',
  title: 'The lost suitcase',
  persona: 'angry',
  personaName: 'Angry customer',
  difficulty: 'standard',
  mode: 'guided',
  seed: 'seed-1',
  hash: 'h1',
  pack: null,
  origin: null,
};

export const result: RunResult = {
  outcome: 'resolved',
  ending: 'thanks',
  pass: true,
  scores: { calmness: 90, empathy: 70, boundary: null, total: 80 },
  missed: ['name the feeling', 'summarise'],
};

export const index = { calmness: 60, empathy: -50, boundary: null, total: 5 };

export const reflection: Reflection = { ratings: { calmness: 4, empathy: 0, boundary: null }, turn: 3 };

export const answered = (reply: string) => ({ kind: 'answered', node: `at-${reply}`, reply }) as const;
