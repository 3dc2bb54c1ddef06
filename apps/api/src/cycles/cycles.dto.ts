import {
  ARTEFACT_KINDS,
  type ArtefactKind,
  type Asked,
  CYCLE_OUTCOMES,
  type CycleDetail,
  type CycleOutcome,
  type CycleRow,
  inEach,
  KINDS,
  type Stay,
  type Step,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, IdList, Moment, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { MethodPhaseView, toMethodPhaseView } from '../methods/template.dto.js';
import { WordsView } from '../school-material/words.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Breuken begrijpen in groep 6';
const QUESTION = 'Wat helpt onze leerlingen om breuken te vergelijken?';
const LESSON = 'Leerlingen vergelijken breuken beter als zij ze eerst zelf tekenen.';
const REASON = 'Het werkte nog niet voor iedereen.';
const MOST_GROUPS = 50;

export class BeginCycle {
  @Id({ example: ID, description: 'The latest version of a method, or an earlier one; the cycle keeps it.' })
  methodVersionId!: string;
  @Text({ max: 200, example: TITLE })
  title!: string;
  @Text({ max: 500, optional: true, nullable: true, example: QUESTION })
  question?: string | null;
  @Id({ optional: true, nullable: true, example: ID })
  themeId?: string | null;
  @IdList({
    optional: true,
    max: MOST_GROUPS,
    example: [ID],
    description: 'Of the groups that the leerteam asks about.',
  })
  pupilGroupIds?: string[];
}

export class ReviseCycle extends PartialType(OmitType(BeginCycle, ['methodVersionId'] as const), {
  skipNullProperties: false,
}) {}

export class StepCycle {
  @Text({ max: 40, example: 'try', description: 'The key of the phase to go on or back to.' })
  to!: string;
  @Text({ max: 500, optional: true, nullable: true, example: REASON })
  reason?: string | null;
}

export class ConcludeCycle {
  @Text({ max: 500, example: LESSON, description: 'What was learned, in one line.' })
  lesson!: string;
}

export class StopCycle {
  @Text({ max: 500, example: 'De groep is gesplitst.' })
  reason!: string;
}

export class CyclesQuery extends PageQuery {
  @QueryFlag({ description: 'Also those that ended.' })
  ended?: boolean;
}

export class CycleView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Text({ max: 120, example: 'Lesson study bovenbouw' }) leerteamName!: string;
  @Id({ example: ID, description: 'The version of the method that it goes by.' }) methodVersionId!: string;
  @Part(() => WordsView) method!: WordsView;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 500, nullable: true, example: QUESTION }) question!: string | null;
  @Id({ nullable: true, example: ID }) themeId!: string | null;
  @Text({ max: 40, example: 'orient', description: 'The phase that it is in, or ended in.' }) phase!: string;
  @Part(() => WordsView) phaseName!: WordsView;
  @Whole({ min: 1, example: 1, description: 'One more with every step back.' }) round!: number;
  @Day({ example: '2026-09-01' }) beganOn!: string;
  @Day({ nullable: true, example: '2027-02-01' }) endedOn!: string | null;
  @Choice(CYCLE_OUTCOMES, { nullable: true, example: 'concluded' }) outcome!: CycleOutcome | null;
  @Text({ max: 500, nullable: true, example: LESSON, description: 'What was learned, or why it was stopped.' })
  lesson!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

class AskedView {
  @Choice(KINDS, { example: 'research_question' }) kind!: ArtefactKind;
  @Part(() => WordsView) name!: WordsView;
  @Whole({ min: 1, example: 1 }) atLeast!: number;
  @Whole({ example: 0 }) stands!: number;
  @Whole({ example: 1, description: 'How many more have to stand.' }) missing!: number;
}

class InvitedView {
  @Choice(KINDS, { example: 'literature' }) kind!: ArtefactKind;
  @Part(() => WordsView) name!: WordsView;
  @Whole({ example: 2 }) stands!: number;
}

