import {
  type OutcomeImport,
  type OutcomePlan,
  planOutcomeImport,
  pupilCode,
  recordOutcomes,
  withdrawResults,
} from '@app/domain';
import { parseOutcomes, type ReadOutcomes } from '@app/interop';
import { type Config } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CONFIG } from '../core.module.js';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { readCsvBody } from '../http/csv-body.js';
import { ApiBody, ApiConsumes, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ImportOutcomesQuery,
  OutcomeImportView,
  toOutcomeColumns,
  toOutcomeImportView,
} from './outcome-imports.dto.js';
import { WithdrawnView, WithdrawResults } from './outcome-results.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1')
export class OutcomeResultsController {
  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('outcome-measures/:id/results')
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
    const read = this.readFile(caller, body, query);
    const { dryRun = false } = query;
    const wanted = toImport(measureId, query, read);
    const toView = (plan: OutcomePlan): OutcomeImportView => toOutcomeImportView(plan, read, dryRun, caller.language);
    if (dryRun) return this.requests.read(caller, async (work) => toView(await planOutcomeImport(work, wanted)));
    return this.requests.run(this.sealed(caller), async (work) => toView(await recordOutcomes(work, wanted)));
  }

  @Post('outcome-results/withdraw')
  @HttpCode(200)
  @Requires('outcome-result.withdraw')
  @Answers(
    200,
    WithdrawnView,
    'Withdraws results of pupils, or of a group on a measure at a moment: no report that is made later holds them.',
  )
  withdraw(@CalledByAny() caller: AnyCaller, @Body() body: WithdrawResults): Promise<WithdrawnView> {
    const { pupilKeys = [], measuredOn, outcomeMeasureId, pupilGroupId, measuringMomentId } = body;
    const which = {
      pupilCodes: pupilKeys.map((key) => this.codeOf(caller, key.trim())),
      ...(measuredOn ? { measuredOn } : {}),
      ...(outcomeMeasureId ? { measureId: outcomeMeasureId } : {}),
      ...(pupilGroupId ? { pupilGroupId } : {}),
      ...(measuringMomentId ? { momentId: measuringMomentId } : {}),
    };
    return this.requests.run(this.sealed(caller), async (work) => ({ withdrawn: await withdrawResults(work, which) }));
  }

  private readFile(caller: AnyCaller, body: unknown, query: ImportOutcomesQuery): ReadOutcomes {
    const columns = toOutcomeColumns(query);
    const codeOf = (key: string): string => this.codeOf(caller, key);
    return readCsvBody(body, (bytes) => parseOutcomes(bytes, { columns, decimalMark: query.decimalMark, codeOf }));
  }

  private codeOf({ actor }: AnyCaller, key: string): string {
    return pupilCode(this.config.pupilCodeSecret, actor.boardId, key);
  }

  /**
   * What is sent here holds keys of pupils, sometimes one. Of a request that may be repeated its hash is kept: it is keyed
   * as the codes are, so that nobody who reads the database finds a key by trying.
   */
  private sealed(caller: AnyCaller): AnyCaller {
    const { repetition } = caller;
    if (!repetition) return caller;
    const requestHash = Buffer.from(this.codeOf(caller, repetition.requestHash.toString('hex')), 'base64url');
    return { ...caller, repetition: { ...repetition, requestHash } };
  }
}

function toImport(measureId: string, query: ImportOutcomesQuery, { scores }: ReadOutcomes): OutcomeImport {
  const { schoolId, schoolYearId, foundGroups = false, grade = null, restore = false } = query;
  const founding = foundGroups ? { grade } : undefined;
  return { measureId, schoolId, schoolYearId, founding, restore, scores };
}
