/**
 * The script: YAML into located values, and those into programs. Knows the file formats and every way to get them
 * wrong; hides the parser, the schemas and the linking. Must not know grades, screens or where files come from.
 */
export { appendTranscript, transcriptNames } from './append-transcript.ts';
export { type ScriptCode, scriptCodes } from './codes.ts';
export type { Context } from './compile-scenario.ts';
export type { Expectation, ExpectedValue, Transcript } from './compile-transcript.ts';
export { type Config, type ReadConfig, readConfig } from './config.ts';
export { jsonSchema, type Known, type SchemaName, schemaNames } from './json-schema.ts';
export {
  type LockedFigures,
  type LockedScenario,
  type LockFile,
  type ReadLock,
  readLock,
  writeLock,
} from './lock.ts';
export { didYouMean } from './nearest.ts';
export { emptyPack, type LoadedPack, loadPack, type Pack, type PackFiles } from './pack.ts';
export { type Locate, locateIn } from './place.ts';
export { rewriteValues, type ValueEdit } from './rewrite.ts';
export { idMistake } from './schema-parts.ts';
export type { Shift, ShiftCall } from './shift.ts';
export type { Target, Targets } from './target.ts';
export { type TranscriptEntry, transcriptLines } from './transcript-text.ts';
