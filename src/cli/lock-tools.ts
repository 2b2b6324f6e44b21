/** What the lock needs of the platform: a hash, and texts packed small. */

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LockTools } from '../balance/index.ts';

export const tools: LockTools = {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  pack: (text) => deflateRawSync(text, { level: 9 }).toString('base64'),
  unpack(packed) {
    try {
      return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
    } catch {
      return null;
    }
  },
};
