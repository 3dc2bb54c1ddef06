import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../errors/operational-error.js';

export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/** The passwords beside the data, readable by whoever starts the server alone; made up for new data. */
export function passwordsOf(dataDir: string, isNew: boolean): Passwords {
  const file = join(dataDir, 'passwords.json');
  if (isNew) makeUp(file);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  } catch {
    throw new OperationalError(`The passwords of the database cannot be read from ${file}.`);
  }
}

function makeUp(file: string): void {
  const passwords: Passwords = { owner: randomPassword(), app: randomPassword() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(passwords), { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all, and never over those of a start at the same moment
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const randomPassword = (): string => randomBytes(24).toString('base64url');
