export { reportingEntities } from './entities.js';
