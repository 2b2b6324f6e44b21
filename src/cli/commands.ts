/** The command line: names, flags and help. What a command does is loaded when it is called. */

import { Command, Option } from 'commander';
import { addDataCommand } from './data-command.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import { addPracticeCommands } from './practice-commands.ts';

// Spelt out here because importing the registries would load what --help does not need; a test holds them equal.
const choices = {
  difficulty: ['easy', 'standard', 'hard'],
  mode: ['guided', 'exam'],
  list: ['scenarios', 'personas', 'techniques', 'rules', 'situations', 'shifts'],
  reporter: ['text', 'json', 'markdown', 'github', 'junit', 'html'],
  new: ['scenario', 'persona', 'pack'],
  schema: ['scenario', 'persona', 'playbook', 'rules', 'situations', 'shift', 'config'],
  format: ['mermaid', 'dot', 'html'],
  findings: ['text', 'json', 'github', 'junit'],
} as const;

const examples = `
Examples:
  composure                              the home screen: what is due, and the ways in
  composure play lost-suitcase           play one scenario
  composure play lost-suitcase --mode exam --difficulty hard
  printf '1\\n2\\n1\\n' | composure play lost-suitcase --plain --seed a
  composure play --resume                go on with the call you left
  composure review --html --output call.html
  composure replay --from 3              what if you had said something else there?
  composure shift                        several customers in a row, one scorecard
  composure today                        what to practise next, and why
  composure progress                     how it is going, with margins
  composure playbook set-limit           look a technique up
  composure lint                         what is wrong with your scenarios, and what could be better
  composure explain missing-why          what a finding means, with examples
  composure test scenarios/angry         do its transcripts still come out as expected?
  composure balance lost-suitcase        is it fair? exact figures, and what to mend
  composure balance --reporter html --output balance.html
  composure new scenario                 a call of your own, to play and to change
  composure graph lost-suitcase --format html --output graph.html
  composure data path                    where what is kept of your practice lies

Exit codes: 0 done, whatever the score; 1 mistakes in YAML files, a transcript that fails, or a scenario
that isn't fair; 2 wrong usage; 3 a bug; 130 left or cut off.`;

