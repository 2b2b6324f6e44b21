/** Knows every condition of a scenario. */

import type { Guard, Program, Text } from '../engine/index.ts';

export function guardsOf({ nodes, endings }: Program): readonly Guard[] {
  const ofText = (text: Text | null) => (text ?? []).map(({ when }) => when);
  const guards = [
    ...nodes.flatMap(({ line, cue, replies }) => [
      ...ofText(line),
      ...ofText(cue),
      ...replies.flatMap(({ when, then, routes }) => [
        when,
        ...ofText(then),
        ...routes.map((each) => each.when),
      ]),
    ]),
    ...endings.flatMap(({ line, cue }) => [...ofText(line), ...ofText(cue)]),
  ];
  return guards.filter((guard) => guard !== null);
}
