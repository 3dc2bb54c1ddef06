import { PackageRefused, sayRemark } from '@app/interop';
import { RuleBroken } from '@app/platform';
import type { AnyCaller } from '../http/caller.js';

/** Reads a body that has to be a zipped package; why nothing of one can be used is said file by file. */
export async function readPackageBody<Read>(
  body: unknown,
  { language }: AnyCaller,
  read: (bytes: Buffer) => Promise<Read>,
): Promise<Read> {
  if (!Buffer.isBuffer(body)) throw RuleBroken.at('', 'zip_expected');
  try {
    return await read(body);
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    const files = error.refusals.map((refusal) => `${refusal.file || 'zip'}: ${sayRemark(refusal, language)}`);
    throw new RuleBroken('package_refused', [], { reasons: files.join('; ') });
  }
}
