import { addDays } from '@app/platform';
import { type Person, worksOn } from './appoint-staff.js';
import type { DemoBoard, PlanRow } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { firstWeekdayFrom, isSchoolDay, momentOn, schoolDaysFrom } from './school-calendar.js';
import type { Temperament } from './stock/cast.js';
import { OWN_PLANS, type OwnPlan, PLANS, SERIES, type StockPlan, type StockSeries } from './stock/plans.js';

type Plans = Pick<DemoBoard, 'plannedActivities' | 'plannedActivityThemes' | 'plannedActivityGoals' | 'participations'>;

/** How many single things somebody has in their planning. */
const PLANNED: Readonly<Record<Temperament, number>> = { eager: 1.6, steady: 0.7, sparse: 0.2, silent: 0 };

/** What people mean to do in the coming weeks, by themselves and with those whom they asked. */
export function planAhead(random: Random, scene: Scene): Plans {
  const planning = new Planning(random, scene);
  for (const series of SERIES) planning.repeat(series);
  for (const plan of OWN_PLANS) planning.plan(plan);
  const named = new Set([...SERIES, ...OWN_PLANS].map(({ who }) => who));
  for (const { player } of scene.staff.people.filter((one) => one.player.groups && !named.has(one.player.name)))
    for (const plan of random.some(
      PLANS.filter(({ theme }) => player.interests.includes(theme)),
      random.about(PLANNED[player.temperament]),
    ))
      planning.plan({ ...plan, who: player.name, inDays: random.whole(2, 25) });
  return planning.rows;
}

class Planning {
  readonly rows = {
    plannedActivities: [] as PlanRow[],
    plannedActivityThemes: [] as Plans['plannedActivityThemes'][number][],
    plannedActivityGoals: [] as Plans['plannedActivityGoals'][number][],
    participations: [] as Plans['participations'][number][],
  };

  constructor(
    private readonly random: Random,
    private readonly scene: Scene,
  ) {}

  /** A week in which there is no school is left out; what has passed is done. */
  repeat({ who, weekday, weeksPast, weeksAhead, ...plan }: StockSeries): void {
    const { today, running } = this.scene.calendar;
    const owner = this.scene.staff.named(who);
    const upcoming = firstWeekdayFrom(today, weekday);
    const plannedAt = momentOn(addDays(today, -7 * (weeksPast + 1)), 16);
    const seriesId = this.random.id(plannedAt);
    for (let week = -weeksPast; week < weeksAhead; week += 1) {
      const on = addDays(upcoming, 7 * week);
      if (!isSchoolDay(on) || (week < 0 && on < running.fromOn)) continue;
      const activityId = week < 0 ? this.scene.logbook.keep(owner, { ...plan, on }) : null;
      const changedAt = week < 0 ? momentOn(on, 16) : plannedAt;
      this.add(owner, plan, on, { seriesId, activityId, changedAt });
    }
  }

  plan({ who, inDays, note, towardsGoal = false, cancelled = false, guests = {}, ...plan }: OwnPlan): void {
    const { calendar, staff, aims } = this.scene;
    const owner = staff.named(who);
    const on = schoolDaysFrom(calendar.today, inDays);
    if (!worksOn(owner, calendar.today)) return;
    const plannedAt = this.daysAgo(10, 18);
    const cancelledAt = cancelled ? this.daysAgo(3, 6) : null;
    const id = this.add(owner, plan, on, { note: note ?? null, cancelledAt, changedAt: cancelledAt ?? plannedAt });
    const goal = aims.find(({ ownerId, status, theme }) => {
      return towardsGoal && ownerId === owner.id && status === 'active' && theme === plan.theme;
    });
    if (goal) this.rows.plannedActivityGoals.push({ plannedActivityId: id, goalId: goal.id });
    for (const [name, answer] of Object.entries(guests))
      this.ask(owner, id, { plan, on, guest: staff.named(name), answer });
  }

  /** Whoever accepted has it in their own planning. */
  private ask(
    host: Person,
    plannedActivityId: string,
    {
      plan,
      on,
      guest,
      answer,
    }: { plan: StockPlan; on: string; guest: Person; answer: 'invited' | 'accepted' | 'declined' },
  ): void {
    const invitedAt = this.daysAgo(5, 9);
    const answeredAt = answer === 'invited' ? null : this.daysAgo(1, 4);
    const { theme: _, ...facts } = plan;
    const own =
      answer === 'accepted'
        ? { ownPlannedActivityId: this.add(guest, facts, on, { changedAt: answeredAt ?? invitedAt }) }
        : {};
    this.rows.participations.push({
      ...{ id: this.random.id(invitedAt), hostId: host.id, plannedActivityId, staffMemberId: guest.id },
      ...{ answer, invitedAt, answeredAt, ...own },
    });
  }

  private add(
    owner: Person,
    { form, title, minutes, startsAt, theme }: Omit<StockPlan, 'theme'> & Partial<StockPlan>,
    plannedOn: string,
    said: Partial<PlanRow> & Pick<PlanRow, 'changedAt'>,
  ): string {
    const id = this.random.id(said.changedAt);
    this.rows.plannedActivities.push({
      ...{ id, ownerId: owner.id, learningForm: form, title, plannedOn, minutes, initiative: 'self_chosen' },
      ...{ ...said, startsAt: startsAt ?? null },
    });
    if (theme) this.rows.plannedActivityThemes.push({ plannedActivityId: id, themeId: this.scene.themeIds[theme] });
    return id;
  }

  private daysAgo(from: number, until: number): Date {
    const { random, scene } = this;
    return momentOn(
      addDays(scene.calendar.today, -random.whole(from, until)),
      random.whole(14, 18),
      random.whole(0, 59),
    );
  }
}
