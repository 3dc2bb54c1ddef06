import { judgeData, nameDataSource, removeDataSource, reviseDataSource } from '@app/domain';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { DataSourceView, JudgeData, NameDataSource, ReviseDataSource, toDataSourceView } from './data-sources.dto.js';

/** The data that a data team looks at; they are read with the hypotheses of the cycle. */
@ApiTags('data teams')
@Controller('v1')
export class DataSourcesController {
  constructor(private readonly requests: Requests) {}

  @Post('cycles/:id/data-sources')
  @Requires('cycle.work')
  @Answers(201, DataSourceView, 'Names data by which one or more hypotheses will be looked into.')
  name(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NameDataSource,
  ): Promise<DataSourceView> {
    return this.requests.run(caller, async (work) => toDataSourceView(await nameDataSource(work, id, body)));
  }

  @Patch('data-sources/:id')
  @Requires('cycle.work')
  @Answers(200, DataSourceView, 'Changes what the data are for, or says that they were collected.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseDataSource,
  ): Promise<DataSourceView> {
    return this.requests.run(caller, async (work) => toDataSourceView(await reviseDataSource(work, id, version, body)));
  }

  @Delete('data-sources/:id')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Removes a data source that was not collected.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeDataSource(work, id, version));
  }

  @Put('data-sources/:id/quality')
  @Requires('cycle.work')
  @Answers(200, DataSourceView, 'Judges how far collected data can be trusted.', 'if-match')
  judge(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: JudgeData,
  ): Promise<DataSourceView> {
    return this.requests.run(caller, async (work) => toDataSourceView(await judgeData(work, id, version, body)));
  }
}
