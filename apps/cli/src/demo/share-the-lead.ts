import { worksOn } from './appoint-staff.js';
import type { CycleRow, DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn } from './school-calendar.js';
import { TEAM_WORK } from './stock/team-work.js';

type Lead = Pick<DemoTeamWork, 'leadTurns' | 'interestPages' | 'interests'>;
type Turn = Lead['leadTurns'][number];

/** Who leads and led what, who was asked to, and what people are good at or would like to know more about. */
export function shareTheLead(
  random: Random,
  scene: Scene,
  plans: DemoTeamWork['plannedMeetings'],
  lessonStudy: CycleRow,
): Lead {
  return { leadTurns: turns(random, scene, plans, lessonStudy), ...register(random, scene) };
}

function turns(
  random: Random,
  scene: Scene,
  plans: DemoTeamWork['plannedMeetings'],
  { id: cycleId, leerteamId: studying, beganOn }: CycleRow,
): Turn[] {
  const { calendar, staff } = scene;
  const leerteamId = teamNamed(scene, TEAM_WORK.team).id;
  const own = plans.filter((plan) => plan.leerteamId === leerteamId);
  const held = own.filter(({ closedAt }) => closedAt);
  const [next, after] = own.filter(({ closedAt }) => !closedAt);
  const idOf = (name: string): string => staff.named(name).id;
  const id = (on: string): string => random.id(momentOn(on, 12));
  const led = held.map(({ id: meetingId, plannedOn }, index): Turn => {
    const leaderId = idOf(TEAM_WORK.led[index] ?? TEAM_WORK.coordinator);
    return { id: id(plannedOn), leerteamId, leaderId, meetingId, acceptedOn: plannedOn };
  });
  const lastOn = held[0]?.plannedOn ?? calendar.running.fromOn;
  const offeredById = idOf(TEAM_WORK.coordinator);
  const leads = { id: id(lastOn), leerteamId, leaderId: idOf('Samira El Khattabi'), offeredById };
  const offer = { id: id(lastOn), leerteamId, leaderId: idOf('Carlijn Vos'), offeredById };
  return [
    ...led,
    ...(next ? [{ ...leads, meetingId: next.id, acceptedOn: lastOn }] : []),
    ...(after ? [{ ...offer, meetingId: after.id }] : []),
    {
      id: id(beganOn),
      leerteamId: studying,
      leaderId: idOf('Ahmed Tahiri'),
      cycleId,
      fromOn: beganOn,
      acceptedOn: beganOn,
    },
  ];
}

/** What those who write a lot say of themselves: their dearest theme they know, the next they would like to. */
function register(random: Random, { calendar, staff, themeIds }: Scene): Pick<Lead, 'interestPages' | 'interests'> {
  const writing = staff.people.filter(
    (person) => person.player.temperament === 'eager' && worksOn(person, calendar.today),
  );
  const saidAt = momentOn(calendar.previous.fromOn, 15);
  return {
    interestPages: writing.map(({ id: ownerId }) => ({ ownerId })),
    interests: writing.flatMap(({ id: ownerId, player }) =>
      player.interests.slice(0, 2).map((theme, index) => ({
        ...{ id: random.id(saidAt), ownerId, position: index + 1, themeId: themeIds[theme] },
        ...{ kind: index === 0 ? ('expertise' as const) : ('interest' as const), wouldLead: index === 0 },
        visibility: 'board' as const,
      })),
    ),
  };
}
