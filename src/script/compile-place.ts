/** Compiles the places of a scenario: its nodes and its endings. */

import type { Ending, ProgramNode } from '../engine/index.ts';
import { compileText, type Scope } from './compile-guard.ts';
import { compileReply, type ReplyScope } from './compile-reply.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './quoted.ts';
import type { NodeFile, ReplyFile, ScenarioFile } from './scenario-schema.ts';

/** Lines of the two endings that every call may come to, for scenarios that write none. */
const brokenOff = {
  walkaway: 'The customer has gone.',
  meltdown: 'It has blown up. Nobody is listening to anybody now.',
} as const;

export function compileNode(scope: ReplyScope, id: string, node: NodeFile): ProgramNode {
  const path = ['nodes', id] as const;
  checkOpen(scope, id, node);
  const replies = Object.entries(node.replies).map(([reply, content]) =>
    compileReply(scope, reply, content, [...path, 'replies', reply], false),
  );
  if (node.fallback !== undefined) {
    if (node.replies.fallback !== undefined) {
      const place = scope.file.keyAt(...path, 'replies', 'fallback');
      scope.found.add(
        'duplicate-id',
        place,
        '`fallback` is the id of the fallback reply',
        'Rename this reply.',
      );
    }
    replies.push(compileReply(scope, 'fallback', node.fallback, [...path, 'fallback'], true));
  }
  const speaker = speakerOf(scope, id, 'speaker', node.speaker);
  return {
    id,
    push: node.push ?? null,
    speaker,
    answerer: answererOf(scope, id, node.answers, speaker),
    cue: compileText(scope, node.cue, [...path, 'cue']),
    line: compileText(scope, node.line, [...path, 'line'])!,
    tests: node.tests ?? [],
    replies,
  };
}

/** A fallback with a condition of its own leaves the same gap. */
function checkOpen({ file, found }: Scope, id: string, node: NodeFile): void {
  const isOpen = (reply: ReplyFile) => reply.when === undefined && reply.once !== true;
  if (Object.values(node.replies).some(isOpen) || (node.fallback !== undefined && isOpen(node.fallback)))
    return;
  const hint = node.fallback === undefined ? undefined : 'Let the `fallback` have neither `when` nor `once`.';
  found.add(
    'no-open-reply',
    file.keyAt('nodes', id),
    `at ${quoted(id)} there may come to be nothing to say`,
    hint,
  );
}

/** Who speaks answers, unless somebody else is named: the customer too, where it is one of the cast who speaks. */
function answererOf(scope: Scope, id: string, answers: string | undefined, speaker: number | null) {
  if (answers === undefined) return speaker;
  return answers === 'customer' ? null : speakerOf(scope, id, 'answers', answers);
}

function speakerOf(
  { file, found }: Scope,
  id: string,
  key: 'speaker' | 'answers',
  speaker: string | undefined,
): number | null {
  if (speaker === undefined) return null;
  const cast = Object.keys(file.value.cast ?? {});
  const index = cast.indexOf(speaker);
  if (index === -1) {
    const place = file.at('nodes', id, key);
    found.add('unknown-cast', place, `nobody in the cast is ${quoted(speaker)}`, didYouMean(speaker, cast));
  }
  return index;
}

/** The author's endings, and the two automatic ones where the author wrote none. */
export function endingIds(value: ScenarioFile): readonly string[] {
  return [...new Set([...Object.keys(value.endings), ...Object.keys(brokenOff)])];
}

export function compileEndings(scope: Scope): readonly Ending[] {
  return endingIds(scope.file.value).map((id) => {
    const broken = id === 'walkaway' || id === 'meltdown' ? id : null;
    const ending = scope.file.value.endings[id];
    const path = ['endings', id];
    if (ending === undefined) {
      return { id, cue: null, line: [{ when: null, say: [brokenOff[broken!]] }], outcome: broken! };
    }
    if (broken !== null && ending.outcome !== undefined) {
      const place = scope.file.at(...path, 'outcome');
      scope.found.add(
        'unknown-value',
        place,
        `the ending ${quoted(id)} is its own outcome`,
        'Remove `outcome`.',
      );
    }
    return {
      id,
      cue: compileText(scope, ending.cue, [...path, 'cue']),
      line: compileText(scope, ending.line, [...path, 'line'])!,
      outcome: broken ?? ending.outcome ?? 'by-mood',
    };
  });
}
