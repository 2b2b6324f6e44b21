/**
 * Knows every state of a call that can come about, and what may follow on each reply there, all found through the
 * engine's kernel. A state without its turn is a *position*; the graph is layered by turn over them, and so acyclic.
 * What follows on a position is worked out once, however many turns it is met at.
 */

import { kernelOf, opening, openReplies, type Program, type Snapshot } from '../../engine/index.ts';
import type { Mood } from '../../persona/index.ts';
import { type GrowingInts, growingInts } from './growing-ints.ts';
import { intTable } from './int-table.ts';
import { canonicalOf, turnMatters } from './live.ts';

export type Ints = Int32Array;
export type Numbers = Float64Array;

/** Compressed rows: the choices of position p are `firstChoice[p]` to `firstChoice[p + 1] − 1`, edges likewise. */
export interface StateGraph {
  readonly program: Program;
  /** Positions; numbered in the order in which they are met, layer by layer. Endings are positions without choices. */
  readonly count: number;
  readonly place: Ints;
  /** The kernel's id. */
  readonly mood: Ints;
  readonly firstChoice: Ints;
  /** By choice: the reply's index in its node. */
  readonly reply: Ints;
  readonly firstEdge: Ints;
  readonly to: Ints;
  /** By edge: whole numbers that sum to `total` of the choice. */
  readonly weight: Numbers;
  readonly total: Numbers;
  /** By edge: the index of the route taken, or one of the engine's `causes`. */
  readonly route: Ints;
  /** By turn: the positions that the call may stand at then, ascending. */
  readonly layers: readonly Ints[];
  /** Positions summed over layers: the size that limits speak of. */
  readonly states: number;
  readonly snapshot: (position: number) => Snapshot;
  /** The position of a state that a call may come to; of no other. */
  readonly positionOf: (state: Snapshot) => number;
  readonly moodOf: (mood: number) => Mood;
}

export interface GraphOptions {
  /** Drop what nothing can read any more; figures stay the same. */
  readonly reduce?: boolean;
  /** `false` keeps moods apart that nothing can tell apart; figures stay the same. */
  readonly mergeMoods?: boolean;
  /** States after which the graph is given up. */
  readonly limit?: number;
  readonly progress?: (turn: number, states: number) => void;
}

/** Null where there are more states than the limit. */
export function stateGraph(program: Program, options: GraphOptions = {}): StateGraph | null {
  const { limit = Number.POSITIVE_INFINITY, progress } = options;
  const positions = positionsOf(program, options.reduce ?? true, options.mergeMoods ?? true);
  const layers: Ints[] = [Int32Array.of(positions.first)];
  let states = 1;
  for (let turn = 0; ; turn += 1) {
    const layer = positions.after(layers[turn]!, turn, limit - states);
    if (layer === null) return null;
    if (layer.length === 0) break;
    layers.push(layer);
    states += layer.length;
    progress?.(turn + 1, states);
  }
  return {
    program,
    ...positions.rows(),
    layers,
    states,
    snapshot: positions.snapshot,
    positionOf: positions.positionOf,
    moodOf: kernelOf(program).mood,
  };
}

