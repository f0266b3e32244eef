import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** Everything that our test and practice pages are made of. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

function fileIn(folders: readonly string[], path: string): string | null {
  // After normalising an absolute path no ".." is left that could lead out of the folder.
  const inside = normalize(`/${decodeURIComponent(path)}`);
  const candidates = folders.flatMap((folder) => [
    join(folder, inside),
    join(folder, inside, 'index.html'),
  ]);
  return candidates.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

export interface Site {
  /** "http://127.0.0.1:PORT", no slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // On the loopback address only: nobody else on the network sees it.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves the files of these folders, the first that has a file wins, on a free port of this machine. */
export async function serve(folders: readonly string[]): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = fileIn(folders, pathname);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
