import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** What a path answers with. */
export interface ServedFile {
  type: string;
  body: string | Buffer;
  /** Sent with it, such as a policy. */
  headers?: Record<string, string>;
}

/** Pages of this machine, served over https under names of other hosts. */
export interface PageServer {
  port: number;
  hosts: readonly string[];
  /** Each request so far as `https://host/path`, in order. */
  requests: string[];
  /** What came with the last request to each address. */
  headers: ReadonlyMap<string, IncomingHttpHeaders>;
  /** Serves `file` at this address from now on. */
  put(url: string, file: ServedFile): void;
  close(): Promise<void>;
}

/** Serves pages under the names `hosts` from a free port of this machine. A browser must be told where they are. */
export async function servePages(hosts: readonly string[]): Promise<PageServer> {
  const files = new Map<string, ServedFile>();
  const requests: string[] = [];
  const headers = new Map<string, IncomingHttpHeaders>();
  const server = createServer(selfSignedCertificate(hosts), (request, response) => {
    const url = `https://${(request.headers.host ?? '').replace(/:\d+$/, '')}${request.url ?? '/'}`;
    requests.push(url);
    headers.set(url, request.headers);
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      'cache-control': 'no-store',
      ...file?.headers,
    });
    response.end(file?.body ?? 'not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    requests,
    headers,
    put: (url, file) => files.set(url, file),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
