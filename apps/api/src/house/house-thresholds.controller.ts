import { readThresholds, setThresholds } from '@app/domain';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { SetThresholds, ThresholdPageView, THRESHOLDS_EXAMPLE, toThresholdPageView } from './house-thresholds.dto.js';

/** From which values on a school says of itself that something is emerging, and that it is a habit. */
@ApiTags('house')
@Controller('v1/schools/:id/house/thresholds')
export class HouseThresholdsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('house-threshold.read')
  @Answers(200, ThresholdPageView, 'By which thresholds a school reads its house: its own, else those of the model.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) schoolId: string): Promise<ThresholdPageView> {
    return this.requests.read(caller, async (work) => toThresholdPageView(await readThresholds(work, schoolId)));
  }

  @Put()
  @Requires('house-threshold.set')
  @ApiBody({ type: SetThresholds, examples: THRESHOLDS_EXAMPLE })
  @Answers(
    200,
    ThresholdPageView,
    'Sets a school’s own thresholds, in place of those it had; of what is left out the model’s hold.',
    'if-match-once-read',
  )
  set(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) schoolId: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: SetThresholds,
  ): Promise<ThresholdPageView> {
    return this.requests.run(caller, async (work) =>
      toThresholdPageView(await setThresholds(work, schoolId, version, body.thresholds)),
    );
  }
}
