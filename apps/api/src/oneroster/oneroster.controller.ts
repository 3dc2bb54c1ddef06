import { isMachine } from '@app/access';
import type { RequestWork } from '@app/domain';
import { importRoster, planRoster } from '@app/interop';
import type { Config } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { CONFIG } from '../core.module.js';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { ApiBody, ApiConsumes, ApiTags } from '../http/described.js';
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
    const { pupilCodeSecret: secret } = this.config;
    const plan = (import_: typeof importRoster, sent: Buffer) => async (work: RequestWork) => {
      const view = toRosterImportView(await import_(work, { sent, secret }), dryRun, caller.language);
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
