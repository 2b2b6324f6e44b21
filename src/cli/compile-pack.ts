/**
 * Run by `prepare`: compiles the YAML of this package into dist/pack, or fails with what is wrong in it. Puts what else
 * the package ships beside it: the schemas of the formats, and the files that `composure new` starts from.
 */

import { diagnosticsText, noColour } from '../report/index.ts';
import { emptyPack, loadPack } from '../script/index.ts';
import { writePack } from './built-in.ts';
import { readPack } from './pack-files.ts';
import { packageRoot } from './package-root.ts';
import { shipSkeletons } from './scaffold/skeleton.ts';
import { shipSchemas } from './schema-files.ts';

const root = packageRoot();
const loaded = loadPack(readPack(root, root), emptyPack);
if (loaded.diagnostics.length > 0) {
  process.stderr.write(diagnosticsText(loaded.diagnostics, { palette: noColour, width: 100, plain: true }));
  process.exitCode = 1;
} else {
  writePack(loaded);
  shipSchemas(loaded.pack);
  shipSkeletons();
}
