export { importRoster, planRoster } from './oneroster/import-package.js';
export { sayRemark } from './oneroster/messages.js';
export { unzipPackage } from './oneroster/package-files.js';
export type { PlanView } from './oneroster/plan-view.js';
export { PackageRefused } from './oneroster/refusals.js';
export { parseOutcomes, UnreadableOutcomes } from './outcomes/parse-outcomes.js';
