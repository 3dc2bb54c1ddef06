import { isMachine } from '@app/access';
import { erasedSource, type RequestWork, pupilCode } from '@app/domain';
import { importRoster, planRoster, unzipPackage } from '@app/interop';
import type { Config } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { CONFIG } from '../core.module.js';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { ImportRosterQuery, RosterImportView, toRosterImportView } from './oneroster.dto.js';
import { readPackageBody } from './package-refused.js';

@ApiTags('imports')
@Controller('v1/imports')
export class OneRosterController {
  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('oneroster')
  @HttpCode(200)
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary', example: 'PK…' } })
  @Requires('oneroster.import')
  @Answers(200, RosterImportView, 'Imports a OneRoster 1.2 CSV package (zip), whole or not at all.')
  import(
    @CalledByAny() caller: AnyCaller,
    @Query() { dryRun = false }: ImportRosterQuery,
    @Body() body: unknown,
  ): Promise<RosterImportView> {
    const codeOf = (key: string): string => pupilCode(this.config.pupilCodeSecret, caller.actor.boardId, key);
    const markOf = (id: string): string => erasedSource(this.config.pupilCodeSecret, caller.actor.boardId, id);
    const plan = (import_: typeof importRoster, bytes: Buffer) => async (work: RequestWork) => {
      const view = toRosterImportView(
        await import_(work, { files: unzipPackage(bytes), codeOf, markOf }),
        dryRun,
        caller.language,
      );
      // The steps hold colleagues as they were: a system brings who works here, and does not read it.
      return isMachine(caller.actor) ? { ...view, steps: {} } : view;
    };
    return readPackageBody(body, caller, async (bytes) =>
      dryRun
        ? this.requests.read(caller, plan(planRoster, bytes))
        : this.requests.run(caller, plan(importRoster, bytes)),
    );
  }
}
