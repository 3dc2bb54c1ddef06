import {
  checkInOnGoal,
  correctCheckIn,
  dropPlannedLook,
  lookAtGoal,
  planEvaluation,
  proposeEvaluation,
  revisePlannedLook,
  withdrawCheckIn,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CheckInOnGoal,
  CheckInView,
  CorrectCheckIn,
  EVALUATION_EXAMPLE,
  EvaluationPointsView,
  EvaluationPointView,
  EvaluationProposalView,
  PlanEvaluation,
  ReviseLook,
  SayWhatYouSaw,
  toCheckInView,
  toEvaluationPointsView,
  toEvaluationPointView,
  toEvaluationProposalView,
} from './goal-progress.dto.js';

/** How a goal goes: check-ins on the way, and looking at what came of it. Read where the goal is. */
@ApiTags('goals')
@Controller('v1')
export class GoalProgressController {
  constructor(private readonly requests: Requests) {}

  @Post('goals/:id/check-ins')
  @Requires('goal.check-in')
  @Answers(201, CheckInView, 'Notes where you stand with a goal.')
  checkIn(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CheckInOnGoal,
  ): Promise<CheckInView> {
    return this.requests.run(caller, async (work) => toCheckInView(await checkInOnGoal(work, id, body)));
  }

  @Patch('goals/:id/check-ins/:checkInId')
  @Requires('goal.check-in')
  @Answers(200, CheckInView, 'Corrects a check-in of yours.', 'if-match')
  correct(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('checkInId', IdPipe) checkInId: string,
    @ReadVersion() version: number,
    @Body() body: CorrectCheckIn,
  ): Promise<CheckInView> {
    return this.requests.run(caller, async (work) =>
      toCheckInView(await correctCheckIn(work, id, checkInId, version, body)),
    );
  }

  @Delete('goals/:id/check-ins/:checkInId')
  @HttpCode(204)
  @Requires('goal.check-in')
  @Answers(204, undefined, 'Takes back a check-in of yours: it was there, and what it said is gone.', 'if-match')
  withdraw(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('checkInId', IdPipe) checkInId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawCheckIn(work, id, checkInId, version));
  }

  @Get('goals/:id/evaluation-proposal')
  @Requires('goal.advise')
  @Answers(
    200,
    EvaluationProposalView,
    'Days on which you could look at what came of a goal of yours, on five levels, counted back from its target day.',
  )
  propose(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<EvaluationProposalView> {
    return this.requests.read(caller, async (work) =>
      toEvaluationProposalView(caller.language)(await proposeEvaluation(work, id)),
    );
  }

  @Post('goals/:id/evaluation-points')
  @Requires('goal.evaluate')
  @ApiBody({ type: PlanEvaluation, examples: EVALUATION_EXAMPLE })
  @Answers(201, EvaluationPointsView, 'Plans to look at what came of a goal; answers all that is planned for it then.')
  plan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanEvaluation,
  ): Promise<EvaluationPointsView> {
    return this.requests.run(caller, async (work) =>
      toEvaluationPointsView(caller.language)(await planEvaluation(work, id, body.points)),
    );
  }

  @Patch('evaluation-points/:id')
  @Requires('goal.evaluate')
  @Answers(200, EvaluationPointView, 'Plans a look otherwise, as long as you did not look yet.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseLook,
  ): Promise<EvaluationPointView> {
    return this.requests.run(caller, async (work) =>
      toEvaluationPointView(caller.language)(await revisePlannedLook(work, id, version, body)),
    );
  }

  @Put('evaluation-points/:id/look')
  @Requires('goal.evaluate')
  @Answers(
    200,
    EvaluationPointView,
    'Says what you saw, in place of what you said before. Words, never a score.',
    'if-match',
  )
  look(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: SayWhatYouSaw,
  ): Promise<EvaluationPointView> {
    return this.requests.run(caller, async (work) =>
      toEvaluationPointView(caller.language)(await lookAtGoal(work, id, version, body)),
    );
  }

  @Delete('evaluation-points/:id')
  @HttpCode(204)
  @Requires('goal.evaluate')
  @Answers(204, undefined, 'Takes a planned look away, and with it what you saw.', 'if-match')
  drop(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => dropPlannedLook(work, id, version));
  }
}
