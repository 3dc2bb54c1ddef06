import { chooseMail, readMailStanding, tryAddressAgain } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { ChooseMail, MailPreferenceView, toMailPreferenceView } from './mail-preferences.dto.js';

@ApiTags('notifications')
@Controller('v1/me/mail-preferences')
export class MailPreferencesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('mail-preference.read')
  @Answers(200, MailPreferenceView, 'How you are mailed: of which things at once, in the digest, or not at all.')
  read(@CalledBy() caller: Caller): Promise<MailPreferenceView> {
    return this.requests.read(caller, async (work) => toMailPreferenceView(await readMailStanding(work)));
  }

  @Put()
  @Requires('mail-preference.choose')
  @Answers(200, MailPreferenceView, 'Chooses how you are mailed; what you leave out stays.', 'if-match-once-read')
  choose(
    @CalledBy() caller: Caller,
    @VersionIfRead() version: number | undefined,
    @Body() body: ChooseMail,
  ): Promise<MailPreferenceView> {
    return this.requests.run(caller, async (work) => toMailPreferenceView(await chooseMail(work, version, body)));
  }

  @Delete('refusal')
  @HttpCode(204)
  @Requires('mail-preference.choose')
  @Answers(204, undefined, 'Says that your address works after all; mail is tried there again.')
  tryAgain(@CalledBy() caller: Caller): Promise<void> {
    return this.requests.run(caller, tryAddressAgain);
  }
}
