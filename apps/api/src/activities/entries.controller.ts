import { copyActivity, importActivities, logOnce, planActivityImport, sourceOf } from '@app/domain';
import { readActivities } from '@app/interop';
import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { readCsvBody } from '../http/csv-body.js';
import { ApiBody, ApiConsumes, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { TakesIn } from '../http/takes-in.js';
import { IdPipe } from '../http/validation.js';
import { ActivityView, toActivityView } from './activities.dto.js';
import { BatchView, holdBatch, LogBatch, toBatchView } from './activity-batches.dto.js';
import {
  ActivityImportView,
  holdRows,
  IMPORT_EXAMPLE,
  ImportActivitiesQuery,
  toActivityImportView,
} from './activity-imports.dto.js';
import { CopyActivity } from './copy-activity.dto.js';

/** Five hundred entries that are as long as they can be, in any script; and all ids that they can name. */
const WHOLE_BATCH = { bytes: 20_000_000, values: 60_000 };

/** The ways by which activities come in, beside being logged one by one. */
@ApiTags('activities')
@Controller('v1/activities')
export class EntriesController {
  constructor(private readonly requests: Requests) {}

  @Post('batch')
  @HttpCode(200)
  @TakesIn(WHOLE_BATCH)
  @Requires('activity.log')
  @Answers(200, BatchView, 'Logs what you kept on a device, each entry once, however often it is sent.')
  async logBatch(@CalledBy() caller: Caller, @Body() body: LogBatch): Promise<BatchView> {
    const held = await holdBatch(body);
    return this.requests.run(caller, async (work) => {
      const way = { origin: 'batch', source: sourceOf(work) } as const;
      return toBatchView(held, await logOnce(work, way, held.sent), caller.language);
    });
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: IMPORT_EXAMPLE } })
  @Requires('activity.log')
  @Answers(200, ActivityImportView, 'Logs what you learned from a CSV file; sending it again changes nothing.')
  async import(
    @CalledBy() caller: Caller,
    @Query() { dryRun = false }: ImportActivitiesQuery,
    @Body() body: unknown,
  ): Promise<ActivityImportView> {
    const read = readCsvBody(body, readActivities);
    const held = await holdRows(read);
    const answer = (landed: Parameters<typeof toActivityImportView>[1]): ActivityImportView =>
      toActivityImportView({ read, ...held, dryRun }, landed, caller.language);
    if (dryRun) return this.requests.read(caller, async (work) => answer(await planActivityImport(work, held.rows)));
    return this.requests.run(caller, async (work) => answer(await importActivities(work, held.rows)));
  }

  @Post(':id/copy')
  @Requires('activity.log')
  @Answers(201, ActivityView, 'Logs something like an activity of yours again, without what you wrote of that time.')
  copy(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: CopyActivity): Promise<ActivityView> {
    return this.requests.run(caller, async (work) =>
      toActivityView(await copyActivity(work, id, body), caller.language),
    );
  }
}
