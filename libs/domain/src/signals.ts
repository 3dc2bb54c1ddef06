/* What hinders pupils’ learning, who takes it up, and whether it was mended. */

export { checkSignal } from './signals/check-signal.js';
export { joinSignal, partSignal } from './signals/join-signals.js';
export { moveSignal, reopenSignal } from './signals/move-signal.js';
export { noticeAnonymously, noticeSignal } from './signals/notice-signal.js';
export { FEWEST_RESOLVED, medianDays } from './signals/resolution.calculation.js';
export { rewordSignal } from './signals/reword-signal.js';
export { agreeOnSignalAction, reviseSignalAction } from './signals/signal-actions.js';
export {
  listOwnSignalActions,
  listSignalActions,
  readSignalAction,
  type SignalActionRow,
} from './signals/signal-actions.queries.js';
export { readSignal, signalDetail, type SignalDetail } from './signals/signal-detail.queries.js';
export {
  FINDINGS,
  type Finding,
  SignalAction,
  SignalCheck,
  SIGNAL_STEPS,
  SignalStep,
  type SignalStepKind,
} from './signals/signal-record.entity.js';
export { type SignalSummary, summariseSignals } from './signals/signal-summary.queries.js';
export {
  Signal,
  SIGNAL_HOLDERS,
  SIGNAL_STATES,
  type SignalHolder,
  type SignalState,
  SignalSupport,
  SignalTheme,
} from './signals/signal.entity.js';
export { listSignals, type SignalRow } from './signals/signals.queries.js';
export { FEWEST_TO_BE_ANONYMOUS, MOVED_TO, type MovedTo } from './signals/signals.rules.js';
export { supportSignal, withdrawSupport } from './signals/support-signal.js';
export { handOverSignal, putBackSignal, takeUpSignal } from './signals/take-up-signal.js';
