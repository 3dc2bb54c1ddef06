import type { Language } from '@app/access';
import { TRY_OUT_OUTCOMES, type TryOutAnswerRow, type TryOutOutcome, type TryOutRow } from '@app/domain';
import { Choice, Day, Id, Moment, Part, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TRY_OUT = 'Morgen eerst samen schrappen, dan zelf.';
const NOTE = 'Het schrappen ging goed; zelf samenvatten kost nog tijd.';
const QUESTION = { nl: 'Wat kwam ervan?', en: 'What came of it?' };

class Trying {
  @Whole({ min: 1, max: 1440, example: 60 })
  minutes!: number;
  @Day({ optional: true, example: '2026-03-10', description: 'Today where it is left out.' })
  learnedOn?: string;
  @Text({
    optional: true,
    max: 60,
    example: 'lesson_study',
    description: 'That of the activity where it is left out.',
  })
  learningForm?: string;
}

export class AnswerTryOut {
  @Choice(TRY_OUT_OUTCOMES, { example: 'tried' })
  outcome!: TryOutOutcome;
  @Text({ optional: true, nullable: true, max: 2000, example: NOTE })
  note?: string | null;
  @Day({
    optional: true,
    nullable: true,
    example: '2026-04-01',
    description: 'With `not_yet`: when to ask again, two weeks from today where it is left out.',
  })
  askAgainOn?: string | null;
  @Part(() => Trying, { optional: true, nullable: true })
  log?: Trying | null;
}

/** One example of each field makes no whole: when to ask again goes with `not_yet` alone. */
export const ANSWER_EXAMPLES = {
  tried: { value: { outcome: 'tried', note: NOTE, log: { minutes: 60, learnedOn: '2026-03-10' } } },
  'not yet': { value: { outcome: 'not_yet', askAgainOn: '2026-04-01' } },
  'let go': { value: { outcome: 'let_go' } },
};

export class TryOutView {
  @Id({ example: ID }) activityId!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten voorbereid' }) title!: string;
  @Day({ example: '2026-02-24' }) learnedOn!: string;
  @Text({ max: 2000, example: TRY_OUT }) tryOut!: string;
  @Day({ example: '2026-03-10', description: 'Since when it is asked.' }) askedOn!: string;
  @Text({ max: 100, example: QUESTION.nl }) question!: string;
}

export class TryOutAnswerView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) activityId!: string;
  @Text({ max: 2000, example: TRY_OUT, description: 'As it read when it was answered.' }) tryOut!: string;
  @Choice(TRY_OUT_OUTCOMES, { example: 'tried' }) outcome!: TryOutOutcome;
  @Text({ max: 2000, nullable: true, example: NOTE }) note!: string | null;
  @Day({ nullable: true, example: '2026-04-01' }) askAgainOn!: string | null;
  @Id({ nullable: true, example: ID, description: 'The activity that was logged with it.' })
  loggedActivityId!: string | null;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) answeredAt!: string;
}

export const toTryOutView =
  (language: Language) =>
  ({ activityId, title, learnedOn, tryOut, askedOn }: TryOutRow): TryOutView => ({
    activityId,
    title,
    learnedOn,
    tryOut,
    askedOn,
    question: QUESTION[language],
  });

export const toTryOutAnswerView = (row: TryOutAnswerRow): TryOutAnswerView => ({
  id: row.id,
  activityId: row.activityId,
  tryOut: row.tryOut,
  outcome: row.outcome,
  note: row.note,
  askAgainOn: row.askAgainOn,
  loggedActivityId: row.loggedActivityId,
  answeredAt: row.answeredAt.toISOString(),
});
