import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** "127.0.0.1:PORT" */
  readonly address: string;
  /** All that was asked of the network since the start, page, browser and extension alike: "GET http://…". */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/** Two names of this machine: pages of two origins. */
const ownHosts = new Set(['127.0.0.1', 'localhost']);

/**
 * Stands between a browser and every network. What goes to this machine is passed on; all else is
 * written down and refused. It sees what no page or worker can hide from it, in any browser.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://proxy.invalid');
    requests.push(`${request.method ?? ''} ${url.href}`);
    if (!ownHosts.has(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = request;
    const passed = ask(url, { ...(method && { method }), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    passed.on('error', () => response.writeHead(502).end());
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`);
    // A browser that has gone away resets it; from here on nobody else would hear of that.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * Servers that the browsers themselves look up whatever is installed in them, though told not to:
 * their updates, accounts and form filling. Seen in Chromium 156 with an empty profile; Firefox 153 keeps silent.
 */
const browserHosts = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
]);

/** The requests that neither the page (its addresses are given) nor the browser itself has made. */
export function ofExtension(requests: readonly string[], page: readonly string[]): string[] {
  return requests.filter((request) => {
    const [method = '', address = ''] = request.split(' ');
    if (method === 'GET' && page.includes(address)) return false;
    const host = method === 'CONNECT' ? address.split(':')[0] : new URL(address).hostname;
    return !browserHosts.has(host ?? '');
  });
}
