// What every command knows about the terminal: colour policy, and how text from data is made safe to print. Writes nothing itself.
import pc from 'picocolors';
import { replaceActing, writeOut } from '../domain/base/acting-characters.ts';

type Stream = Pick<NodeJS.WriteStream, 'isTTY'>;
type Environment = Readonly<Record<string, string | undefined>>;

/** FORCE_COLOR wins, then NO_COLOR and TERM=dumb, then whether the stream is a terminal (no-color.org, force-color.org). */
export function wantsColour(stream: Stream, environment: Environment = process.env): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return TERM !== 'dumb' && stream.isTTY === true;
}

/** A set of colour functions for one stream; without colour they give the text back. */
export function coloursFor(stream: Stream, environment: Environment = process.env) {
  return pc.createColors(wantsColour(stream, environment));
}

/** Prompts, spinners and redrawn lines are for a person at a terminal, outside CI. */
export function isInteractive(stream: Stream, environment: Environment = process.env): boolean {
  return stream.isTTY === true && environment.TERM !== 'dumb' && !environment.CI;
}

/** Text from data for people: characters that act instead of showing are written as `\\u{…}`. Tabs and ends of lines stay. */
export function escapeForTerminal(text: string, environment: Environment = process.env): string {
  const shown = replaceActing(text, (character) => (/[\t\n]/.test(character) ? character : writeOut(character)));
  return environment.CI ? defuseCommands(shown) : shown;
}

/** The same for a text that was painted: colours of ours pass where the stream has them. */
export function escapePainted(text: string, stream: Stream, environment: Environment = process.env): string {
  if (!wantsColour(stream, environment)) return escapeForTerminal(text, environment);
  return text
    .split(colour)
    .map((part, index) => (index % 2 === 1 ? part : escapeForTerminal(part, environment)))
    .join('');
}

/** JSON text whose strings hold the same values, with nothing in it that acts: `\\u001b` instead of the character. */
export function escapeInJson(text: string, environment: Environment = process.env): string {
  const shown = replaceActing(text, (character) => (character === '\n' ? character : writeInJson(character)));
  return environment.CI ? shown.replace(commandMark, '#\\u0023') : shown;
}

/** What is seen of a text that was painted. */
export function withoutColours(text: string): string {
  return text
    .split(colour)
    .filter((_, index) => index % 2 === 0)
    .join('');
}

function writeInJson(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

/** What picocolors writes, and nothing else that begins with an escape character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const colour = /(\u001b\[\d{1,2}m)/;
/** Runners of CI take `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere in a line of a log for a command. */
const commandMark = /##(?=\w*\[)/g;

/** GitHub's runner also takes a line that begins with `::`. */
function defuseCommands(text: string): string {
  return text.replace(commandMark, '#\\u{23}').replace(/^(\s*):(?=:)/gm, '$1\\u{3a}');
}
