/** Knows how large and how deep a file may be. The parser recurses, and enough depth aborts Node beyond any catch. */

export interface FileSize {
  /** Characters. */
  readonly length: number;
  /** Words, signs and gaps, as the lexer cuts them. */
  readonly tokens: number;
}

/** For what people write. The longest shipped file has a twentieth of the characters, a sixth of the words. */
export const authored: FileSize = { length: 1_000_000, tokens: 60_000 };
/** For the lock, which the tool writes and which grows with its pack: a page a scenario, for 250 of them. */
export const written: FileSize = { length: 10_000_000, tokens: 1_000_000 };
/** The format itself needs about ten. */
export const maxDepth = 64;
/** Findings a file: whoever has so many mends the first ones first. */
export const maxFindings = 100;
