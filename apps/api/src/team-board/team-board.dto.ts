import { type DecisionRow, type Shortened, type TeamBoard, type TeamGoalRow, type TeamSuccessRow } from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { ClockTime, Day, Id, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { DecisionView, toDecisionView } from '../meetings/meeting-record.dto.js';
import { ActionView, toActionView } from './team-actions.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const GOAL = 'Elke week één les met voordoen.';
const SUCCESS = 'Groep 6 vatte voor het eerst zonder hulp samen.';
const MORE = 'How many there are beside those.';

export class PutUpGoal {
  @Text({ max: 500, example: GOAL }) text!: string;
  @Day({ optional: true, nullable: true, example: '2026-04-24', description: 'The last day on which it is in time.' })
  byOn?: string | null;
}

export class ReviseTeamGoal extends PartialType(PutUpGoal, { skipNullProperties: false }) {
  @Day({ optional: true, nullable: true, example: '2026-03-11' }) reachedOn?: string | null;
  @Day({ optional: true, nullable: true, example: null as unknown as string, description: 'When you let it go.' })
  letGoOn?: string | null;
}

export class TeamGoalsQuery extends PageQuery {
  @QueryFlag({ description: 'Only those that are neither reached nor let go.' }) open?: boolean;
}

export class TeamGoalView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID, description: 'Who put it up.' }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Text({ max: 500, example: GOAL }) text!: string;
  @Day({ nullable: true, example: '2026-04-24' }) byOn!: string | null;
  @Day({ nullable: true, example: '2026-03-11' }) reachedOn!: string | null;
  @Day({ nullable: true, example: '2026-03-11' }) letGoOn!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class TellSuccess {
  @Text({ max: 500, example: SUCCESS }) text!: string;
  @Id({
    optional: true,
    nullable: true,
    example: null as unknown as string,
    description: 'Whose it was: a member; null is the whole team’s.',
  })
  staffMemberId?: string | null;
  @Day({ optional: true, example: '2026-03-11', description: 'Today, where it is left out.' }) happenedOn?: string;
}

export class TeamSuccessView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Id({ nullable: true, example: ID, description: 'Whose it was; null is the whole team’s.' }) staffMemberId!:
    string | null;
  @Text({ nullable: true, max: 200, example: 'Sam Bos' }) staffMemberName!: string | null;
  @Text({ max: 500, example: SUCCESS }) text!: string;
  @Day({ example: '2026-03-11' }) happenedOn!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class DecisionsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'onderzoeksles', description: 'Words of the decision or its reason.' })
  text?: string;
  @Id({ optional: true, example: ID }) meetingId?: string;
}

export class DecisionRowView extends DecisionView {
  @Day({ example: '2026-03-10', description: 'The day of the meeting.' }) decidedOn!: string;
}

class GoalsOfBoardView {
  @Parts(() => TeamGoalView, { max: 5 }) items!: TeamGoalView[];
  @Whole({ example: 0, description: MORE }) more!: number;
}
class ActionsOfBoardView {
  @Parts(() => ActionView, { max: 10 }) items!: ActionView[];
  @Whole({ example: 0, description: MORE }) more!: number;
  @Whole({ example: 1, description: 'How many of all that are open are late.' }) overdue!: number;
}
class SuccessesOfBoardView {
  @Parts(() => TeamSuccessView, { max: 5 }) items!: TeamSuccessView[];
  @Whole({ example: 0, description: MORE }) more!: number;
}
class NextItemView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Wat zien we in de toetsen van maart?' }) title!: string;
  @Id({ example: ID }) broughtById!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) broughtByName!: string;
}
class NextAgendaView {
  @Parts(() => NextItemView, { max: 8 }) items!: NextItemView[];
  @Whole({ example: 0, description: MORE }) more!: number;
}
class NextMeetingView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'Bordsessie' }) title!: string;
  @Day({ example: '2026-03-12' }) plannedOn!: string;
  @ClockTime({ nullable: true, example: '08:15' }) startsAt!: string | null;
  @Whole({ min: 1, example: 15 }) minutes!: number;
  @Part(() => NextAgendaView) agenda!: NextAgendaView;
}
class AskedOfYouView {
  @Whole({ example: 1, description: 'Open actions of yours that are due today.' }) dueToday!: number;
  @Whole({ example: 0, description: 'Open actions of yours that are late.' }) overdue!: number;
}

/** What a team stands around for a quarter of an hour: about a screen. */
export class TeamBoardView {
  @Text({ max: 200, example: 'PLG lezen' }) name!: string;
  @Text({ nullable: true, max: 2000, example: 'Hoe leren zwakke lezers samenvatten?' }) question!: string | null;
  @Text({ nullable: true, max: 2000, example: 'Alle leerlingen vatten een bladzijde samen.' }) jointGoal!:
    string | null;
  @Part(() => GoalsOfBoardView) goals!: GoalsOfBoardView;
  @Part(() => ActionsOfBoardView) actions!: ActionsOfBoardView;
  @Part(() => SuccessesOfBoardView) successes!: SuccessesOfBoardView;
  /** The next meeting, that of today too, with what is open on its agenda. */
  @Part(() => NextMeetingView, { nullable: true }) next!: NextMeetingView | null;
  @Part(() => AskedOfYouView) askedOfYou!: AskedOfYouView;
  /** Whom the ids on it are of. */
  @Parts(() => PersonView, { max: 50 }) people!: PersonView[];
}

export const toTeamGoalView = (row: TeamGoalRow): TeamGoalView => ({
  id: row.id,
  authorId: row.authorId,
  authorName: row.authorName,
  text: row.text,
  byOn: row.byOn,
  reachedOn: row.reachedOn,
  letGoOn: row.letGoOn,
  version: row.version,
});

export const toTeamSuccessView = (row: TeamSuccessRow): TeamSuccessView => ({
  id: row.id,
  authorId: row.authorId,
  authorName: row.authorName,
  staffMemberId: row.staffMemberId,
  staffMemberName: row.staffMemberName,
  text: row.text,
  happenedOn: row.happenedOn,
  version: row.version,
});

export const toDecisionRowView = (row: DecisionRow): DecisionRowView => ({
  ...toDecisionView(row),
  decidedOn: row.decidedOn,
});

const short = <Row, View>({ items, more }: Shortened<Row>, toView: (row: Row) => View) => ({
  items: items.map(toView),
  more,
});

export const toTeamBoardView = (board: TeamBoard): TeamBoardView => ({
  name: board.name,
  question: board.question,
  jointGoal: board.jointGoal,
  goals: short(board.goals, toTeamGoalView),
  actions: { ...short(board.actions, toActionView), overdue: board.actions.overdue },
  successes: short(board.successes, toTeamSuccessView),
  next: board.next && {
    id: board.next.id,
    title: board.next.title,
    plannedOn: board.next.plannedOn,
    startsAt: board.next.startsAt,
    minutes: board.next.minutes,
    agenda: short(board.next.agenda, ({ id, title, broughtById, broughtByName }) => ({
      id,
      title,
      broughtById,
      broughtByName,
    })),
  },
  askedOfYou: { dueToday: board.askedOfYou.dueToday, overdue: board.askedOfYou.overdue },
  people: board.people.map(({ id, name }) => ({ id, name })),
});
