import { addStage, orderStages, predictBehaviour, removeStage, reviseStage, withdrawPrediction } from '@app/domain';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { PredictBehaviour, PredictionView, toPredictionView } from './lesson-record.dto.js';
import {
  AddLessonStage,
  LessonStageView,
  OrderLessonStages,
  ResearchLessonDetailView,
  ReviseLessonStage,
  toLessonStageView,
  toResearchLessonDetailView,
} from './research-lessons.dto.js';

/** The design of a research lesson: its stages, and what is predicted in each. Each is changed by itself. */
@ApiTags('lesson study')
@Controller('v1')
export class LessonStagesController {
  constructor(private readonly requests: Requests) {}

  @Post('research-lessons/:id/stages')
  @Requires('cycle.work')
  @Answers(201, LessonStageView, 'Adds a stage at the end of a lesson.')
  add(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AddLessonStage,
  ): Promise<LessonStageView> {
    return this.requests.run(caller, async (work) => toLessonStageView(await addStage(work, id, body)));
  }

  @Put('research-lessons/:id/stage-order')
  @Requires('cycle.work')
  @Answers(200, ResearchLessonDetailView, 'Puts the stages of a lesson in another order.', 'if-match')
  order(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { stageIds }: OrderLessonStages,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) =>
      toResearchLessonDetailView(await orderStages(work, id, version, stageIds)),
    );
  }

  @Patch('lesson-stages/:id')
  @Requires('cycle.work')
  @Answers(200, LessonStageView, 'Changes a stage, until the lesson was taught.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseLessonStage,
  ): Promise<LessonStageView> {
    return this.requests.run(caller, async (work) => toLessonStageView(await reviseStage(work, id, version, body)));
  }

  @Delete('lesson-stages/:id')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Takes out a stage in which nothing was predicted or seen.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeStage(work, id, version));
  }

  @Put('lesson-stages/:id/predictions/:casePupilId')
  @Requires('cycle.work')
  @Answers(
    200,
    PredictionView,
    'Predicts what a case pupil will do in a stage; beforehand, until something was seen.',
    'if-match-once-read',
  )
  predict(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) stageId: string,
    @Param('casePupilId', IdPipe) casePupilId: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: PredictBehaviour,
  ): Promise<PredictionView> {
    const predicted = { stageId, casePupilId };
    return this.requests.run(caller, async (work) =>
      toPredictionView(await predictBehaviour(work, predicted, version, body)),
    );
  }

  @Delete('lesson-stages/:id/predictions/:casePupilId')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Takes a prediction back, beforehand.', 'if-match')
  withdrawPrediction(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) stageId: string,
    @Param('casePupilId', IdPipe) casePupilId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawPrediction(work, { stageId, casePupilId }, version));
  }
}
