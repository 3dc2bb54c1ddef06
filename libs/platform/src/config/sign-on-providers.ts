import { plainToInstance } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  NotEquals,
  validateSync,
} from 'class-validator';
import { readFileSync } from 'node:fs';
import { OperationalError } from '../errors/operational-error.js';
import { isSafeAddress } from './safe-address.js';

/** In which claims a provider says what. A claim that is not named is not looked at. */
export class ClaimsMapping {
  /** What tells a person apart at the provider, for good. */
  @IsString() @MinLength(1) readonly subject: string = 'sub';
  @IsOptional() @IsString() readonly email?: string;
  @IsOptional() @IsString() readonly emailVerified?: string;
  /** What somebody is at the school; of these one has to be among `staffAffiliations`. */
  @IsOptional() @IsString() readonly affiliations?: string;
  @IsArray()
  @IsString({ each: true })
  readonly staffAffiliations: readonly string[] = ['employee', 'staff', 'faculty'];
  /** The BRIN codes of the schools; one of them has to be a school of the board. */
  @IsOptional() @IsString() readonly homeOrganizations?: string;
  /** What equals the id that somebody was imported with. */
  @IsOptional() @IsString() readonly staffId?: string;
}

const PRESETS = ['entree'] as const;
type Preset = (typeof PRESETS)[number];

/** Somebody who is believed when they say who signs in at a board. Named by whoever runs the installation. */
export interface SignOnProvider {
  /** Stands in addresses. */
  readonly id: string;
  readonly board: string;
  /** For people. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret: string | undefined;
  readonly scope: string;
  readonly claims: Preset | ClaimsMapping;
  /** Whether the people of the board sign in in this way only. */
  readonly required: boolean;
}

class ProviderEntry {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'id must be lower-case letters, digits and hyphens' })
  // Next to it in the address.
  @NotEquals('providers', { message: 'id cannot be “providers”' })
  @MaxLength(50)
  id!: string;

  @IsUUID(undefined, { message: 'board must be the id of a board' }) board!: string;
  @IsString() @MinLength(1) @MaxLength(200) name!: string;
  @IsString() issuer!: string;
  @IsString() @MinLength(1) clientId!: string;
  @IsOptional() @IsString() @MinLength(1) clientSecretFile?: string;
  @Matches(/(^| )openid( |$)/, { message: 'scope must hold openid' }) scope = 'openid profile email';
  @IsOptional() @IsBoolean() required?: boolean;
  /** Looked at apart: the name of a preset, or a mapping. */
  @IsOptional() claims?: unknown;
}

/** Reads the providers from their file, or says in one sentence what is wrong with it. */
export function readSignOnProviders(file: string, production: boolean): SignOnProvider[] {
  const content = contentOf(file);
  if (!Array.isArray(content)) refuse('it must be a list of providers');
  const providers = content.map((one: unknown, index) => providerFrom(one, `provider ${index + 1}`, production));
  if (new Set(providers.map(({ id }) => id)).size < providers.length) refuse('two providers have the same id');
  return providers;
}

function providerFrom(value: unknown, which: string, production: boolean): SignOnProvider {
  const entry = checked(ProviderEntry, value, which);
  const { id, board, name, issuer, clientId, clientSecretFile, scope, required = false } = entry;
  if (!isSafeAddress(issuer, production) || /[?#]/.test(issuer))
    refuse(`${which}: issuer must be an https:// address (http:// on this machine only, and not in production)`);
  const clientSecret = clientSecretFile === undefined ? undefined : secretFrom(clientSecretFile, which);
  const claims = claimsFrom(entry.claims, which);
  return { id, board: board.toLowerCase(), name, issuer, clientId, clientSecret, scope, claims, required };
}

function claimsFrom(value: unknown, which: string): SignOnProvider['claims'] {
  return PRESETS.find((one) => one === value) ?? checked(ClaimsMapping, value, `${which}: claims`);
}

/** The value as what it should be. What is wrong is said without repeating it: it may be a secret in the wrong place. */
function checked<T extends object>(type: new () => T, value: unknown, which: string): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${which} must be an object`);
  const read = plainToInstance(type, value, { exposeDefaultValues: true });
  const [problem] = validateSync(read, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (problem) refuse(`${which}: ${Object.values(problem.constraints ?? {})[0] ?? `${problem.property} is not valid`}`);
  return read;
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read');
  }
}

function secretFrom(file: string, which: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret) return secret;
  } catch {
    // Said below: whether it is missing or empty, somebody has to look there.
  }
  return refuse(`${which}: clientSecretFile names a file that holds no secret that can be read`);
}

function refuse(what: string): never {
  throw new OperationalError(`SIGN_ON_FILE is not right: ${what}.`);
}
