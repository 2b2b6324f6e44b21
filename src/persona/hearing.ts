/** Knows a reply as a customer takes it, whatever the mood: what its techniques come to, worked out once for many moods. */

import type { Temperament } from './persona.ts';
import { type Family, families, type Move, type Push, type TechniqueSet } from './technique.ts';

/** Effects that techniques of a family come to together. */
type Counted = 'tension' | 'trust' | 'patience' | 'heard' | 'entitlement';
type Amounts = Readonly<Record<Counted, number>>;

/** What the techniques of one family in a reply come to. One that the customer is dull to brings nothing. */
interface Part {
  /** Whether the reply uses any, dull or not. */
  readonly used: boolean;
  /** Whether it uses one that the customer is not dull to. */
  readonly helps: boolean;
  readonly sum: Amounts;
  /** The strongest relief (0 if none), and the strongest gain. */
  readonly least: Amounts;
  readonly most: Amounts;
}

export interface Hearing {
  readonly temperament: Temperament;
  readonly push: Push | null;
  readonly echo: number;
  /** Whether a technique that the customer isn't dull to answers the push. True where there is none. */
  readonly answered: boolean;
  readonly parts: Readonly<Record<Family, Part>>;
  readonly apologises: boolean;
  /** Attune without the apology. */
  readonly unapologetic: Part;
  /** Techniques that the customer feeds on, and those that it is hot on. */
  readonly fed: number;
  readonly hot: number;
  /** Of the resolving techniques: how far each raises resolution, and no further than where. */
  readonly solutions: readonly { readonly raises: number; readonly upTo: number | null }[];
}

export function hear(temperament: Temperament, push: Push | null, { echo, moves }: TechniqueSet): Hearing {
  const works = ({ id }: Move) => !temperament.dull.includes(id);
  const of = (family: Family, without: string | null = null): Part => {
    const used = moves.filter((move) => move.family === family && move.id !== without);
    const working = used.filter(works);
    const amounts = (join: (a: number, b: number) => number): Amounts => {
      const amount = (effect: Counted) =>
        working.reduce((result, { effects }) => join(result, effects[effect] ?? 0), 0);
      return {
        tension: amount('tension'),
        trust: amount('trust'),
        patience: amount('patience'),
        heard: amount('heard'),
        entitlement: amount('entitlement'),
      };
    };
    return {
      used: used.length > 0,
      helps: working.length > 0,
      sum: amounts((a, b) => a + b),
      least: amounts(Math.min),
      most: amounts(Math.max),
    };
  };
  const many = (ids: readonly string[]) => moves.filter(({ id }) => ids.includes(id)).length;
  return {
    temperament,
    push,
    echo,
    answered: push === null || moves.some((move) => move.answers.includes(push) && works(move)),
    parts: Object.fromEntries(families.map((family) => [family, of(family)])) as Hearing['parts'],
    apologises: many([apology]) > 0,
    unapologetic: of('attune', apology),
    fed: many(temperament.feeds),
    hot: many(temperament.hot),
    solutions: moves
      .filter((move) => move.family === 'resolve' && works(move))
      .map(({ effects }) => ({
        raises: effects.resolution ?? 0,
        upTo: effects['resolution-limit'] ?? null,
      })),
  };
}

/** The one technique that wears out. */
const apology = 'apologise';
