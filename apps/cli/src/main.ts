import { OperationalError } from '../../../libs/platform/src/errors/operational-error.js';

interface Command {
  run(args: string[]): Promise<void>;
}

/** Each command is loaded when it is called: the database must not wait for what only the others need. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  database: () => import('./commands/database.js'),
  migrate: () => import('./commands/migrate.js'),
  'found-board': () => import('./commands/found-board.js'),
  'import-oneroster': () => import('./commands/import-oneroster.js'),
  demo: () => import('./commands/demo.js'),
  'demo-reports': () => import('./commands/demo-reports.js'),
};

/** A sentence for whoever typed the command; anything else is a fault of ours and keeps its stack. */
function isForPeople(error: unknown): boolean {
  return (
    error instanceof OperationalError || ['ERR_PARSE_ARGS', 'EACCES'].some((start) => codeOf(error).startsWith(start))
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const [name = '', ...args] = process.argv.slice(2);
const load = COMMANDS[name];
if (load === undefined) {
  console.error(`Usage: npm run leerspoor -- <command> [options], with one of: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(1);
}
try {
  const command = await load();
  await command.run(args);
} catch (error) {
  if (!isForPeople(error)) console.error(error);
  // Always the last line: whoever started us can repeat it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
