import { listOwnHabits, readLeerteamHabits } from '@app/domain';
import { Controller, Get, Param } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { LeerteamHabitsView, OwnHabitsView, toLeerteamHabitsView, toOwnHabitsView } from './habits.dto.js';

@ApiTags('habits')
@Controller('v1')
export class HabitsController {
  constructor(private readonly requests: Requests) {}

  @Get('me/habits')
  @Requires('habit.read')
  @Answers(200, OwnHabitsView, 'The learning forms that you keep up, of all that you logged. Only you see this.')
  own(@CalledBy() caller: Caller): Promise<OwnHabitsView> {
    return this.requests.read(caller, async (work) => toOwnHabitsView(await listOwnHabits(work), caller.language));
  }

  @Get('leerteams/:id/habits')
  @Requires('leerteam-habit.read')
  @Answers(
    200,
    LeerteamHabitsView,
    'What a leerteam keeps up, for its members: its meetings, and the learning forms that two of them or more use.',
  )
  ofLeerteam(@CalledBy() caller: Caller, @Param('id', IdPipe) leerteamId: string): Promise<LeerteamHabitsView> {
    return this.requests.read(caller, async (work) =>
      toLeerteamHabitsView(await readLeerteamHabits(work, leerteamId), caller.language),
    );
  }
}
