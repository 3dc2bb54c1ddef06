import { deliverLearning } from '@app/domain';
import { Body, Controller, Post } from '@nestjs/common';
import { type AnyCaller, CalledByAny } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { deliveryExamples, DeliverLearning, DeliveryView } from './learning-deliveries.dto.js';

@ApiTags('machine clients')
@Controller('v1/learning-deliveries')
export class LearningDeliveriesController {
  constructor(private readonly requests: Requests) {}

  @Post()
  @ApiBody({ type: DeliverLearning, examples: deliveryExamples })
  @Requires('learning.deliver')
  @Answers(
    201,
    DeliveryView,
    'Delivers what somebody learned, as a private activity of theirs; sent again, it is once.',
  )
  deliver(@CalledByAny() caller: AnyCaller, @Body() body: DeliverLearning): Promise<DeliveryView> {
    return this.requests.run(caller, async (work) => {
      await deliverLearning(work, body);
      return { deliveryId: body.deliveryId };
    });
  }
}
