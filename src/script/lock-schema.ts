/** The format of balance.lock.yaml. */

import { z } from 'zod';
import type { Difficulty } from '../persona/index.ts';
import { id, text } from './schema-parts.ts';

const figures = z.strictObject({
  strategies: z.record(text, z.strictObject({ pass: z.number(), total: z.number() })),
  endings: z.record(id, z.number()),
  best: z.array(id),
  total: z.number().nullable(),
  theta50: z.number().nullable(),
});

const scenario = z.strictObject({
  content: text,
  nodes: z.record(id, text),
  easy: figures.optional(),
  standard: figures.optional(),
  hard: figures.optional(),
  kept: text,
} satisfies Record<Difficulty | 'content' | 'nodes' | 'kept', z.ZodType>);

export const lockSchema = z.strictObject({ model: z.int(), scenarios: z.record(id, scenario).nullable() });
export type LockSource = z.infer<typeof lockSchema>;
