/* The needs pulse: what a school asks its staff, and what it is told. */

export { answerPulse } from './pulse/answer-pulse.js';
export { ENDS, NOT_VALIDATED, scaleNotice } from './pulse/built-in-pulse-items.js';
export { addPulseItem, type NewPulseItem, retirePulseItem } from './pulse/maintain-pulse-items.js';
export { openPulse } from './pulse/open-pulse.js';
export { PulsePerson, PulseQuestion, PulseResult, PulseTally } from './pulse/pulse-details.entity.js';
export { listPulseItems, type PulseItemRow } from './pulse/pulse-items.queries.js';
export { type Need, NEEDS, PulseItem } from './pulse/pulse-item.entity.js';
export { Pulse } from './pulse/pulse.entity.js';
export {
  listPulses,
  type NeedResult,
  NO_PULSE_COMPARISONS,
  NO_PULSE_RESULTS,
  PULSE_PARTS,
  PULSE_STATES,
  type PulseDetail,
  type PulseQuestionRow,
  type PulseRow,
  readPulse,
} from './pulse/pulses.queries.js';
export { type Answered, MOST_OF_A_SCALE } from './pulse/pulses.rules.js';
export {
  type Change,
  FEWEST_IN_PULSE,
  POINTS,
  sumsOf,
  toldAnswered,
  toldNeed,
} from './pulse/told-needs.calculation.js';
