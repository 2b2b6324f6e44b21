/** Where a call is played and talked over: a screen, or a stream of lines. */

import type { Writable } from 'node:stream';
import type { Look } from '../report/index.ts';
import { type Asker, lineAsker, terminalAsker } from './asker.ts';
import type { Env } from './env.ts';
import type { Library } from './library.ts';
import type { Mode, Player } from './player.ts';
import { terminalPlayer } from './terminal-player.ts';

export interface Stage {
  readonly player: Player;
  readonly asker: Asker;
  readonly out: Writable;
  readonly look: Look;
  /** Lets go of the input. */
  readonly release: () => void;
}

/** `json`: standard output is for the record, so what is asked goes to standard error, line by line. */
export async function stageOf(
  env: Env,
  look: Look,
  library: Library,
  mode: Mode,
  json = false,
): Promise<Stage> {
  const cards = {
    persona: (persona: string) => library.part('personas')[persona],
    rule: (rule: string) => library.part('rules')[rule],
  };
  if (!look.plain && !json) {
    const player = terminalPlayer(env, look, mode, cards);
    return { player, asker: terminalAsker(env, look), out: env.stdout, look, release() {} };
  }
  const [{ linePlayer }, { lineInput }] = await Promise.all([
    import('./line-player.ts'),
    import('./line-input.ts'),
  ]);
  const out = json ? env.stderr : env.stdout;
  const plain = { ...look, plain: true };
  const input = lineInput(env);
  return {
    player: linePlayer(out, input, plain, mode, cards),
    asker: lineAsker(out, input),
    out,
    look: plain,
    release: input.close,
  };
}
