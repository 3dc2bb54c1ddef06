import { listPurposes, recordConsent, today, withdrawConsent } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  PurposeConsentView,
  PurposesView,
  RecordConsent,
  toPurposeConsentView,
  toPurposesView,
  WithdrawConsent,
} from './purposes.dto.js';

@ApiTags('purposes')
@Controller('v1')
export class PurposesController {
  constructor(private readonly requests: Requests) {}

  @Get('purposes')
  @Requires('purpose.read')
  @Answers(200, PurposesView, 'What needs the consent of the staff council, where it is on, and by which document.')
  list(@CalledBy() caller: Caller): Promise<PurposesView> {
    return this.requests.read(caller, async (work) => toPurposesView(await listPurposes(work), caller.language));
  }

  @Post('purpose-consents')
  @Requires('purpose.consent')
  @Answers(201, PurposeConsentView, 'Records that the staff council agreed to a purpose.')
  record(@CalledBy() caller: Caller, @Body() body: RecordConsent): Promise<PurposeConsentView> {
    return this.requests.run(caller, async (work) => toPurposeConsentView(await recordConsent(work, body)));
  }

  @Post('purpose-consents/:id/withdraw')
  @HttpCode(200)
  @Requires('purpose.consent')
  @Answers(200, PurposeConsentView, 'Withdraws a consent: the purpose is off again where no other holds.')
  withdraw(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawConsent,
  ): Promise<PurposeConsentView> {
    return this.requests.run(caller, async (work) =>
      toPurposeConsentView(await withdrawConsent(work, id, body.untilOn ?? today(work))),
    );
  }
}
