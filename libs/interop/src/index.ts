export { readActivities, type ReadActivities } from './activities/read-activities.js';
export { UnreadableFile } from './csv/read-csv.js';
export { importRoster, planRoster } from './oneroster/import-package.js';
export { sayRemark } from './oneroster/messages.js';
export { unzipPackage } from './oneroster/package-files.js';
export type { PlanView } from './oneroster/plan-view.js';
export { PackageRefused } from './oneroster/refusals.js';
export { parseOutcomes } from './outcomes/parse-outcomes.js';
