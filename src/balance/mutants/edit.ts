/** Edits of a compiled scenario, one place at a time: each gives a new program and leaves the old one as it is. */

import type { Program, ProgramNode, Reply } from '../../engine/index.ts';
import type { Move, Temperament } from '../../persona/index.ts';

/** A reply by its indices. */
export interface ReplyPlace {
  readonly node: number;
  readonly reply: number;
}

/** Changes one node. */
export function editNode(
  program: Program,
  at: number,
  change: (node: ProgramNode) => Partial<ProgramNode>,
): Program {
  return {
    ...program,
    nodes: program.nodes.map((node, index) => (index === at ? { ...node, ...change(node) } : node)),
  };
}

/** Changes one reply. */
export function editReply(
  program: Program,
  { node: at, reply: index }: ReplyPlace,
  change: (reply: Reply) => Partial<Reply>,
): Program {
  return editNode(program, at, ({ replies }) => ({
    replies: replies.map((reply, each) => (each === index ? { ...reply, ...change(reply) } : reply)),
  }));
}

/** The same change of several replies. */
export function editReplies(
  program: Program,
  places: readonly ReplyPlace[],
  change: (reply: Reply, place: ReplyPlace) => Partial<Reply>,
): Program {
  return places.reduce((edited, place) => editReply(edited, place, (reply) => change(reply, place)), program);
}

/** Moves a reply to another index; those between move up. Its `once` bit goes with it. */
export function moveReply(program: Program, { node: at, reply: from }: ReplyPlace, to: number): Program {
  return editNode(program, at, ({ replies }) => {
    const others = replies.filter((_, index) => index !== from);
    return { replies: [...others.slice(0, to), replies[from]!, ...others.slice(to)] };
  });
}

export function removeReply(program: Program, { node: at, reply: gone }: ReplyPlace): Program {
  return editNode(program, at, ({ replies }) => ({ replies: replies.filter((_, index) => index !== gone) }));
}

/** Whether somebody can still answer at the node without that reply: one is left without `when` and `once`, or a fallback. */
export function canSpare(program: Program, { node: at, reply: gone }: ReplyPlace): boolean {
  return program.nodes[at]!.replies.some(
    ({ when, once, fallback }, index) => index !== gone && ((when === null && once === null) || fallback),
  );
}

export function editTemperament(
  program: Program,
  change: (temperament: Temperament) => Partial<Temperament>,
): Program {
  return { ...program, temperament: { ...program.temperament, ...change(program.temperament) } };
}

/** Changes what techniques do to the mood; which sets count as the same for the customer stays. */
export function editMoves(program: Program, change: (move: Move) => Partial<Move>): Program {
  const sets = program.sets.map((set) => ({
    ...set,
    moves: set.moves.map((move) => ({ ...move, ...change(move) })),
  }));
  return { ...program, sets };
}
