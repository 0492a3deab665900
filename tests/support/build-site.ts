// A static site of graphs as `rashomon site` writes it, in a folder of its own. Needs a build of the viewer.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summariseDataset } from '../../src/cli/named-questions.ts';
import { omitAbsent } from '../../src/domain/base/result.ts';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { buildColumnsPayload } from '../../src/http/build-answers.ts';
import { buildSite } from '../../src/site/build-site.ts';
import type { Language } from '../../src/wire/languages.ts';

const built = fileURLToPath(new URL('../../dist/viewer-site', import.meta.url));

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

export async function buildSiteOf(
  graphs: readonly NarrativeGraph[],
  baseUrl?: string,
  language?: Language,
): Promise<SiteFiles> {
  const datasets = graphs.flatMap((graph) => {
    const summary = summariseDataset(graph);
    return summary === undefined ? [] : [{ summary, payload: buildColumnsPayload(graph) }];
  });
  return (await buildSite({ datasets, built, ...omitAbsent({ baseUrl, language }) })).files;
}

/** Its path; gone when the process ends. */
export function writeScratchSite(files: SiteFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
