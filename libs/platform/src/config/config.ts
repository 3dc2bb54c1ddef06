import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import { OperationalError } from '../errors/operational-error.js';
import type { MailSettings } from '../mail/mail.js';
import type { OutgoingRules } from '../outgoing/address.rules.js';
import { type FileConfig, readFiles } from './file-environment.js';
import { listOf } from './list-of.js';
import { readMail } from './mail-environment.js';
import { OutgoingEnvironment, readOutgoing } from './outgoing-environment.js';
import { isSafeAddress } from './safe-address.js';
import { readSignOnProviders, type SignOnProvider } from './sign-on-providers.js';

/** Fewer different characters in a secret is one key held down, or a short word said again and again. */
const FEWEST_DIFFERENT = 10;
/** As a browser says where a page is from: scheme, host and port, and nothing behind them. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/;

/** Everything that can be configured, as it stands in the environment. The only reader of `process.env`. */
class Environment extends OutgoingEnvironment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL!: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_OWNER_URL must be a postgres:// address' })
  DATABASE_OWNER_URL?: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL_SIZE = 10;

  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must be a redis:// address' })
  REDIS_URL?: string;

  @MinLength(32)
  ACCESS_TOKEN_SECRET!: string;

  /** The secret before this one, while tokens that it signed are still about. */
  @IsOptional()
  @MinLength(32)
  ACCESS_TOKEN_SECRET_PREVIOUS?: string;

  @MinLength(32)
  PUPIL_CODE_SECRET!: string;

  /** Of those who run the installation, for the page of its queue; without it there is none. */
  @IsOptional()
  @MinLength(16)
  OPERATOR_PASSWORD?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  /** Number of reverse proxies in front whose `X-Forwarded-For` is believed. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  TRUSTED_PROXIES = 0;

  @IsOptional()
  @IsUrl({ require_tld: false })
  PUBLIC_URL?: string;

  /** Where pages are from that may call the API from a browser, with commas between them. */
  @Transform(({ value }) => listOf(value))
  @Matches(ORIGIN, {
    each: true,
    message: 'CORS_ORIGINS must be exact origins as https://leerspoor.example.org, with commas between them; never *',
  })
  CORS_ORIGINS: string[] = [];

  /** Requests a minute of one person: five a second, far more than somebody who clicks. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  RATE_LIMIT_PER_PERSON = 300;

  /**
   * Requests a minute of one network. The staff of a school share one address: 60 people who each ask once a second, as
   * on a study day when all of them log at once, are 3,600; the rest is room for a larger school.
   */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  RATE_LIMIT_PER_NETWORK = 6000;

  @IsOptional()
  @IsString()
  SIGN_ON_FILE?: string;

  @Transform(({ value }) => listOf(value))
  @IsString({ each: true })
  SIGN_ON_RETURNS: string[] = [];
}

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly publicUrl: string;
  /** Where people open what a mail is about; none where there is no client but the API. */
  readonly appUrl: string | undefined;
  readonly database: {
    /** What API and worker connect with; always under the role that row-level security binds. */
    readonly url: string;
    /** What migrates and owns the tables; the same as `url` where nothing else is set. */
    readonly ownerUrl: string;
    readonly poolSize: number;
  };
  readonly redisUrl: string | undefined;
  readonly accessTokenSecret: string;
  readonly previousAccessTokenSecret: string | undefined;
  readonly pupilCodeSecret: string;
  readonly logLevel: string;
  readonly trustedProxies: number;
  /** Where pages are from that may call the API from a browser; those that a sign-on returns to among them. */
  readonly corsOrigins: readonly string[];
  readonly requestsAMinute: { readonly perPerson: number; readonly perNetwork: number };
  readonly signOn: {
    readonly providers: readonly SignOnProvider[];
    /** The origins of front-ends that a sign-on may return to. */
    readonly returns: readonly string[];
  };
  readonly files: FileConfig;
  /** Undefined where nothing is mailed. */
  readonly mail: MailSettings | undefined;
  /** To where webhooks may go. */
  readonly outgoing: OutgoingRules;
  /** Undefined where there is no page for operators. */
  readonly operatorPassword: string | undefined;
}

