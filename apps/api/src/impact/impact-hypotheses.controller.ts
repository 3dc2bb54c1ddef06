import {
  declareHypothesis,
  evaluateHypothesis,
  listImpactHypotheses,
  readImpactHypothesis,
  rewordEvaluation,
  withdrawHypothesis,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  DECLARE_EXAMPLE,
  DeclareHypothesis,
  EvaluateHypothesis,
  ImpactHypothesesQuery,
  ImpactHypothesisView,
  RewordEvaluation,
  toImpactHypothesisView,
  WithdrawHypothesis,
} from './impact-hypotheses.dto.js';

/** What staff expect that pupils learn by what they learn themselves. What was found is told in reports alone. */
@ApiTags('impact hypotheses')
@Controller('v1/impact-hypotheses')
export class ImpactHypothesesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('impact-hypothesis.read')
  @Answers(200, pageOf(ImpactHypothesisView), 'What you and your leerteams expect of pupils, the last declared first.')
  list(@CalledBy() caller: Caller, @Query() query: ImpactHypothesesQuery): Promise<Page<ImpactHypothesisView>> {
    const filter = { ...query, owner: query.owner ?? 'me', after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listImpactHypotheses(work, filter), query, ({ id }) => [id], toImpactHypothesisView),
    );
  }

  @Post()
  @Requires('impact-hypothesis.declare')
  @ApiBody({ type: DeclareHypothesis, examples: { goal: { summary: 'Of a goal', value: DECLARE_EXAMPLE } } })
  @Answers(201, ImpactHypothesisView, 'Declares what you expect that pupils learn. Nothing of it can be changed later.')
  declare(@CalledBy() caller: Caller, @Body() body: DeclareHypothesis): Promise<ImpactHypothesisView> {
    return this.requests.run(caller, async (work) => toImpactHypothesisView(await declareHypothesis(work, body)));
  }

  @Get(':id')
  @Requires('impact-hypothesis.read')
  @Answers(200, ImpactHypothesisView, 'One hypothesis. Of a colleague’s goal, they can see that you opened it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ImpactHypothesisView> {
    return this.requests.open(caller, async (work) => toImpactHypothesisView(await readImpactHypothesis(work, id)));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('impact-hypothesis.withdraw')
  @Answers(200, ImpactHypothesisView, 'Withdraws it, before its second moment begins. It stays to be read.')
  withdraw(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: WithdrawHypothesis,
  ): Promise<ImpactHypothesisView> {
    return this.requests.run(caller, async (work) =>
      toImpactHypothesisView(await withdrawHypothesis(work, id, reason)),
    );
  }

  @Post(':id/evaluation')
  @HttpCode(200)
  @Requires('impact-hypothesis.evaluate')
  @Answers(200, ImpactHypothesisView, 'Says what you make of what came of it, once, when it was measured.')
  evaluate(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: EvaluateHypothesis,
  ): Promise<ImpactHypothesisView> {
    return this.requests.run(caller, async (work) => toImpactHypothesisView(await evaluateHypothesis(work, id, body)));
  }

  @Patch(':id/evaluation')
  @Requires('impact-hypothesis.evaluate')
  @Answers(200, ImpactHypothesisView, 'Puts an evaluation in other words.', 'if-match')
  reword(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: RewordEvaluation,
  ): Promise<ImpactHypothesisView> {
    return this.requests.run(caller, async (work) =>
      toImpactHypothesisView(await rewordEvaluation(work, id, version, body)),
    );
  }
}
