// npm start: everything that runs, from a fresh clone, until Ctrl-C.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { requireFreePort, takeFolder } from './folder-lock.mjs';
import { installMissing } from './install.mjs';
import { Refusal, run, runScript, say } from './processes.mjs';
import { data, tellCommands } from './running.mjs';
import { answers, logFile, startService } from './services.mjs';

const isProduction = process.env.NODE_ENV === 'production';

await runScript(async (signal) => {
  const port = portFromEnvironment();
  mkdirSync(`${data}/logs`, { recursive: true, mode: 0o700 });
  // What a killed launcher left behind is stopping by itself and needs a moment.
  const wasKilled = await takeFolder(`${data}/launcher.sock`);
  await requireFreePort(port, Date.now() + (wasKilled ? 10_000 : 0));

  const toStop = [];
  try {
    await installMissing(signal);
    await build(signal);
    const files = process.env.FILES_FOLDER || `${data}/files`;
    const env = { ...process.env, PORT: String(port), FILES_FOLDER: files, ...secrets() };
    const database = await startDatabase();
    if (database) {
      toStop.unshift([database]);
      Object.assign(env, { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
    }
    toStop.unshift([tellCommands(env)]);
    await command(['migrate'], env, signal);
    if (!isProduction) await command(['demo'], env, signal);
    const api = startService('API', 'dist/programs/api.js', logFile(`${data}/logs/api.log`), env);
    const worker = startService('worker', 'dist/programs/worker.js', logFile(`${data}/logs/worker.log`), env);
    toStop.unshift([api, worker]);
    const died = firstToDie(database, api, worker);
    await Promise.race([died, answers(`http://127.0.0.1:${port}/health/ready`, `${data}/logs/api.log`, signal)]);
    if (!isProduction)
      await Promise.race([died, command(['demo-reports', '--to', `${data}/demo-reports`], env, signal)]);
    say(`\nLeerspoor   http://127.0.0.1:${port}\nAPI         http://127.0.0.1:${port}/docs\nLogs        ${data}/logs`);
    say('Stop with Ctrl-C.');
    await Promise.race([died, aborted(signal)]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) say('\nStopping …');
    for (const group of toStop) await Promise.all(group.map((service) => service.stop()));
  }
  return 0;
});

function portFromEnvironment() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal('PORT must be a number from 1 to 65535.');
}

function isSet(name) {
  return Boolean(process.env[name] || process.env[`${name}_FILE`]);
}

/** Outside production, the secrets that nobody set: made up once, and kept so that what they protect stays valid. */
function secrets() {
  if (isProduction) return {};
  const file = `${data}/secrets.json`;
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = ['ACCESS_TOKEN_SECRET', 'PUPIL_CODE_SECRET'].filter((name) => !isSet(name));
  const made = missing.filter((name) => !kept[name]);
  for (const name of made) kept[name] = randomBytes(32).toString('base64url');
  if (made.length > 0) writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  return Object.fromEntries(missing.map((name) => [name, kept[name]]));
}

/** The embedded PostgreSQL, as a process of its own, where no other server is configured. */
async function startDatabase() {
  if (isSet('DATABASE_URL')) return undefined;
  const { startDatabaseProcess } = await import('../dist/libs/platform/src/embedded-postgres/database-process.js');
  const log = logFile(`${data}/logs/postgres.log`);
  return startDatabaseProcess({ dataDir: `${data}/postgres`, logFile: log }).catch((error) => {
    throw new Refusal(error.message);
  });
}

/** One of our own commands; what it prints is meant for whoever started us. */
async function command([name, ...options], env, signal) {
  const { code, errors } = await run(process.execPath, ['dist/apps/cli/src/main.js', name, ...options], {
    env,
    signal,
    show: true,
  });
  if (code === 0) return;
  throw new Refusal(errors.trim() || `The command ${name} failed (exit code ${code}).`);
}

/** Rejects as soon as one of them is gone. */
function firstToDie(database, ...services) {
  const ends = services.map((service) => service.ended);
  if (database) ends.push(database.ended.then((reason) => `${reason} Its log is ${data}/logs/postgres.log.`));
  const died = Promise.race(ends).then((reason) => {
    throw new Refusal(reason);
  });
  died.catch(() => {}); // everyone stops in the end; it is waited for only until then
  return died;
}

function aborted(signal) {
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
