import { type Person, type Staff, worksOn } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Places } from './lay-out-places.js';
import type { Random } from './random.js';
import { type Calendar, momentOn, running } from './school-calendar.js';
import type { StockTeam } from './stock/stock-team.js';
import { TEAMS } from './stock/teams.js';

/** The day from which the running year's last test round counts: then the teams look at that year's groups. */
const YEAR_IS_MEASURED = running('06-20');

export interface Team {
  readonly id: string;
  readonly stock: StockTeam;
  readonly foundedOn: string;
  readonly membersOn: (on: string) => readonly Person[];
}

export interface Teams extends Pick<DemoBoard, 'leerteams' | 'memberships' | 'leerteamPupilGroups'> {
  readonly teams: readonly Team[];
}

/** Leerteams with who was in them when, and the pupil groups that they look at. */
export function formLeerteams(random: Random, calendar: Calendar, places: Places, staff: Staff): Teams {
  const focusYear = calendar.today >= calendar.on(YEAR_IS_MEASURED) ? 'running' : 'previous';
  const formed = TEAMS.map((stock) => {
    const foundedOn = calendar.on(stock.foundedOn);
    const id = random.id(momentOn(foundedOn, 10));
    return { id, stock, foundedOn, memberships: memberships(random, calendar, staff, id, stock) };
  });
  return {
    teams: formed.map(({ memberships: parts, ...team }) => ({
      ...team,
      membersOn: (on) => {
        const ids = parts.filter((part) => worksOn(part, on)).map(({ staffMemberId }) => staffMemberId);
        return staff.people.filter((person) => ids.includes(person.id) && worksOn(person, on));
      },
    })),
    leerteams: formed.map(({ id, foundedOn, stock: { kind, name, question, jointGoal } }) => ({
      id,
      kind,
      name,
      question,
      jointGoal,
      foundedOn,
      closedOn: null,
    })),
    memberships: formed.flatMap((team) => team.memberships),
    leerteamPupilGroups: formed.flatMap(({ id: leerteamId, stock }) =>
      stock.focus.flatMap(({ school, groups }) =>
        groups
          .map((name) => places.groupId(school, focusYear, name))
          .filter((groupId) => groupId !== undefined)
          .map((pupilGroupId) => ({ leerteamId, pupilGroupId })),
      ),
    ),
  };
}

/** What has not begun yet is left out; so is an end that is still to come. */
function memberships(random: Random, calendar: Calendar, staff: Staff, leerteamId: string, stock: StockTeam) {
  return stock.members.flatMap(({ who, role, from, until }) => {
    const fromOn = calendar.on(from ?? stock.foundedOn);
    if (fromOn > calendar.today) return [];
    const ends = until ? calendar.on(until) : null;
    return [
      {
        id: random.id(momentOn(fromOn, 11)),
        leerteamId,
        staffMemberId: staff.named(who).id,
        role,
        fromOn,
        untilOn: ends && ends <= calendar.today ? ends : null,
      },
    ];
  });
}
