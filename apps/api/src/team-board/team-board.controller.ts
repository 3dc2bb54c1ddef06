import {
  listDecisions,
  listTeamGoals,
  listTeamSuccesses,
  putUpGoal,
  readTeamBoard,
  reviseTeamGoal,
  takeDownSuccess,
  tellSuccess,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  DecisionRowView,
  DecisionsQuery,
  PutUpGoal,
  ReviseTeamGoal,
  TeamBoardView,
  TeamGoalsQuery,
  TeamGoalView,
  TeamSuccessView,
  TellSuccess,
  toDecisionRowView,
  toTeamBoardView,
  toTeamGoalView,
  toTeamSuccessView,
} from './team-board.dto.js';

/** What hangs on the board of a leerteam (bordsessie), and what it decided. */
@ApiTags('team board')
@Controller('v1/leerteams/:id')
export class TeamBoardController {
  constructor(private readonly requests: Requests) {}

  @Get('board')
  @Requires('team-board.read')
  @Answers(200, TeamBoardView, 'Goals, actions, successes and what comes next, in one view for a quarter of an hour.')
  board(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TeamBoardView> {
    return this.requests.read(caller, async (work) => toTeamBoardView(await readTeamBoard(work, id)));
  }

  @Get('decisions')
  @Requires('team-board.read')
  @Answers(
    200,
    pageOf(DecisionRowView),
    'What a leerteam that you are in decided across its meetings, the latest first.',
  )
  decisions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: DecisionsQuery,
  ): Promise<Page<DecisionRowView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listDecisions(work, id, filter), query, (row) => [row.decidedOn, row.id], toDecisionRowView),
    );
  }

  @Get('team-goals')
  @Requires('team-board.read')
  @Answers(200, pageOf(TeamGoalView), 'The goals that a leerteam that you are in put on its board, the newest first.')
  goals(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: TeamGoalsQuery,
  ): Promise<Page<TeamGoalView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listTeamGoals(work, id, filter), query, (row) => [row.id], toTeamGoalView),
    );
  }

  @Post('team-goals')
  @Requires('team-board.work')
  @Answers(201, TeamGoalView, 'Puts a small goal on the board.')
  putUp(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: PutUpGoal): Promise<TeamGoalView> {
    return this.requests.run(caller, async (work) => toTeamGoalView(await putUpGoal(work, id, body)));
  }

  @Patch('team-goals/:teamGoalId')
  @Requires('team-board.work')
  @Answers(200, TeamGoalView, 'Changes a goal of the team, or says that it was reached or let go.', 'if-match')
  reviseGoal(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('teamGoalId', IdPipe) goalId: string,
    @ReadVersion() version: number,
    @Body() body: ReviseTeamGoal,
  ): Promise<TeamGoalView> {
    return this.requests.run(caller, async (work) =>
      toTeamGoalView(await reviseTeamGoal(work, id, goalId, version, body)),
    );
  }

  @Get('successes')
  @Requires('team-board.read')
  @Answers(200, pageOf(TeamSuccessView), 'What went well in a leerteam that you are in, the newest first.')
  successes(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TeamSuccessView>> {
    const filter = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listTeamSuccesses(work, id, filter), query, (row) => [row.happenedOn, row.id], toTeamSuccessView),
    );
  }

  @Post('successes')
  @Requires('team-board.work')
  @Answers(201, TeamSuccessView, 'Puts something that went well on the board.')
  tell(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: TellSuccess,
  ): Promise<TeamSuccessView> {
    return this.requests.run(caller, async (work) => toTeamSuccessView(await tellSuccess(work, id, body)));
  }

  @Delete('successes/:successId')
  @HttpCode(204)
  @Requires('team-board.work')
  @Answers(204, undefined, 'Takes a success off the board that you put there, or that is told of you.', 'if-match')
  takeDown(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('successId', IdPipe) successId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => takeDownSuccess(work, id, successId, version));
  }
}
