import {
  listWebhookDeliveries,
  readWebhookDelivery,
  replayDead,
  replayDelivery,
  type StaffWork,
  testEndpoint,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ReplayDead,
  ReplayedView,
  toWebhookDeliveryDetailView,
  toWebhookDeliveryView,
  WebhookDeliveriesQuery,
  WebhookDeliveryDetailView,
  WebhookDeliveryView,
} from './webhooks.dto.js';

@ApiTags('webhooks')
@Controller('v1')
export class WebhookDeliveriesController {
  constructor(private readonly requests: Requests) {}

  @Post('webhook-endpoints/:id/test')
  @HttpCode(202)
  @Requires('webhook-endpoint.maintain')
  @Answers(202, WebhookDeliveryDetailView, 'Sends a message that tells of nothing, to see whether it arrives.')
  test(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookDeliveryDetailView> {
    return this.requests.run(caller, async (work) => viewOf(work, await testEndpoint(work, id)));
  }

  @Get('webhook-endpoints/:id/deliveries')
  @Requires('webhook-delivery.read')
  @Answers(200, pageOf(WebhookDeliveryView), 'What it was told in the last 90 days, the newest first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: WebhookDeliveriesQuery,
  ): Promise<Page<WebhookDeliveryView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listWebhookDeliveries(work, id, filter), query, (row) => [row.id], toWebhookDeliveryView),
    );
  }

  @Post('webhook-endpoints/:id/replay')
  @HttpCode(202)
  @Requires('webhook-delivery.replay')
  @Answers(202, ReplayedView, 'Sends all anew that is dead and happened since a moment.')
  replayAll(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { since }: ReplayDead,
  ): Promise<ReplayedView> {
    return this.requests.run(caller, async (work) => ({ replayed: await replayDead(work, id, new Date(since)) }));
  }

  @Get('webhook-deliveries/:id')
  @Requires('webhook-delivery.read')
  @Answers(200, WebhookDeliveryDetailView, 'One message, with every try to deliver it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookDeliveryDetailView> {
    return this.requests.read(caller, (work) => viewOf(work, id));
  }

  @Post('webhook-deliveries/:id/replay')
  @HttpCode(202)
  @Requires('webhook-delivery.replay')
  @Answers(202, WebhookDeliveryDetailView, 'Sends a message anew, under the same id.')
  replay(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookDeliveryDetailView> {
    return this.requests.run(caller, async (work) => {
      await replayDelivery(work, id);
      return viewOf(work, id);
    });
  }
}

const viewOf = async (work: StaffWork, id: string): Promise<WebhookDeliveryDetailView> =>
  toWebhookDeliveryDetailView(await readWebhookDelivery(work, id));
