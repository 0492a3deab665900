// The tests' own ladder, sums and progress lines: what they print is what a person goes by.
import { describe, expect, test } from 'vitest';
import { chooseTaken } from '../../../src/cli/diagnose.ts';
import { reportProgress } from '../../../src/cli/output.ts';
import type { RungSurvey } from '../../../src/server/survey.ts';
import { renderOutcome } from '../../support/global-setup.ts';
import { renderSums } from '../../support/sum-reporter.ts';
import { type Attempt, climbTestLadder, listAttempts, parseTestWish } from '../../support/test-ladder.ts';

const gives =
  (rung: 'uri' | 'container' | 'jvm'): Attempt =>
  async () => ({
    neo4j: { rung, uri: `bolt://${rung}`, username: 'neo4j', password: 'x', database: 'neo4j' },
    stop: async () => undefined,
  });
const lacks =
  (reason: string): Attempt =>
  async () => ({ reason });

describe('climbTestLadder', () => {
  test('goes down to the first rung that gives a server and says why not those above', async () => {
    const result = await climbTestLadder('auto', {
      uri: lacks('not set'),
      container: lacks('no engine'),
      jvm: gives('jvm'),
    });

    expect(renderOutcome(result, 4_250)).toBe(
      'Neo4j for the tests: jvm, bolt://jvm, ready in 4.3 s (not uri: not set; not container: no engine)',
    );
  });

  test('tries the wished rung alone', async () => {
    const result = await climbTestLadder('container', {
      uri: gives('uri'),
      container: lacks('no engine'),
      jvm: gives('jvm'),
    });

    expect(result.found).toBeUndefined();
    expect(renderOutcome(result, 0)).toBe(
      'Neo4j for the tests: none, so the tests that need one are SKIPPED (not uri: RASHOMON_TEST_NEO4J=container; not container: no engine; not jvm: RASHOMON_TEST_NEO4J=container)',
    );
  });

  test('never takes NEO4J_URI, which may be somebody’s real data', async () => {
    const { uri } = listAttempts({ NEO4J_URI: 'bolt://real', NEO4J_PASSWORD: 'real' });

    expect(await uri()).toEqual({ reason: 'RASHOMON_TEST_NEO4J_URI is not set' });
  });
});

describe('parseTestWish', () => {
  test('knows the rungs and refuses the rest', () => {
    expect([undefined, '', 'auto', 'uri', 'container', 'jvm'].map(parseTestWish)).toEqual([
      'auto',
      'auto',
      'auto',
      'uri',
      'container',
      'jvm',
    ]);
    expect(() => parseTestWish('docker')).toThrow('none of auto, uri, container, jvm');
  });
});

describe('renderSums', () => {
  test('leaves skips out where there are none', () => {
    expect(renderSums({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(renderSums({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('reportProgress', () => {
  function fakeStream(isTTY: boolean) {
    const written: string[] = [];
    const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) > 0 };
    return { written, stream: stream as unknown as NodeJS.WriteStream };
  }

  test('thins updates out to one in five seconds where nobody watches', () => {
    const { written, stream } = fakeStream(false);
    let nowMs = 0;
    const report = reportProgress(stream, () => nowMs);

    report.line('Fetching …');
    for (nowMs = 1_000; nowMs <= 12_000; nowMs += 1_000) report.update(`${nowMs / 1_000} s`);

    expect(written).toEqual(['Fetching …\n', '5 s\n', '10 s\n']);
  });
});

describe('chooseTaken', () => {
  const survey = (rung: RungSurvey['rung'], state: RungSurvey['state']): RungSurvey => ({ rung, state, facts: [] });

  test.each([
    ['the first that can be had', ['no', 'ready', 'ready'], false, 'container'],
    ['one that runs before one that could', ['no', 'ready', 'running'], false, 'jvm'],
    ['one after a download', ['no', 'no', 'fetch'], false, 'jvm'],
    ['none where none can be had', ['no', 'no', 'no'], false, undefined],
    ['the named one or none', ['no', 'running', 'running'], true, undefined],
  ] as const)('takes %s', (_, [uri, container, jvm], isNamed, taken) => {
    expect(chooseTaken([survey('uri', uri), survey('container', container), survey('jvm', jvm)], isNamed)).toBe(taken);
  });
});
