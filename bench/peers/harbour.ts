/**
 * The dialogue of this bench: 40 moments in twelve layers, so that each call takes twelve turns; three variables from
 * 0 to 10, replies that they open and close, branches that chance takes, six endings that they decide.
 */

import { draw, keyOf, pick } from '../../src/chance/index.ts';
import type { Choice, Game, GameNode, GameRoute, Gate, Variable } from './game.ts';

const moments = [
  { id: 'hail', about: 'Harbour, this is the Petrel', places: 1 },
  { id: 'papers', about: 'My papers are in the other bag', places: 3 },
  { id: 'draught', about: 'She draws three metres and a bit', places: 4 },
  { id: 'length', about: 'Twelve metres, thirteen with the sprit', places: 3 },
  { id: 'quay', about: 'I want the quay, not a buoy', places: 4 },
  { id: 'power', about: 'And shore power, all night', places: 3 },
  { id: 'water', about: 'The last tap was salty', places: 4 },
  { id: 'turn', about: 'The tide turns within the hour', places: 3 },
  { id: 'fees', about: 'I paid half of that last year', places: 4 },
  { id: 'crew', about: 'My crew want to go ashore', places: 3 },
  { id: 'weather', about: 'It is blowing up from the west', places: 4 },
  { id: 'answer', about: 'So, do I have a berth', places: 4 },
] as const;

const replies = [
  { id: 'agree', say: 'That can be done.' },
  { id: 'ask', say: 'Tell me how you would like it.' },
  { id: 'hold', say: 'That is as far as it goes today.' },
] as const;

const variables: readonly Variable[] = ['goodwill', 'room', 'tide'].map((id) => ({
  id,
  min: 0,
  max: 10,
  start: 5,
}));
const endings = ['moored', 'rafted', 'at-anchor', 'waiting', 'next-harbour', 'reported'] as const;

const key = keyOf('harbour');
/** A whole number from 0 to `count` − 1, always the same for the same place in the game. */
const some = (count: number, place: number, at: number) => pick(count, draw(key, 'dice', place, at));

const firsts = moments.map((_, layer) =>
  moments.slice(0, layer).reduce((sum, { places }) => sum + places, 0),
);
const size = moments.reduce((sum, { places }) => sum + places, 0);

function node(layer: number, at: number): GameNode {
  const { id, about, places } = moments[layer]!;
  const place = firsts[layer]! + at;
  // At the hail there is nothing to hold yet, which makes 119 replies.
  const said = layer === 0 ? replies.slice(0, 2) : replies;
  return {
    id: places === 1 ? id : `${id}-${at + 1}`,
    line: `${about}. (${place + 1})`,
    choices: said.map(({ id: reply, say }, index): Choice => {
      const effects = variables.map((_, variable) => some(7, place, 10 * index + variable) - 3);
      const routes = layer === moments.length - 1 ? lastRoutes(place, index) : onward(layer, at, index);
      return { id: reply, say, gate: index === 2 ? gateOf(place) : null, effects, routes };
    }),
  };
}

/** Two in three of the last replies stand behind one. */
function gateOf(place: number): Gate | null {
  const variable = some(variables.length, place, 40);
  const edge = 3 + some(4, place, 41);
  return [{ variable, from: edge, to: 10 }, { variable, from: 0, to: edge }, null][some(3, place, 42)]!;
}

/** To a place of the next layer; at the first place of each layer chance may take the first reply to another. */
function onward(layer: number, at: number, index: number): readonly GameRoute[] {
  const { places } = moments[layer + 1]!;
  const next = (step: number) => firsts[layer + 1]! + ((at + index + step) % places);
  const certain = { gate: null, chance: null, to: next(0) };
  return at === 0 && index === 0 ? [{ gate: null, chance: 30, to: next(places - 1) }, certain] : [certain];
}

function lastRoutes(place: number, index: number): readonly GameRoute[] {
  const to = (step: number) => size + ((place + 2 * index + step) % endings.length);
  const [first, second] = [some(3, place, 50), 1 + some(2, place, 51)];
  return [
    { gate: { variable: first, from: 7, to: 10 }, chance: null, to: to(0) },
    { gate: { variable: (first + second) % 3, from: 0, to: 3 }, chance: null, to: to(1) },
    { gate: null, chance: null, to: to(3) },
  ];
}

export const harbour: Game = {
  variables,
  endings,
  nodes: moments.flatMap(({ places }, layer) => Array.from({ length: places }, (_, at) => node(layer, at))),
};