const SECRETS = [
  'ACCESS_TOKEN_SECRET',
  'ACCESS_TOKEN_SECRET_PREVIOUS',
  'PUPIL_CODE_SECRET',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'SMTP_URL',
  'OPERATOR_PASSWORD',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
] as const;

/**
 * Reads the configuration, or says in one sentence what is missing or wrong.
 * Every secret may also come from a file: `ACCESS_TOKEN_SECRET_FILE=/run/secrets/…`.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = plainToInstance(Environment, withSecretFiles(environment), { exposeDefaultValues: true });
  const problems = validateSync(env, { skipMissingProperties: false }).map((error) => {
    if (error.value === undefined) return `${error.property} is not set`;
    // The value itself is never repeated: it may be a secret.
    return Object.values(error.constraints ?? {})[0] ?? `${error.property} is not valid`;
  });
  for (const name of ['ACCESS_TOKEN_SECRET', 'PUPIL_CODE_SECRET', 'OPERATOR_PASSWORD'] as const)
    if (env[name] && new Set(env[name]).size < FEWEST_DIFFERENT)
      problems.push(`${name} can be guessed: make one with openssl rand -hex 32`);
  if (problems.length > 0) throw new OperationalError(`The configuration is not complete: ${problems.join('; ')}.`);
  const production = env.NODE_ENV === 'production';
  const publicUrl = env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`;
  return {
    production,
    port: env.PORT,
    publicUrl,
    appUrl: env.APP_URL?.replace(/\/+$/, ''),
    database: {
      url: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
      poolSize: env.DATABASE_POOL_SIZE,
    },
    redisUrl: env.REDIS_URL,
    accessTokenSecret: env.ACCESS_TOKEN_SECRET,
    previousAccessTokenSecret: env.ACCESS_TOKEN_SECRET_PREVIOUS,
    pupilCodeSecret: env.PUPIL_CODE_SECRET,
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUSTED_PROXIES,
    corsOrigins: [...new Set([...env.CORS_ORIGINS, ...env.SIGN_ON_RETURNS])],
    requestsAMinute: { perPerson: env.RATE_LIMIT_PER_PERSON, perNetwork: env.RATE_LIMIT_PER_NETWORK },
    signOn: readSignOn(env, publicUrl, production),
    files: readFiles(env, production),
    mail: readMail(env, publicUrl, production),
    outgoing: readOutgoing(env, production),
    operatorPassword: env.OPERATOR_PASSWORD,
  };
}

function readSignOn(env: Environment, publicUrl: string, production: boolean): Config['signOn'] {
  const returns = env.SIGN_ON_RETURNS;
  // A browser on this machine may talk to it without TLS, also in production.
  if (!returns.every((origin) => isSafeAddress(origin, false) && new URL(origin).origin === origin))
    throw new OperationalError('SIGN_ON_RETURNS must be origins, as https://app.example.org, with commas in between.');
  const providers = env.SIGN_ON_FILE === undefined ? [] : readSignOnProviders(env.SIGN_ON_FILE, production);
  if (providers.length > 0 && !(publicUrl.startsWith('https://') || isSafeAddress(publicUrl, false)))
    throw new OperationalError('PUBLIC_URL must begin with https:// where people sign on at a provider.');
  return { providers, returns };
}

function withSecretFiles(environment: NodeJS.ProcessEnv): Record<string, string> {
  const set = Object.entries(environment).filter((entry): entry is [string, string] => !!entry[1]);
  const values = Object.fromEntries(set);
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`];
    if (!file || values[name]) continue;
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new OperationalError(`${name}_FILE names a file that cannot be read.`);
    }
  }
  return values;
}
