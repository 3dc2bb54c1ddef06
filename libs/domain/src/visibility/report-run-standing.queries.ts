import type { ReportViewer } from './report-standing.queries.js';

/**
 * How somebody stands to a run of reports (alias `run`), and null where they may not see it: of one report whoever asked for
 * it; of a school's whoever leads it now, and of a board's whoever administers it now, whoever asked. It opens no report.
 */
export const reportRunStandingSql = ({
  me,
  leads,
  administers,
}: Pick<ReportViewer, 'me' | 'leads' | 'administers'>): string => `
  case run.scope
    when 'subject' then case when run.requested_by = ${me} then 'owner' end
    when 'school' then case when run.school_id = any(${leads}) then 'leader' end
    when 'board' then case when ${administers} then 'governor' end
  end`;
