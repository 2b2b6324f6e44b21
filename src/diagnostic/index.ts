/**
 * What is wrong and where. Knows texts, positions in them and the one `Diagnostic` type that syntax, schema,
 * links, lint, tests and balance share. Hides how an offset becomes a line. Must not know YAML, or how a
 * finding is printed.
 */
export {
  type CodeDoc,
  compareDiagnostics,
  type Diagnostic,
  hasErrors,
  location,
  type Severity,
} from './diagnostic.ts';
export { type Edit, edited } from './edit.ts';
export { lineAt, type Position, positionAt, type Source, type Span } from './source.ts';
