import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { openOutgoing } from './open-outgoing.js';

const HERE = { internalHosts: [], loopback: true };
const PARCEL = { headers: { 'content-type': 'application/json' }, body: '{"of":"leerspoor"}' };

describe('sending to an address of somebody else', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function listening(answer: RequestListener): Promise<number> {
    const server = createServer(answer);
    servers.push(server);
    return listeningOn(server);
  }

  it('brings the body and the headers, and tells what was answered', async () => {
    const received: string[] = [];
    const port = await listening((request, response) => {
      request.on('data', (chunk: Buffer) => received.push(chunk.toString()));
      request.on('end', () => {
        received.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
        response.writeHead(503, { 'retry-after': '120' }).end('later');
      });
    });
    const answered = await openOutgoing(HERE).post({ ...PARCEL, url: `http://127.0.0.1:${port}/hooks?a=b` });
    expect(answered).toEqual({ status: 503, retryAfterSeconds: 120 });
    expect(received).toEqual([PARCEL.body, 'POST /hooks?a=b application/json']);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const port = await listening((_request, response) => {
      asked += 1;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const answered = await openOutgoing(HERE).post({ ...PARCEL, url: `http://127.0.0.1:${port}/` });
    expect(answered).toMatchObject({ status: 307 });
    expect(asked).toBe(1);
  });

  it('connects to no address of this machine, a name of it or none, where that is not said', async () => {
    let asked = 0;
    const port = await listening((_request, response) => {
      asked += 1;
      response.end();
    });
    const outgoing = openOutgoing({ internalHosts: [], loopback: false });
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      for (const scheme of ['http', 'https'])
        expect(await outgoing.post({ ...PARCEL, url: `${scheme}://${host}:${port}/` })).toEqual({
          failure: 'refused_address',
        });
    expect(asked).toBe(0);
  });

  it('judges a name by what it leads to when the connection is made, however often it changes its mind', async () => {
    let asked = 0;
    const port = await listening((_request, response) => {
      asked += 1;
      response.end();
    });
    const url = `https://school.example:${port}/`;
    const leadingTo = (...addresses: string[]) =>
      openOutgoing(
        { internalHosts: [], loopback: false },
        {
          lookup: (_name, _options, done) =>
            done(
              null,
              addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
            ),
        },
      ).post({ ...PARCEL, url });
    expect(await leadingTo('127.0.0.1')).toEqual({ failure: 'refused_address' });
    expect(await leadingTo('::ffff:127.0.0.1')).toEqual({ failure: 'refused_address' });
    // One that is public among them opens nothing.
    expect(await leadingTo('145.100.1.1', '169.254.169.254')).toEqual({ failure: 'refused_address' });
    expect(await leadingTo()).toEqual({ failure: 'unreachable' });
    expect(asked).toBe(0);
  });

  it('does not wait for ever, nor take in for ever', async () => {
    const silent = await listening(() => undefined);
    const outgoing = openOutgoing(HERE, { patience: 300 });
    expect(await outgoing.post({ ...PARCEL, url: `http://127.0.0.1:${silent}/` })).toEqual({ failure: 'timeout' });
    const endless = await listening((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(8000)), 5);
      response.on('close', () => clearInterval(timer));
    });
    expect(await outgoing.post({ ...PARCEL, url: `http://127.0.0.1:${endless}/` })).toMatchObject({ status: 200 });
    const dripping = await listening((_request, response) => void response.writeHead(200).write('x'));
    expect(await outgoing.post({ ...PARCEL, url: `http://127.0.0.1:${dripping}/` })).toMatchObject({ status: 200 });
  });

  it.each([
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: tls\r\n\r\n',
      { status: 101 },
    ],
    ['another protocol without a name', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', { status: 101 }],
    ['hints and nothing after them', 'HTTP/1.1 103 Early Hints\r\n\r\n', { failure: 'timeout' }],
    ['half of what it promised', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', { status: 200 }],
    ['parts that are none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz', { status: 200 }],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', { failure: 'unreachable' }],
  ])('comes to an end where it is answered with %s', async (_, answer, expected) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.write(answer));
    });
    const port = await listeningOn(server);
    const answered = await openOutgoing(HERE, { patience: 300 }).post({ ...PARCEL, url: `http://127.0.0.1:${port}/` });
    server.close();
    expect(answered).toEqual(expected);
  });

  it('says that nobody was there, and that there was no TLS', async () => {
    const port = await listening((_request, response) => response.end());
    const outgoing = openOutgoing(HERE);
    expect(await outgoing.post({ ...PARCEL, url: `http://127.0.0.1:1/` })).toEqual({ failure: 'unreachable' });
    expect(await outgoing.post({ ...PARCEL, url: `https://127.0.0.1:${port}/` })).toHaveProperty('failure');
  });
});

async function listeningOn(server: TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
