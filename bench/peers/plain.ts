/** The game as one would write it at first: plain immutable objects, a new one each turn, and a seedrandom a call. */

import seedrandom from 'seedrandom';
import { type Engine, type Game, holdsGate, saturate } from './game.ts';

interface State {
  readonly place: number;
  readonly values: readonly number[];
}

export function plainObjects(game: Game): Engine {
  const { nodes, variables } = game;

  const step = (state: State, random: () => number): State => {
    const open = nodes[state.place]!.choices.filter(({ gate }) => holdsGate(gate, state.values));
    const { effects, routes } = open[Math.floor(random() * open.length)]!;
    const values = state.values.map((value, index) => saturate(variables[index]!, value + effects[index]!));
    const route = routes.find(
      ({ gate, chance }) => holdsGate(gate, values) && (chance === null || random() * 100 < chance),
    );
    return { ...state, place: route!.to, values };
  };

  return {
    name: 'plain objects, seedrandom',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        const random = seedrandom.alea(`plain ${run}`);
        let state: State = { place: 0, values: variables.map(({ start }) => start) };
        while (state.place < nodes.length) state = step(state, random);
        tally[state.place - nodes.length]! += 1;
      }
    },
  };
}