/** Numbers positions as they are met and works out what follows on each, in the same order. */
function positionsOf(program: Program, reduce: boolean, mergeMoods: boolean) {
  const kernel = kernelOf(program);
  const canonical = reduce ? canonicalOf(program, mergeMoods) : null;
  const byTurn = !reduce || turnMatters(program);
  const table = intTable(4, 1 << 14);
  const tuple = new Int32Array(4);
  const open = openReplies(program, kernel);
  const rows = {
    firstChoice: growingInts(),
    reply: growingInts(),
    total: [] as number[],
    firstEdge: growingInts(),
    to: growingInts(),
    weight: [] as number[],
    route: growingInts(),
  };
  let expanded = 0;
  /** By position: the last turn at which it was met as a next one. */
  let metAt = new Int32Array(1 << 14).fill(-1);

  const intern = (place: number, mood: number, facts: number, turn: number): number => {
    tuple[0] = place;
    tuple[1] = canonical === null ? mood : canonical.moods[place]!.of(mood);
    tuple[2] = canonical === null ? facts : canonical.facts[place]!.of(facts);
    tuple[3] = byTurn && place < program.nodes.length ? turn : 0;
    return table.intern(tuple);
  };
  const snapshot = (position: number): Snapshot =>
    kernel.snapshot(
      table.at(position, 0),
      table.at(position, 1),
      table.at(position, 2),
      table.at(position, 3),
    );
  const expand = (position: number): void => {
    rows.firstChoice.push(rows.reply.length());
    const place = table.at(position, 0);
    if (place >= program.nodes.length) return;
    const mood = table.at(position, 1);
    const facts = table.at(position, 2);
    const turn = table.at(position, 3);
    for (const reply of open(place, mood, facts, turn)) {
      const steps = kernel.step(place, mood, facts, turn, reply);
      rows.reply.push(reply);
      rows.total.push(steps.total);
      rows.firstEdge.push(rows.to.length());
      for (let at = 0; at < steps.count; at += 1) {
        rows.to.push(intern(steps.place[at]!, steps.mood[at]!, steps.facts[at]!, turn + 1));
        rows.weight.push(steps.weight[at]!);
        rows.route.push(steps.route[at]!);
      }
    }
  };
  const upTo = (position: number): void => {
    for (; expanded <= position; expanded += 1) expand(expanded);
  };
  const endOf = (rowsBefore: GrowingInts, index: number, otherwise: number) =>
    index < rowsBefore.length() ? rowsBefore.at(index) : otherwise;
  const edgesOf = (position: number): readonly [from: number, to: number] => {
    const choice = rows.firstChoice.at(position);
    const choices = endOf(rows.firstChoice, position + 1, rows.reply.length());
    if (choice === choices) return [0, 0];
    return [rows.firstEdge.at(choice), endOf(rows.firstEdge, choices, rows.to.length())];
  };

  return {
    first: intern(...idsOf(program, opening(program))),
    snapshot,
    positionOf: (state: Snapshot) => intern(...idsOf(program, state)),
    upTo,
    /** The positions one reply after a layer; null if there are more than `limit`. */
    after(layer: Ints, turn: number, limit: number): Ints | null {
      const next = growingInts();
      for (const position of layer) {
        upTo(position);
        const [from, end] = edgesOf(position);
        for (let edge = from; edge < end; edge += 1) {
          const to = rows.to.at(edge);
          if (metAt[to] === turn) continue;
          if (to >= metAt.length) metAt = widened(metAt, to);
          metAt[to] = turn;
          next.push(to);
        }
        if (next.length() > limit) return null;
      }
      return next.all().sort();
    },
    rows() {
      upTo(table.count() - 1);
      rows.firstChoice.push(rows.reply.length());
      rows.firstEdge.push(rows.to.length());
      const count = table.count();
      const column = (word: number) => {
        const values = new Int32Array(count);
        for (let at = 0; at < count; at += 1) values[at] = table.at(at, word);
        return values;
      };
      return {
        count,
        place: column(0),
        mood: column(1),
        firstChoice: rows.firstChoice.all(),
        reply: rows.reply.all(),
        total: new Float64Array(rows.total),
        firstEdge: rows.firstEdge.all(),
        to: rows.to.all(),
        weight: new Float64Array(rows.weight),
        route: rows.route.all(),
      };
    },
  };
}

function widened(values: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(index * 2).fill(-1);
  larger.set(values);
  return larger;
}

function idsOf(
  program: Program,
  { place, mood, facts, once, turn }: Snapshot,
): [place: number, mood: number, facts: number, turn: number] {
  const kernel = kernelOf(program);
  return [place, kernel.moodId(mood), kernel.factsId(facts, once), turn];
}
