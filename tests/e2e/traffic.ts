import { createServer as createPlainServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What leaves a browser, written down where no extension and no page can leave anything out. */
export interface Traffic {
  /** Of the SOCKS proxy that the browser is to use. */
  port: number;
  /** Each connection that was asked for, as `host:port`, in order; of those without encryption each address as well. */
  asked: string[];
  /** Serves this HTML at every address that is asked for without encryption. */
  servePlain(html: string): void;
  close(): Promise<void>;
}

/**
 * A SOCKS proxy (RFC 1928) that leads every connection, whatever host it is for, to this machine: what is encrypted to the
 * page server at `securePort`, the rest to a plain one of its own. Names are never looked up, so no request can fail before it
 * is seen.
 */
export async function logTraffic(securePort: number): Promise<Traffic> {
  const asked: string[] = [];
  let plainHtml = '';
  const plain = createPlainServer((request, response) => {
    asked.push(`http://${request.headers.host}${request.url}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(plainHtml);
  });
  const plainPort = await listen(plain);
  const sockets = new Set<Socket>();

  const proxy = createServer((client) => {
    sockets.add(client);
    client.once('close', () => sockets.delete(client));
    client.on('error', () => client.destroy());
    let heard = Buffer.alloc(0);
    let isGreeted = false;
    const hear = (data: Buffer) => {
      heard = Buffer.concat([heard, data]);
      if (!isGreeted) {
        const length = 2 + (heard[1] ?? Number.POSITIVE_INFINITY);
        if (heard.length < length) return;
        heard = heard.subarray(length);
        isGreeted = true;
        client.write(Buffer.from([5, 0]));
      }
      const wish = readWish(heard);
      if (!wish) return;
      client.off('data', hear);
      asked.push(`${wish.host}:${wish.port}`);
      const server = connect(wish.port === 443 ? securePort : plainPort, '127.0.0.1', () => {
        client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
        server.write(heard.subarray(wish.length));
        client.pipe(server).pipe(client);
      });
      sockets.add(server);
      server.once('close', () => sockets.delete(server));
      server.on('error', () => client.destroy());
      client.once('close', () => server.destroy());
    };
    client.on('data', hear);
  });
  const port = await listen(proxy);
  return {
    port,
    asked,
    servePlain(html) {
      plainHtml = html;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      plain.closeAllConnections();
      await Promise.all([proxy, plain].map((one) => new Promise((done) => one.close(done))));
    },
  };
}

/** The host and port of a SOCKS request, and how many bytes it takes; null until all of it is there. */
function readWish(bytes: Buffer): { host: string; port: number; length: number } | null {
  const kind = bytes[3];
  const nameLength = bytes[4] ?? 0;
  const start = kind === 3 ? 5 : 4;
  const end = start + (kind === 3 ? nameLength : kind === 4 ? 16 : 4);
  if (kind === undefined || bytes.length < end + 2) return null;
  const address = bytes.subarray(start, end);
  const host =
    kind === 3
      ? address.toString('latin1')
      : kind === 4
        ? `[${address.toString('hex')}]`
        : [...address].join('.');
  return { host, port: bytes.readUInt16BE(end), length: end + 2 };
}

function listen(server: Server): Promise<number> {
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  );
}
