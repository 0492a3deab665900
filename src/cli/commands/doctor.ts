// `rashomon doctor`: which Neo4j would be used and why, from which places the settings come, what is installed. Changes nothing.
import { Command, Option } from '@commander-js/extra-typings';
import Table from 'cli-table3';
import type { RungSurvey } from '../../server/survey.ts';
import { addConnectionOptions, type ConnectionSettings, resolveConnection } from '../connection.ts';
import { type Diagnosis, diagnose } from '../diagnose.ts';
import { coloursFor } from '../terminal.ts';

export function doctorCommand() {
  return addConnectionOptions(new Command('doctor'))
    .summary('explain what was found on this machine and which Neo4j would be used')
    .description(
      'Explain every way to a Neo4j on this machine, which one would be taken, where each setting comes from and what is installed. Nothing is started, fetched or changed.',
    )
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'json'] as const).default('text' as const),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  rashomon doctor\n  NEO4J_URI=bolt://localhost:7687 rashomon doctor --format json',
    )
    .action(async (flags) => {
      const settings = await resolveConnection(flags);
      const diagnosis = await diagnose(settings, process.env);
      process.stdout.write(flags.format === 'json' ? renderJson(diagnosis) : renderText(diagnosis));
      if (!diagnosis.taken) process.exitCode = 4;
    });
}

function renderJson(diagnosis: Diagnosis): string {
  return `${JSON.stringify({ ...diagnosis, settings: maskSettings(diagnosis.settings) }, undefined, 2)}\n`;
}

function renderText(diagnosis: Diagnosis): string {
  const paint = coloursFor(process.stdout);
  const title = (text: string) => paint.bold(text);
  const mark = (rung: RungSurvey) => (rung.rung === diagnosis.taken ? paint.green('→') : ' ');
  const rungs = new Table({ head: ['', 'way to a Neo4j', 'state', 'what was found'], style: { head: [], border: [] } });
  for (const rung of diagnosis.rungs) {
    rungs.push([mark(rung), rungNames[rung.rung], states[rung.state], rung.facts.join('\n')]);
  }
  rungs.push([
    diagnosis.taken ? ' ' : paint.green('→'),
    'none (`rashomon view`)',
    'ready',
    'the picture from the files, no database',
  ]);
  const settings = new Table({ head: ['setting', 'value', 'from'], style: { head: [], border: [] } });
  for (const [name, { value, origin }] of Object.entries(maskSettings(diagnosis.settings)))
    settings.push([name, value, origin]);
  const tools = new Table({ head: ['tool', 'found', 'used for'], style: { head: [], border: [] } });
  for (const { name, found, use } of diagnosis.tools) tools.push([name, found ?? paint.yellow('not found'), use]);
  return [
    title('Neo4j'),
    rungs.toString(),
    renderVerdict(diagnosis),
    '',
    `${title('Connection settings')} (flag > environment > env file > rashomon.config.yaml > default)`,
    settings.toString(),
    '',
    title('Tools'),
    tools.toString(),
    '',
  ].join('\n');
}

const rungNames = { uri: 'a named server', container: 'a container', jvm: 'a local Java server' } as const;
const states = { running: 'running', ready: 'ready', fetch: 'after a download', no: 'no' } as const;

function renderVerdict({ taken }: Diagnosis): string {
  if (!taken) return 'No Neo4j can be had here; `rashomon view FOLDER` needs none. The table says what is missing.';
  return `\`rashomon start\`, \`load\`, \`query\` and \`serve\` would use ${rungNames[taken]}.`;
}

/** Never the password itself, nor its length. */
export function maskSettings(
  settings: ConnectionSettings,
): Record<'uri' | 'username' | 'password' | 'database', { value: string; origin: string }> {
  const { uri, username, password, database } = settings;
  return {
    uri: { value: uri.value ?? '(none: a server is found or started)', origin: uri.origin },
    username,
    password: { value: password.value === undefined ? '(none)' : '••••••', origin: password.origin },
    database,
  };
}
