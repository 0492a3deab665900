// The YAML language server from npm as editors start it: over a pipe, in JSON-RPC with a length before each message.
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

export interface LanguageServer {
  /** Labels of what is offered at the mark `|` in a text, which is taken out. */
  complete(uri: string, marked: string): Promise<readonly string[]>;
  /** What it marks in a text as wrong. */
  judge(uri: string, text: string): Promise<readonly EditorDiagnostic[]>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly items?: readonly { section: string }[];
    readonly uri?: string;
    readonly diagnostics?: readonly EditorDiagnostic[];
  };
  readonly result?: unknown;
}

/** `settings` by section, as an editor's settings file has them. */
export async function startLanguageServer(
  rootUri: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<LanguageServer> {
  const packageFile = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  const program = join(dirname(packageFile), 'bin', 'yaml-language-server');
  const child: ChildProcess = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const judged = new Map<string, (diagnostics: readonly EditorDiagnostic[]) => void>();
  let isConfigured: () => void = () => undefined;
  let unread = Buffer.alloc(0);
  let last = 0;

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      send({ id: last, method, params });
    });
  const take = ({ id, method, params, result }: Message) => {
    if (method === 'workspace/configuration') {
      const asked = new Map(Object.entries(settings));
      send({ id, result: (params?.items ?? []).map(({ section }) => asked.get(section) ?? null) });
      isConfigured();
    } else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (method === 'textDocument/publishDiagnostics') judged.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const end = unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(unread.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || unread.length < end + 4 + length) return;
      const message = JSON.parse(unread.subarray(end + 4, end + 4 + length).toString('utf8')) as Message;
      unread = unread.subarray(end + 4 + length);
      take(message);
    }
  });

  const capabilities = { workspace: { configuration: true }, textDocument: { completion: {} } };
  await ask('initialize', {
    processId: null,
    rootUri,
    capabilities,
    workspaceFolders: [{ uri: rootUri, name: 'root' }],
  });
  const configured = new Promise<void>((resolve) => {
    isConfigured = resolve;
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  await configured;
  const open = (uri: string, text: string) => {
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
  };
  return {
    complete: async (uri, marked) => {
      const before = marked.slice(0, marked.indexOf('|')).split('\n');
      open(uri, marked.replace('|', ''));
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const found = (await ask('textDocument/completion', { textDocument: { uri }, position })) as {
        items: readonly { label: string }[];
      };
      return found.items.map(({ label }) => label);
    },
    judge: async (uri, text) => {
      const heard = new Promise<readonly EditorDiagnostic[]>((resolve) => {
        judged.set(uri, resolve);
      });
      open(uri, text);
      return await heard;
    },
    close: () => child.kill(),
  };
}
