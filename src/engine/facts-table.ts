/** Knows the values of facts and `once` bits by number, and remembers what each reply does to them. */

import { clamp } from '../persona/index.ts';
import { IdMemo } from './id-memo.ts';
import type { Program, Reply } from './program.ts';

/** The same id, the same facts and the same replies used up. */
export type FactsId = number;

export function factsTable(program: Program) {
  const ids = new Map<string, FactsId>();
  const values: { readonly facts: readonly number[]; readonly once: readonly number[] }[] = [];
  const still = program.facts.every(({ eachTurn }) => eachTurn === 0);
  const id = (facts: readonly number[], once: readonly number[]): FactsId => {
    const key = `${facts.join(' ')}/${once.join('')}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, values.length);
    return values.push({ facts, once }) - 1;
  };
  return {
    id,
    at: (facts: FactsId) => values[facts]!.facts,
    once: (facts: FactsId) => values[facts]!.once,
    /** What a reply does to them: itself used up where it may be said once, and after its effects and the drift. */
    changes(said: Reply): {
      readonly spend: IdMemo;
      readonly move: IdMemo;
    } {
      const { once: bit } = said;
      const spend =
        bit === null
          ? same
          : new IdMemo((before) => id(values[before]!.facts, values[before]!.once.with(bit, 1)));
      const move =
        still && said.effects.length === 0
          ? spend
          : new IdMemo((before) => {
              const { facts, once } = values[spend.of(before)]!;
              return id(moveFacts(program, said, facts), once);
            });
      return { spend, move };
    },
  };
}

const same = new IdMemo((before) => before);

/** The effects of the reply, then each fact's own drift. */
function moveFacts(program: Program, said: Reply, facts: readonly number[]): readonly number[] {
  const moved = [...facts];
  for (const { fact, change, value } of said.effects) {
    moved[fact] = clamp(change === 'set' ? value : moved[fact]! + value, program.facts[fact]!);
  }
  return moved.map((value, index) => clamp(value + program.facts[index]!.eachTurn, program.facts[index]!));
}
