/** The game on our engine: compiled from its YAML, and played on `transition`. */

import { draw, keyOf, mix, pick, sample } from '../../src/chance/index.ts';
import { hasEnded, offers, opening, type Program, transition } from '../../src/engine/index.ts';
import { emptyPack, type LoadedPack, loadPack } from '../../src/script/index.ts';
import { asYaml, quietPack } from './as-yaml.ts';
import type { Engine, Game } from './game.ts';

export function load(game: Game): LoadedPack {
  const source = (name: string, text: string) => ({ name, text });
  return loadPack(
    {
      rules: source('rules.yaml', quietPack.rules),
      situations: null,
      shifts: [],
      techniques: source('techniques.yaml', quietPack.techniques),
      personas: new Map([['skipper', source('skipper.yaml', quietPack.persona)]]),
      scenarios: new Map([['harbour', source('harbour.yaml', asYaml(game))]]),
    },
    emptyPack,
  );
}

export function program(game: Game): Program {
  const compiled = load(game).pack.scenarios.harbour;
  if (compiled === undefined) throw new Error('the game does not compile');
  return compiled;
}

/** As `play` does it: the distribution of what may follow, and a draw from it. */
export function onTransition(compiled: Program): Engine {
  const batch = keyOf('ours');
  const nodes = compiled.nodes.length;
  const start = opening(compiled);
  return {
    name: 'ours, transition()',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        const key = mix(batch, run);
        let at = start;
        while (!hasEnded(compiled, at)) {
          const open = offers(compiled, at).filter(({ locked }) => locked === null);
          const { reply } = open[pick(open.length, draw(key, 'order', at.turn, 0))]!;
          at = sample(transition(compiled, at, reply), draw(key, 'dice', at.turn, 0)).to;
        }
        tally[at.place - nodes]! += 1;
      }
    },
  };
}
