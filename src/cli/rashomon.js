#!/usr/bin/env -S node --
// The installed command: starts the built program, or says in one line why there is none. Plain JavaScript, so that it runs before any build.
// `--` keeps Node from taking `--env-file` for itself, which it does wherever the option stands.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../dist/cli/main.js', import.meta.url);
if (existsSync(fileURLToPath(built))) {
  await import(built.href);
} else {
  process.stderr.write(
    'rashomon: the program is not built (was it installed with --ignore-scripts?): run `npm run build` in its folder\n',
  );
  process.exitCode = 70;
}
