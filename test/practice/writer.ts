// One of several processes that practise at once. Run bundled, by processes.test.ts: writer.mjs <file> <name> <calls>
import { openRecord } from '../../src/practice/index.ts';
import { answered, head, result } from './calls.ts';

const [file, name, calls] = process.argv.slice(2);
const record = await openRecord(file!);
for (let call = 0; call < Number(calls); call++) {
  const run = await record.begin({ ...head, seed: `${name}-${call}` }, call);
  for (let n = 0; n < 10; n++) await record.append(run, answered(`${name}-${n}`), n);
  await record.finish(run, result, call);
}
// Left as by a process that is killed: nothing is closed.
