/** A yaml-language-server to talk to, as an editor does: JSON-RPC over its standard streams, without a network. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const program = require.resolve('yaml-language-server/bin/yaml-language-server');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Complaint {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

const settings = {
  yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } },
};

export async function languageServer() {
  const server = spawn(process.execPath, [program, '--stdio']);
  const answers = new Map<number, (message: Message) => void>();
  const complaints = new Map<string, (found: readonly Complaint[]) => void>();
  let last = 0;
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method: string, params: unknown) =>
    new Promise<Message>((resolve) => {
      last += 1;
      answers.set(last, resolve);
      send({ id: last, method, params });
    });
  const take = (message: Message) => {
    if (message.method === undefined) return answers.get(message.id!)?.(message);
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Complaint[] };
      return complaints.get(uri)?.(diagnostics);
    }
    // What it asks of an editor: its settings, section by section; anything else is no.
    if (message.id === undefined) return;
    const { items = [] } = (message.params ?? {}) as {
      items?: readonly { section: keyof typeof settings }[];
    };
    send({
      id: message.id,
      result:
        message.method === 'workspace/configuration'
          ? items.map(({ section }) => settings[section] ?? null)
          : null,
    });
  };
  let unread = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const [, length] = /^Content-Length: (\d+)/m.exec(unread.subarray(0, 200).toString('latin1')) ?? [];
      const start = unread.indexOf('\r\n\r\n') + 4;
      if (length === undefined || start < 4 || unread.length < start + Number(length)) return;
      take(JSON.parse(unread.subarray(start, start + Number(length)).toString('utf8')) as Message);
      unread = unread.subarray(start + Number(length));
    }
  });
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: {} } },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  let opened = 0;
  return {
    /** Opens a text as that file, and says what is wrong with it. */
    open: (path: string, text: string) => {
      const uri = pathToFileURL(path).href;
      opened += 1;
      const found = new Promise<readonly Complaint[]>((resolve) => complaints.set(uri, resolve));
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: opened, text } },
      });
      return found;
    },
    /** Labels of what it offers at a place of an open file. */
    complete: async (path: string, position: Position): Promise<readonly string[]> => {
      const { result } = await request('textDocument/completion', {
        textDocument: { uri: pathToFileURL(path).href },
        position,
      });
      return (result as { items: readonly { label: string }[] }).items.map(({ label }) => label);
    },
    close: () => server.kill(),
  };
}
