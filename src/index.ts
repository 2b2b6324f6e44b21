/**
 * Composure as a library: read a pack, play a scenario, grade it. For tools that show or analyse scenarios; the
 * command line is built from the same parts.
 */
export {
  type Analysis,
  analyse,
  checks,
  evaluateAll,
  type Row,
  rowOf,
} from './balance/index.ts';
export {
  Distribution,
  draw,
  type Key,
  keyOf,
  mix,
  type Stream,
  sample,
  type Weighted,
} from './chance/index.ts';
export {
  compareDiagnostics,
  type Diagnostic,
  hasErrors,
  location,
  type Position,
  positionAt,
  type Severity,
  type Source,
  type Span,
} from './diagnostic/index.ts';
export {
  answer,
  answerTo,
  endOf,
  isOver,
  type Offer,
  type OfferedReply,
  offered,
  offers,
  opening,
  outcomeAt,
  type Program,
  type ProgramNode,
  type Reply,
  type Run,
  runAfter,
  type Scene,
  type Snapshot,
  type Step,
  sceneOf,
  snapshotKey,
  snapshotOf,
  startRun,
  type Turn,
  transition,
  withDifficulty,
} from './engine/index.ts';
export {
  appraise,
  type Difficulty,
  type Dimension,
  difficulties,
  dimensions,
  type Mood,
  type Outcome,
  type Persona,
  type Phase,
  type Push,
  phaseOf,
  type Rule,
  type Technique,
  type TechniqueSet,
} from './persona/index.ts';
export {
  type Debrief,
  debriefOf,
  type Rubric,
  type RunRecord,
  recordOf,
  rubricOf,
  type Scorecard,
  scorecardOf,
} from './score/index.ts';
export {
  emptyPack,
  type LoadedPack,
  loadPack,
  type Pack,
  type PackFiles,
  type Transcript,
} from './script/index.ts';
export { findingsOf, holdsAll, type Verdict, verdictOf } from './transcript/index.ts';
