import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationalError } from '../errors/operational-error.js';
import { readConfig } from './config.js';

const COMPLETE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:word@database/leerspoor',
  ACCESS_TOKEN_SECRET: '4f6c1d0e9b8a7f6e5d4c3b2a19080706',
  PUPIL_CODE_SECRET: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
};
const SECRETS = ['ACCESS_TOKEN_SECRET', 'PUPIL_CODE_SECRET'] as const;
const whole = (environment: Record<string, string | undefined>) => readConfig({ ...COMPLETE, ...environment });

describe('the secrets', () => {
  it.each(['DATABASE_URL', ...SECRETS])('have no default: without %s nothing starts', (name) => {
    expect(() => whole({ [name]: undefined })).toThrow(`${name} is not set`);
    expect(() => whole({ [name]: '' })).toThrow(`${name} is not set`);
  });

  it.each(SECRETS)('are refused where they can be guessed, without being repeated: %s', (name) => {
    for (const weak of ['kort', COMPLETE[name].slice(1), 'a'.repeat(64), 'geheim'.repeat(8), ' '.repeat(40)]) {
      const refused = expect(() => whole({ [name]: weak }));
      refused.toThrow(OperationalError);
      refused.toThrow(name);
      refused.not.toThrow(weak);
    }
  });

  it('may come from a file, which is held to the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'leerspoor-secrets-'));
    const file = join(folder, 'secret');
    try {
      const fromFile = () => whole({ ACCESS_TOKEN_SECRET: undefined, ACCESS_TOKEN_SECRET_FILE: file });
      expect(fromFile).toThrow('ACCESS_TOKEN_SECRET_FILE names a file that cannot be read');
      writeFileSync(file, `${COMPLETE.ACCESS_TOKEN_SECRET}\n`);
      expect(fromFile().accessTokenSecret).toBe(COMPLETE.ACCESS_TOKEN_SECRET);
      writeFileSync(file, 'x'.repeat(64));
      expect(fromFile).toThrow('ACCESS_TOKEN_SECRET can be guessed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stand in no file that is handed out', () => {
    const example = readFileSync('.env.example', 'utf8');
    const set = example.split('\n').filter((line) => /^#?[A-Z_]*(?:PASSWORD|SECRET|KEY|TOKEN)[A-Z_]*=/.test(line));
    expect(set.length).toBeGreaterThanOrEqual(4);
    expect(set.filter((line) => !line.endsWith('='))).toEqual([]);
    const compose = readFileSync('docker-compose.yml', 'utf8');
    const named = compose.split('\n').filter((line) => /(?:PASSWORD|SECRET)\b.*:/.test(line) && !/^\s*#/.test(line));
    expect(named.length).toBeGreaterThanOrEqual(5);
    // Each from the environment, and named where it is missing.
    for (const line of named) expect(line).toMatch(/\$\{[A-Z_]*(?:PASSWORD|SECRET):\?/);
    expect(compose).not.toMatch(/\$\{[A-Z_]*(?:PASSWORD|SECRET):-[^}]/);
    // The builder of the image gets what is named, and a file with secrets is not.
    expect(readFileSync('.dockerignore', 'utf8')).toMatch(/^\*$/m);
    expect(readFileSync('.dockerignore', 'utf8')).not.toMatch(/^!\.env/m);
  });
});

describe('the pages that may call from a browser', () => {
  it('are none where nothing is said', () => expect(whole({}).corsOrigins).toEqual([]));

  it('are exact origins, with commas between them', () => {
    expect(whole({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ]);
  });

  it.each(['*', 'https://*.example', 'https://a.example/', 'a.example', 'null', 'https://a.example,*'])(
    'are never everybody, and nothing that no browser says: %s',
    (origins) => expect(() => whole({ CORS_ORIGINS: origins })).toThrow('CORS_ORIGINS must be exact origins'),
  );
});

describe('the limits of requests', () => {
  it('leave a school of sixty, behind one address, room for a request a second each', () => {
    expect(whole({}).requestsAMinute.perNetwork).toBeGreaterThanOrEqual(60 * 60);
  });

  it.each(['0', '-1', 'many', '1.5'])('are whole numbers above nothing: not %s', (limit) => {
    expect(() => whole({ RATE_LIMIT_PER_PERSON: limit })).toThrow('RATE_LIMIT_PER_PERSON');
    expect(() => whole({ RATE_LIMIT_PER_NETWORK: limit })).toThrow('RATE_LIMIT_PER_NETWORK');
  });
});