export function commandLine(env: Env, version: string): Command {
  const program = new Command('composure')
    .description('Practise difficult customers: choose what to say, see what it does, read why.')
    .version(version)
    .enablePositionalOptions()
    .option('--plain', 'one fact a line, no redrawing; readable aloud')
    .option('--no-color', 'without colours (NO_COLOR does the same)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void env.stdout.write(text),
      writeErr: () => {},
    })
    .addHelpText('after', examples)
    .allowExcessArguments()
    .action(async (options) => {
      const [unknown] = program.args;
      const names = program.commands.map((command) => command.name()).join(', ');
      if (unknown !== undefined) throw new UsageError(`there is no command ${unknown}, but ${names}`);
      if (env.stdin.isTTY !== true || env.stdout.isTTY !== true)
        return void env.stdout.write(program.helpInformation() + examples + '\n');
      const { home } = await import('./home.ts');
      await home(env, options);
    });
  const persona = () => new Option('--persona <id>', 'only scenarios with this kind of customer');
  const mode = () =>
    new Option('--mode <mode>', 'guided shows the mood and why; exam the customer alone').choices(
      choices.mode,
    );
  const pack = () =>
    new Option('--pack <folder>', 'your own pack, laid over the built-in one (default: here)');
  const looks = (command: Command, { packed } = { packed: true }) => {
    command
      .allowExcessArguments(false)
      .option('--plain', 'one fact a line, no redrawing; readable aloud')
      .option('--no-color', 'without colours (NO_COLOR does the same)');
    return packed ? command.addOption(pack()) : command;
  };

  looks(program.command('play'))
    .argument('[scenario]', 'its id, or a YAML file')
    .description('play a scenario to its debrief')
    .option('--seed <text>', 'the same seed and replies give the same call')
    .addOption(new Option('--difficulty <level>', 'how the customer starts').choices(choices.difficulty))
    .addOption(mode())
    .addOption(persona())
    .option('--replies <ids>', 'play these reply ids, separated by commas, without asking')
    .option('--json', 'print the run as JSON (what is asked goes to standard error)')
    .option('--type-first', 'say it in your own words before the replies are shown; not scored')
    .option('--resume [call]', 'go on with the call that was left last, or with the one of that number')
    .option('--private', 'keep nothing of this call')
    .option('--record [file]', "add the call to the scenario's transcripts, with what it came to")
    .option('--at <node>', 'start in the middle, at this node')
    .option('--mood <values>', 'start with this mood, for example tension=5,trust=1')
    .option('--fact <values>', 'start with these facts, for example queue=3,promised=true')
    .action(async (scenario, options) => {
      const { play } = await import('./play.ts');
      await play(env, scenario, options);
    });

  looks(program.command('shift'))
    .argument('[name]', 'which one; `composure list shifts` shows them')
    .description('play several customers in a row, with one scorecard for the whole')
    .option('--seed <text>', 'the same seed draws the same customers')
    .addOption(mode())
    .option('--json', 'print the scorecard as JSON (what is asked goes to standard error)')
    .option('--type-first', 'say it in your own words before the replies are shown; not scored')
    .option('--resume', 'go on with the shift that was left last')
    .option('--private', 'keep nothing of these calls')
    .action(async (name, options) => {
      const { shift } = await import('./shift.ts');
      await shift(env, name, options);
    });

  looks(program.command('list'))
    .addArgument(program.createArgument('[what]', 'what to list').choices(choices.list).default('scenarios'))
    .description('list what there is to practise and to look up')
    .addOption(persona())
    .option('--coverage', 'of rules and situations: which scenarios train them')
    .option('--json', 'as JSON')
    .action(async (what, options) => {
      const { list } = await import('./list.ts');
      await list(env, what, options);
    });

  looks(program.command('playbook'))
    .argument('[id]', 'a persona, a technique or a rule')
    .description('look up a kind of customer, a technique or a rule')
    .option('--json', 'as JSON')
    .action(async (id, options) => {
      const { playbook } = await import('./playbook.ts');
      await playbook(env, id, options);
    });

  addPracticeCommands(program, env, looks);

  looks(program.command('lint'))
    .argument('[paths...]', 'scenario ids, YAML files or folders (default: all of the pack)')
    .description('say what is wrong with scenarios, and what could be better')
    .addOption(new Option('--reporter <name>', 'how to say it').choices(choices.findings).default('text'))
    .option('--output <file>', 'write the report there, whole or not at all')
    .option('--fix', 'mend what can be mended safely, and say what is left')
    .option('--max-warnings <count>', 'more warnings than this are a failure')
    .option('--quiet', 'errors only')
    .action(async (paths, options) => {
      const { lint } = await import('./lint.ts');
      await lint(env, paths, options);
    });

  looks(program.command('explain'))
    .argument('[code]', 'the code of a finding')
    .description('say what a finding means, why it matters, and the way out')
    .action(async (code, options) => {
      const { explain } = await import('./explain.ts');
      await explain(env, code, options);
    });

  looks(program.command('test'))
    .argument('[paths...]', 'scenario ids, YAML files or folders (default: all of the pack)')
    .description('replay the transcripts of scenarios, and say which no longer come out as expected')
    .option('--update', 'write what failing transcripts come to into their files')
    .addOption(new Option('--reporter <name>', 'how to say it').choices(choices.findings).default('text'))
    .option('--output <file>', 'write the report there, whole or not at all')
    .action(async (paths, options) => {
      const { test } = await import('./test.ts');
      await test(env, paths, options);
    });

  looks(program.command('balance'))
    .argument('[scenarios...]', 'their ids, or YAML files (default: all of the pack)')
    .description(
      'compute whether scenarios are fair: who passes, what can be gamed, what is dead, what has moved',
    )
    .addOption(new Option('--difficulty <level>', 'this one only').choices(choices.difficulty))
    .addOption(new Option('--reporter <name>', 'how to say it').choices(choices.reporter).default('text'))
    .option('--output <file>', 'write the report there, whole or not at all')
    .option('--all', 'a line for every strategy')
    .option('--check <ids...>', 'these checks only')
    .option('--update', 'write the figures to balance.lock.yaml, for later runs to compare with')
    .option('--limit <states>', 'sample where there are more states (default: 2000000)')
    .option('--sample <runs>', 'sample so many runs a strategy instead of computing')
    .option('--seed <text>', 'the seed of sampled runs', 'balance')
    .option('--mutate', 'break each scenario on purpose, and say which breaks no check notices')
    .option('--no-mend', "don't look for the one number or wording that would mend a failed check")
    .option('--export-mdp <folder>', "write a strategy's Markov chain in PRISM's explicit format")
    .option('--strategy <id>', 'the strategy to export', 'skilled')
    .action(async (scenarios, options) => {
      const { startThread } = await import('./balance-threads.ts');
      startThread();
      const { balance } = await import('./balance.ts');
      await balance(env, scenarios, options);
    });

  looks(program.command('new'))
    .addArgument(program.createArgument('[what]', 'what to make').choices(choices.new))
    .argument('[id]', 'its id, which is the name of its file; for a pack its folder')
    .description('write a scenario, a persona or a whole pack to start from')
    .option('--title <text>', 'what the menu calls it')
    .option('--persona <id>', 'who is calling in the scenario')
    .option('--channel <channel>', 'how they talk in the scenario')
    .option('--from <scenario>', 'a copy of this one, to change it into yours')
    .option('-y, --yes', 'ask nothing; what no flag says is the default')
    .action(async (what, id, options) => {
      const { create } = await import('./new.ts');
      await create(env, what, id, options);
    });

  program
    .command('schema')
    .allowExcessArguments(false)
    .addArgument(program.createArgument('<format>', 'of which files').choices(choices.schema))
    .description("print a file format as JSON Schema, for editors, with your own pack's ids in it")
    .addOption(pack())
    .action(async (format, options) => {
      const { schema } = await import('./schema.ts');
      await schema(env, format, options);
    });

  program
    .command('graph')
    .argument('<scenario>', 'its id, or a YAML file')
    .allowExcessArguments(false)
    .description('draw the tree of a scenario: moments, replies, and where each reply leads')
    .addOption(
      new Option('--format <name>', 'for Markdown pages, for Graphviz, or a page to explore')
        .choices(choices.format)
        .default('mermaid'),
    )
    .option('--output <file>', 'write it there, whole or not at all')
    .addOption(pack())
    .action(async (scenario, options) => {
      const { graph } = await import('./graph.ts');
      await graph(env, scenario, options);
    });

  addDataCommand(program, env);
  return program;
}

/** commander's own complaints are the user's mistakes; help and version are no mistakes at all. */
export function asUsage(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === undefined || !code.startsWith('commander.')) return error;
  if (['commander.helpDisplayed', 'commander.version', 'commander.help'].includes(code)) return null;
  return new UsageError(message.replace(/^error: /, '').replace(/\n/g, ' '));
}
