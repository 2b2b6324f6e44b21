import { describe, expect, test } from 'vitest';
import { phaseOf, phases } from '../../src/persona/index.ts';
import { middling } from './moves.ts';

describe('the phase at tension 0, 1, 2 … 6 is', () => {
  test.each([
    [
      'that of a first rise',
      0,
      ['baseline', 'baseline', 'trigger', 'escalation', 'escalation', 'crisis', 'crisis'],
    ],
    [
      'that of a way back after a crisis',
      1,
      ['aftermath', 'aftermath', 'recovery', 'recovery', 'recovery', 'crisis', 'crisis'],
    ],
  ])('%s', (_, flared, expected) => {
    const tensions = [0, 1, 2, 3, 4, 5, 6];
    expect(tensions.map((tension) => phaseOf({ ...middling, tension, flared }))).toEqual(expected);
    expect(phases).toEqual(expect.arrayContaining(expected));
  });
});
