// What every command knows about the terminal: colour policy, and how text from data is made safe to print. Writes nothing itself.
import pc from 'picocolors';

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

/** Control characters (all but tab and line feed), bidirectional and zero-width marks, which could redraw the reader's terminal. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text from data for a terminal: characters that act instead of showing are written as `\u{…}`. */
export function escapeForTerminal(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
