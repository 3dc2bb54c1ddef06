import { appoint, endAppointment, endRole, grantRole } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  Appoint,
  AppointmentView,
  EndOn,
  GrantRole,
  RoleGrantView,
  toAppointmentView,
  toRoleGrantView,
} from './employment.dto.js';

/** As what people work here: their appointments and roles. */
@ApiTags('people')
@Controller('v1')
export class EmploymentController {
  constructor(private readonly requests: Requests) {}

  @Post('staff-members/:id/appointments')
  @Requires('staff-member.maintain')
  @Answers(201, AppointmentView, 'Appoints somebody to a school.')
  appoint(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: Appoint,
  ): Promise<AppointmentView> {
    return this.requests.run(caller, async (work) => toAppointmentView(await appoint(work, id, body)));
  }

  @Post('appointments/:id/end')
  @HttpCode(200)
  @Requires('staff-member.maintain')
  @Answers(200, AppointmentView, 'Ends an appointment.')
  endAppointment(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: EndOn,
  ): Promise<AppointmentView> {
    return this.requests.run(caller, async (work) => toAppointmentView(await endAppointment(work, id, body.untilOn)));
  }

  @Post('staff-members/:id/role-grants')
  @Requires('role.grant')
  @Answers(201, RoleGrantView, 'Makes somebody leader of a school, or administrator of the board.')
  grant(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: GrantRole): Promise<RoleGrantView> {
    return this.requests.run(caller, async (work) => toRoleGrantView(await grantRole(work, id, body)));
  }

  @Post('role-grants/:id/end')
  @HttpCode(200)
  @Requires('role.grant')
  @Answers(200, RoleGrantView, 'Ends a role; a board keeps at least one administrator.')
  endRole(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: EndOn): Promise<RoleGrantView> {
    return this.requests.run(caller, async (work) => toRoleGrantView(await endRole(work, id, body.untilOn)));
  }
}
