/** Writes a game as a scenario of ours, and the small pack in which it stands: a customer whose mood never moves. */

import type { Choice, Game, GameRoute, Gate } from './game.ts';

/** Getting one's way pleases and costs nothing here, so that no call is broken off. */
export const quietPack = {
  rules: `calm.sea:
  rule: Keep an even keel.
  do: "Aye."
  dont: "Nay."
  sources: ["bench"]
  dimensions: [calmness]
  archetypes: [all]
  channels: [any]
`,
  techniques: `nod:
  label: Nod
  family: yield
  definition: Lets the talk go on.
  why: This bench is about playing, not about moods.
  effects: {}
  rules: [calm.sea]
`,
  persona: `name: The skipper
summary: Somebody who wants a berth and never changes mood.
need: a berth
start: { tension: 0, trust: 2, patience: 5, heard: 0 }
floor: 0
gate: 0
volatility: 0
hot: []
dull: []
feeds: []
pushes: [demand, demand, demand, demand, demand, demand, demand, demand]
skill: None is needed.
marks: {}
card: ["Calm weather."]
voice: { baseline: [Aye.], trigger: [Aye.], escalation: [Aye.], crisis: [Aye.], recovery: [Aye.], aftermath: [Aye.] }
`,
} as const;

export function asYaml(game: Game): string {
  const facts = game.variables.map(
    ({ id, min, max, start }) => `  ${id}: { range: ${min}..${max}, start: ${start} }`,
  );
  const nodes = game.nodes.flatMap(({ id, line, choices }) => [
    `  ${id}:`,
    '    push: demand',
    `    line: ${JSON.stringify(line)}`,
    '    replies:',
    ...choices.flatMap((choice) => choiceLines(game, choice)),
  ]);
  const endings = game.endings.map((id) => `  ${id}: { line: "The log says: ${id}." }`);
  return [
    '# Written by bench/peers/as-yaml.ts; the test of the bench renews it with --update.',
    'title: A berth for the night',
    'persona: skipper',
    'channel: phone-in',
    'language: en',
    'setting: The harbour office, at dusk.',
    'you: Berthing clerk',
    'customer: The skipper of the Petrel',
    'goal: The Petrel lies somewhere for the night.',
    'facts:',
    ...facts,
    `start: ${game.nodes[0]!.id}`,
    'nodes:',
    ...nodes,
    'endings:',
    ...endings,
    '',
  ].join('\n');
}

function choiceLines(game: Game, { id, say, gate, effects, routes }: Choice): string[] {
  const changes = effects.flatMap((change, variable) =>
    change === 0 ? [] : [`${game.variables[variable]!.id}: ${change > 0 ? '+' : ''}${change}`],
  );
  const [only] = routes;
  const to =
    routes.length === 1 && only !== undefined
      ? placeId(game, only.to)
      : `[${routes.map((route) => routeText(game, route)).join(', ')}]`;
  return [
    `      ${id}:`,
    `        say: ${JSON.stringify(say)}`,
    '        uses: [nod]',
    ...(gate === null ? [] : [`        when: ${gateText(game, gate)}`]),
    ...(changes.length === 0 ? [] : [`        effects: { ${changes.join(', ')} }`]),
    `        to: ${to}`,
  ];
}

function routeText(game: Game, { gate, chance, to }: GameRoute): string {
  const when = gate === null ? '' : `when: ${gateText(game, gate)}, `;
  const share = chance === null ? '' : `chance: ${chance}, `;
  return `{ ${when}${share}go: ${placeId(game, to)} }`;
}

function gateText(game: Game, { variable, from, to }: Gate): string {
  return `{ ${game.variables[variable]!.id}: ${from}..${to} }`;
}

export function placeId({ nodes, endings }: Game, place: number): string {
  return nodes[place]?.id ?? endings[place - nodes.length]!;
}
