// The errors among problems → standard error, each with its line. Judges nothing.
import { type RenderOptions, renderDiagnostics } from '../dataset/report/render-diagnostic.ts';
import type { Problems } from '../domain/check/problem-log.ts';
import { sayPainted } from './output.ts';
import { coloursFor } from './terminal.ts';

/** `folder` stands before the paths of files. */
export function sayErrors({ diagnostics, more }: Problems, folder: string, sources: RenderOptions['sources']): void {
  const isError = ({ severity }: { readonly severity: string }) => severity === 'error';
  const options = { folder, sources, more: more.filter(isError), colours: coloursFor(process.stderr) };
  sayPainted(renderDiagnostics(diagnostics.filter(isError), options));
}
