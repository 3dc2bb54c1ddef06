import { giveAggregates, listAggregates, removeAggregate } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AggregatesGivenView,
  AggregatesQuery,
  GiveAggregates,
  OutcomeAggregateView,
  toGiven,
  toOutcomeAggregateView,
} from './outcome-aggregates.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1/outcome-measures/:id/aggregates')
export class OutcomeAggregatesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('outcome-result.oversee')
  @Answers(
    200,
    pageOf(OutcomeAggregateView),
    'What is known of groups together on a measure; small numbers are hidden.',
  )
  list(
    @CalledByAny() caller: AnyCaller,
    @Param('id', IdPipe) measureId: string,
    @Query() query: AggregatesQuery,
  ): Promise<Page<OutcomeAggregateView>> {
    const { limit, schoolId, measuringMomentId: momentId } = query;
    const after = keyAfter(query, 2);
    const filter = { limit, ...(schoolId ? { schoolId } : {}), ...(momentId ? { momentId } : {}) };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listAggregates(work, measureId, { ...filter, ...(after ? { after } : {}) }),
        query,
        ({ pupilGroup, moment }) => [pupilGroup.id, moment.id],
        toOutcomeAggregateView,
      ),
    );
  }

  @Put()
  @Requires('outcome-result.import')
  @Answers(
    200,
    AggregatesGivenView,
    'Gives what groups scored together, where a school shares no results of pupils: all of it, or nothing.',
  )
  give(
    @CalledByAny() caller: AnyCaller,
    @Param('id', IdPipe) measureId: string,
    @Body() body: GiveAggregates,
  ): Promise<AggregatesGivenView> {
    return this.requests.run(caller, (work) => giveAggregates(work, measureId, toGiven(body)));
  }

  @Delete(':pupilGroupId/moments/:momentId')
  @HttpCode(204)
  @Requires('outcome-result.import')
  @Answers(204, undefined, 'Takes away what is known of a group at a moment.')
  remove(
    @CalledByAny() caller: AnyCaller,
    @Param('id', IdPipe) measureId: string,
    @Param('pupilGroupId', IdPipe) pupilGroupId: string,
    @Param('momentId', IdPipe) momentId: string,
  ): Promise<void> {
    return this.requests.run(caller, (work) => removeAggregate(work, measureId, { pupilGroupId, momentId }));
  }
}
