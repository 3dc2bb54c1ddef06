import { evaluateMeasure, planMeasure, readMeasure, reviseMeasure, stepMeasure } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  EvaluateMeasure,
  MeasureView,
  PlanMeasure,
  ReviseMeasure,
  StepMeasure,
  toMeasureView,
} from './measures.dto.js';

/** What a data team does about the causes that it found. */
@ApiTags('data teams')
@Controller('v1')
export class MeasuresController {
  constructor(private readonly requests: Requests) {}

  @Post('hypotheses/:id/measures')
  @Requires('cycle.work')
  @Answers(201, MeasureView, 'Plans a measure for a hypothesis that was confirmed.')
  plan(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: PlanMeasure): Promise<MeasureView> {
    return this.requests.run(caller, async (work) => toMeasureView(await planMeasure(work, id, body)));
  }

  @Get('measures/:id')
  @Requires('cycle.read')
  @Answers(200, MeasureView, 'One measure, with what came of it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MeasureView> {
    return this.requests.read(caller, async (work) => toMeasureView(await readMeasure(work, id)));
  }

  @Patch('measures/:id')
  @Requires('cycle.work')
  @Answers(200, MeasureView, 'Changes what is done, by when or by whom.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseMeasure,
  ): Promise<MeasureView> {
    return this.requests.run(caller, async (work) => toMeasureView(await reviseMeasure(work, id, version, body)));
  }

  @Put('measures/:id/status')
  @Requires('cycle.work')
  @Answers(200, MeasureView, 'Says that a measure was begun, done or dropped, or is taken up again.', 'if-match')
  step(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: StepMeasure,
  ): Promise<MeasureView> {
    return this.requests.run(caller, async (work) => toMeasureView(await stepMeasure(work, id, version, body)));
  }

  @Post('measures/:id/evaluations')
  @Requires('cycle.work')
  @Answers(201, MeasureView, 'Says what came of a measure, as far as can be seen now.')
  evaluate(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: EvaluateMeasure,
  ): Promise<MeasureView> {
    return this.requests.run(caller, async (work) => toMeasureView(await evaluateMeasure(work, id, body)));
  }
}
