/**
 * The engine: the compiled format, the state of a call and `transition`, the kernel that play samples and analysis
 * enumerates. Hides guards, routes, facts and noise. Must not know YAML, grades or screens.
 */

export { causes } from './branches.ts';
export type { FactsId } from './facts-table.ts';
export { guardsOf, holds } from './guard.ts';
export { IdMemo } from './id-memo.ts';
export { type Kernel, kernelOf, type Steps } from './kernel.ts';
export type { MoodId, Sways } from './mood-table.ts';
export { type OpenReplies, openReplies } from './open-replies.ts';
export {
  type Critical,
  type Effect,
  type Ending,
  type Fact,
  type Guard,
  type Place,
  type Program,
  type ProgramNode,
  programFormat,
  type Reply,
  type Route,
  type Test,
  type Text,
  type UsedTechnique,
} from './program.ts';
export { answer, endOf, isOver, offered, type Run, runAfter, startRun, type Turn } from './run.ts';
export { answererAt, answerTo, type OfferedReply, type Scene, sceneAt, sceneOf } from './scene.ts';
export {
  hasEnded,
  opening,
  remembering,
  type Snapshot,
  snapshotKey,
  snapshotOf,
  withDifficulty,
} from './snapshot.ts';
export { type Target, textOf } from './target.ts';
export { type Offer, offers, outcomeAt, type Step, transition } from './transition.ts';
