import { existsSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './processes.mjs';

/**
 * Makes sure that one launcher at a time works in this folder: it listens on a socket there for as long as it lives,
 * however it ends. Returns whether the launcher before it was killed. The path is relative: it may be 100 bytes long.
 */
export async function takeFolder(socket) {
  const wasKilled = existsSync(socket);
  if (wasKilled) {
    if (await isListenedTo(socket)) {
      throw new Refusal('Leerspoor runs from this folder already; stop that one first (Ctrl-C in its terminal).');
    }
    rmSync(socket, { force: true });
  }
  const server = createServer((connection) => connection.destroy());
  // Not every file system has sockets; without one, the database itself still refuses a second launcher.
  await new Promise((resolve) => server.once('error', resolve).listen(socket, resolve));
  process.on('exit', () => rmSync(socket, { force: true }));
  return wasKilled;
}

function isListenedTo(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false));
    connection.once('connect', () => connection.destroy());
  });
}

/** Refuses a port that something listens on already, after waiting until `deadline` for it to become free. */
export async function requireFreePort(port, deadline) {
  while (!(await isFree(port))) {
    if (Date.now() >= deadline) {
      throw new Refusal(`Port ${port} is taken; stop what uses it, or choose another one: PORT=${port + 1} npm start`);
    }
    await pause(200);
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
