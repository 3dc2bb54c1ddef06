export { parseOutcomes, UnreadableOutcomes } from './outcomes/parse-outcomes.js';
