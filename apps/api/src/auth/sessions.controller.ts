import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.js';
import { OwnSessionView, toOwnSessionView } from './sessions.dto.js';

@ApiTags('sign-in')
@Controller('v1/me/sessions')
export class SessionsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('session.read')
  @Answers(200, pageOf(OwnSessionView), 'Where you are signed in, the newest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<OwnSessionView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    const { sessionId } = caller.actor;
    return this.requests.read(caller, async (work) =>
      toPage(
        await listOwnSessions(work, part),
        query,
        (row) => [row.id],
        (row) => toOwnSessionView(row, sessionId),
      ),
    );
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.end')
  @Answers(204, undefined, 'Ends every session of yours but this one.')
  endOthers(@CalledBy() caller: Caller): Promise<void> {
    return this.requests.run(caller, endOtherSessions);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('session.end')
  @Answers(204, undefined, 'Ends a session of yours.')
  end(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => endOwnSession(work, id));
  }
}
