/** Says what a verdict has against a transcript, each thing at its place in the file. */

import type { Diagnostic, Span } from '../diagnostic/index.ts';
import { endOf } from '../engine/index.ts';
import { type TranscriptCode, transcriptCodes } from './codes.ts';
import { expectedWords } from './expectation.ts';
import type { Mismatch, Verdict } from './verdict.ts';

export function findingsOf(verdict: Verdict): readonly Diagnostic[] {
  const stopped = stopFinding(verdict);
  const differing = verdict.mismatches.map(mismatchFinding);
  return stopped === null ? differing : [...differing, stopped];
}

function mismatchFinding({ expectation, after, actual, instead }: Mismatch): Diagnostic {
  const { key, value, span } = expectation;
  const when = after === null ? '' : `after ${count(after)}, `;
  const wording =
    key === 'line'
      ? `expected to hear “${value}”, heard “${actual}”`
      : `expected ${expectedWords(value)}, came ${actual ?? 'no score, because the scenario does not test it'}`;
  const hint = instead === null ? `Remove \`${key}\`.` : undefined;
  return finding('not-as-expected', span, `${when}${key}: ${wording}`, hint);
}

function stopFinding({ run, stop, transcript }: Verdict): Diagnostic | null {
  if (stop === null) return null;
  const given = run.turns.length;
  const { spans, replies } = transcript;
  if (stop.kind === 'goes-on') {
    const node = run.program.nodes[run.snapshot.place]!.id;
    const message = `after ${count(given)} the call goes on, at ${quoted(node)}`;
    return finding('call-not-over', spans.replies.at(-1) ?? spans.name, message);
  }
  const place = spans.replies[given] ?? spans.name;
  if (stop.kind === 'over') {
    const end = endOf(run)!;
    const message = `the call is over after ${count(given)} (${end.outcome}, at ${quoted(end.ending)}), ${replies.length - given} left over`;
    return finding('replies-left-over', place, message);
  }
  const node = run.program.nodes[run.snapshot.place]!.id;
  const locked = stop.locked === null ? 'is not on offer' : `cannot be chosen (${stop.locked})`;
  const message = `reply ${given + 1}, ${quoted(replies[given]!)}, ${locked} at ${quoted(node)}`;
  const hint = `Give ${stop.open.map(quoted).join(' or ')} there, or another seed.`;
  return finding('reply-not-offered', place, message, hint);
}

function finding(code: TranscriptCode, span: Span, message: string, hint?: string): Diagnostic {
  const { severity, fix } = transcriptCodes[code];
  return { code, severity, message, hint: hint ?? fix, span };
}

function quoted(id: string): string {
  return `\`${id}\``;
}

function count(replies: number): string {
  return replies === 1 ? '1 reply' : `${replies} replies`;
}
