/** Reads composure.yaml. Knows no defaults and no checks: whoever acts on a setting knows those. */

import { compareDiagnostics, type Diagnostic, hasErrors, type Source } from '../diagnostic/index.ts';
import { type ConfigFile, configSchema } from './config-schema.ts';
import { type Locate, locator } from './place.ts';
import { readTargets, type Targets } from './target.ts';
import { readTree } from './tree.ts';
import { validate } from './validate.ts';

/** What a pack sets. */
export interface Config {
  readonly balance: Targets;
  /** 0 to 100: percent points of P(pass), points of the mean total, percent points of P(ending). */
  readonly tolerance: NonNullable<ConfigFile['tolerance']>;
  /** States, at least 1; null if it sets none. */
  readonly limit: number | null;
}

export interface ReadConfig {
  /** Null if there is anything wrong. */
  readonly config: Config | null;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/** An empty file sets nothing, and is sound: it marks the folder of a pack. */
export function readConfig(source: Source): ReadConfig {
  const { tree, found } = readTree(source);
  const locate = locator(source, tree);
  const isEmpty = tree?.kind === 'scalar' && tree.value === null;
  if (isEmpty && !hasErrors(found.all)) {
    return { config: { balance: {}, tolerance: {}, limit: null }, locate, diagnostics: [] };
  }
  const file = tree === null ? null : validate(tree, configSchema, found);
  const balance = file === null ? {} : readTargets(file.value.balance, file, ['balance'], found);
  const { tolerance = {}, limit = null } = file?.value ?? {};
  const isSound = file !== null && !hasErrors(found.all);
  return {
    config: isSound ? { balance, tolerance, limit } : null,
    locate,
    diagnostics: [...found.all].sort(compareDiagnostics),
  };
}
