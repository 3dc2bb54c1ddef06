import {
  agreeOnSignalAction,
  listOwnSignalActions,
  listSignalActions,
  readSignalAction,
  reviseSignalAction,
} from '@app/domain';
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
  AgreeOnSignalAction,
  ReviseSignalAction,
  SignalActionsQuery,
  SignalActionView,
  toSignalActionView,
} from './signal-actions.dto.js';

/** Who does what about a signal, and by when. */
@ApiTags('signals')
@Controller('v1')
export class SignalActionsController {
  constructor(private readonly requests: Requests) {}

  @Get('me/actions-on-signals')
  @Requires('signal.read')
  @Answers(200, pageOf(SignalActionView), 'What you are to do about signals, the first due first.')
  listOwn(@CalledBy() caller: Caller, @Query() query: SignalActionsQuery): Promise<Page<SignalActionView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listOwnSignalActions(work, filter), query, (row) => [row.dueOn, row.id], toSignalActionView),
    );
  }

  @Get('signals/:id/actions')
  @Requires('signal.read')
  @Answers(200, pageOf(SignalActionView), 'What is done about a signal, the first due first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: SignalActionsQuery,
  ): Promise<Page<SignalActionView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSignalActions(work, id, filter), query, (row) => [row.dueOn, row.id], toSignalActionView),
    );
  }

  @Post('signals/:id/actions')
  @Requires('signal.work')
  @Answers(201, SignalActionView, 'Agrees on who does what about a signal that you have in hand, and by when.')
  agree(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AgreeOnSignalAction,
  ): Promise<SignalActionView> {
    return this.requests.run(caller, async (work) =>
      toSignalActionView(await readSignalAction(work, await agreeOnSignalAction(work, id, body))),
    );
  }

  @Get('signal-actions/:id')
  @Requires('signal.read')
  @Answers(200, SignalActionView, 'One action on a signal.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SignalActionView> {
    return this.requests.read(caller, async (work) => toSignalActionView(await readSignalAction(work, id)));
  }

  @Patch('signal-actions/:id')
  @Requires('signal-action.revise')
  @Answers(200, SignalActionView, 'Changes an action, hands it over, or says that it is done or dropped.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseSignalAction,
  ): Promise<SignalActionView> {
    return this.requests.run(caller, async (work) => {
      await reviseSignalAction(work, id, version, body);
      return toSignalActionView(await readSignalAction(work, id));
    });
  }
}