class PossibleStepView {
  @Text({ max: 40, example: 'design' }) to!: string;
  @Flag({ example: false, description: 'Back to an earlier phase: that begins another round.' }) back!: boolean;
  @Parts(() => AskedView, { max: 8 }) missing!: AskedView[];
}

class PhaseInOrderView {
  @Text({ max: 40, example: 'orient' }) key!: string;
  @Part(() => WordsView) name!: WordsView;
  @Flag({ example: true }) finished!: boolean;
}

export class CycleDetailView extends CycleView {
  @IdList({ max: MOST_GROUPS, example: [ID] }) pupilGroupIds!: string[];
  @Parts(() => PhaseInOrderView, { max: 12 }) phases!: PhaseInOrderView[];
  @Part(() => MethodPhaseView) current!: MethodPhaseView;
  @Parts(() => AskedView, { max: 8 }) asked!: AskedView[];
  @Parts(() => InvitedView, { max: 50 }) invited!: InvitedView[];
  @Parts(() => PossibleStepView, { max: 12 }) steps!: PossibleStepView[];
  @Flag({
    example: false,
    description: 'Whether a cycle is concluded from the phase, once all that it asks for stands.',
  })
  last!: boolean;
}

export class StayView {
  @Whole({ min: 1, example: 1 }) number!: number;
  @Text({ max: 40, example: 'orient' }) phase!: string;
  @Part(() => WordsView) phaseName!: WordsView;
  @Whole({ min: 1, example: 1 }) round!: number;
  @Moment({ example: '2026-09-01T13:20:00.000Z' }) enteredAt!: string;
  @Id({ example: ID }) enteredById!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) enteredBy!: string;
  @Text({ max: 500, nullable: true, example: REASON }) reason!: string | null;
  @Moment({ nullable: true, example: '2026-09-22T14:05:00.000Z' }) leftAt!: string | null;
}

export const toCycleView = (row: CycleRow): CycleView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  leerteamName: row.leerteamName,
  methodVersionId: row.methodVersionId,
  method: inEach(row.method),
  title: row.title,
  question: row.question,
  themeId: row.themeId,
  phase: row.phase,
  phaseName: inEach(row.phaseName),
  round: row.round,
  beganOn: row.beganOn,
  endedOn: row.endedOn,
  outcome: row.outcome,
  lesson: row.lesson,
  version: row.version,
});

const nameOf = (kind: ArtefactKind): WordsView => {
  const { nl, en } = ARTEFACT_KINDS[kind];
  return { nl, en };
};

const toAskedView = ({ kind, atLeast, stands, missing }: Asked): AskedView => ({
  kind,
  name: nameOf(kind),
  atLeast,
  stands,
  missing,
});

const toPossibleStepView = ({ to, back, missing }: Step): PossibleStepView => ({
  to,
  back,
  missing: missing.map(toAskedView),
});

export const toCycleDetailView = (detail: CycleDetail): CycleDetailView => ({
  ...toCycleView(detail),
  pupilGroupIds: detail.pupilGroupIds,
  phases: detail.phases.map(({ key, name, finished }) => ({ key, name: inEach(name), finished })),
  current: toMethodPhaseView(detail.current),
  asked: detail.asked.map(toAskedView),
  invited: detail.invited.map(({ kind, stands }) => ({ kind, name: nameOf(kind), stands })),
  steps: detail.steps.map(toPossibleStepView),
  last: detail.last,
});

export const toStayView = (stay: Stay): StayView => ({
  number: stay.number,
  phase: stay.phase,
  phaseName: inEach(stay.phaseName),
  round: stay.round,
  enteredAt: stay.enteredAt.toISOString(),
  enteredById: stay.enteredById,
  enteredBy: stay.enteredBy,
  reason: stay.reason,
  leftAt: stay.leftAt?.toISOString() ?? null,
});
