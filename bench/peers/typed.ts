/** The game by hand on typed arrays: nothing is made during play. What such an engine can do, and no author can read. */

import type { Engine, Game, Gate } from './game.ts';

/** A gate, a chance, a place. */
const routeWidth = 5;

export function typedArrays(game: Game): Engine {
  const { nodes, variables } = game;
  /** A gate, the effects, the first route. */
  const choiceWidth = 3 + variables.length + 1;
  const choices = nodes.flatMap((node) => node.choices);
  const routes = choices.flatMap((choice) => choice.routes);
  const firstChoice = offsets(nodes.map((node) => node.choices.length));
  const firstRoute = offsets(choices.map((choice) => choice.routes.length));
  const choiceTable = Int32Array.from(
    choices.flatMap(({ gate, effects }, at) => [...gateWords(gate), ...effects, firstRoute[at]!]),
  );
  const routeTable = Int32Array.from(
    routes.flatMap(({ gate, chance, to }) => [...gateWords(gate), chance ?? 100, to]),
  );
  const values = new Int32Array(variables.length);
  const open = new Int32Array(Math.max(...nodes.map((node) => node.choices.length)));
  // By hand, so it may know that the variables of this game have one range.
  const { min, max } = variables[0]!;
  let state = 0;

  /** Marsaglia's xorshift over 32 bits; from 0 up to `count` − 1. */
  const below = (count: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * count);
  };
  const holds = (table: Int32Array, at: number): boolean => {
    const value = values[table[at]!]!;
    return value >= table[at + 1]! && value <= table[at + 2]!;
  };
  const step = (place: number): number => {
    let count = 0;
    for (let choice = firstChoice[place]!; choice < firstChoice[place + 1]!; choice += 1) {
      if (holds(choiceTable, choice * choiceWidth)) {
        open[count] = choice * choiceWidth;
        count += 1;
      }
    }
    const chosen = open[below(count)]!;
    for (let index = 0; index < values.length; index += 1) {
      const moved = values[index]! + choiceTable[chosen + 3 + index]!;
      values[index] = moved < min ? min : moved > max ? max : moved;
    }
    let route = choiceTable[chosen + 3 + values.length]! * routeWidth;
    for (; ; route += routeWidth) {
      if (!holds(routeTable, route)) continue;
      const chance = routeTable[route + 3]!;
      if (chance === 100 || below(100) < chance) return routeTable[route + 4]!;
    }
  };

  return {
    name: 'typed arrays by hand',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        state = scrambled(run);
        for (let index = 0; index < values.length; index += 1) values[index] = variables[index]!.start;
        let place = 0;
        while (place < nodes.length) place = step(place);
        tally[place - nodes.length]! += 1;
      }
    },
  };
}

/** Where there is no gate, one that always holds. */
function gateWords(gate: Gate | null): readonly number[] {
  return gate === null ? [0, -(2 ** 31), 2 ** 31 - 1] : [gate.variable, gate.from, gate.to];
}

function offsets(lengths: readonly number[]): readonly number[] {
  const sums = [0];
  for (const length of lengths) sums.push(sums.at(-1)! + length);
  return sums;
}

/** Seeds base + 1, base + 2, … give xorshift related runs; hashed ones don't. Never 0, where it would stick. */
function scrambled(run: number): number {
  let hash = Math.imul(run + 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15) || 1;
}
