/**
 * Balance: every figure of a scenario, computed over all its states, and the checks on them. Hides graphs, classes,
 * lattices and strategies. Must not know YAML, files or screens, nor how a mood moves.
 */
export { type AnalysisOptions, analyse } from './analyse.ts';
export {
  type Analysis,
  type CurvePoint,
  type Estimate,
  type Fairness,
  type Item,
  type Line,
  type LineStep,
  type Reached,
  type Row,
  rowOf,
  type ScoredLine,
  type Structure,
  type Target as ReachTarget,
} from './analysis.ts';
export type { CheckContext, Measurement, Where } from './checks/check.ts';
export { type Evaluation, evaluateAll, type Result } from './checks/evaluate.ts';
export { checkIds, evaluateLibrary, libraryChecks } from './checks/library.ts';
export { checks } from './checks/registry.ts';
export { wordGains } from './checks/wording.ts';
export { type BalanceCode, balanceCodes } from './codes.ts';
export { type Hindsight, type HindTurn, hindsightOf } from './hindsight.ts';
export { type Blame, blamer } from './lock/blame.ts';
export { type Drift, driftOf } from './lock/drift.ts';
export { lockOf } from './lock/lock-of.ts';
export type { Tools as LockTools } from './lock/locked.ts';
export { refigure } from './lock/refigure.ts';
export { type ExplicitChain, explicitChains } from './mdp.ts';
export type { Mend } from './mends/mend.ts';
export { mendOf } from './mends/mend-of.ts';
export { type MutationReport, mutationReport, type Trial, tryMutants } from './mutants/report.ts';
export type { Points } from './points.ts';
export { reachableNowhere } from './reach.ts';
export { analysisFrom } from './sampling/estimates.ts';
export { replayOf } from './sampling/replay.ts';
export { sampled } from './sampling/sampled.ts';
export { mergeTallies, type Tally as SampleTally } from './sampling/tally.ts';
export { skillIndexOf } from './skill-index.ts';
export type { Scripts } from './strategies/borrowed.ts';
export { playersOf } from './strategies/players.ts';
