/** The figures of every strategy are those that all calls add up to. */

import { describe, expect, test } from 'vitest';
import { rowOf } from '../../../src/balance/index.ts';
import { strategiesOf } from '../../../src/balance/strategies/registry.ts';
import { abilityGrid, simulee } from '../../../src/balance/strategies/simulees.ts';
import { differences, exactly, forScenarios, scripts } from './agreement.ts';
import { chooserOf, greedy, meet } from './brute-calls.ts';
import { figuresIn, figuresOf, optimalChooser, tensionOf } from './brute-row.ts';

const followed = ['skilled', 'worst', 'random', 'giving-in', 'theta-2', 'theta-4', 'theta-6', 'theta-8'];

describe('the row of a strategy', () => {
  test('has the figures that all calls add up to', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      for (const strategy of strategiesOf(program, scripts)) {
        const figures = figuresOf(calls, meet(calls, chooserOf(calls, strategy)));
        const found = figuresIn(rowOf(analysis, strategy.id));
        expect(differences(found, figures, exactly, strategy.id)).toEqual([]);
      }
    });
  });

  test('has the figures of whoever pleases the customer most, one reply ahead', () => {
    forScenarios(60, ({ analysis, calls }) => {
      const pleasers = {
        soothing: greedy(({ run }) => run.snapshot.mood.tension),
        ingratiating: greedy(({ run }) => -run.snapshot.mood.trust),
      };
      for (const [id, choose] of Object.entries(pleasers)) {
        const figures = figuresOf(calls, meet(calls, choose));
        expect(differences(figuresIn(rowOf(analysis, id)), figures, exactly, id)).toEqual([]);
      }
    });
  });

  test('follows the tension of some', () => {
    forScenarios(60, ({ program, analysis, calls }) => {
      for (const strategy of strategiesOf(program, scripts)) {
        const curve = followed.includes(strategy.id)
          ? tensionOf(meet(calls, chooserOf(calls, strategy)))
          : [];
        const { tension } = rowOf(analysis, strategy.id);
        expect(differences(tension, curve, exactly, strategy.id)).toEqual([]);
      }
    });
  });

  test('adds up', () => {
    forScenarios(60, ({ analysis }) => {
      const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
      for (const row of analysis.rows) {
        const sums = {
          outcomes: sum(Object.values(row.outcomes)),
          endings: sum(Object.values(row.endings)),
          picks: row.picks.map(sum),
          decisions: sum(row.visits),
        };
        const whole = { outcomes: 1, endings: 1, picks: row.visits, decisions: row.decisions };
        expect(differences(sums, whole, exactly, row.id)).toEqual([]);
      }
    });
  });
});

test('the curve over ability is that of the simulees', () => {
  forScenarios(60, ({ analysis, calls }) => {
    const curve = abilityGrid.map((theta) => {
      const met = meet(calls, chooserOf(calls, simulee(theta)));
      const { pass, total } = figuresOf(calls, met);
      return { theta, pass, total: total[0] };
    });
    expect(differences(analysis.curve, curve)).toEqual([]);
  });
});

describe('optimal play', () => {
  test('has the figures of an exhaustive search', () => {
    forScenarios(60, ({ analysis, calls }) => {
      const figures = figuresOf(calls, meet(calls, optimalChooser(calls)));
      expect(differences(figuresIn(rowOf(analysis, 'optimal')), figures)).toEqual([]);
    });
  });

  test('passes as often as anybody', () => {
    forScenarios(60, ({ analysis }) => {
      const most = rowOf(analysis, 'optimal').pass.value;
      const passes = [
        ...analysis.rows.map(({ pass }) => pass.value),
        ...analysis.curve.map(({ pass }) => pass),
      ];
      expect(Math.max(...passes)).toBeLessThanOrEqual(most + exactly);
    });
  });
});
