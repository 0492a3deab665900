// The command table → a script that completes it in bash, zsh or fish. What it knows are the commands themselves, so that it cannot be
// out of date; it starts no program while somebody types.
import type { Command } from '@commander-js/extra-typings';
import { assertNever } from '../domain/base/result.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What is completed behind a verb: `words` first of all, then files. */
export interface CompletedVerb {
  readonly name: string;
  readonly summary: string;
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

interface CompletedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  /** The only values there are; none where it may be anything, such as a file. */
  readonly choices: readonly string[];
}

export function describeVerb(
  command: Pick<Command, 'name' | 'summary' | 'options' | 'registeredArguments'>,
  words: readonly string[],
): CompletedVerb {
  const ofArguments = command.registeredArguments.flatMap((one) => one.argChoices ?? []);
  const options = command.options
    .filter((one) => !one.hidden && one.long !== undefined)
    .map((one) => ({
      long: one.long ?? '',
      short: one.short,
      description: one.description,
      takesValue: one.required || one.optional,
      choices: one.argChoices ?? [],
    }));
  return { name: command.name(), summary: command.summary(), words: [...ofArguments, ...words], options };
}

const help: CompletedOption = {
  long: '--help',
  short: '-h',
  description: 'show the help',
  takesValue: false,
  choices: [],
};

/** The script for a shell to read. `verbs` in the order of `--help`. */
export function renderCompletion(shell: Shell, verbs: readonly CompletedVerb[]): string {
  const withHelp = verbs.map((verb) => ({ ...verb, options: [...verb.options, help] }));
  switch (shell) {
    case 'bash':
      return renderBash(withHelp);
    case 'zsh':
      return renderZsh(withHelp);
    case 'fish':
      return renderFish(withHelp);
    default:
      return assertNever(shell, 'shell');
  }
}

const namesOf = ({ long, short }: CompletedOption) => (short === undefined ? [long] : [short, long]);

/** One arm of a `case` for each option with a value: its choices, or nothing, which leaves files. */
function listValueArms(verbs: readonly CompletedVerb[], take: (choices: string) => string): string[] {
  return verbs.flatMap(({ name, options }) =>
    options
      .filter((one) => one.takesValue)
      .map((one) => {
        const patterns = namesOf(one).map((option) => quote(`${name} ${option}`));
        return `    ${patterns.join('|')}) ${take(one.choices.join(' '))} ;;`;
      }),
  );
}

function renderBash(verbs: readonly CompletedVerb[]): string {
  const names = verbs.map(({ name }) => name).join(' ');
  const arms = verbs.map(({ name, options }) => `      ${name}) words=${quote(options.flatMap(namesOf).join(' '))} ;;`);
  const words = verbs.filter((one) => one.words.length > 0);
  return `# Completion of rashomon for bash: source <(rashomon completion bash)
_rashomon() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb="\${COMP_WORDS[1]}" words=''
  COMPREPLY=()
  # --format=json comes as three words.
  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W ${quote(`${names} help --help --version`)} -- "$word"))
    return
  fi
  case "$verb $before" in
    'help help') COMPREPLY=($(compgen -W ${quote(names)} -- "$word")); return ;;
${listValueArms(verbs, (choices) => (choices === '' ? 'return' : `COMPREPLY=($(compgen -W ${quote(choices)} -- "$word")); return`)).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case "$verb" in
${arms.join('\n')}
    esac
  else
    case "$verb" in
${words.map((one) => `      ${one.name}) words=${quote(one.words.join(' '))} ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _rashomon rashomon
`;
}

function renderZsh(verbs: readonly CompletedVerb[]): string {
  const describe = (word: string, text: string) => quote(`${word.replaceAll(':', '\\:')}:${oneLine(text)}`);
  const arms = verbs.map(({ name, options }) => {
    const listed = options.flatMap((one) => namesOf(one).map((option) => describe(option, one.description)));
    return `      ${name}) options=(${listed.join(' ')}) ;;`;
  });
  const words = verbs.filter((one) => one.words.length > 0);
  return `#compdef rashomon
# Completion of rashomon for zsh: source <(rashomon completion zsh), or a file _rashomon in a folder of $fpath
_rashomon() {
  local verb=\${words[2]} before=\${words[CURRENT-1]}
  local -a verbs options
  verbs=(${verbs.map((one) => describe(one.name, one.summary)).join(' ')})
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  case "$verb $before" in
    'help help') _describe verb verbs; return ;;
${listValueArms(verbs, (choices) => (choices === '' ? '_files; return' : `compadd -- ${choices}; return`)).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case "$verb" in
${arms.join('\n')}
    esac
    _describe option options
    return
  fi
  case "$verb" in
${words.map((one) => `    ${one.name}) compadd -- ${one.words.join(' ')} ;;`).join('\n')}
  esac
  _files
}
if [[ $funcstack[1] == _rashomon ]]; then _rashomon "$@"; else compdef _rashomon rashomon; fi
`;
}

function renderFish(verbs: readonly CompletedVerb[]): string {
  const quoteForFish = (text: string) => `'${oneLine(text).replace(/[\\']/g, '\\$&')}'`;
  const lines = verbs.flatMap(({ name, summary, words, options }) => {
    const within = `complete -c rashomon -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c rashomon -n __fish_use_subcommand -f -a ${name} -d ${quoteForFish(summary)}`,
      ...(words.length === 0 ? [] : [`${within} -a ${quoteForFish(words.join(' '))}`]),
      ...options.map(({ long, short, description, takesValue, choices }) => {
        const names = [`-l ${long.slice(2)}`, ...(short === undefined ? [] : [`-s ${short.slice(1)}`])].join(' ');
        const value = choices.length > 0 ? ` -x -a ${quoteForFish(choices.join(' '))}` : takesValue ? ' -r' : '';
        return `${within} ${names}${value} -d ${quoteForFish(description)}`;
      }),
    ];
  });
  return `# Completion of rashomon for fish: rashomon completion fish | source\n${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** For a POSIX shell, and those like it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
