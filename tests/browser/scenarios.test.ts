// What readers do, at three sizes and in two themes, from files. Over a database: tests/integration/page-over-neo4j.test.ts.
import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pairUp, scenarios } from '../support/scenarios.ts';
import { startViewer, type ViewerServer } from './open-viewer.ts';
import { runScenario } from './run-scenario.ts';

const all = pairUp(scenarios);
const runs = all.filter((one) => one.road === 'files');

describe('what readers do', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer();
  });
  afterAll(() => viewer?.stop());

  test.each(runs.map((run) => [run.scenario.name, run.size, run.theme, run] as const))(
    '%s (%s, %s)',
    async (_name, _size, _theme, run) => {
      expect(await runScenario(viewer, run)).toBeGreaterThan(0);
    },
  );

  test('a failure leaves a picture of the page and says where', async () => {
    const scenario = {
      name: 'never',
      at: '#dataset=harbour-fire&layout=list',
      turns: [{ see: [{ address: /nowhere/ }] }],
    };

    const run = { scenario, size: 'phone', theme: 'dark', road: 'files' } as const;
    const failed = await runScenario(viewer, run, 200).catch(String);

    const path = String(failed).match(/the page then: (.*\.png)/)?.[1] ?? '';
    expect(failed).toContain('was not seen, but the address #dataset=harbour-fire&layout=list');
    expect(existsSync(path)).toBe(true);
    rmSync(path);
  });

  test('every scenario is run at every size it has, in both themes and on both roads', () => {
    for (const scenario of scenarios) {
      const own = all.filter((one) => one.scenario === scenario);
      expect(new Set(own.map((one) => one.size)).size).toBe(scenario.only?.length ?? 3);
      expect(new Set(own.map((one) => one.theme)).size).toBe(2);
      expect(new Set(own.map((one) => one.road)).size).toBe(2);
    }
  });
});
