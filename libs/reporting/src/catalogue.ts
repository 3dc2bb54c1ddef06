/** The reports there are. Each has a folder in `definitions/`. */
export const REPORT_KINDS = ['teacher', 'leerteam', 'school', 'board', 'accountability', 'attention', 'house'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
