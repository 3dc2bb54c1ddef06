import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { OperationalError } from '../errors/operational-error.js';
import type { FileStorage } from '../files/open-file-store.js';
import type { ScanSettings } from '../files/scan-file.js';
import { isSafeAddress } from './safe-address.js';

const MEGABYTE = 1_000_000;

/** What can be configured of files: where they are, how large they may be, what looks at them. */
export class FileEnvironment {
  @IsString()
  FILES_FOLDER = '.data/files';

  @IsOptional()
  @IsString()
  FILES_S3_ENDPOINT?: string;

  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/, { message: 'FILES_S3_REGION must be a region as eu-west-1' })
  FILES_S3_REGION?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'FILES_S3_BUCKET must be the name of a bucket' })
  FILES_S3_BUCKET?: string;

  @IsOptional()
  @IsString()
  FILES_S3_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  FILES_S3_SECRET_ACCESS_KEY?: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  EVIDENCE_FILE_MB = 10;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  EVIDENCE_PERSON_MB = 500;

  /** A program and what it is called with, with spaces between them: no shell reads it. */
  @IsOptional()
  @IsString()
  EVIDENCE_SCAN_COMMAND?: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(110)
  EVIDENCE_SCAN_SECONDS = 30;

  @IsString()
  PATH = '/usr/local/bin:/usr/bin:/bin';
}

export interface FileConfig {
  readonly storage: FileStorage;
  readonly evidence: {
    /** Both in bytes. */
    readonly largestFile: number;
    readonly mostOfPerson: number;
    /** Looks for malware in each file; none where nothing is set. */
    readonly scan: ScanSettings | undefined;
  };
}

export function readFiles(env: FileEnvironment, production: boolean): FileConfig {
  const command = (env.EVIDENCE_SCAN_COMMAND ?? '').split(/\s+/).filter(Boolean);
  return {
    storage: readStorage(env, production),
    evidence: {
      largestFile: env.EVIDENCE_FILE_MB * MEGABYTE,
      mostOfPerson: env.EVIDENCE_PERSON_MB * MEGABYTE,
      scan: command.length > 0 ? { command, seconds: env.EVIDENCE_SCAN_SECONDS, path: env.PATH } : undefined,
    },
  };
}

/** A bucket where all of one is set, a folder where nothing is; half of one is a mistake. */
function readStorage(env: FileEnvironment, production: boolean): FileStorage {
  const endpoint = env.FILES_S3_ENDPOINT;
  const region = env.FILES_S3_REGION;
  const bucket = env.FILES_S3_BUCKET;
  const accessKeyId = env.FILES_S3_ACCESS_KEY_ID;
  const secretAccessKey = env.FILES_S3_SECRET_ACCESS_KEY;
  if (!endpoint && !region && !bucket && !accessKeyId && !secretAccessKey) return { folder: env.FILES_FOLDER };
  if (!endpoint || !region || !bucket || !accessKeyId || !secretAccessKey)
    throw new OperationalError(
      'For files in a bucket FILES_S3_ENDPOINT, _REGION, _BUCKET, _ACCESS_KEY_ID and _SECRET_ACCESS_KEY must all be set.',
    );
  if (!isSafeAddress(endpoint, production))
    throw new OperationalError('FILES_S3_ENDPOINT must be an https:// address without a name or password in it.');
  return { s3: { endpoint, region, bucket, accessKeyId, secretAccessKey } };
}
