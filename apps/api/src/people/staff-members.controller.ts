import { addStaffMember, listStaffMembers, readStaffMember, reviseStaffMember } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Accounts } from '../auth/accounts.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddStaffMember,
  InvitationView,
  ReviseStaffMember,
  StaffMemberChangeView,
  StaffMemberDetailView,
  StaffMembersQuery,
  StaffMemberView,
  toInvitationView,
  toStaffMemberChangeView,
  toStaffMemberDetailView,
  toStaffMemberView,
} from './staff-members.dto.js';

@ApiTags('people')
@Controller('v1/staff-members')
export class StaffMembersController {
  constructor(
    private readonly requests: Requests,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Requires('staff-member.read')
  @Answers(200, pageOf(StaffMemberView), 'The colleagues of the board, by family name.')
  list(@CalledBy() caller: Caller, @Query() query: StaffMembersQuery): Promise<Page<StaffMemberView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listStaffMembers(work, filter), query, (row) => [row.familyName, row.id], toStaffMemberView),
    );
  }

  @Post()
  @Requires('staff-member.maintain')
  @Answers(201, StaffMemberChangeView, 'Adds somebody who works for the board.')
  add(@CalledBy() caller: Caller, @Body() body: AddStaffMember): Promise<StaffMemberChangeView> {
    return this.requests.run(caller, async (work) => toStaffMemberChangeView(await addStaffMember(work, body)));
  }

  @Get(':id')
  @Requires('staff-member.read')
  @Answers(200, StaffMemberDetailView, 'One colleague; for the administrator, with what is on file.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<StaffMemberDetailView> {
    return this.requests.read(caller, async (work) => toStaffMemberDetailView(await readStaffMember(work, id)));
  }

  @Patch(':id')
  @Requires('staff-member.maintain')
  @Answers(200, StaffMemberChangeView, "Changes somebody's name or address, or says when they leave.", 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseStaffMember,
  ): Promise<StaffMemberChangeView> {
    return this.requests.run(caller, async (work) =>
      toStaffMemberChangeView(await reviseStaffMember(work, id, version, body)),
    );
  }

  @Post(':id/invitations')
  @Requires('staff-member.invite')
  @Answers(201, InvitationView, 'Invites somebody without an account to make one; the secret is shown once.')
  async invite(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<InvitationView> {
    return toInvitationView(await this.accounts.invite(caller, id));
  }
}
