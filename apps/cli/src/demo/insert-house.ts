import {
  Adoption,
  Consultation,
  ConsultationReaction,
  ConsultationResponse,
  ConversationCadence,
  ConversationDraft,
  ConversationNote,
  EvaluationPoint,
  GoalTheme,
  GrowthConversation,
  Pulse,
  PulseItem,
  PulsePerson,
  PulseQuestion,
  PulseResult,
  PulseTally,
  Reaction,
  Signal,
  SignalAction,
  SignalCheck,
  SignalStep,
  SignalSupport,
  SignalTheme,
  StrategyDocument,
  StrategyDraft,
  StrategyVersion,
  type SystemActor,
  type Work,
} from '@app/domain';
import type { DemoBoard } from './demo-board.js';
import type { Insert } from './insert-records.js';

/** Writes what the schools set for themselves: goals of people refer to it. */
export async function insertStrategy(insert: Insert, demo: DemoBoard): Promise<void> {
  await insert(StrategyDocument, demo.strategyDocuments);
  await insert(StrategyDraft, demo.strategyDrafts);
  await insert(StrategyVersion, demo.strategyVersions);
  await insert(Consultation, demo.consultations);
  await insert(ConsultationResponse, demo.consultationResponses);
  await insert(ConsultationReaction, demo.consultationReactions);
}

/** Writes what else there is in the house, once people, goals and teams are there. */
export async function insertHouse(work: Work<SystemActor>, insert: Insert, demo: DemoBoard): Promise<void> {
  await insert(GoalTheme, demo.goalThemes);
  await insert(EvaluationPoint, demo.evaluationPoints);
  await insert(Pulse, demo.pulses);
  const items = new Map(
    (await work.db.findBy(PulseItem, { boardId: work.actor.boardId })).map(({ code, id }) => [code, id]),
  );
  await insert(
    PulseQuestion,
    demo.pulseQuestions.map(({ item, ...row }) => ({ ...row, itemId: items.get(item) })),
  );
  await insert(PulsePerson, demo.pulsePersons);
  await insert(PulseTally, demo.pulseTallies);
  await insert(PulseResult, demo.pulseResults);
  await insert(Signal, demo.signals);
  await insert(SignalTheme, demo.signalThemes);
  await insert(SignalSupport, demo.signalSupports);
  await insert(SignalStep, demo.signalSteps);
  await insert(SignalAction, demo.signalActions);
  await insert(SignalCheck, demo.signalChecks);
  await insert(Reaction, demo.insightReactions);
  await insert(Adoption, demo.insightAdoptions);
  await insert(ConversationCadence, demo.conversationCadences);
  await insert(GrowthConversation, demo.growthConversations);
  await insert(ConversationDraft, demo.conversationDrafts);
  await insert(ConversationNote, demo.conversationNotes);
}
