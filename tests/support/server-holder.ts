// Starts tests/support/hold-server.ts as a process of its own and talks with it: so that it can be interrupted, killed and doubled.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerFolders } from '../../src/server/folders.ts';

const program = fileURLToPath(new URL('./hold-server.ts', import.meta.url));

export interface Message {
  readonly line?: string;
  readonly uri?: string;
  readonly rung?: string;
  readonly reused?: boolean;
  readonly password?: string;
  readonly end?: string;
  readonly error?: string;
}

export class ServerHolder {
  readonly messages: Message[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #hasEnded = false;

  constructor(folders: ServerFolders, environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', program, folders.cache, folders.data], {
      env: { ...process.env, RASHOMON_NEO4J: 'jvm', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (this.#child.stdout) {
      createInterface({ input: this.#child.stdout }).on('line', (line) => {
        this.messages.push(JSON.parse(line) as Message);
        this.#wake();
      });
    }
    this.#child.on('close', () => {
      this.#hasEnded = true;
      this.#wake();
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get lines(): string[] {
    return this.messages.flatMap(({ line }) => line ?? []);
  }

  /** The first message with that member; rejects when the program ends without one. */
  async awaitMessage<Name extends keyof Message>(name: Name): Promise<Message> {
    for (;;) {
      const found = this.messages.find((message) => message[name] !== undefined);
      if (found) return found;
      if (this.#hasEnded) throw new Error(`ended without "${name}": ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async awaitEnd(): Promise<void> {
    while (!this.#hasEnded) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Ctrl-C. */
  async interrupt(): Promise<Message | undefined> {
    this.#child.kill('SIGINT');
    await this.awaitEnd();
    return this.messages.find(({ end }) => end !== undefined);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.awaitEnd();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
