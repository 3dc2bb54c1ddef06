import {
  connectMachineClient,
  endMachineClient,
  endMachineClientKey,
  issueMachineClientKey,
  listMachineClients,
  readMachineClient,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ConnectMachineClient,
  IssuedMachineClientKeyView,
  IssueMachineClientKey,
  MachineClientDetailView,
  MachineClientView,
  toMachineClientDetailView,
  toMachineClientKeyView,
  toMachineClientView,
} from './machine-clients.dto.js';

@ApiTags('machine clients')
@Controller('v1/machine-clients')
export class MachineClientsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('machine-client.read')
  @Answers(200, pageOf(MachineClientView), 'Systems that the board connected, ended ones too, the newest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<MachineClientView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMachineClients(work, part), query, (row) => [row.id], toMachineClientView),
    );
  }

  @Post()
  @Requires('machine-client.maintain')
  @Answers(201, MachineClientView, 'Connects a system of the board. Give it a key, and it can ask for tokens.')
  connect(@CalledBy() caller: Caller, @Body() body: ConnectMachineClient): Promise<MachineClientView> {
    return this.requests.run(caller, async (work) => toMachineClientView(await connectMachineClient(work, body)));
  }

  @Get(':id')
  @Requires('machine-client.read')
  @Answers(200, MachineClientDetailView, 'One connected system, with its keys but not their secrets.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<MachineClientDetailView> {
    return this.requests.read(caller, async (work) => toMachineClientDetailView(await readMachineClient(work, id)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('machine-client.maintain')
  @Answers(204, undefined, 'Ends a connected system with its keys and tokens, at once.')
  end(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => endMachineClient(work, id));
  }

  @Post(':id/keys')
  @Requires('machine-client.maintain')
  @Answers(201, IssuedMachineClientKeyView, 'Gives a system a key, at most two at a time; its secret is shown once.')
  issueKey(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: IssueMachineClientKey,
  ): Promise<IssuedMachineClientKeyView> {
    return this.requests.runOnce(caller, async (work) => {
      const { key, secret } = await issueMachineClientKey(work, id, body);
      return { ...toMachineClientKeyView(key), clientId: id, clientSecret: secret };
    });
  }

  @Delete(':id/keys/:keyId')
  @HttpCode(204)
  @Requires('machine-client.maintain')
  @Answers(204, undefined, 'Ends a key of a system, with the tokens that it was used for.')
  endKey(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('keyId', IdPipe) keyId: string,
  ): Promise<void> {
    return this.requests.run(caller, (work) => endMachineClientKey(work, id, keyId));
  }
}
