import {
  addMeasuringMoment,
  listMeasuringMoments,
  loadMeasuringMoment,
  removeMeasuringMoment,
  reviseMeasuringMoment,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddMeasuringMoment,
  MeasuringMomentView,
  ReviseMeasuringMoment,
  toMeasuringMomentView,
} from './measuring-moments.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1/measuring-moments')
export class MeasuringMomentsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('outcome-measure.read')
  @Answers(200, pageOf(MeasuringMomentView), 'When the schools of the board take their tests, the latest first.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<MeasuringMomentView>> {
    const { limit } = query;
    const after = keyAfter(query, 2);
    return this.requests.read(caller, async (work) =>
      toPage(
        await listMeasuringMoments(work, { limit, ...(after ? { after } : {}) }),
        query,
        ({ fromOn, id }) => [fromOn, id],
        toMeasuringMomentView,
      ),
    );
  }

  @Post()
  @Requires('outcome-measure.maintain')
  @Answers(201, MeasuringMomentView, 'Says on which days the schools take their tests.')
  add(@CalledBy() caller: Caller, @Body() body: AddMeasuringMoment): Promise<MeasuringMomentView> {
    return this.requests.run(caller, async (work) => toMeasuringMomentView(await addMeasuringMoment(work, body)));
  }

  @Get(':id')
  @Requires('outcome-measure.read')
  @Answers(200, MeasuringMomentView, 'Days on which the schools take their tests.')
  read(@CalledByAny() caller: AnyCaller, @Param('id', IdPipe) id: string): Promise<MeasuringMomentView> {
    return this.requests.read(caller, async (work) =>
      toMeasuringMomentView(await loadMeasuringMoment(work, id, 'outcome-measure.read')),
    );
  }

  @Patch(':id')
  @Requires('outcome-measure.maintain')
  @Answers(
    200,
    MeasuringMomentView,
    'Changes a moment. Its days stand once a hypothesis or a figure of a group rests on them; its name may change.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseMeasuringMoment,
  ): Promise<MeasuringMomentView> {
    return this.requests.run(caller, async (work) =>
      toMeasuringMomentView(await reviseMeasuringMoment(work, id, version, body)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('outcome-measure.maintain')
  @Answers(
    204,
    undefined,
    'Takes away a moment that nothing rests on. The scores that were taken in it stay.',
    'if-match',
  )
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeMeasuringMoment(work, id, version));
  }
}
