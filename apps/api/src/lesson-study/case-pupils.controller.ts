import { addCasePupil, eraseCasePupil, listCasePupils, reviseCasePupil } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddCasePupil,
  CasePupilView,
  EraseCasePupil,
  ErasedCasePupilView,
  ReviseCasePupil,
  toCasePupilView,
  toErasedCasePupilView,
} from './case-pupils.dto.js';

/** The pupils whom a lesson study looks at, under a code. */
@ApiTags('lesson study')
@Controller('v1')
export class CasePupilsController {
  constructor(private readonly requests: Requests) {}

  @Get('cycles/:id/case-pupils')
  @Requires('cycle.read')
  @Answers(200, pageOf(CasePupilView), 'The case pupils of a cycle, by code.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CasePupilView>> {
    const part = { limit: query.limit, after: keyAfter(query, 2) };
    return this.requests.read(caller, async (work) =>
      toPage(await listCasePupils(work, id, part), query, (row) => [row.code, row.id], toCasePupilView),
    );
  }

  @Post('cycles/:id/case-pupils')
  @Requires('cycle.work')
  @Answers(201, CasePupilView, 'Chooses a pupil to look at, under a code. Usually there are about three.')
  add(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AddCasePupil): Promise<CasePupilView> {
    return this.requests.run(caller, async (work) => toCasePupilView(await addCasePupil(work, id, body)));
  }

  @Patch('case-pupils/:id')
  @Requires('cycle.work')
  @Answers(200, CasePupilView, 'Changes what is said of a case pupil.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseCasePupil,
  ): Promise<CasePupilView> {
    return this.requests.run(caller, async (work) => toCasePupilView(await reviseCasePupil(work, id, version, body)));
  }

  @Post('case-pupils/:id/erase')
  @HttpCode(200)
  @Requires('case-pupil.erase')
  @Answers(
    200,
    ErasedCasePupilView,
    'Erases a case pupil with all that was written about them, for good, as a parent may ask; also in a cycle that has ended.',
  )
  erase(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { confirmCode }: EraseCasePupil,
  ): Promise<ErasedCasePupilView> {
    return this.requests.run(caller, async (work) =>
      toErasedCasePupilView(await eraseCasePupil(work, id, confirmCode)),
    );
  }
}
