import { addDays } from '@app/platform';
import type { DemoTeamWork } from './demo-team-work.js';
import type { Team } from './form-leerteams.js';
import { meetsIn } from './learn-in-teams.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { firstWeekdayFrom, momentOn, sameWeekdayNear, schoolDaysFrom } from './school-calendar.js';
import { TEAM_WORK } from './stock/team-work.js';

type Planned = Pick<
  DemoTeamWork,
  'plannedMeetings' | 'agendaItems' | 'presences' | 'meetingNotes' | 'teamDecisions' | 'teamActions'
>;
type Plan = Planned['plannedMeetings'][number];

/** How many meetings each team has planned, and of how many that were held it kept an agenda. */
const AHEAD = 4;
const KEPT = 3;

/** The next meetings of each team, and of the reading team the last ones with all that was said in them. */
export function planMeetings(random: Random, scene: Scene): Planned {
  const plans = scene.teams.flatMap((team) => series(random, scene, team));
  const reading = teamNamed(scene, TEAM_WORK.team);
  const held = lastHeld(scene, reading);
  const [last] = held;
  const next = plans.find(({ leerteamId }) => leerteamId === reading.id);
  const kept = { plannedMeetings: [...held, ...plans], presences: held.flatMap((plan) => present(scene, plan)) };
  if (!last || !next) return { ...kept, agendaItems: [], meetingNotes: [], teamDecisions: [], teamActions: [] };
  return { ...kept, ...talk(random, scene, last, next) };
}

function series(random: Random, { calendar }: Scene, { id: leerteamId, foundedOn, stock }: Team): Plan[] {
  const { weekday, weeks, minutes } = stock.rhythm;
  const plannedAt = momentOn(schoolDaysFrom(calendar.today, -20), 16);
  const seriesId = random.id(plannedAt);
  const days = new Set<string>();
  for (let on = firstWeekdayFrom(foundedOn, weekday); days.size < AHEAD; on = addDays(on, 7 * weeks)) {
    const near = meetsIn(on) ? sameWeekdayNear(on) : undefined;
    if (near && near > calendar.today) days.add(near);
  }
  return [...days].toSorted().map((plannedOn) => {
    const title = stock.always[0];
    const when = { plannedOn, startsAt: '15:15', minutes, place: 'Teamkamer', changedAt: plannedAt };
    return { id: random.id(plannedAt), leerteamId, seriesId, title, ...when };
  });
}

/** What was held is there under the same id; the latest first. */
function lastHeld({ meetings }: Scene, { id }: Team): Plan[] {
  const own = meetings.meetings.filter(({ leerteamId }) => leerteamId === id);
  return own
    .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
    .slice(0, KEPT)
    .map(({ id: meetingId, leerteamId, title, heldOn, minutes }) => {
      const closedAt = momentOn(heldOn, 16);
      return { id: meetingId, leerteamId, title, plannedOn: heldOn, minutes, closedAt, changedAt: closedAt };
    });
}

const present = ({ logbook }: Scene, { id: plannedMeetingId }: Plan): Planned['presences'] =>
  logbook.activities
    .filter(({ meetingId }) => meetingId === plannedMeetingId)
    .map(({ id: activityId, ownerId: staffMemberId }) => {
      return { plannedMeetingId, staffMemberId, presence: 'present', activityId, activityVersion: 1 };
    });

/** The agenda of the last meeting with what came of it, and that of the next. */
function talk(random: Random, { calendar, staff }: Scene, last: Plan, next: Plan) {
  const { leerteamId } = last;
  const before = momentOn(addDays(last.plannedOn, -2), 15);
  const during = momentOn(last.plannedOn, 15);
  const idOf = (name: string): string => staff.named(name).id;
  const authorId = idOf(TEAM_WORK.coordinator);
  const onLast = TEAM_WORK.last.map(({ title, purpose, minutes, by, isOpen }, index) => ({
    ...{ id: random.id(before), plannedMeetingId: last.id, authorId, broughtById: idOf(by), title, purpose, minutes },
    ...{ position: index + 1, state: isOpen ? ('open' as const) : ('handled' as const), timesCarried: 0 },
  }));
  const carried = onLast
    .filter(({ state }) => state === 'open')
    .map((item) => ({ ...item, id: random.id(during), carriedFromId: item.id, timesCarried: 1 }));
  const added = TEAM_WORK.next.map(({ title, purpose, minutes, by }) => {
    const said = { id: random.id(during), authorId, broughtById: idOf(by), title, purpose, minutes };
    return { ...said, state: 'open' as const, timesCarried: 0 };
  });
  const onNext = [...carried, ...added].map((item, index) => {
    return { ...item, plannedMeetingId: next.id, position: index + 1 };
  });
  return {
    agendaItems: [...onLast, ...onNext],
    meetingNotes: TEAM_WORK.notes.map(({ who, item, text }) => {
      const at = { plannedMeetingId: last.id, agendaItemId: onLast[item]?.id ?? null, writtenAt: during };
      return { id: random.id(during), ...at, authorId: idOf(who), text };
    }),
    teamDecisions: TEAM_WORK.decisions.map(({ item, who, ...said }) => {
      const at = { plannedMeetingId: last.id, agendaItemId: onLast[item]?.id ?? null };
      return { id: random.id(during), ...at, authorId: idOf(who), ...said };
    }),
    teamActions: TEAM_WORK.actions.map((action) => {
      const dueOn = schoolDaysFrom(calendar.today, action.due);
      const ended = 'ended' in action ? { state: action.ended, endedOn: dueOn } : { state: 'open' as const };
      const reason = 'reason' in action ? action.reason : null;
      const { id: plannedMeetingId } = last;
      const what = { leerteamId, plannedMeetingId, authorId, ownerId: idOf(action.who), text: action.text, dueOn };
      return { id: random.id(during), ...what, ...ended, reason };
    }),
  };
}
