import {
  addOutcomeMeasure,
  listOutcomeMeasures,
  type OutcomeImport,
  planOutcomeImport,
  pupilCode,
  recordOutcomes,
} from '@app/domain';
import { parseOutcomes } from '@app/interop';
import { type Config, RuleBroken } from '@app/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { isISO8601 } from 'class-validator';
import { CONFIG } from '../core.module.js';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { readCsvBody } from '../http/csv-body.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddOutcomeMeasure,
  ImportOutcomesQuery,
  OutcomeImportView,
  OutcomeMeasureView,
  toOutcomeImportView,
  toOutcomeMeasureView,
} from './pupil-outcomes.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1/outcome-measures')
export class PupilOutcomesController {
  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Requires('outcome-measure.read')
  @Answers(200, pageOf(OutcomeMeasureView), 'The scales that pupils of the board are measured on.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<OutcomeMeasureView>> {
    const after = keyAfter(query, 1);
    return this.requests.read(caller, async (work) =>
      toPage(await listOutcomeMeasures(work, after, query.limit), query, (row) => [row.id], toOutcomeMeasureView),
    );
  }

  @Post()
  @Requires('outcome-measure.maintain')
  @Answers(201, OutcomeMeasureView, 'Adds a scale. Scores compare only within it.')
  add(@CalledBy() caller: Caller, @Body() body: AddOutcomeMeasure): Promise<OutcomeMeasureView> {
    return this.requests.run(caller, async (work) => toOutcomeMeasureView(await addOutcomeMeasure(work, body)));
  }

  @Post(':id/results')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: 'group,pupil,first,second\r\n5A,1001,33,\r\n5A,1002,44,50\r\n' } })
  @Requires('outcome-result.import')
  @Answers(200, OutcomeImportView, 'Reads scores from a CSV file; sending it again changes nothing.')
  import(
    @CalledByAny() caller: AnyCaller,
    @Param('id', IdPipe) measureId: string,
    @Query() query: ImportOutcomesQuery,
    @Body() body: unknown,
  ): Promise<OutcomeImportView> {
    const read = readFile(body, query, (key) => pupilCode(this.config.pupilCodeSecret, caller.actor.boardId, key));
    const { schoolId, schoolYearId, foundGroups = false, dryRun = false } = query;
    const wanted: OutcomeImport = {
      measureId,
      schoolId,
      schoolYearId,
      mayFoundGroups: foundGroups,
      scores: read.scores,
    };
    const toView = (plan: Parameters<typeof toOutcomeImportView>[0]): OutcomeImportView =>
      toOutcomeImportView(plan, read, dryRun, caller.language);
    if (dryRun) return this.requests.read(caller, async (work) => toView(await planOutcomeImport(work, wanted)));
    return this.requests.run(caller, async (work) => toView(await recordOutcomes(work, wanted)));
  }
}

function readFile(body: unknown, query: ImportOutcomesQuery, codeOf: (key: string) => string) {
  const scores = query.score.map((text) => ({ column: text.slice(0, -11), measuredOn: text.slice(-10) }));
  if (scores.some(({ measuredOn }) => !isISO8601(measuredOn, { strict: true })))
    throw RuleBroken.at('/score', 'isIso8601');
  const columns = { group: query.groupColumn, pupil: query.pupilColumn, scores };
  return readCsvBody(body, (bytes) => parseOutcomes(bytes, columns, codeOf));
}
