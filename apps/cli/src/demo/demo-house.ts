import type {
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
} from '@app/domain';
import type { Row } from './row.js';

/** An item that is built in, by its code. */
type QuestionRow = Omit<Row<PulseQuestion>, 'itemId'> & { readonly item: string };

/** What the schools set for themselves, and what their staff said of it. */
export interface DemoStrategy {
  readonly strategyDocuments: readonly Row<StrategyDocument>[];
  readonly strategyDrafts: readonly Row<StrategyDraft>[];
  readonly strategyVersions: readonly Row<StrategyVersion>[];
  readonly consultations: readonly Row<Consultation>[];
  readonly consultationResponses: readonly Row<ConsultationResponse>[];
  readonly consultationReactions: readonly Row<ConsultationReaction>[];
}

/** What else there is in the house, in the order in which one row can refer to another. */
export interface DemoHouse extends DemoStrategy {
  readonly goalThemes: readonly Row<GoalTheme>[];
  readonly evaluationPoints: readonly Row<EvaluationPoint>[];
  readonly pulses: readonly Row<Pulse>[];
  readonly pulseQuestions: readonly QuestionRow[];
  readonly pulsePersons: readonly Row<PulsePerson>[];
  readonly pulseTallies: readonly Row<PulseTally>[];
  readonly pulseResults: readonly Row<PulseResult>[];
  readonly signals: readonly Row<Signal>[];
  readonly signalThemes: readonly Row<SignalTheme>[];
  readonly signalSupports: readonly Row<SignalSupport>[];
  readonly signalSteps: readonly Row<SignalStep>[];
  readonly signalActions: readonly Row<SignalAction>[];
  readonly signalChecks: readonly Row<SignalCheck>[];
  readonly insightReactions: readonly Row<Reaction>[];
  readonly insightAdoptions: readonly Row<Adoption>[];
  readonly conversationCadences: readonly Row<ConversationCadence>[];
  readonly growthConversations: readonly Row<GrowthConversation>[];
  readonly conversationDrafts: readonly Row<ConversationDraft>[];
  readonly conversationNotes: readonly Row<ConversationNote>[];
}
