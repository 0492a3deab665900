// `rashomon doctor`: which Neo4j would be used and why, from which places the settings come, what is installed. Changes nothing.
import { Command } from '@commander-js/extra-typings';
import { showText } from '../../dataset/report/visible-text.ts';
import { showServerAddress } from '../../domain/base/server-address.ts';
import type { RungSurvey } from '../../server/survey.ts';
import { addConnectionOptions, resolveConnection } from '../connection.ts';
import { type Diagnosis, examineSetup } from '../diagnose.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatOption } from '../options.ts';
import { writeResult } from '../output.ts';
import { renderFrame } from '../render-table.ts';
import type { ConnectionSettings, Trust } from '../setting.ts';
import { coloursFor } from '../terminal.ts';
import { describeNamingFile } from '../trust.ts';

export function doctorCommand() {
  return addConnectionOptions(new Command('doctor'))
    .summary('explain what was found on this machine and which Neo4j would be used')
    .description(
      'Explain every way to a Neo4j on this machine, which one would be taken, where each setting comes from and what is installed. Nothing is started, fetched or changed.',
    )
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      '\nExamples:\n  rashomon doctor\n  NEO4J_URI=bolt://localhost:7687 rashomon doctor --format json',
    )
    .action(async (flags) => {
      const settings = await resolveConnection(flags);
      const diagnosis = await examineSetup(settings, process.env);
      if (!diagnosis.taken) process.exitCode = exitCodes.database;
      if (flags.format === 'json') await writeResult(renderJson(diagnosis), 'json');
      else await writeResult(renderText(diagnosis), 'painted');
    });
}

function renderJson(diagnosis: Diagnosis): string {
  const { settings, ...rest } = diagnosis;
  return `${JSON.stringify({ ...rest, settings: maskSettings(settings), trust: settings.trust }, undefined, 2)}\n`;
}

function renderText(diagnosis: Diagnosis): string {
  const paint = coloursFor(process.stdout);
  const title = (text: string) => paint.bold(text);
  const mark = (rung: RungSurvey) => (rung.rung === diagnosis.taken ? paint.green('→') : ' ');
  const rungs = diagnosis.rungs.map((rung) => [
    mark(rung),
    rungNames[rung.rung],
    states[rung.state],
    rung.facts.map(showText).join('\n'),
  ]);
  const files = [
    diagnosis.taken ? ' ' : paint.green('→'),
    'none (`rashomon view`)',
    'ready',
    'the picture from the files, no database',
  ];
  const settings = Object.entries(maskSettings(diagnosis.settings)).map(([name, { value, origin }]) => [
    name,
    showText(value),
    showText(origin),
  ]);
  const tools = diagnosis.tools.map(({ name, found, use }) => [
    name,
    found === undefined ? paint.yellow('not found') : showText(found),
    use,
  ]);
  return [
    title('Neo4j'),
    renderFrame(['', 'way to a Neo4j', 'state', 'what was found'], [...rungs, files]).trimEnd(),
    renderVerdict(diagnosis),
    '',
    `${title('Connection settings')} (flag > environment > env file > rashomon.config.yaml > default)`,
    renderFrame(['setting', 'value', 'from'], settings).trimEnd(),
    [describeNamingFile(diagnosis.settings), trusts[diagnosis.settings.trust]].filter(Boolean).join('\n'),
    '',
    title('Tools'),
    renderFrame(['tool', 'found', 'used for'], tools),
  ].join('\n');
}

const rungNames = { uri: 'a named server', container: 'a container', jvm: 'a local Java server' } as const;
/** The line under the settings: whether the password goes to the server. */
const trusts: Readonly<Record<Trust, string>> = {
  'nothing-sent': 'No password is sent to a named server.',
  'same-side': 'The password is sent to the server: both come from the same side, you or rashomon.config.yaml.',
  loopback: 'The password is sent to the server: it is on this machine.',
  confirmed: 'The password is sent to the server: you said yes to this address.',
  unconfirmed:
    'The password is not sent: only one of server and password comes from rashomon.config.yaml (docs/environment.md).',
};
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
    uri: {
      value: uri.value === undefined ? '(none: a server is found or started)' : showServerAddress(uri.value),
      origin: uri.origin,
    },
    username: { value: username.value, origin: username.origin },
    password: { value: password.value === undefined ? '(none)' : '••••••', origin: password.origin },
    database: { value: database.value, origin: database.origin },
  };
}
