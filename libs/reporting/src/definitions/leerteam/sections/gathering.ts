import type { ReportHead } from '../../../definition.js';
import type { Section } from '../../../document/report-document.js';
import type { Value } from '../../../document/value.js';
import { FEWEST_STAFF, ofStaff } from '../../../privacy/suppression.js';
import { count, date, figures, portion, section, sentences, share, table, text, time } from '../../document-parts.js';
import { isSchoolMonth, monthsOf } from '../../months.js';
import type { LeerteamData } from '../leerteam.dataset.js';

/** How large it is and how often it met, in a few numbers. */
export function overview({ period }: ReportHead, data: LeerteamData, hours: Value): Section[] {
  const months = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const met = new Set(data.meetings.map(({ on }) => on.slice(0, 7)).filter(isSchoolMonth)).size;
  const people = data.members.length;
  return section(
    'overview',
    figures(
      ['figure.members', count(people)],
      ['figure.meetings', count(data.meetings.length)],
      ['figure.monthsMet', share(met, months.length)],
      ['figure.attendance', attendance(data)],
      ['figure.hours', hours],
    ),
  );
}

/** Who is in the leerteam is known to all; who was there how often is not told of fewer than five. */
function attendance({ meetings, members }: LeerteamData): Value {
  const expected = meetings.reduce((sum, meeting) => sum + meeting.members, 0);
  if (expected === 0) return { kind: 'none' };
  const attended = meetings.reduce((sum, meeting) => sum + meeting.attended, 0);
  return ofStaff(members.length, portion(attended, expected));
}

export function meetings({ meetings: held, members }: LeerteamData): Section[] {
  if (held.length === 0) return section('meetings', sentences({ key: 'meetings.none' }));
  const shown = members.length >= FEWEST_STAFF;
  const rows = held.map((meeting) => [
    text(meeting.title),
    date(meeting.on),
    time(meeting.minutes),
    ...(shown
      ? [{ kind: 'share' as const, value: meeting.attended / Math.max(1, meeting.members), of: meeting.members }]
      : []),
  ]);
  const columns = ['column.meeting', 'column.date', 'column.time', ...(shown ? ['column.attendance'] : [])];
  return section('meetings', table('meetings.table', columns, rows));
}
