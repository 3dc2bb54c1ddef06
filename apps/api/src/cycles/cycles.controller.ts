import {
  beginCycle,
  concludeCycle,
  listCycles,
  listOwnCycles,
  listStays,
  readCycle,
  reviseCycle,
  stepCycle,
  stopCycle,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId, afterNumberAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  BeginCycle,
  ConcludeCycle,
  CycleDetailView,
  CyclesQuery,
  CycleView,
  ReviseCycle,
  StayView,
  StepCycle,
  StopCycle,
  toCycleDetailView,
  toCycleView,
  toStayView,
} from './cycles.dto.js';

@ApiTags('cycles')
@Controller('v1')
export class CyclesController {
  constructor(private readonly requests: Requests) {}

  @Get('leerteams/:id/cycles')
  @Requires('cycle.read')
  @Answers(200, pageOf(CycleView), 'The cycles of a leerteam that you are in, from the one that began last.')
  ofLeerteam(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: CyclesQuery,
  ): Promise<Page<CycleView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listCycles(work, id, filter), query, (row) => [row.beganOn, row.id], toCycleView),
    );
  }

  @Post('leerteams/:id/cycles')
  @Requires('cycle.work')
  @Answers(201, CycleDetailView, 'Begins a cycle of a method; it keeps the version that it began with.')
  begin(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: BeginCycle,
  ): Promise<CycleDetailView> {
    return this.requests.run(caller, async (work) => toCycleDetailView(await beginCycle(work, id, body)));
  }

  @Get('cycles')
  @Requires('cycle.read')
  @Answers(200, pageOf(CycleView), 'The cycles of the leerteams that you are in today, from the one that began last.')
  own(@CalledBy() caller: Caller, @Query() query: CyclesQuery): Promise<Page<CycleView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnCycles(work, filter), query, (row) => [row.beganOn, row.id], toCycleView),
    );
  }

  @Get('cycles/:id')
  @Requires('cycle.read')
  @Answers(200, CycleDetailView, 'One cycle: its phase, what stands, and what is missing before each step.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<CycleDetailView> {
    return this.requests.read(caller, async (work) => toCycleDetailView(await readCycle(work, id)));
  }

  @Patch('cycles/:id')
  @Requires('cycle.step')
  @Answers(200, CycleDetailView, 'Changes what a cycle is called, asks and is about.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseCycle,
  ): Promise<CycleDetailView> {
    return this.requests.run(caller, async (work) => toCycleDetailView(await reviseCycle(work, id, version, body)));
  }

  @Get('cycles/:id/steps')
  @Requires('cycle.read')
  @Answers(200, pageOf(StayView), 'The phases that a cycle was in: from when until when, and who brought it there.')
  steps(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<StayView>> {
    const part = { limit: query.limit, after: afterNumberAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listStays(work, id, part), query, ({ number }) => [String(number), id], toStayView),
    );
  }

  @Post('cycles/:id/steps')
  @Requires('cycle.step')
  @Answers(
    201,
    CycleDetailView,
    'Goes on to a next phase, or back to an earlier one; says what is missing.',
    'if-match',
  )
  step(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: StepCycle,
  ): Promise<CycleDetailView> {
    return this.requests.run(caller, async (work) => toCycleDetailView(await stepCycle(work, { id, version }, body)));
  }

  @Post('cycles/:id/conclude')
  @HttpCode(200)
  @Requires('cycle.step')
  @Answers(200, CycleDetailView, 'Concludes a cycle in its last phase, with what was learned.', 'if-match')
  conclude(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ConcludeCycle,
  ): Promise<CycleDetailView> {
    return this.requests.run(caller, async (work) =>
      toCycleDetailView(await concludeCycle(work, { id, version }, body.lesson)),
    );
  }

  @Post('cycles/:id/stop')
  @HttpCode(200)
  @Requires('cycle.step')
  @Answers(200, CycleDetailView, 'Ends a cycle before its end, with the reason.', 'if-match')
  stop(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: StopCycle,
  ): Promise<CycleDetailView> {
    return this.requests.run(caller, async (work) =>
      toCycleDetailView(await stopCycle(work, { id, version }, body.reason)),
    );
  }
}
