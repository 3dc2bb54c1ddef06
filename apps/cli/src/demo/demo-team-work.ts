import type {
  Admission,
  AgendaItem,
  Artefact,
  CasePupil,
  CollaborationReview,
  Cycle,
  CycleMove,
  Hypothesis,
  HypothesisDataSource,
  Insight,
  InsightTheme,
  Interest,
  InterestPage,
  LeadTurn,
  LeerteamTheme,
  LessonNote,
  LessonObserver,
  LessonPrediction,
  LessonStage,
  LessonWatch,
  Measure,
  MeasureMember,
  MeetingNote,
  PlannedMeeting,
  Presence,
  ResearchLesson,
  ReviewMember,
  ReviewResult,
  TeamAction,
  TeamDataSource,
  TeamDecision,
  TeamGoal,
  TeamSuccess,
  Verdict,
} from '@app/domain';
import type { Row } from './row.js';

/** The first version of a method that is built in, by the code of the method. */
export type CycleRow = Omit<Row<Cycle>, 'methodVersionId'> & { readonly method: string };

/** What leerteams do beside holding meetings, in the order in which one row can refer to another. */
export interface DemoTeamWork {
  readonly leerteamThemes: readonly Row<LeerteamTheme>[];
  readonly admissions: readonly Row<Admission>[];
  readonly cycles: readonly CycleRow[];
  readonly cycleMoves: readonly Row<CycleMove>[];
  readonly artefacts: readonly Row<Artefact>[];
  readonly casePupils: readonly Row<CasePupil>[];
  readonly researchLessons: readonly Row<ResearchLesson>[];
  readonly lessonStages: readonly Row<LessonStage>[];
  readonly lessonPredictions: readonly Row<LessonPrediction>[];
  readonly lessonObservers: readonly Row<LessonObserver>[];
  readonly lessonWatches: readonly Row<LessonWatch>[];
  readonly lessonNotes: readonly Row<LessonNote>[];
  readonly hypotheses: readonly Row<Hypothesis>[];
  readonly dataSources: readonly Row<TeamDataSource>[];
  readonly hypothesisDataSources: readonly Row<HypothesisDataSource>[];
  readonly verdicts: readonly Row<Verdict>[];
  readonly measures: readonly Row<Measure>[];
  readonly measureMembers: readonly Row<MeasureMember>[];
  readonly insights: readonly Row<Insight>[];
  readonly insightThemes: readonly Row<InsightTheme>[];
  readonly plannedMeetings: readonly Row<PlannedMeeting>[];
  readonly agendaItems: readonly Row<AgendaItem>[];
  readonly presences: readonly Row<Presence>[];
  readonly meetingNotes: readonly Row<MeetingNote>[];
  readonly teamDecisions: readonly Row<TeamDecision>[];
  readonly teamActions: readonly Row<TeamAction>[];
  readonly teamGoals: readonly Row<TeamGoal>[];
  readonly teamSuccesses: readonly Row<TeamSuccess>[];
  readonly leadTurns: readonly Row<LeadTurn>[];
  readonly interestPages: readonly Row<InterestPage>[];
  readonly interests: readonly Row<Interest>[];
  readonly collaborationReviews: readonly Row<CollaborationReview>[];
  readonly reviewMembers: readonly Row<ReviewMember>[];
  readonly reviewResults: readonly Row<ReviewResult>[];
}
