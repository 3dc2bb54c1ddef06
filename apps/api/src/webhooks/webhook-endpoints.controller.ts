import {
  disableEndpoint,
  enableEndpoint,
  listWebhookEndpoints,
  readWebhookEndpoint,
  registerEndpoint,
  removeEndpoint,
  reviseEndpoint,
  rotateEndpointSecret,
  SecretSeal,
  type StaffWork,
  type WebhookTerms,
} from '@app/domain';
import type { Config } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CONFIG } from '../core.module.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  IssuedWebhookEndpointView,
  RegisterWebhookEndpoint,
  ReviseWebhookEndpoint,
  RotatedSecretView,
  toWebhookEndpointView,
  WebhookEndpointView,
} from './webhooks.dto.js';

@ApiTags('webhooks')
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  private readonly terms: WebhookTerms;

  constructor(
    private readonly requests: Requests,
    @Inject(CONFIG) { outgoing, pupilCodeSecret }: Config,
  ) {
    this.terms = { rules: outgoing, seal: new SecretSeal(pupilCodeSecret) };
  }

  @Get()
  @Requires('webhook-endpoint.read')
  @Answers(200, pageOf(WebhookEndpointView), 'Your webhooks; for an administrator all of the board. The newest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<WebhookEndpointView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listWebhookEndpoints(work, part), query, (row) => [row.id], toWebhookEndpointView),
    );
  }

  @Post()
  @Requires('webhook-endpoint.maintain')
  @Answers(201, IssuedWebhookEndpointView, 'Has another program told, in your name, of what you may read.')
  register(@CalledBy() caller: Caller, @Body() body: RegisterWebhookEndpoint): Promise<IssuedWebhookEndpointView> {
    return this.requests.runOnce(caller, async (work) => {
      const { id, secret } = await registerEndpoint(work, body, this.terms);
      return { ...(await viewOf(work, id)), secret };
    });
  }

  @Get(':id')
  @Requires('webhook-endpoint.read')
  @Answers(200, WebhookEndpointView, 'One webhook, without its secret.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookEndpointView> {
    return this.requests.read(caller, (work) => viewOf(work, id));
  }

  @Patch(':id')
  @Requires('webhook-endpoint.maintain')
  @Answers(200, WebhookEndpointView, 'Changes its address, what it is called or what it is told of.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseWebhookEndpoint,
  ): Promise<WebhookEndpointView> {
    return this.requests.run(caller, async (work) => {
      await reviseEndpoint(work, id, { ...body, version }, this.terms);
      return viewOf(work, id);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('webhook-endpoint.end')
  @Answers(204, undefined, 'Removes a webhook with all that it was told.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeEndpoint(work, id, version));
  }

  @Post(':id/secret')
  @Requires('webhook-endpoint.maintain')
  @Answers(201, RotatedSecretView, 'Gives it another secret; the one before it holds for 24 hours more.')
  rotate(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<RotatedSecretView> {
    return this.requests.runOnce(caller, async (work) => {
      const { secret, previousSecretUntil } = await rotateEndpointSecret(work, id, this.terms);
      return { secret, previousSecretUntil: previousSecretUntil.toISOString() };
    });
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Requires('webhook-endpoint.end')
  @Answers(200, WebhookEndpointView, 'Sends nothing to it any more. What waits is dead, and can be replayed.')
  disable(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookEndpointView> {
    return this.requests.run(caller, async (work) => {
      await disableEndpoint(work, id);
      return viewOf(work, id);
    });
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Requires('webhook-endpoint.maintain')
  @Answers(200, WebhookEndpointView, 'Sends to it again, from now on.')
  enable(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookEndpointView> {
    return this.requests.run(caller, async (work) => {
      await enableEndpoint(work, id);
      return viewOf(work, id);
    });
  }
}

const viewOf = async (work: StaffWork, id: string): Promise<WebhookEndpointView> =>
  toWebhookEndpointView(await readWebhookEndpoint(work, id));
