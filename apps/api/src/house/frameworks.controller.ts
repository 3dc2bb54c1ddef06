import { listFrameworks, openFramework } from '@app/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { FrameworkDetailView, FrameworkView, toFrameworkDetailView, toFrameworkView } from './frameworks.dto.js';

/** The model of the house, in its versions: data, so that a newer one takes no newer program. */
@ApiTags('house')
@Controller('v1/frameworks')
export class FrameworksController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('framework.read')
  @Answers(200, pageOf(FrameworkView), 'The versions of the model of the house, the latest first. None ever changes.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<FrameworkView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listFrameworks(work, part), query, (row) => [row.id], toFrameworkView),
    );
  }

  @Get(':id')
  @Requires('framework.read')
  @Answers(200, FrameworkDetailView, 'A version of the model with its building blocks, from the foundation up.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<FrameworkDetailView> {
    return this.requests.read(caller, async (work) => toFrameworkDetailView(await openFramework(work, id)));
  }
}
