/** Knows how large and how deep a file may be. The parser recurses, and enough depth aborts Node beyond any catch. */

/** Characters. The longest shipped file has a twentieth of it. */
export const maxLength = 1_000_000;
/** Words, signs and gaps, as the lexer cuts them. The longest shipped file has a sixth of it. */
export const maxTokens = 60_000;
/** The format itself needs about ten. */
export const maxDepth = 64;
/** Findings a file: whoever has so many mends the first ones first. */
export const maxFindings = 100;
