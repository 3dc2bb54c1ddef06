import {
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
  Method,
  MethodVersion,
  type SystemActor,
  type Work,
} from '@app/domain';
import type { DemoBoard } from './demo-board.js';
import type { Insert } from './insert-records.js';

/** Writes what leerteams do beside holding meetings. */
export async function insertTeamWork(work: Work<SystemActor>, insert: Insert, demo: DemoBoard): Promise<void> {
  const methods = await methodVersions(work);
  await insert(LeerteamTheme, demo.leerteamThemes);
  await insert(Admission, demo.admissions);
  await insert(
    Cycle,
    demo.cycles.map(({ method, ...row }) => ({ ...row, methodVersionId: methods.get(method) })),
  );
  await insert(CycleMove, demo.cycleMoves);
  await insert(Artefact, demo.artefacts);
  await insert(CasePupil, demo.casePupils);
  await insert(ResearchLesson, demo.researchLessons);
  await insert(LessonStage, demo.lessonStages);
  await insert(LessonPrediction, demo.lessonPredictions);
  await insert(LessonObserver, demo.lessonObservers);
  await insert(LessonWatch, demo.lessonWatches);
  await insert(LessonNote, demo.lessonNotes);
  await insert(Hypothesis, demo.hypotheses);
  await insert(TeamDataSource, demo.dataSources);
  await insert(HypothesisDataSource, demo.hypothesisDataSources);
  await insert(Verdict, demo.verdicts);
  await insert(Measure, demo.measures);
  await insert(MeasureMember, demo.measureMembers);
  await insert(Insight, demo.insights);
  await insert(InsightTheme, demo.insightThemes);
  await insert(PlannedMeeting, demo.plannedMeetings);
  await insert(AgendaItem, demo.agendaItems);
  await insert(Presence, demo.presences);
  await insert(MeetingNote, demo.meetingNotes);
  await insert(TeamDecision, demo.teamDecisions);
  await insert(TeamAction, demo.teamActions);
  await insert(TeamGoal, demo.teamGoals);
  await insert(TeamSuccess, demo.teamSuccesses);
  await insert(LeadTurn, demo.leadTurns);
  await insert(InterestPage, demo.interestPages);
  await insert(Interest, demo.interests);
  await insert(CollaborationReview, demo.collaborationReviews);
  await insert(ReviewMember, demo.reviewMembers);
  await insert(ReviewResult, demo.reviewResults);
}

/** The version that is offered of each method that is built in, by the method's code. */
async function methodVersions(work: Work<SystemActor>): Promise<ReadonlyMap<string | null, string>> {
  const { boardId } = work.actor;
  const codes = new Map((await work.db.findBy(Method, { boardId })).map(({ id, code }) => [id, code]));
  const versions = await work.db.find(MethodVersion, { where: { boardId }, order: { number: 'asc' } });
  return new Map(versions.map(({ id, methodId }) => [codes.get(methodId) ?? null, id]));
}
