/**
 * The practice record: which calls were played, what they came to, what is due and how it is going. Hides the database,
 * its migrations and the schedule. Must not know screens, files' places or the clock, nor how a call is graded.
 */
export { openRecord } from './open-record.ts';
export { gradedBy, repliesOf } from './replies.ts';
export type { RecordError, TroubleReason } from './trouble.ts';
export type {
  Finished,
  PracticeRecord,
  Reflection,
  RunEvent,
  RunHead,
  RunResult,
  Scores,
  SkillIndex,
  StoredRun,
} from './types.ts';
