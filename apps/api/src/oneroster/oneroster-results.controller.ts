import { pupilCode, type RequestWork } from '@app/domain';
import { importGradebook, planGradebookImport, unzipPackage } from '@app/interop';
import type { Config } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { CONFIG } from '../core.module.js';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { ApiBody, ApiConsumes, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { ImportResultsQuery, mappingOf, ResultsImportView, toResultsImportView } from './oneroster-results.dto.js';
import { readPackageBody } from './package-refused.js';

@ApiTags('imports')
@Controller('v1/imports/oneroster')
export class OneRosterResultsController {
  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('results')
  @HttpCode(200)
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary', example: 'PK…' } })
  @Requires('outcome-result.import')
  @Answers(200, ResultsImportView, 'Imports line items’ results of a OneRoster 1.2 CSV package (zip), bulk or delta.')
  import(
    @CalledByAny() caller: AnyCaller,
    @Query() query: ImportResultsQuery,
    @Body() body: unknown,
  ): Promise<ResultsImportView> {
    const { dryRun = false } = query;
    const codeOf = (key: string): string => pupilCode(this.config.pupilCodeSecret, caller.actor.boardId, key);
    const plan = (import_: typeof importGradebook, bytes: Buffer) => async (work: RequestWork) => {
      const sent = { files: unzipPackage(bytes, 'gradebook'), mapping: mappingOf(query), codeOf };
      return toResultsImportView(await import_(work, sent), dryRun, caller.language);
    };
    return readPackageBody(body, caller, async (bytes) =>
      dryRun
        ? this.requests.read(caller, plan(planGradebookImport, bytes))
        : this.requests.run(caller, plan(importGradebook, bytes)),
    );
  }
}
