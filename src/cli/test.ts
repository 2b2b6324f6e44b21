/** `composure test`: whether the transcripts of scenarios still come out as they expect. */

import type { Diagnostic } from '../diagnostic/index.ts';
import {
  type ScenarioTests,
  type TestReport,
  type TranscriptResult,
  testGithub,
  testJson,
  testJunit,
  testText,
} from '../report/index.ts';
import { findingsOf, holdsAll, type Verdict, verdictOf } from '../transcript/index.ts';
import { type Env, say } from './env.ts';
import { AuthorError, Reported, UsageError } from './exit.ts';
import type { LookOptions } from './look.ts';
import { expectPlace, put, reportLook } from './report-output.ts';
import { shellWord } from './shell-word.ts';
import { type Tested, testedAt } from './test-subject.ts';
import { expectWritable, updated } from './test-update.ts';

/** The command's choices are these keys. */
export const testReporters = {
  text: testText,
  json: testJson,
  github: testGithub,
  junit: testJunit,
} satisfies Record<
  string,
  (report: TestReport, look: ReturnType<typeof reportLook>) => string | Promise<string>
>;

export interface TestOptions extends LookOptions {
  readonly pack?: string;
  readonly update?: boolean;
  readonly reporter: keyof typeof testReporters;
  readonly output?: string;
}

export async function test(env: Env, paths: readonly string[], options: TestOptions): Promise<void> {
  env.onInterrupt(async () => say(env.stderr, ['', 'composure: stopped']));
  expectPlace(env.cwd, options.output);
  const asked = await testedAt(env.cwd, options.pack, paths);
  if (asked.length === 0) throw new UsageError('there is no scenario here');
  if (options.update === true) expectWritable(env, asked);
  const broken = new Set<Diagnostic>(paths.length === 0 ? asked[0]!.library.diagnostics : []);
  const scenarios: ScenarioTests[] = [];
  for (const each of asked) {
    const verdicts = await judged(each, broken);
    if (verdicts === null) continue;
    const blessed = options.update === true ? await updated(env, each.source, verdicts) : new Set<Verdict>();
    const transcripts = verdicts.map((verdict) => resultOf(each, verdict, blessed.has(verdict)));
    scenarios.push({ id: each.id, file: each.source.name, transcripts });
  }
  const report: TestReport = { scenarios, broken: [...broken] };
  const all = scenarios.flatMap(({ transcripts }) => transcripts);
  if (all.length === 0 && broken.size === 0)
    throw new UsageError('there is no transcript here; `composure play <scenario> --record` writes one');
  await put(env, await testReporters[options.reporter](report, reportLook(env, options)), options.output);
  if (broken.size > 0 || all.some(({ status }) => status === 'fails')) throw new Reported();
}

/** Null where the scenario's files have mistakes: these are added to `broken`, and the other scenarios are tested. */
async function judged({ library, id }: Tested, broken: Set<Diagnostic>): Promise<readonly Verdict[] | null> {
  try {
    const program = await library.program(id);
    return library.transcripts(id).map((transcript) => verdictOf(program, transcript));
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    for (const each of error.diagnostics) broken.add(each);
    return null;
  }
}

function resultOf(tested: Tested, verdict: Verdict, isUpdated: boolean): TranscriptResult {
  const { transcript, run } = verdict;
  const { name, seed, difficulty, replies } = transcript;
  const level = difficulty === 'standard' ? '' : ` --difficulty ${difficulty}`;
  const first = verdict.mismatches[0]?.after ?? run.turns.length;
  const given = run.turns
    .slice(0, first)
    .map(({ node, reply }) => run.program.nodes[node]!.replies[reply]!.id);
  return {
    name,
    seed,
    difficulty,
    status: holdsAll(verdict) ? 'holds' : isUpdated ? 'updated' : 'fails',
    findings: findingsOf(verdict),
    differences: verdict.mismatches.map(({ after, expectation, actual }) => ({
      after,
      key: expectation.key,
      expected: expectation.value,
      actual,
    })),
    given,
    replay: `composure play ${tested.named} --seed ${shellWord(seed)}${level} --replies ${replies.join(',')}`,
  };
}
