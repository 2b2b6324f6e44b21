/** Every code that testing a transcript can give, with its page in docs/diagnostics.md. */

import type { CodeDoc } from '../diagnostic/index.ts';

function error(summary: string, why: string, fix: string): CodeDoc {
  return { severity: 'error', summary, why, fix };
}

export const transcriptCodes = {
  'not-as-expected': error(
    'A transcript does not come out as it expects.',
    'Something in the scenario, its persona or the customer model has changed what these replies lead to.',
    'If the change is meant, accept it with `composure test --update`; else undo it.',
  ),
  'reply-not-offered': error(
    'A transcript gives a reply that is not on offer where the call stands then.',
    'The call takes another way than it took when the transcript was written.',
    'Give a reply that is on offer there, or another seed.',
  ),
  'replies-left-over': error(
    'The call is over before all replies of a transcript are given.',
    'What comes after the end is never tested.',
    'Remove the replies that are left over, or find out why the call ends earlier than it did.',
  ),
  'call-not-over': error(
    'A transcript expects something of the end, and its replies stop before it.',
    'Only a call that has ended has an outcome and a score.',
    'Add the replies that are missing, or move what is expected from `expect` to `steps`.',
  ),
} as const satisfies Record<string, CodeDoc>;

export type TranscriptCode = keyof typeof transcriptCodes;
