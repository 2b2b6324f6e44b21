/**
 * Lint: rules over the authored tree and its graph, about craft, words and what can't come about. Knows what makes a good
 * scenario; hides how it looks. Must not know files or how a state graph is built: a proof is handed to it.
 */
export { type Linted, lint, type Scenario } from './lint.ts';
export type { Unmet } from './met.ts';
export { type RuleId, rules } from './registry.ts';
export type { Example, Rule } from './rule.ts';
export { suppressionCodes } from './suppressions.ts';
