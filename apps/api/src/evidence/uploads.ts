import { announceFile, giveUpFile, keepFile, type Upload } from '@app/domain';
import { type Config, fileKey, type FileStore, isClean, RuleBroken, sniffType } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CONFIG, FILES } from '../core.module.js';
import type { Caller } from '../http/caller.js';
import { Requests } from '../http/requests.js';
import { type EvidenceView, toEvidenceView } from './evidence.dto.js';

interface Sent {
  readonly name: string;
  readonly declared: string;
  readonly bytes: Buffer;
}

/** Takes in files: what is refused, infected or broken off leaves nothing behind. */
@Injectable()
export class Uploads {
  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  async take(caller: Caller, activityId: string, { name, declared, bytes }: Sent): Promise<EvidenceView> {
    const earlier = await this.requests.answered<EvidenceView>(caller);
    if (earlier) return earlier;
    const found = await sniffType(bytes);
    const sha256 = createHash('sha256').update(bytes).digest();
    const upload: Upload = { name, declared, found, size: bytes.length, sha256 };
    // The key is for the second transaction, which is what is done once.
    const once = { ...caller, repetition: undefined };
    const limits = this.config.files.evidence;
    const announced = await this.requests.run(once, (work) => announceFile(work, activityId, upload, limits));
    if ('known' in announced)
      return this.requests.run(caller, (work) => {
        work.bookkeeping();
        return Promise.resolve(toEvidenceView(announced.known));
      });
    const { fileId } = announced;
    try {
      await this.store(caller, fileId, bytes, sha256);
      return await this.requests.run(caller, async (work) =>
        toEvidenceView(await keepFile(work, activityId, fileId, upload)),
      );
    } finally {
      // Does nothing where it is evidence by now. Where it fails, a sweep finds the row.
      await this.requests.run(once, (work) => giveUpFile(work, fileId)).catch(() => undefined);
    }
  }

  private async store({ actor }: Caller, fileId: string, bytes: Buffer, sha256: Buffer): Promise<void> {
    const { scan } = this.config.files.evidence;
    if (scan && !(await isClean(scan, bytes))) throw RuleBroken.at('', 'file_infected');
    const facts = { size: bytes.length, sha256 };
    await this.files.put(fileKey(actor.boardId, fileId), Readable.from([bytes]), facts);
  }
}
