import { ASK_AFTER_DAYS, type TryOutOutcome } from '@app/domain';
import { addDays } from '@app/platform';
import { type Person, worksOn } from './appoint-staff.js';
import type { ActivityRow, DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { ANSWERS } from './stock/answers.js';
import type { Temperament } from './stock/cast.js';

type Answer = DemoBoard['tryOutAnswers'][number];
type TriedIn = ActivityRow & { readonly tryOut: string };

/** How many of the latest questions somebody still has to answer, and how many of those before they did answer. */
const ANSWERED: Readonly<Record<Temperament, { open: number; share: number }>> = {
  eager: { open: 2, share: 1 },
  steady: { open: 3, share: 0.7 },
  sparse: { open: 2, share: 0.3 },
  silent: { open: 0, share: 0 },
};

/** Whose latest trying is an entry of its own as well. */
const LOGS_TRYING: Temperament = 'eager';

/** What came of what people wanted to try in class, as far as they said so. */
export function lookBack(random: Random, scene: Scene): Pick<DemoBoard, 'tryOutAnswers'> {
  const people = scene.staff.people.filter((person) => worksOn(person, scene.calendar.today));
  const asked = new Map<string, TriedIn[]>();
  for (const activity of scene.logbook.activities) {
    const { ownerId, tryOut, removedAt } = activity;
    if (!tryOut || removedAt || askedOn(activity) > scene.calendar.today) continue;
    asked.set(ownerId, [...(asked.get(ownerId) ?? []), { ...activity, tryOut }]);
  }
  return { tryOutAnswers: people.flatMap((person) => answersOf(random, scene, person, asked.get(person.id) ?? [])) };
}

/** The day from which the question is asked. */
const askedOn = ({ learnedOn, loggedAt }: ActivityRow): string => {
  const loggedOn = loggedAt.toISOString().slice(0, 10);
  return addDays(loggedOn > learnedOn ? loggedOn : learnedOn, ASK_AFTER_DAYS);
};

function answersOf(random: Random, scene: Scene, person: Person, questions: readonly TriedIn[]): Answer[] {
  const { temperament } = person.player;
  const { open, share } = ANSWERED[temperament];
  const texts = new Map(Object.entries(ANSWERS).map(([outcome, notes]) => [outcome, random.shuffled(notes)]));
  const say = (activity: TriedIn, outcome: TryOutOutcome, on: string): Answer => {
    const answeredAt = momentOn(on, random.whole(14, 20), random.whole(0, 59));
    return {
      ...{ id: random.id(answeredAt), activityId: activity.id, tryOut: activity.tryOut, outcome, answeredAt },
      note: random.chance(0.75) ? (texts.get(outcome)?.pop() ?? null) : null,
      askAgainOn: outcome === 'not_yet' ? addDays(on, ASK_AFTER_DAYS) : null,
    };
  };
  const latestFirst = questions.toSorted((one, other) => (askedOn(one) < askedOn(other) ? 1 : -1));
  const answered = latestFirst.slice(open).filter(() => random.chance(share));
  const answers = answered.flatMap((activity) => answer(random, scene, activity, say));
  return temperament === LOGS_TRYING ? withTrying(scene, person, answered, answers) : answers;
}

/** At first asking or some days later, but before today; who had not tried it yet is asked again, and has by then. */
function answer(
  random: Random,
  { calendar: { today } }: Scene,
  activity: TriedIn,
  say: (activity: TriedIn, outcome: TryOutOutcome, on: string) => Answer,
): Answer[] {
  const yesterday = addDays(today, -1);
  const soon = (on: string): string => {
    const later = addDays(on, random.whole(0, 5));
    return later < yesterday ? later : yesterday;
  };
  const outcome = random.pick(['tried', 'tried', 'tried', 'not_yet', 'let_go'] as const);
  const first = say(activity, outcome, soon(askedOn(activity)));
  if (first.askAgainOn == null || first.askAgainOn > yesterday) return [first];
  return [first, say(activity, random.pick(['tried', 'tried', 'let_go']), soon(first.askAgainOn))];
}

/** The latest thing that was tried, logged with the answer. */
function withTrying(
  { logbook }: Scene,
  owner: Person,
  activities: readonly TriedIn[],
  answers: readonly Answer[],
): Answer[] {
  const latest = answers.find(({ outcome }) => outcome === 'tried');
  const activity = activities.find(({ id }) => id === latest?.activityId);
  if (!latest || !activity) return [...answers];
  const answeredOn = latest.answeredAt.toISOString().slice(0, 10);
  const on = schoolDaysFrom(addDays(answeredOn, 1), -1);
  const reflection = latest.note ? { reflection: latest.note } : {};
  const loggedActivityId = logbook.keep(owner, {
    ...{ form: activity.learningForm, title: latest.tryOut, on, minutes: 30, loggedAt: latest.answeredAt },
    ...reflection,
  });
  return answers.map((one) => (one === latest ? { ...one, loggedActivityId } : one));
}
