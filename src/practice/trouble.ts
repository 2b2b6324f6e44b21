/** Knows what can go wrong with the practice record, whichever way SQLite and its binding put it. */

export type TroubleReason =
  /** Written by a newer composure: its version is higher than the last one known here. */
  | 'newer'
  /** No database, a damaged one, or another program's. */
  | 'corrupt'
  /** The file or its folder can't be opened for writing. */
  | 'read-only'
  /** No room is left on the disk. */
  | 'full'
  /** Another process has held it for longer than one waits. */
  | 'busy'
  /** The native library can't be loaded here, or whatever else. */
  | 'unavailable';

/** The one error of the practice record. The message is a detail, not a sentence for users. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly reason: TroubleReason;

  constructor(reason: TroubleReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** @returns the error itself where it is none of the database's. */
export function asRecordError(error: unknown): unknown {
  if (error instanceof RecordError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  return code === null ? error : new RecordError(reasons[code & primary] ?? 'unavailable', error.message);
}

/** Extended result codes hold the primary one in their last byte: https://sqlite.org/rescode.html */
const primary = 0xff;

const reasons: Readonly<Record<number, TroubleReason>> = {
  3: 'read-only',
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  11: 'corrupt',
  13: 'full',
  14: 'read-only',
  26: 'corrupt',
};

/** When a connection fails, libsql has the code in its message alone. */
function codeOf(error: Error): number | null {
  const { rawCode } = error as { rawCode?: unknown };
  if (typeof rawCode === 'number') return rawCode;
  const [, code] = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message) ?? [];
  return code === undefined ? null : Number(code);
}
