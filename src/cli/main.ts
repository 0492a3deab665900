// The command line's edge: finds the verb, loads only its module, and turns what went wrong into a message and an exit code.

import { Command, CommanderError } from '@commander-js/extra-typings';
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import { sayMeantWord } from '../domain/base/suggest.ts';
import { exitCodeOf, exitCodes, listExitCodes } from './exit-codes.ts';
import { bearStreamErrors, ClosedOutput, drainOutput, say, sayFailure, sayPainted, writeResult } from './output.ts';
import { readVersion } from './read-version.ts';
import { coloursFor, escapeForTerminal } from './terminal.ts';
import { verbs } from './verbs.ts';

/** Every verb is listed, but only the one that was asked for is loaded: `--help` stays quick. */
async function buildProgram(asked: string | undefined): Promise<Command> {
  const program = new Command('rashomon')
    .description('Hold rival accounts of one event side by side, down to the exact words.')
    .version(readVersion(), '-V, --version')
    .helpCommand('help [verb]', 'show the help of a verb')
    .configureHelp({ showGlobalOptions: false, sortSubcommands: false })
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      `
Examples:
  rashomon start                                        find or start Neo4j, load the first case, open the picture
  rashomon check data/crocus-city-hall                  every problem of a dataset, with its place
  rashomon query rival-answers -P question=ID           ask one of the named questions
  rashomon view data/crocus-city-hall                   the picture from the files, no database

Exit codes: ${listExitCodes().slice(0, 4).join(' · ')}
            ${listExitCodes().slice(4).join(' · ')}`,
    );
  for (const verb of verbs) {
    if (verb.name === asked) program.addCommand((await verb.load()) as unknown as Command);
    else program.command(verb.name).summary(verb.summary).description(verb.summary);
  }
  return program;
}

/** `rashomon help query` and `rashomon query --help` both need the verb's own module. */
export function askedVerb(args: readonly string[]): string | undefined {
  const words = args.filter((argument) => !argument.startsWith('-'));
  return words[0] === 'help' ? words[1] : words[0];
}

/** Exits and help as exceptions, and every text through our own writer, on every level: one place decides about both. */
function overrideEdges(command: Command, output: CommanderOutput): void {
  command.exitOverride().configureOutput(output);
  for (const child of command.commands) overrideEdges(child as unknown as Command, output);
}

function refuseUnknownVerb(asked: string): never {
  const names = verbs.map(({ name }) => name);
  throw new Failure(`there is no verb \`${asked}\``, {
    kind: 'usage',
    hint: `${sayMeantWord(asked, names, distance)}\`rashomon --help\` lists them all`,
  });
}

export async function run(args: readonly string[]): Promise<void> {
  const asked = askedVerb(args);
  if (asked !== undefined && asked !== 'help' && !verbs.some((verb) => verb.name === asked)) refuseUnknownVerb(asked);
  const program = await buildProgram(asked);
  const output = collectCommanderOutput();
  overrideEdges(program, output);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
  } finally {
    await output.flush();
  }
}

/** Sets the exit code and says what is wrong on standard error. */
export function reportFailure(error: unknown): void {
  if (error instanceof ClosedOutput) return;
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    return;
  }
  if (error instanceof Failure) {
    process.exitCode = exitCodeOf[error.kind];
    sayFailure(error);
    return;
  }
  if (process.exitCode === exitCodes.interrupted && error instanceof Error && error.name === 'AbortError') {
    say('Interrupted.\n');
    return;
  }
  process.exitCode = exitCodes.bug;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const bug = coloursFor(process.stderr).red('bug:');
  sayPainted(`${bug} this should not have happened; please report it with these lines\n${escapeForTerminal(trace)}\n`);
}

interface CommanderOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  /** Writes what was meant for standard output; rejects as `writeResult` does. */
  flush(): Promise<void>;
}

/** What commander prints (help, the version, its complaints) goes the way of everything else: it writes at once and does not wait. */
function collectCommanderOutput(): CommanderOutput {
  const texts: string[] = [];
  return {
    writeOut: (text) => texts.push(text),
    writeErr: say,
    flush: async () => {
      const text = texts.splice(0).join('');
      if (text !== '') await writeResult(text);
    },
  };
}

bearStreamErrors();
await run(process.argv.slice(2)).catch(reportFailure);
// The work is done: a connection that its peer does not let go of must not keep the process, nor output that nobody takes after Ctrl-C.
if (process.exitCode !== exitCodes.interrupted) await drainOutput();
process.exit();
