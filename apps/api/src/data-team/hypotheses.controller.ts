import {
  giveVerdict,
  putForwardHypothesis,
  readHypotheses,
  readHypothesis,
  removeHypothesis,
  reopenHypothesis,
  reviseHypothesis,
  writeAnalysis,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  DataTeamOverviewView,
  GiveVerdict,
  HypothesisView,
  PutForwardHypothesis,
  ReopenHypothesis,
  ReviseHypothesis,
  toDataTeamOverviewView,
  toHypothesisView,
  WriteAnalysis,
} from './hypotheses.dto.js';

/** What a data team thinks, and what the data say of it. */
@ApiTags('data teams')
@Controller('v1')
export class HypothesesController {
  constructor(private readonly requests: Requests) {}

  @Get('cycles/:id/hypotheses')
  @Requires('cycle.read')
  @Answers(200, DataTeamOverviewView, 'The hypotheses of a cycle with verdicts and measures, and the data for them.')
  list(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<DataTeamOverviewView> {
    return this.requests.read(caller, async (work) => toDataTeamOverviewView(await readHypotheses(work, id)));
  }

  @Post('cycles/:id/hypotheses')
  @Requires('cycle.work')
  @Answers(201, HypothesisView, 'Puts forward a possible cause of the problem.')
  putForward(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: PutForwardHypothesis,
  ): Promise<HypothesisView> {
    return this.requests.run(caller, async (work) => toHypothesisView(await putForwardHypothesis(work, id, body)));
  }

  @Get('hypotheses/:id')
  @Requires('cycle.read')
  @Answers(200, HypothesisView, 'One hypothesis, with former verdicts too.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<HypothesisView> {
    return this.requests.read(caller, async (work) => toHypothesisView(await readHypothesis(work, id)));
  }

  @Patch('hypotheses/:id')
  @Requires('cycle.work')
  @Answers(200, HypothesisView, 'Puts a hypothesis otherwise, as long as no verdict stands.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseHypothesis,
  ): Promise<HypothesisView> {
    return this.requests.run(caller, async (work) => toHypothesisView(await reviseHypothesis(work, id, version, body)));
  }

  @Delete('hypotheses/:id')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Removes a hypothesis that has neither data nor verdict yet.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeHypothesis(work, id, version));
  }

  @Put('hypotheses/:id/analysis')
  @Requires('cycle.work')
  @Answers(200, HypothesisView, 'Writes what was found in the data, as long as no verdict stands.', 'if-match')
  analyse(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: WriteAnalysis,
  ): Promise<HypothesisView> {
    return this.requests.run(caller, async (work) =>
      toHypothesisView(await writeAnalysis(work, id, version, body.analysis)),
    );
  }

  @Post('hypotheses/:id/verdict')
  @HttpCode(200)
  @Requires('cycle.work')
  @Answers(200, HypothesisView, 'Gives a verdict, once data that are usable were analysed.')
  judge(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveVerdict,
  ): Promise<HypothesisView> {
    return this.requests.run(caller, async (work) => toHypothesisView(await giveVerdict(work, id, body)));
  }

  @Post('hypotheses/:id/reopen')
  @HttpCode(200)
  @Requires('cycle.work')
  @Answers(200, HypothesisView, 'Takes up a judged hypothesis again; the verdict stays to be read.')
  reopen(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenHypothesis,
  ): Promise<HypothesisView> {
    return this.requests.run(caller, async (work) => toHypothesisView(await reopenHypothesis(work, id, body.because)));
  }
}
