import { addOutcomeMeasure, listOutcomeMeasures, loadOutcomeMeasure, reviseOutcomeMeasure } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddOutcomeMeasure,
  OutcomeMeasureView,
  ReviseOutcomeMeasure,
  REVISION_EXAMPLE,
  toOutcomeMeasureView,
} from './outcome-measures.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1/outcome-measures')
export class OutcomeMeasuresController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('outcome-measure.read')
  @Answers(200, pageOf(OutcomeMeasureView), 'The scales that pupils of the board are measured on.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<OutcomeMeasureView>> {
    const { limit } = query;
    const after = keyAfter(query, 1);
    return this.requests.read(caller, async (work) =>
      toPage(
        await listOutcomeMeasures(work, { limit, ...(after ? { after } : {}) }),
        query,
        (row) => [row.id],
        toOutcomeMeasureView,
      ),
    );
  }

  @Post()
  @Requires('outcome-measure.maintain')
  @Answers(201, OutcomeMeasureView, 'Adds a scale. Scores compare only within it.')
  add(@CalledBy() caller: Caller, @Body() body: AddOutcomeMeasure): Promise<OutcomeMeasureView> {
    return this.requests.run(caller, async (work) => toOutcomeMeasureView(await addOutcomeMeasure(work, body)));
  }

  @Get(':id')
  @Requires('outcome-measure.read')
  @Answers(200, OutcomeMeasureView, 'A scale that pupils of the board are measured on.')
  read(@CalledByAny() caller: AnyCaller, @Param('id', IdPipe) id: string): Promise<OutcomeMeasureView> {
    return this.requests.read(caller, async (work) =>
      toOutcomeMeasureView(await loadOutcomeMeasure(work, id, 'outcome-measure.read')),
    );
  }

  @Patch(':id')
  @ApiBody({ type: ReviseOutcomeMeasure, examples: REVISION_EXAMPLE })
  @Requires('outcome-measure.maintain')
  @Answers(
    200,
    OutcomeMeasureView,
    'Changes a scale. Test, version, subject and scale stand once scores, figures of groups or hypotheses go by it.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseOutcomeMeasure,
  ): Promise<OutcomeMeasureView> {
    return this.requests.run(caller, async (work) =>
      toOutcomeMeasureView(await reviseOutcomeMeasure(work, id, version, body)),
    );
  }
}
