/** Says that a call starts in the middle, and where. */

import type { Mood } from '../persona/index.ts';
import type { StartRecord } from '../score/index.ts';
import { clean } from './clean.ts';
import { hang, pad } from './layout.ts';
import type { Look } from './look.ts';

export function startView({ node, mood, facts }: StartRecord, look: Look): string[] {
  const shown: readonly (keyof typeof mood & keyof Mood)[] = ['tension', 'trust', 'patience', 'heard'];
  // The rest of the mood is named where it isn't what every call opens with.
  const others = (['entitlement', 'resolution', 'flared', 'apologies'] as const).filter(
    (name) => mood[name] > 0,
  );
  const parts = [
    ...[...shown, ...others].map((name) => `${name} ${mood[name]}`),
    ...Object.entries(facts).map(([id, value]) => `${id} ${value}`),
  ];
  const text = `You start in the middle: at \`${node}\`, ${parts.join(', ')}. This is no practice run.`;
  return look.plain ? [clean(text)] : hang(look.palette.dim(pad('Start', 11)), clean(text), look.width);
}
