// Opens a URL on a desktop, quietly: where there is none, the printed URL is enough.
import { isInteractive } from './terminal.ts';

/** Whether a browser window could appear: a terminal with a person, and a display where the system needs one. */
export function hasDesktop(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  if (!isInteractive(process.stderr, environment) || environment.SSH_CONNECTION) return false;
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

export async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  const child = await open(url).catch(() => undefined);
  child?.on('error', () => undefined);
}
