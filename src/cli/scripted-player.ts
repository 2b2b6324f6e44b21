/** Plays a list of reply ids; a missing, leftover or impossible one is the user's mistake. */

import { offered, type Run } from '../engine/index.ts';
import { UsageError } from './exit.ts';
import type { Moment, Player } from './player.ts';

export function scriptedPlayer(replies: readonly string[]): Player {
  const left = [...replies];
  return {
    async open() {},
    note() {},
    async type() {
      return '';
    },
    async ask({ run, scene }: Moment) {
      const id = left.shift();
      const turn = run.turns.length + 1;
      const node = run.program.nodes[run.snapshot.place]!.id;
      const open = scene.replies.filter(({ locked }) => locked === null).map(({ reply }) => reply.id);
      if (id === undefined) {
        throw new UsageError(
          `--replies ends before the call does: at turn ${turn} (${node}) there is ${open.sort().join(', ')}`,
        );
      }
      const index = offered(run, id);
      if (index !== null) return index;
      throw new UsageError(
        `--replies: at turn ${turn} (${node}) there is no reply ${id}, but ${open.sort().join(', ')}`,
      );
    },
    async react() {},
    async close(run: Run) {
      if (left.length === 0) return;
      const where = `after ${run.turns.length} ${run.turns.length === 1 ? 'reply' : 'replies'}`;
      throw new UsageError(
        `--replies: the call ended ${where}, ${left.length} left over: ${left.join(', ')}`,
      );
    },
  };
}
