import { agreeOnAction, listActions, listOwnActions, readAction, reviseAction } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ActionsQuery,
  ActionView,
  AgreeOnAction,
  OwnActionsQuery,
  ReviseAction,
  toActionView,
} from './team-actions.dto.js';

/** Who does what by when, in a leerteam. */
@ApiTags('team board')
@Controller('v1')
export class TeamActionsController {
  constructor(private readonly requests: Requests) {}

  @Get('me/team-actions')
  @Requires('own-action.read')
  @Answers(200, pageOf(ActionView), 'What you are to do in the leerteams that you are in, the first due first.')
  listOwn(@CalledBy() caller: Caller, @Query() query: OwnActionsQuery): Promise<Page<ActionView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnActions(work, filter), query, (row) => [row.dueOn, row.id], toActionView),
    );
  }

  @Get('leerteams/:id/actions')
  @Requires('team-board.read')
  @Answers(200, pageOf(ActionView), 'What members of a leerteam that you are in are to do, the first due first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: ActionsQuery,
  ): Promise<Page<ActionView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listActions(work, id, filter), query, (row) => [row.dueOn, row.id], toActionView),
    );
  }

  @Post('leerteams/:id/actions')
  @Requires('team-board.work')
  @Answers(201, ActionView, 'Agrees on who does what and by when, in a meeting or between two.')
  agree(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AgreeOnAction): Promise<ActionView> {
    return this.requests.run(caller, async (work) => {
      const { id: actionId } = await agreeOnAction(work, id, body);
      return toActionView(await readAction(work, actionId));
    });
  }

  @Get('actions/:id')
  @Requires('team-board.read')
  @Answers(200, ActionView, 'One action of a leerteam that you are in.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ActionView> {
    return this.requests.read(caller, async (work) => toActionView(await readAction(work, id)));
  }

  @Patch('actions/:id')
  @Requires('team-board.work')
  @Answers(200, ActionView, 'Changes an action, hands it over, or says that it is done or dropped.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseAction,
  ): Promise<ActionView> {
    return this.requests.run(caller, async (work) => {
      await reviseAction(work, id, version, body);
      return toActionView(await readAction(work, id));
    });
  }
}
