/** Writes a game in ink. Choices are sticky, gates are conditions on them, chance is ink's own RANDOM. */

import { placeId } from './as-yaml.ts';
import { type Choice, type Game, type GameRoute, type Gate, saturate } from './game.ts';

/** Says in its variable `ended` which ending it came to. */
export function asInk(game: Game): string {
  const knots = game.nodes.flatMap(({ id, line, choices }) => [
    `=== ${knot(id)} ===`,
    line,
    ...choices.flatMap((choice) => choiceLines(game, choice)),
  ]);
  const endings = game.endings.flatMap((id, index) => [
    `=== ${knot(id)} ===`,
    `~ ended = ${index}`,
    `The log says: ${id}.`,
    '-> END',
  ]);
  return [
    ...game.variables.map(({ id, start }) => `VAR ${id} = ${start}`),
    'VAR ended = -1',
    `-> ${knot(game.nodes[0]!.id)}`,
    ...knots,
    ...endings,
    '',
  ].join('\n');
}

function choiceLines(game: Game, { say, gate, effects, routes }: Choice): string[] {
  const changes = effects.flatMap((change, index) =>
    change === 0 ? [] : [`    ~ ${changeText(game, index, change)}`],
  );
  const condition = gate === null ? '' : `{${gateText(game, gate)}} `;
  return [`+ ${condition}[${say}]`, ...changes, ...routes.flatMap((route) => routeLines(game, route))];
}

/** Only the end that the change can reach is guarded. */
function changeText(game: Game, index: number, change: number): string {
  const variable = game.variables[index]!;
  const { id } = variable;
  const limit = saturate(variable, change > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
  return change > 0
    ? `${id} = MIN(${limit}, ${id} + ${change})`
    : `${id} = MAX(${limit}, ${id} - ${-change})`;
}

function routeLines(game: Game, { gate, chance, to }: GameRoute): string[] {
  const conditions = [
    ...(gate === null ? [] : [gateText(game, gate)]),
    ...(chance === null ? [] : [`RANDOM(1, 100) <= ${chance}`]),
  ];
  const target = `-> ${knot(placeId(game, to))}`;
  if (conditions.length === 0) return [`    ${target}`];
  return [`    { ${conditions.join(' && ')}:`, `        ${target}`, '    }'];
}

/** An end at the edge of the range needs no test. */
function gateText(game: Game, { variable, from, to }: Gate): string {
  const { id, min, max } = game.variables[variable]!;
  const tests = [...(from > min ? [`${id} >= ${from}`] : []), ...(to < max ? [`${id} <= ${to}`] : [])];
  return tests.join(' && ');
}

function knot(id: string): string {
  return id.replaceAll('-', '_');
}
