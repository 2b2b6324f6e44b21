/**
 * The score: what each reply is worth, the grade of a finished call, and its lesson. Hides caps, par and the choice
 * of the moments that matter. Must not know how a mood moves, nor how a debrief is worded or printed.
 */
export type { Account, Seen, ToldTurn } from './account.ts';
export type { Choice } from './choices.ts';
export {
  type ArcPoint,
  type Debrief,
  debriefOf,
  type UsedOften,
} from './debrief.ts';
export { type Exercise, exercisesOf } from './exercises.ts';
export type { Moment } from './moment.ts';
export { pointsOf, type RunRecord, recordOf } from './record.ts';
export { each, type Levels, leastSum, qualityOf, type Rubric, rubricOf, worthOf } from './rubric.ts';
export {
  cut,
  type Failure,
  type GradedTurn,
  lostOutcomes,
  type Score,
  type Scorecard,
  scorecardOf,
  weightedMean,
} from './scorecard.ts';
export { type StartRecord, startRecordOf } from './start-record.ts';
export type { TurnChances, TurningPoint } from './turning-points.ts';
