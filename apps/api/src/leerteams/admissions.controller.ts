import {
  acceptAdmission,
  type AdmissionRow,
  declineAdmission,
  inviteToLeerteam,
  listOwnAdmissions,
  listTeamAdmissions,
  readAdmission,
  requestToJoin,
  withdrawAdmission,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AdmissionsQuery,
  AdmissionView,
  AnswerAdmission,
  InviteToLeerteam,
  OwnAdmissionsQuery,
  RequestToJoin,
  toAdmissionView,
} from './admissions.dto.js';

/** How people come to belong to a leerteam: by an invitation or by a request, and never without their own word. */
@ApiTags('leerteams')
@Controller('v1')
export class AdmissionsController {
  constructor(private readonly requests: Requests) {}

  @Post('leerteams/:id/invitations')
  @HttpCode(204)
  @Requires('leerteam.coordinate')
  @Answers(204, undefined, 'Invites colleagues to belong to a leerteam that you coordinate.')
  invite(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: InviteToLeerteam): Promise<void> {
    return this.requests.run(caller, (work) => inviteToLeerteam(work, id, body));
  }

  @Post('leerteams/:id/requests')
  @Requires('leerteam.request')
  @Answers(201, AdmissionView, 'Asks to belong to a leerteam; who coordinates it answers.')
  request(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: RequestToJoin,
  ): Promise<AdmissionView> {
    return this.requests.run(caller, async (work) => toAdmissionView(await requestToJoin(work, id, body)));
  }

  @Get('leerteams/:id/admissions')
  @Requires('admission.oversee')
  @Answers(200, pageOf(AdmissionView), 'Whom a leerteam that you coordinate invited, and who asked; the newest first.')
  ofTeam(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: AdmissionsQuery,
  ): Promise<Page<AdmissionView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageFrom(await listTeamAdmissions(work, id, filter), query));
  }

  @Get('me/admissions')
  @Requires('admission.read')
  @Answers(
    200,
    pageOf(AdmissionView),
    'Invitations and requests that wait for you or for others: your own, and of leerteams that you coordinate.',
  )
  own(@CalledBy() caller: Caller, @Query() query: OwnAdmissionsQuery): Promise<Page<AdmissionView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageFrom(await listOwnAdmissions(work, filter), query));
  }

  @Get('admissions/:id')
  @Requires('admission.read')
  @Answers(200, AdmissionView, 'One invitation or request, for the colleague and for who coordinates the leerteam.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<AdmissionView> {
    return this.requests.read(caller, async (work) => toAdmissionView(await readAdmission(work, id)));
  }

  @Post('admissions/:id/accept')
  @HttpCode(200)
  @Requires('admission.answer')
  @Answers(200, AdmissionView, 'Accepts an invitation to you, or a request to a leerteam that you coordinate.')
  accept(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerAdmission,
  ): Promise<AdmissionView> {
    return this.requests.run(caller, async (work) => toAdmissionView(await acceptAdmission(work, id, wordOf(body))));
  }

  @Post('admissions/:id/decline')
  @HttpCode(200)
  @Requires('admission.answer')
  @Answers(200, AdmissionView, 'Declines it.')
  decline(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerAdmission,
  ): Promise<AdmissionView> {
    return this.requests.run(caller, async (work) => toAdmissionView(await declineAdmission(work, id, wordOf(body))));
  }

  @Delete('admissions/:id')
  @HttpCode(204)
  @Requires('admission.withdraw')
  @Answers(204, undefined, 'Withdraws an invitation of a leerteam that you coordinate, or a request of yours.')
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => withdrawAdmission(work, id));
  }
}

const wordOf = ({ word }: AnswerAdmission): string | null => word ?? null;

const pageFrom = (rows: readonly AdmissionRow[], query: AdmissionsQuery): Page<AdmissionView> =>
  toPage(rows, query, (row) => [row.id], toAdmissionView);
