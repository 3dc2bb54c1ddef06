/* The needs pulse: what a school asks its staff, and what it is told. */

export { PulsePerson, PulseQuestion, PulseResult, PulseTally } from './pulse/pulse-details.entity.js';
export { type Need, NEEDS, PulseItem } from './pulse/pulse-item.entity.js';
export { Pulse } from './pulse/pulse.entity.js';
