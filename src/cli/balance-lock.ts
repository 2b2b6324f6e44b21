/** The lock of a pack: written on request, compared with otherwise. */

import type { Analysis, Scripts } from '../balance/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { DriftFinding } from '../report/index.ts';
import type { Subject } from './balance-subject.ts';
import type { Env } from './env.ts';
import type { Settings } from './library.ts';

export function updateLock(
  _env: Env,
  _subjects: readonly Subject[],
  _analyses: readonly (readonly Analysis[])[],
): void {}

export function compareWithLock(
  _env: Env,
  _subjects: readonly Subject[],
  _analyses: readonly (readonly Analysis[])[],
  _settings: Settings | null,
  _scripts: Scripts,
  _drift: DriftFinding[],
  _diagnostics: Diagnostic[],
): void {}
