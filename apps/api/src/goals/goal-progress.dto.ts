import type { Language } from '@app/access';
import {
  type CheckInRow,
  type EvaluationPointRow,
  type EvaluationProposal,
  type Level,
  LEVEL_WORDS,
  LEVELS,
  LEVELS_SOURCE,
  MOST_POINTS,
  type ShownIn,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, Link, Part, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const EVIDENCE = 'https://voorbeeld.nl/opname';
const NOTE = 'Twee lessen gedaan; de vragen komen nu van de leerlingen.';
const SAW = 'In vier van de zes lessen stelden leerlingen elkaar vragen.';
const OWN_QUESTION = 'Stellen leerlingen elkaar vragen over de tekst?';
const USE = LEVEL_WORDS.use;

export class CheckInOnGoal {
  @Day({ optional: true, example: '2026-03-12', description: 'Today where it is left out.' })
  checkedOn?: string;
  @Text({ max: 2000, example: NOTE })
  note!: string;
  @Whole({ optional: true, nullable: true, max: 100, example: 40, description: 'In per cent, by your own judgement.' })
  progress?: number | null;
  @Link({ optional: true, nullable: true, example: EVIDENCE })
  evidenceUrl?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'An activity of yours in which it shows.' })
  activityId?: string | null;
}

export class CorrectCheckIn extends PartialType(CheckInOnGoal, { skipNullProperties: false }) {}

export class PlanLook {
  @Choice(LEVELS, { example: 'use' })
  level!: Level;
  @Text({
    optional: true,
    nullable: true,
    max: 500,
    example: OWN_QUESTION,
    description: 'In your own words; the question of the level, where it is left out.',
  })
  question?: string | null;
  @Day({ optional: true, nullable: true, example: '2026-05-18', description: 'You are told on that day, once.' })
  dueOn?: string | null;
}

export class PlanEvaluation {
  @Parts(() => PlanLook, { max: MOST_POINTS })
  points!: PlanLook[];
}

export const EVALUATION_EXAMPLE = {
  'two of the five levels': {
    value: {
      points: [
        { level: 'pupil_outcome', dueOn: '2026-06-29' },
        { level: 'use', dueOn: '2026-05-18', question: OWN_QUESTION },
      ],
    },
  },
};

export class ReviseLook extends PartialType(OmitType(PlanLook, []), { skipNullProperties: false }) {}

export class SayWhatYouSaw {
  @Day({ optional: true, example: '2026-03-12', description: 'Today where it is left out.' })
  lookedOn?: string;
  @Text({ max: 2000, example: SAW })
  saw!: string;
  @Link({ optional: true, nullable: true, example: EVIDENCE })
  evidenceUrl?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'An activity of yours in which it shows.' })
  activityId?: string | null;
}

class ShownInView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Les opgenomen en teruggekeken' }) title!: string;
}

export class CheckInView {
  @Id({ example: ID }) id!: string;
  @Day({ example: '2026-03-12' }) checkedOn!: string;
  @Text({ max: 2000, example: NOTE }) note!: string;
  @Whole({ max: 100, nullable: true, example: 40 }) progress!: number | null;
  @Link({ nullable: true, example: EVIDENCE }) evidenceUrl!: string | null;
  @Part(() => ShownInView, { nullable: true }) activity!: ShownIn['activity'];
  @Whole({ min: 1, example: 1 }) version!: number;
}

class LevelView {
  @Choice(LEVELS, { example: 'use' }) level!: Level;
  @Text({ max: 60, example: USE.name.nl }) name!: string;
  @Text({ max: 200, example: USE.question.nl, description: 'What the level asks of any goal.' }) asks!: string;
}

export class EvaluationPointView extends LevelView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) goalId!: string;
  @Text({ max: 500, nullable: true, example: OWN_QUESTION }) question!: string | null;
  @Day({ nullable: true, example: '2026-05-18' }) dueOn!: string | null;
  @Day({ nullable: true, example: '2026-05-19', description: 'Null as long as nobody looked.' })
  lookedOn!: string | null;
  @Text({ max: 2000, nullable: true, example: SAW }) saw!: string | null;
  @Link({ nullable: true, example: EVIDENCE }) evidenceUrl!: string | null;
  @Part(() => ShownInView, { nullable: true }) activity!: ShownIn['activity'];
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class EvaluationPointsView {
  @Parts(() => EvaluationPointView, { max: MOST_POINTS }) items!: EvaluationPointView[];
}

class ProposedLookView extends LevelView {
  @Day({
    nullable: true,
    example: '2026-05-18',
    description: 'Null where the goal has no target day, or that has passed.',
  })
  dueOn!: string | null;
  @Flag({ example: false, description: 'Whether the goal has a point at this level already.' }) planned!: boolean;
}

const HOW = {
  nl: 'Terug vanaf de leerlingen: naar hen kijk je op de dag dat je doel bereikt moet zijn, naar elk niveau daarvoor een vijfde van de resterende dagen eerder, op de laatste schooldag tot dan. Een voorstel; je neemt ervan over wat je wilt.',
  en: 'Back from the pupils: at them you look on the day your goal is to be reached, at each level before that a fifth of the remaining days earlier, on the last school day by then. A proposal; take of it what you want.',
};

export class EvaluationProposalView {
  @Day({ nullable: true, example: '2026-06-30' }) targetOn!: string | null;
  @Parts(() => ProposedLookView, { max: LEVELS.length }) levels!: ProposedLookView[];
  @Text({ max: 400, example: HOW.nl, description: 'How the days were counted, in words.' }) how!: string;
  @Text({ max: 300, example: LEVELS_SOURCE }) source!: string;
}

export const toCheckInView = (row: CheckInRow): CheckInView => ({
  id: row.id,
  checkedOn: row.checkedOn,
  note: row.note,
  progress: row.progress,
  evidenceUrl: row.evidenceUrl,
  activity: row.activity,
  version: row.version,
});

const toLevelView = (level: Level, language: Language): LevelView => {
  const { name, question } = LEVEL_WORDS[level];
  return { level, name: name[language], asks: question[language] };
};

export const toEvaluationPointView =
  (language: Language) =>
  (row: EvaluationPointRow): EvaluationPointView => ({
    id: row.id,
    goalId: row.goalId,
    ...toLevelView(row.level, language),
    question: row.question,
    dueOn: row.dueOn,
    lookedOn: row.lookedOn,
    saw: row.saw,
    evidenceUrl: row.evidenceUrl,
    activity: row.activity,
    version: row.version,
  });

export const toEvaluationPointsView =
  (language: Language) =>
  (rows: readonly EvaluationPointRow[]): EvaluationPointsView => ({ items: rows.map(toEvaluationPointView(language)) });

export const toEvaluationProposalView =
  (language: Language) =>
  ({ targetOn, levels }: EvaluationProposal): EvaluationProposalView => ({
    targetOn,
    levels: levels.map(({ level, dueOn, planned }) => ({ ...toLevelView(level, language), dueOn, planned })),
    how: HOW[language],
    source: LEVELS_SOURCE,
  });
