import { importRegister, parseRegister, planRegisterImport } from '@app/interop';
import { RuleBroken } from '@app/platform';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { readCsvBody } from '../http/csv-body.js';
import { ApiBody, ApiConsumes, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import {
  ImportRegisterQuery,
  REGISTER_EXAMPLE,
  RegisterImportView,
  toRegisterImportView,
} from './school-register.dto.js';

@ApiTags('imports')
@Controller('v1/imports')
export class SchoolRegisterController {
  constructor(private readonly requests: Requests) {}

  @Post('school-register')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: REGISTER_EXAMPLE } })
  @Requires('school.maintain')
  @Answers(200, RegisterImportView, 'Takes over the board’s schools from DUO’s register; again, it changes nothing.')
  async import(
    @CalledBy() caller: Caller,
    @Query() { code = [], boardNumber = [], replace = false, dryRun = false }: ImportRegisterQuery,
    @Body() body: unknown,
  ): Promise<RegisterImportView> {
    if (code.length + boardNumber.length === 0) throw RuleBroken.at('/code', 'no_schools_named');
    const read = readCsvBody(body, (bytes) => parseRegister(bytes, boardNumber.length > 0));
    const own = { codes: code, boardNumbers: boardNumber, replace };
    const toView = (done: Parameters<typeof toRegisterImportView>[0]): RegisterImportView =>
      toRegisterImportView(done, read, dryRun, caller.language);
    if (dryRun) return this.requests.read(caller, async (work) => toView(await planRegisterImport(work, read, own)));
    return this.requests.run(caller, async (work) => toView(await importRegister(work, read, own)));
  }
}
