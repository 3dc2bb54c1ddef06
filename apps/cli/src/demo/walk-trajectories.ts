import type { Person } from './appoint-staff.js';
import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { type StockStep, type StockTrajectory, TRAJECTORIES } from './stock/trajectories.js';

type Trajectories = Pick<DemoBoard, 'trajectories' | 'trajectorySteps'>;
type StepRow = Trajectories['trajectorySteps'][number];

/** Blended trajectories: online, meetings and trying out in class on one line. */
export function walkTrajectories(random: Random, scene: Scene, { courses }: Pick<DemoBoard, 'courses'>): Trajectories {
  const trajectories: Trajectories['trajectories'][number][] = [];
  const trajectorySteps: StepRow[] = [];
  for (const stock of TRAJECTORIES) {
    const { who, title, question, steps } = stock;
    const owner = scene.staff.named(who);
    const begunAt = momentOn(schoolDaysFrom(scene.calendar.today, -30), 15);
    const id = random.id(begunAt);
    const leerteamId = scene.teams.find((team) => team.stock.key === stock.team)?.id ?? null;
    trajectories.push({ id, ownerId: owner.id, title, question, leerteamId });
    for (const [position, step] of steps.entries())
      trajectorySteps.push({
        ...{ id: random.id(begunAt), trajectoryId: id, position, kind: step.kind, title: step.title },
        ...progress(scene, owner, stock, step),
        courseId: courses.find((one) => one.ownerId === owner.id && one.title === step.course)?.id ?? null,
        meetingId: step.meeting ? latestMeeting(scene, owner, leerteamId) : null,
      });
  }
  return { trajectories, trajectorySteps };
}

/** What is to come is planned; of what has passed there is an entry, or its owner says that it was done. */
function progress(
  { calendar, logbook }: Scene,
  owner: Person,
  { theme }: StockTrajectory,
  { title, inDays, entry }: StockStep,
): Partial<StepRow> {
  if (inDays === undefined) return {};
  const on = schoolDaysFrom(calendar.today, inDays);
  if (inDays > 0) return { plannedOn: on };
  if (!entry) return { plannedOn: on, doneOn: on };
  return { plannedOn: on, activityId: logbook.keep(owner, { form: 'blended_learning', title, on, theme, ...entry }) };
}

function latestMeeting({ meetings }: Scene, owner: Person, leerteamId: string | null): string | null {
  const attended = new Set(
    meetings.attendances.filter(({ staffMemberId }) => staffMemberId === owner.id).map(({ meetingId }) => meetingId),
  );
  const held = meetings.meetings.filter((one) => one.leerteamId === leerteamId && attended.has(one.id));
  return held.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1)).at(-1)?.id ?? null;
}
