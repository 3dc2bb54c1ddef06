import { rmSync, writeFileSync } from 'node:fs';

/** Where the database, the secrets that were made up and the logs are kept. */
export const data = process.env.LEERSPOOR_DATA || '.data';

/** Tells the commands which database and secrets are in use, as long as `npm start` runs. For the owner's eyes only. */
export const runningFile = `${data}/running.json`;

const SHARED = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'ACCESS_TOKEN_SECRET', 'PUPIL_CODE_SECRET', 'REDIS_URL', 'PORT'];

/** Leaves word of what runs; gives back what takes it away. */
export function tellCommands(env) {
  const shared = Object.fromEntries(SHARED.filter((name) => env[name]).map((name) => [name, env[name]]));
  writeFileSync(runningFile, JSON.stringify(shared), { mode: 0o600 });
  return { stop: async () => rmSync(runningFile, { force: true }) };
}
