import { addDays } from '@app/platform';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import type { TestApi } from './api.js';
import { type MailServer, sendRound } from './mail.js';
import { type Person, post, put, type Seen } from './story.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** A year as it goes by: the clock, and what a worker does meanwhile. */
export class GoingYear {
  constructor(
    private readonly api: TestApi,
    private readonly mail: MailServer,
    private today: string,
  ) {
    this.at('08:00');
  }

  at(time: string): void {
    this.api.clock.set(`${this.today}T${time}:00Z`);
  }

  /** Goes on to a day, in the morning. Each weekday before it a worker has done what it does by day and by night. */
  async until(day: string): Promise<void> {
    const jobs = jobHandlers(this.api.unitOfWork, {
      pupilCodeSecret: 'x',
      files: this.api.files,
      mail: () => sendRound(this.api, this.mail.port),
    });
    for (; this.today < day; this.today = addDays(this.today, 1)) {
      if ([SUNDAY, SATURDAY].includes(new Date(this.today).getUTCDay())) continue;
      this.at('07:20');
      await jobs['remind-teams']({}, { last: true });
      await jobs['send-mail']({}, { last: true });
      this.at('14:00');
      await jobs['tell-of-fading-habits']({}, { last: true });
      await jobs['send-mail']({}, { last: true });
      this.at('23:30');
      await jobs['remove-expired']({}, { last: true });
    }
    this.at('08:00');
  }
}

/** Who was at a meeting, and for how long where that was not all of it. */
type Attendance = ReadonlyMap<Person, number | undefined>;

/** A meeting of today is held: each says that they are there, and whoever wrote it down closes it. */
export async function hold(keeper: Person, meetingId: string, there: Attendance): Promise<Seen> {
  await Promise.all(
    [...there].map(([person, minutes]) =>
      put(person, `meetings/${meetingId}/presences/${person.id}`, { presence: 'present', minutes: minutes ?? null }),
    ),
  );
  return post(keeper, `meetings/${meetingId}/close`);
}

/** Somebody opens a look at the collaboration, and these answer at the same moment, each with a step; its id. */
export async function lookBack(
  opener: Person,
  team: string,
  closesOn: string,
  answering: readonly Person[],
  steps: readonly number[],
): Promise<string> {
  const { id } = await post(opener, `leerteams/${team}/collaboration-reviews`, { closesOn });
  await Promise.all(
    answering.map((person, index) => {
      const step = steps[index];
      const leading = { traitOrGroup: step, fewOrAnyone: step, bornOrEveryone: step };
      const together = { agreementsOrAim: step, uniformityOrDiversity: step };
      return post(person, `collaboration-reviews/${id}/answers`, { ...leading, ...together });
    }),
  );
  return id;
}
