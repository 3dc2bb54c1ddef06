import { addDays } from '@app/platform';
import type { Person } from './appoint-staff.js';
import type { ActivityRow, DemoBoard } from './demo-board.js';
import type { Team } from './form-leerteams.js';
import type { Random } from './random.js';
import { momentOn } from './school-calendar.js';
import type { AimedAt } from './set-goals.js';
import type { Temperament } from './stock/cast.js';
import type { StockMoment } from './stock/stock-moment.js';
import type { ThemeKey } from './stock/themes.js';

/** How readily somebody writes: a reflection, what they will try, and how many days later they log at most. */
const WRITES: Readonly<Record<Temperament, { reflects: number; tries: number; days: number }>> = {
  eager: { reflects: 0.6, tries: 0.5, days: 1 },
  steady: { reflects: 0.35, tries: 0.32, days: 4 },
  sparse: { reflects: 0.12, tries: 0.12, days: 14 },
  silent: { reflects: 0, tries: 0, days: 0 },
};

/** What is to be logged, before its owner adds anything to it. */
export interface Entry extends Pick<StockMoment, 'form' | 'title' | 'minutes' | 'took' | 'tries' | 'initiative'> {
  readonly on: string;
  readonly theme: ThemeKey | null;
  readonly team?: Team;
  /** The meeting that logs it, and when. */
  readonly meeting?: { readonly id: string; readonly loggedAt: Date };
}

/** What somebody wrote down word for word. */
export interface Written {
  readonly form: string;
  readonly title: string;
  readonly on: string;
  readonly minutes: number;
  readonly theme?: ThemeKey;
  readonly reflection?: string;
  readonly tryOut?: string;
  /** Private where it is left out, unless it is shown to somebody. */
  readonly visibility?: 'school' | 'board';
  readonly sharedWith?: Person;
  /** What was done for a leerteam is open to it. */
  readonly team?: Team;
  /** At four o'clock of its day where it is left out. */
  readonly loggedAt?: Date;
  readonly removedAt?: Date;
}

interface Board {
  readonly today: string;
  readonly people: readonly Person[];
  readonly aims: readonly AimedAt[];
  readonly themeIds: Readonly<Record<ThemeKey, string>>;
}

type Rows = Pick<DemoBoard, 'activities' | 'activityThemes' | 'activityGoals' | 'activityShares'>;

/** Where everybody's learning is written down. */
export class Logbook implements Rows {
  readonly activities: ActivityRow[] = [];
  readonly activityThemes: Rows['activityThemes'][number][] = [];
  readonly activityGoals: Rows['activityGoals'][number][] = [];
  readonly activityShares: Rows['activityShares'][number][] = [];
  /** Nobody writes the same sentence twice. */
  private readonly written = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly board: Board,
  ) {}

  log(owner: Person, entry: Entry): void {
    const { random } = this;
    const { reflects, tries } = WRITES[owner.player.temperament];
    const teaches = owner.player.groups !== undefined;
    const loggedAt = entry.meeting?.loggedAt ?? this.momentOfLogging(owner, entry.on);
    const id = random.id(loggedAt);
    const aim = this.aimOf(owner, entry);
    const visibility = this.visibilityOf(entry);
    this.activities.push({
      id,
      ownerId: owner.id,
      learningForm: entry.form,
      title: entry.title,
      learnedOn: entry.on,
      minutes: entry.minutes,
      initiative: entry.initiative,
      visibility,
      leerteamId: entry.team?.id ?? null,
      meetingId: entry.meeting?.id ?? null,
      // What is in stock speaks of one's own class.
      reflection: teaches && random.chance(reflects) ? this.fresh(owner, entry.took) : null,
      tryOut: teaches && random.chance(tries) ? this.fresh(owner, entry.tries) : null,
      evidenceUrl: this.evidenceOf(entry),
      source: 'manual',
      loggedAt,
      removedAt: null,
    });
    if (entry.theme && random.chance(0.85))
      this.activityThemes.push({ activityId: id, themeId: this.board.themeIds[entry.theme] });
    if (aim && random.chance(0.6)) this.activityGoals.push({ activityId: id, goalId: aim.id });
    if (visibility === 'shared') this.share(owner, id);
  }

  /** Logs what is not left to chance; answers its id. */
  keep(owner: Person, { form, title, on, minutes, ...said }: Written): string {
    const { theme, reflection = null, tryOut = null, sharedWith, team, removedAt = null } = said;
    const { visibility = team ? 'team' : 'private' } = said;
    const loggedAt = said.loggedAt ?? momentOn(on, 16);
    const id = this.random.id(loggedAt);
    this.activities.push({
      ...{ id, ownerId: owner.id, learningForm: form, title, learnedOn: on, minutes },
      ...{ initiative: team ? 'team' : 'self_chosen', leerteamId: team?.id ?? null },
      ...{ visibility: sharedWith ? 'shared' : visibility, reflection, tryOut, source: 'manual', loggedAt, removedAt },
    });
    if (theme) this.activityThemes.push({ activityId: id, themeId: this.board.themeIds[theme] });
    if (sharedWith) this.activityShares.push({ activityId: id, staffMemberId: sharedWith.id });
    return id;
  }

  private momentOfLogging(owner: Person, on: string): Date {
    const { random } = this;
    const minute = random.whole(0, 59);
    const later = addDays(on, random.whole(0, WRITES[owner.player.temperament].days));
    const yesterday = addDays(this.board.today, -1);
    return momentOn(later < yesterday ? later : yesterday, random.whole(13, 19), minute);
  }

  private visibilityOf({ team, meeting, initiative }: Entry): ActivityRow['visibility'] {
    const { random } = this;
    if (meeting) return random.chance(0.07) ? 'private' : 'team';
    if (team) return random.chance(0.12) ? 'school' : 'team';
    if (initiative === 'assigned') return random.chance(0.7) ? 'school' : 'private';
    return random.pick([
      ...(['private', 'private', 'private', 'private', 'private'] as const),
      ...(['school', 'school', 'school', 'school', 'board', 'shared'] as const),
    ]);
  }

  private evidenceOf({ form }: Entry): string | null {
    if (!['e_learning', 'course'].includes(form) || !this.random.chance(0.25)) return null;
    return `https://leren.voorbeeld.example/certificaten/${this.random.whole(10_000, 99_999)}`;
  }

  private fresh(owner: Person, texts: readonly string[]): string | null {
    const text = this.random.pick(texts.filter((one) => !this.written.has(`${owner.id} ${one}`)));
    if (text === undefined) return null;
    this.written.add(`${owner.id} ${text}`);
    return text;
  }

  private aimOf(owner: Person, { on, theme }: Entry): AimedAt | undefined {
    return this.board.aims.find(
      (aim) =>
        aim.ownerId === owner.id &&
        aim.theme === theme &&
        aim.status !== 'draft' &&
        aim.setOn <= on &&
        (aim.closedOn === null || on <= aim.closedOn),
    );
  }

  private share(owner: Person, activityId: string): void {
    const colleagues = this.board.people.filter(
      (other) => other !== owner && !other.untilOn && other.schools.some((school) => owner.schools.includes(school)),
    );
    for (const { id } of this.random.some(colleagues, this.random.whole(1, 2)))
      this.activityShares.push({ activityId, staffMemberId: id });
  }
}
