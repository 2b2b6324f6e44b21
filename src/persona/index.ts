/**
 * The customer: moods in small whole numbers, phases, temperaments, techniques, and `appraise`, the one place that
 * knows how a reply moves a mood. Hides the order and the arithmetic of a turn. Must not know nodes, files or grades.
 */
export { appraise, swaysOf, unsettle } from './appraise.ts';
export { type Hearing, hear } from './hearing.ts';
export { modelVersion } from './model-version.ts';
export { type Mood, type MoodVariable, moodCode, moodOf, moodVariables } from './mood.ts';
export { breakOf, type Outcome, outcomeOf, outcomes } from './outcome.ts';
export {
  clamp,
  effectRanges,
  levelRange,
  markRange,
  model,
  moodRanges,
  type Range,
  temperamentRanges,
} from './parameters.ts';
export {
  atDifficulty,
  type Difficulty,
  difficulties,
  openingMood,
  type Persona,
  type Temperament,
} from './persona.ts';
export { type Phase, phaseOf, phases } from './phase.ts';
export { type Channel, channels, concerns, isFor, type Rule, type Situation } from './rule.ts';
export { leewayOf, leeways, patienceOf, type Sway, stanceCode, swayed, withLeeway } from './sway.ts';
export {
  type Dimension,
  dimensions,
  type Effects,
  echoes,
  type Family,
  families,
  type Marks,
  type Move,
  type Push,
  pushes,
  type Technique,
  type TechniqueSet,
} from './technique.ts';
