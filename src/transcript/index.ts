/**
 * Transcripts: the calls that an author has written down, held against what their replies lead to now. Knows replaying
 * and comparing; hides where a call's values are read. Must not know YAML, files or how a verdict is printed.
 */
export { transcriptCodes } from './codes.ts';
export { entryOf } from './entry.ts';
export { findingsOf } from './findings.ts';
export { holdsAll, type Mismatch, type Verdict, verdictOf } from './verdict.ts';
