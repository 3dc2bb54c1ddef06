// npm run leerspoor -- <command>: one of our own commands; on what `npm start` runs here, unless a database is named.
import { existsSync, readFileSync } from 'node:fs';
import { runningFile } from './running.mjs';

if (!existsSync('dist/apps/cli/src/main.js')) {
  console.error('Nothing is built yet: run npm start or npm run build first.');
  process.exit(1);
}
if (!process.env.DATABASE_URL && existsSync(runningFile))
  process.env = { ...JSON.parse(readFileSync(runningFile, 'utf8')), ...process.env };
await import('../dist/apps/cli/src/main.js');
