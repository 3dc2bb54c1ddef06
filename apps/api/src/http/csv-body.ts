import { UnreadableFile } from '@app/interop';
import { RuleBroken } from '@app/platform';

/** Reads a body that has to be a CSV file; what is wrong with the file as a whole is said of the body as a whole. */
export function readCsvBody<Read>(body: unknown, read: (bytes: Uint8Array) => Read): Read {
  if (!Buffer.isBuffer(body)) throw RuleBroken.at('', 'csv_expected');
  try {
    return read(body);
  } catch (error) {
    if (error instanceof UnreadableFile) throw RuleBroken.at('', error.code, error.parameters);
    throw error;
  }
}
