import { readOwnLearningTime } from '@app/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { LearningTimeQuery, LearningTimeView, toLearningTimeView } from './learning-time.dto.js';

@ApiTags('entitlements')
@Controller('v1/me/learning-time')
export class LearningTimeController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('learning-time.read')
  @Answers(
    200,
    LearningTimeView,
    'Time and money for your learning in a school year: what you are entitled to and by which rules, what you used and what is left. Only you see this.',
  )
  read(@CalledBy() caller: Caller, @Query() query: LearningTimeQuery): Promise<LearningTimeView> {
    return this.requests.read(caller, async (work) =>
      toLearningTimeView(await readOwnLearningTime(work, query.schoolYearId)),
    );
  }
}
