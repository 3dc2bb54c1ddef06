import type { ReportKind } from '../catalogue.js';
import type { ReportDefinition } from '../definition.js';
import { accountabilityReport } from './accountability/definition.js';
import { attentionReport } from './attention/definition.js';
import { boardReport } from './board/definition.js';
import { houseReport } from './house/definition.js';
import { leerteamReport } from './leerteam/definition.js';
import { schoolReport } from './school/definition.js';
import { teacherReport } from './teacher/definition.js';

/** Every report. */
export const DEFINITIONS: { readonly [Kind in ReportKind]: ReportDefinition } = {
  teacher: teacherReport,
  leerteam: leerteamReport,
  school: schoolReport,
  board: boardReport,
  accountability: accountabilityReport,
  attention: attentionReport,
  house: houseReport,
};
