import { readResultsRetention, setResultsRetention } from '@app/domain';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { OutcomeRetentionView, SetOutcomeRetention, toOutcomeRetentionView } from './outcome-retention.dto.js';

@ApiTags('pupil outcomes')
@Controller('v1/outcome-retention')
export class OutcomeRetentionController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('outcome-result.oversee')
  @Answers(200, OutcomeRetentionView, 'How long results of pupils are kept.')
  read(@CalledByAny() caller: AnyCaller): Promise<OutcomeRetentionView> {
    return this.requests.read(caller, async (work) => toOutcomeRetentionView(await readResultsRetention(work)));
  }

  @Put()
  @Requires('outcome-retention.set')
  @Answers(
    200,
    OutcomeRetentionView,
    'Says how long results of pupils are kept. What is older becomes figures of groups in the coming night, for good.',
  )
  set(@CalledBy() caller: Caller, @Body() { years }: SetOutcomeRetention): Promise<OutcomeRetentionView> {
    return this.requests.run(caller, async (work) => toOutcomeRetentionView(await setResultsRetention(work, years)));
  }
}
