/**
 * The game as an XState machine: a node is a state, a reply an event, an ending a final state. Which replies are there
 * is looked up in the game, because asking the machine (`can`) costs a transition a reply; chance comes in the event.
 */

import {
  type AnyMachineSnapshot,
  assign,
  createActor,
  createMachine,
  initialTransition,
  transition,
} from 'xstate';
import { draw, keyOf, mix, pick } from '../../src/chance/index.ts';
import { placeId } from './as-yaml.ts';
import { type Choice, type Engine, type Game, type GameRoute, holdsGate, saturate } from './game.ts';

interface Context {
  readonly values: readonly number[];
}

interface Said {
  readonly type: string;
  /** 0 to 99, for the branch that chance takes. */
  readonly roll: number;
}

function machineOf(game: Game) {
  const { variables, nodes, endings } = game;
  const moved = (values: readonly number[], effects: readonly number[]) =>
    values.map((value, index) => saturate(variables[index]!, value + effects[index]!));

  // Guards run before actions, and routes read what the reply has changed.
  const guard = ({ gate, effects }: Choice, { gate: passage, chance }: GameRoute) =>
    gate === null && passage === null && chance === null
      ? {}
      : {
          guard: ({ context, event }: { readonly context: Context; readonly event: Said }) =>
            holdsGate(gate, context.values) &&
            (passage === null || holdsGate(passage, moved(context.values, effects))) &&
            (chance === null || event.roll < chance),
        };
  const branch = (choice: Choice, route: GameRoute) => ({
    target: placeId(game, route.to),
    ...guard(choice, route),
    actions: assign(({ context }: { readonly context: Context }) => ({
      values: moved(context.values, choice.effects),
    })),
  });
  const states = nodes.map(({ id, choices }) => [
    id,
    {
      on: Object.fromEntries(
        choices.map((choice) => [choice.id, choice.routes.map((to) => branch(choice, to))]),
      ),
    },
  ]);
  return createMachine({
    types: {} as { readonly context: Context; readonly events: Said },
    id: 'harbour',
    context: () => ({ values: variables.map(({ start }) => start) }),
    initial: nodes[0]!.id,
    states: Object.fromEntries([...states, ...endings.map((id) => [id, { type: 'final' as const }])]),
  });
}

/** Draws a reply for whatever snapshot of the machine it is shown. */
function chooser({ nodes }: Game) {
  const byId = new Map(nodes.map(({ id, choices }) => [id, choices]));
  return (snapshot: AnyMachineSnapshot, key: number, turn: number): Said => {
    const { values } = snapshot.context as Context;
    const open = byId.get(snapshot.value as string)!.filter(({ gate }) => holdsGate(gate, values));
    const { id } = open[pick(open.length, draw(key, 'order', turn, 0))]!;
    return { type: id, roll: pick(100, draw(key, 'dice', turn, 0)) };
  };
}

/** A fresh actor a call, as an application would run it. */
export function xstateActor(game: Game): Engine {
  const machine = machineOf(game);
  const choose = chooser(game);
  const batch = keyOf('xstate actor');
  return {
    name: 'XState actor',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        const key = mix(batch, run);
        const actor = createActor(machine).start();
        let snapshot = actor.getSnapshot();
        for (let turn = 0; snapshot.status === 'active'; turn += 1) {
          actor.send(choose(snapshot, key, turn));
          snapshot = actor.getSnapshot();
        }
        tally[game.endings.indexOf(snapshot.value as string)]! += 1;
      }
    },
  };
}

/** The pure function, as a tool would explore it. */
export function xstateTransition(game: Game): Engine {
  const machine = machineOf(game);
  const choose = chooser(game);
  const batch = keyOf('xstate transition');
  return {
    name: 'XState transition()',
    play(first, count, tally) {
      for (let run = first; run < first + count; run += 1) {
        const key = mix(batch, run);
        let [snapshot] = initialTransition(machine);
        for (let turn = 0; snapshot.status === 'active'; turn += 1)
          [snapshot] = transition(machine, snapshot, choose(snapshot, key, turn));
        tally[game.endings.indexOf(snapshot.value as string)]! += 1;
      }
    },
  };
}
