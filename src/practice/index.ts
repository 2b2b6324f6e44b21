/**
 * The practice record: which calls were played, what they came to, what is due and how it is going. Hides the database,
 * its migrations and the schedule. Must not know screens, files' places or the clock, nor how a call is graded.
 */
export type { Estimate } from './estimate.ts';
export { type Choice, type Next, nextOf } from './next.ts';
export { openRecord } from './open-record.ts';
export { type ArchetypeProgress, type Missed, type Progress, progressOf, type Skill } from './progress.ts';
export { type Need, type Readiness, readinessOf } from './readiness.ts';
export { repliesOf } from './replies.ts';
export type { RecordError, TroubleReason } from './trouble.ts';
export type {
  Finished,
  PracticeRecord,
  Reflection,
  RunEvent,
  RunHead,
  RunResult,
  Scores,
  ShiftPart,
  SkillIndex,
  StoredRun,
} from './types.ts';
